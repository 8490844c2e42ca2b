/**
 * Orders that do not depend on locale, platform or the order in which rows arrived.
 */

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/**
 * Compares two texts by code points. JavaScript's own `<` compares UTF-16 units, which puts characters beyond U+FFFF
 * before those from U+E000 to U+FFFF.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) {
      if (isSurrogate(left) !== isSurrogate(right)) return isSurrogate(left) ? 1 : -1;
      return left - right;
    }
  }
  return a.length - b.length;
}

const HAS_SURROGATE = /[\ud800-\udfff]/;

/** What `sortByName` orders. `tieBreak` serves things that carry no id: a text that differs where they do. */
export interface Named {
  readonly name: string;
  readonly id: string;
}

/**
 * Sorts in place by name in code points, then by id, then by what `tieBreak` gives for things without an id. Uses the
 * engine's own comparison of texts where it gives the same order: it is several times faster.
 */
export function sortByName<T extends Named>(items: T[], tieBreak: (item: T) => string = () => ''): T[] {
  const plain = !items.some(({ name }) => HAS_SURROGATE.test(name));
  return items.sort((a, b) => {
    const byName = a.name === b.name ? 0 : !plain ? compareCodePoints(a.name, b.name) : a.name < b.name ? -1 : 1;
    if (byName !== 0) return byName;
    return compareCodePoints(a.id, b.id) || (a.id === '' ? compareCodePoints(tieBreak(a), tieBreak(b)) : 0);
  });
}

/**
 * A text that is equal for equal rows, whatever the order of their keys. Serves to choose the same one of two rows that
 * claim one id, so that the order of rows never decides.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => compareCodePoints(a, b));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`;
}
