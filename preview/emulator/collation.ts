/** How Dataverse compares text: without regard to case or accents, as its database's collation does. */
import { GUID_PATTERN } from '../../plugins-ts/dataverse/queries';

// Plain ASCII has no accents to take off, and most text is plain.
const PLAIN = /^[\x00-\x7f]*$/;

/** The form of a text in which equal texts are identical. */
export function collationKey(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const GUID = new RegExp(`^\\{?${GUID_PATTERN}\\}?$`, 'i');

export const isGuid = (text: string): boolean => GUID.test(text);

/** GUIDs compare without case and braces. */
export const normalGuid = (text: string): string => text.replace(/[{}]/g, '').toLowerCase();

/** Orders values of one column; `null` comes first, as it does in the database. */
export const compareValues = (left: unknown, right: unknown): number =>
  compareCollationKeys(typeof left === 'string' ? collationKey(left) : left, typeof right === 'string' ? collationKey(right) : right);

/** The same for texts that are folded already, as sorting needs. */
export function compareCollationKeys(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : -1;
  if (right === null || right === undefined) return 1;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1;
  return Number(left) < Number(right) ? -1 : Number(left) > Number(right) ? 1 : 0;
}

/** A pattern of the `like` operator: `%` any text, `_` one character, `[…]` one of a set. */
export function likePattern(pattern: string): RegExp {
  const source = collationKey(pattern).replace(/\[([^\]]+)\]|[\s\S]/gu, (piece, set: string | undefined) => {
    if (set !== undefined) return `[${set.replace(/[\\\]]/g, '\\$&')}]`;
    if (piece === '%') return '[\\s\\S]*';
    if (piece === '_') return '[\\s\\S]';
    return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}
