/**
 * Dates and counted words, kept: a list asks for the same few thousand times, and `Intl` objects are dear to make.
 */
import { formatDate, formatNumber, textCount, type Text } from '../../../../plugins-ts/text';

/** Enough for every day and count that a list shows; beyond that a store has lost its use and starts anew. */
const MOST = 2000;

/** A value made once for its key, until the store is full. */
export function keptIn<Value>(store: Map<string, Value>, key: string, make: () => Value): Value {
  let value = store.get(key);
  if (value === undefined) {
    if (store.size >= MOST) store.clear();
    value = make();
    store.set(key, value);
  }
  return value;
}

const dates = new Map<string, string>();
const numbers = new Map<string, string>();
const counted = new WeakMap<Text, Map<string, string>>();

/** An ISO day as the locale writes it. */
export const dateText = (iso: string, locale: string): string => keptIn(dates, `${locale} ${iso}`, () => formatDate(iso, locale));

/** A number as the locale groups it. */
export const numberOf = (value: number, locale: string): string => keptIn(numbers, `${locale} ${value}`, () => formatNumber(value, locale));

/** A figure of a summary. None counted, where `unread` could not be, is not none. */
export const figureText = (counted: number, unread: number, locale: string): string =>
  counted === 0 && unread > 0 ? '–' : numberOf(counted, locale);

/** A sentence that depends on a count. */
export function countText(text: Text, locale: string, key: string, count: number): string {
  let store = counted.get(text);
  if (store === undefined) {
    store = new Map();
    counted.set(text, store);
  }
  return keptIn(store, `${locale} ${key} ${count}`, () => textCount(text, locale, key, { count }));
}
