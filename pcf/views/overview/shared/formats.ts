/** Figures and counted words of the list. */
import type { Figure } from '../../../../plugins-ts/report/summary';
import { formatNumber, keptIn, textCount, type Text } from '../../../../plugins-ts/text';

const counted = new WeakMap<Text, Map<string, string>>();

/** A figure of a summary. None counted, where not everything was read, is not none. */
export const figureText = ({ count, unread }: Figure, locale: string): string =>
  count === 0 && unread.length > 0 ? '–' : formatNumber(count, locale);

/** A sentence that depends on a count. */
export function countText(text: Text, locale: string, key: string, count: number): string {
  let store = counted.get(text);
  if (store === undefined) {
    store = new Map();
    counted.set(text, store);
  }
  return keptIn(store, `${locale} ${key} ${count}`, () => textCount(text, locale, key, { count }));
}
