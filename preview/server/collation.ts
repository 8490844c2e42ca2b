/** How Dataverse compares text: without regard to case or accents, as its database's collation does. */

const folded = new Map<string, string>();
const KEPT = 50000;

/** The form of a text in which equal texts are identical. Remembered, because a filter folds each value again and again. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (folded.size >= KEPT) folded.clear();
  folded.set(text, made);
  return made;
}

const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

export const isGuid = (text: string): boolean => GUID.test(text);

/** GUIDs compare without case and braces. */
export const normalGuid = (text: string): string => text.replace(/[{}]/g, '').toLowerCase();

/** Orders values of one column; `null` comes first, as it does in the database. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : -1;
  if (right === null || right === undefined) return 1;
  if (typeof left === 'string' && typeof right === 'string') {
    const [a, b] = [fold(left), fold(right)];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Number(left) < Number(right) ? -1 : Number(left) > Number(right) ? 1 : 0;
}

/** A pattern of the `like` operator: `%` any text, `_` one character, `[…]` one of a set. */
export function likePattern(pattern: string): RegExp {
  const source = fold(pattern).replace(/\[([^\]]+)\]|[\s\S]/gu, (piece, set: string | undefined) => {
    if (set !== undefined) return `[${set.replace(/[\\\]]/g, '\\$&')}]`;
    if (piece === '%') return '[\\s\\S]*';
    if (piece === '_') return '[\\s\\S]';
    return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}
