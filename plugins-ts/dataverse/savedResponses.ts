/**
 * A folder of saved Web API answers, one `<entity set name>.json` a table, as browsers and scripts save them.
 */
import type { ReadSet, Table } from '../tables/tables';
import { isReadSet } from '../tables/columns';
import { errorFromResponse, readErrorBody } from './dataverseErrors';
import { parseJson } from './jsonText';
import { isRecord } from './keepKnown';
import { rowsAt, type OpenedData } from './snapshot';
import { quote, SnapshotError } from './snapshotError';

/** A file of the folder. `name` may have folders in front. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** The entity set that a file is named for, or `null`. */
function entitySetOf(name: string): ReadSet | null {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const set = base.replace(/\.json$/i, '').toLowerCase();
  return set !== base.toLowerCase() && isReadSet(set) ? set : null;
}

/** The table of one saved answer: rows, or an error body. */
function tableOf(set: ReadSet, json: unknown): Table {
  if (!isRecord(json)) throw new SnapshotError('Snapshot_NotAnswer', { place: '$', found: quote(json) });
  const error = readErrorBody(json);
  if (error !== null) {
    // The status of the answer was not saved: without a code that speaks of rights, nothing says why.
    const { kind, privilege } = errorFromResponse(0, json);
    return { state: kind === 'denied' || privilege !== null ? 'denied' : 'failed', rows: [], message: error.message };
  }
  const own = Object.keys(json);
  if (!own.includes('value')) throw new SnapshotError('Snapshot_NotAnswer', { place: '$', found: quote(own.join(', ')) });
  const rows = rowsAt(set, json['value'], 'value');
  const truncated = json['@odata.nextLink'] !== undefined && json['@odata.nextLink'] !== null;
  return truncated ? { state: 'truncated', rows, message: null } : { state: 'read', rows, message: null };
}

/**
 * Opens a folder of saved answers. A table without a file is absent, which counts as missing; other files are ignored.
 * @throws SnapshotError, and nothing else, with the file and the place of the first fault; also when no file is a table's,
 *   or two files are the same table's
 */
export function parseSavedResponses(files: readonly SavedFile[]): OpenedData {
  const tables: { [set in ReadSet]?: Table } = {};
  const ignored: string[] = [];
  for (const { name, text } of files) {
    const set = entitySetOf(name);
    if (set === null) {
      ignored.push(name);
      continue;
    }
    if (tables[set] !== undefined) throw new SnapshotError('Snapshot_FileTwice', { place: '$', file: name, found: set });
    try {
      tables[set] = tableOf(set, parseJson(text));
    } catch (error) {
      throw error instanceof SnapshotError ? error.inFile(name) : error;
    }
  }
  if (Object.keys(tables).length === 0) throw new SnapshotError('Snapshot_NoTables', { place: '$' });
  return { tables, organization: '', takenAt: '', ignored };
}
