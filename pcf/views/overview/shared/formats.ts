/** Figures and counted words of the list. */
import { formatNumber, keptIn, textCount, type Text } from '../../../../plugins-ts/text';

const counted = new WeakMap<Text, Map<string, string>>();

/** A figure of a summary. None counted, where `unread` could not be, is not none. */
export const figureText = (counted: number, unread: number, locale: string): string =>
  counted === 0 && unread > 0 ? '–' : formatNumber(counted, locale);

/** A sentence that depends on a count. */
export function countText(text: Text, locale: string, key: string, count: number): string {
  let store = counted.get(text);
  if (store === undefined) {
    store = new Map();
    counted.set(text, store);
  }
  return keptIn(store, `${locale} ${key} ${count}`, () => textCount(text, locale, key, { count }));
}
