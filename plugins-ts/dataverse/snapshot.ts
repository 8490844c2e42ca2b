/**
 * The snapshot, `voice-channel-snapshot/1`: an organization's tables in one JSON value.
 *
 * Opening one trusts nothing in it. Only columns that the product reads are kept, so that no secret survives; rows of one
 * id are all kept, since describing chooses among them independently of their order.
 */
import {
  ACCEPTED_SET,
  ENTITY_SETS,
  type OrganizationTables,
  type ReadSet,
  type RowOfSet,
  type Table,
  type UnknownRow,
} from '../tables/tables';
import { isReadSet } from '../tables/columns';
import { parseJson } from './jsonText';
import { isRecord, keepKnown } from './keepKnown';
import { quote, SnapshotError } from './snapshotError';

export const SNAPSHOT_FORMAT = 'voice-channel-snapshot/1';

/** Entity sets whose rows are kept, in the order in which they are written. */
const KEPT: readonly ReadSet[] = [...ENTITY_SETS, ACCEPTED_SET];

const REASONS = ['denied', 'missing', 'failed', 'truncated'] as const;

/** Why a table of a snapshot is not whole. */
export type UnreadReason = (typeof REASONS)[number];

/** A snapshot as it is written. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly organisation: string;
  readonly takenAt: string;
  readonly tables: { readonly [set in ReadSet]?: readonly UnknownRow[] };
  readonly unread: readonly { readonly entitySet: string; readonly reason: UnreadReason; readonly message: string }[];
}

/** Data that was opened. */
export interface OpenedData {
  readonly tables: OrganizationTables;
  /** Address of the environment, or empty. */
  readonly organization: string;
  /** When the rows were read, or empty. */
  readonly takenAt: string;
  /** Names of tables or files that the product does not know. */
  readonly ignored: readonly string[];
}

interface Unread {
  readonly reason: UnreadReason;
  readonly message: string | null;
}

/** A text that may be absent. */
function textAt(value: unknown, place: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new SnapshotError('Snapshot_TextExpected', { place, found: quote(value) });
  return value;
}

/** Rows of a list, reduced to what the product reads. `place` is the path of the list. */
export function rowsAt<Set extends ReadSet>(set: Set, value: unknown, place: string): readonly RowOfSet<Set>[] {
  if (!Array.isArray(value)) throw new SnapshotError('Snapshot_TableNotArray', { place, found: quote(value) });
  return value.map((row: unknown, index) => {
    if (!isRecord(row)) throw new SnapshotError('Snapshot_RowNotObject', { place: `${place}[${index}]`, found: quote(row) });
    return keepKnown(set, row);
  });
}

/** What a snapshot says of tables that could not be read; of several entries for one table, the first. */
function unreadAt(value: unknown): { readonly unread: ReadonlyMap<ReadSet, Unread>; readonly ignored: readonly string[] } {
  const unread = new Map<ReadSet, Unread>();
  const ignored: string[] = [];
  if (value === undefined || value === null) return { unread, ignored };
  if (!Array.isArray(value)) throw new SnapshotError('Snapshot_UnreadNotArray', { place: 'unread', found: quote(value) });
  value.forEach((entry: unknown, index) => {
    const place = `unread[${index}]`;
    if (!isRecord(entry)) throw new SnapshotError('Snapshot_UnreadNotObject', { place, found: quote(entry) });
    const name = entry['entitySet'];
    if (typeof name !== 'string') throw new SnapshotError('Snapshot_TextExpected', { place: `${place}.entitySet`, found: quote(name) });
    const reason = REASONS.find((known) => known === entry['reason']);
    if (reason === undefined)
      throw new SnapshotError('Snapshot_ReasonUnknown', { place: `${place}.reason`, found: quote(entry['reason']) });
    const message = textAt(entry['message'], `${place}.message`);
    if (!isReadSet(name)) ignored.push(name);
    else if (!unread.has(name)) unread.set(name, { reason, message: message === '' ? null : message });
  });
  return { unread, ignored };
}

/** Whether rows of a table in this state are rows that did arrive. A table that was refused or does not exist has none. */
const keepsRows = (state: Table['state']): boolean => state === 'read' || state === 'truncated' || state === 'failed';

function checkFormat(format: unknown): void {
  if (format === undefined) throw new SnapshotError('Snapshot_FormatMissing', { place: 'format' });
  if (format !== SNAPSHOT_FORMAT) throw new SnapshotError('Snapshot_FormatUnknown', { place: 'format', found: quote(format) });
}

/**
 * Opens a snapshot.
 *
 * `organization`, `takenAt` and `unread` may be absent. A table that is in neither `tables` nor `unread` is absent from the
 * result too: it counts as missing. What `unread` says of a table wins over its rows.
 * @param json the parsed JSON value
 * @throws SnapshotError, and nothing else, with the place of the first fault
 */
export function parseSnapshot(json: unknown): OpenedData {
  if (!isRecord(json)) throw new SnapshotError('Snapshot_NotObject', { place: '$', found: quote(json) });
  checkFormat(json['format']);
  const organization = textAt(json['organisation'], 'organisation');
  const takenAt = textAt(json['takenAt'], 'takenAt');
  if (takenAt !== '' && Number.isNaN(Date.parse(takenAt)))
    throw new SnapshotError('Snapshot_DateExpected', { place: 'takenAt', found: quote(takenAt) });
  const given = json['tables'];
  if (!isRecord(given)) throw new SnapshotError('Snapshot_TablesNotObject', { place: 'tables', found: quote(given) });

  const { unread, ignored } = unreadAt(json['unread']);
  const own = Object.keys(given);
  const tables: { [set in ReadSet]?: Table } = {};
  for (const set of KEPT) {
    // `own` and not the object itself: a prototype has names too.
    const rows = own.includes(set) ? rowsAt(set, given[set], `tables.${set}`) : undefined;
    const reason = unread.get(set);
    if (reason !== undefined)
      tables[set] = { state: reason.reason, message: reason.message, rows: keepsRows(reason.reason) ? (rows ?? []) : [] };
    else if (rows !== undefined) tables[set] = { state: 'read', message: null, rows };
  }
  return { tables, organization, takenAt, ignored: [...new Set([...own.filter((name) => !isReadSet(name)), ...ignored])] };
}

/**
 * Opens the text of a snapshot file.
 * @throws SnapshotError, and nothing else; text that is no JSON with line and column
 */
export const parseSnapshotText = (text: string): OpenedData => parseSnapshot(parseJson(text));

/**
 * The snapshot of tables: what `parseSnapshot` makes the same tables of, without anything that the product does not read.
 * @param takenAt ISO date and time
 */
export function writeSnapshot(tables: OrganizationTables, organization: string, takenAt: string): Snapshot {
  const written: { [set in ReadSet]?: readonly UnknownRow[] } = {};
  const unread: Snapshot['unread'][number][] = [];
  for (const set of ENTITY_SETS) {
    const { state, rows, message } = tables[set] ?? { state: 'missing' as const, rows: [], message: null };
    if (keepsRows(state)) written[set] = rows.map((row) => keepKnown(set, row));
    if (state !== 'read') unread.push({ entitySet: set, reason: state, message: message ?? '' });
  }
  // Optional: a snapshot without accepted findings is whole, so that they are never named as unread.
  const accepted = tables[ACCEPTED_SET];
  if (accepted?.state === 'read') written[ACCEPTED_SET] = accepted.rows.map((row) => keepKnown(ACCEPTED_SET, row));
  return { format: SNAPSHOT_FORMAT, organisation: organization, takenAt, tables: written, unread };
}
