/**
 * From the text of a file to a JSON value, with the place where it breaks.
 */
import { visit } from 'jsonc-parser';

import { SnapshotError } from './snapshotError';

/** Line and column, from 1, of the first fault. Engines word and place theirs differently, so a parser of its own looks for it. */
function placeOfFault(text: string): { readonly line: number; readonly column: number } {
  let offset: number | undefined;
  const found = (_error: unknown, at: number): void => {
    offset = offset === undefined ? at : Math.min(offset, at);
  };
  try {
    visit(text, { onError: found }, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested too deeply for it. The fault is real; where it is stays open, and the start is the honest place.
  }
  const before = text.slice(0, offset ?? 0).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}

/**
 * Parses JSON; a byte order mark in front is accepted.
 * @throws SnapshotError `Snapshot_NotJson` with line and column; `Snapshot_Empty`
 */
export function parseJson(text: string): unknown {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (bare.trim() === '') throw new SnapshotError('Snapshot_Empty', { place: '$' });
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    throw new SnapshotError('Snapshot_NotJson', { place: '$', ...placeOfFault(bare) });
  }
}
