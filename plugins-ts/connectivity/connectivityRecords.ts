/**
 * Rows of the product's own table, by the number that they are about, and what it takes to make them say one thing.
 */
import { CONNECTIVITY, ORIGIN } from '../tables/choices';
import { isActive } from '../organization/cells';
import { normalizePhoneNumber } from '../organization/phoneNumbers';
import type { Organization } from '../organization/openOrganization';
import type { Row, UnknownRow } from '../tables/tables';
import { versionOf } from '../dataverse/ownRows';
import { toGuid } from '../dataverse/queries';
import { rowIdOf } from '../dataverse/rowIds';

/** A connectivity record. */
export type ConnectivityRecord = Row<'vcd_numberconnectivity'>;

/** Values of `vcd_connectivity` that an export can name. */
export type ExportedConnectivity = 1 | 2 | 3 | 4;

export type CellValue = string | number | null;

export type CellValues = Readonly<Record<string, CellValue>>;

/** One row to write, or to take away again. Rows are named by their ids alone. */
export type PlannedWrite =
  /** A new row, under the id that is computed from the number; refused where there is one. */
  | { readonly does: 'create'; readonly id: string; readonly values: CellValues }
  /** `version` is the one that was read and must still be there; `null` where none is known, and any will do. */
  | { readonly does: 'change'; readonly id: string; readonly values: CellValues; readonly version: string | null }
  | { readonly does: 'remove'; readonly id: string; readonly values: null; readonly version: string | null };

/** The connectivity records of one number. */
export interface NumberRecords {
  /** The row that spells the number as E.164, active or not. */
  readonly canonical: ConnectivityRecord | null;
  /** Active rows that spell the number otherwise. */
  readonly others: readonly ConnectivityRecord[];
}

/** What Dynamics has a number as, beyond doubt; `other` where its records contradict themselves or name no known kind. */
export type NumberPlatform = 'teams' | 'acs' | 'other';

/** `vcd_connectivity` of a row, or `null`. */
export const connectivityIn = (row: ConnectivityRecord): number | null =>
  typeof row.vcd_connectivity === 'number' ? row.vcd_connectivity : null;

/** The day of a row as `YYYY-MM-DD`, or an empty text. */
export const observedOn = (row: ConnectivityRecord): string =>
  typeof row.vcd_observedon === 'string' ? row.vcd_observedon.slice(0, 10) : '';

/** The id of a row, or `null`. */
export const recordId = (row: ConnectivityRecord): string | null => toGuid(row.vcd_numberconnectivityid);

/** The numbers that the organization has. One that it has twice, once as Teams, is a Teams number here. */
export function numberPlatforms({ numbers }: Organization): ReadonlyMap<string, NumberPlatform> {
  const found = new Map<string, NumberPlatform>();
  for (const { described, recognition } of numbers.values()) {
    // A record that another one superseded says nothing of its number any more.
    if (described.e164 === null || described.superseded) continue;
    const platform = recognition.platform === 'teams' || recognition.platform === 'acs' ? recognition.platform : 'other';
    const before = found.get(described.e164);
    if (before === undefined || platform === 'teams' || (before !== 'teams' && platform === 'other')) found.set(described.e164, platform);
  }
  return found;
}

/**
 * Of two rows that spell a number as E.164, the one that does not stand for it: the one that was switched off, else the one with the
 * later id. `null` where there is only one.
 */
function lessCanonical(before: ConnectivityRecord | null, row: ConnectivityRecord): ConnectivityRecord | null {
  if (before === null) return null;
  if (isActive(before) !== isActive(row)) return isActive(row) ? before : row;
  return (recordId(before) ?? '') <= (recordId(row) ?? '') ? row : before;
}

/** Rows by E.164 number. Rows without a comparable number are about none. */
export function recordsByNumber(rows: readonly ConnectivityRecord[]): ReadonlyMap<string, NumberRecords> {
  const byNumber = new Map<string, { canonical: ConnectivityRecord | null; others: ConnectivityRecord[] }>();
  for (const row of rows) {
    const text = typeof row.vcd_phonenumber === 'string' ? row.vcd_phonenumber : null;
    const e164 = normalizePhoneNumber(text);
    if (e164 === null) continue;
    const known = byNumber.get(e164) ?? { canonical: null, others: [] };
    byNumber.set(e164, known);
    // As long as the index of the key is not built, two rows may spell a number so.
    const other = text === e164 ? lessCanonical(known.canonical, row) : row;
    if (other !== row) known.canonical = row;
    if (other !== null && isActive(other)) known.others.push(other);
  }
  return byNumber;
}

/** Active rows that name a connectivity, apart by whether it is the one that is wanted. */
export function compareRecords(
  own: NumberRecords | undefined,
  wanted: ExportedConnectivity,
): { readonly agreeing: readonly ConnectivityRecord[]; readonly differing: readonly ConnectivityRecord[] } {
  const canonical = own?.canonical ?? null;
  // What says "on premises" under another spelling is left out when rows are compared, and may stay.
  const others = (own?.others ?? []).filter((row) => connectivityIn(row) !== CONNECTIVITY.onPremises);
  const naming = [...(canonical !== null && isActive(canonical) ? [canonical] : []), ...others].filter(
    (row) => connectivityIn(row) !== null,
  );
  return {
    agreeing: naming.filter((row) => connectivityIn(row) === wanted),
    differing: naming.filter((row) => connectivityIn(row) !== wanted),
  };
}

/** What an environment allows of a row that is to be written. */
export interface RecordPlace {
  /** Columns that its table lacks, because the solution there is an older one: a row says nothing of them. */
  readonly lacking?: ReadonlySet<string>;
  /** Rows that are there, whatever they are about: no new row gets one of their ids. */
  readonly rows?: readonly ConnectivityRecord[];
}

export interface RecordContent {
  readonly connectivity: ExportedConnectivity;
  readonly origin: (typeof ORIGIN)['declared' | 'imported'];
  /** `YYYY-MM-DD`. */
  readonly observedOn: string;
  readonly source: string | null;
  /** `undefined` leaves a note as it is. */
  readonly note?: string | null;
}

/** Longest `vcd_source` and `vcd_note`. */
const LONGEST_SOURCE = 200;
export const LONGEST_NOTE = 2000;

/** Columns without which a row says what it is there to say. */
const OPTIONAL: ReadonlySet<string> = new Set(['vcd_observedon', 'vcd_source', 'vcd_note']);

/** The write that makes a row say this; `null`: a new one. */
export function writeOf(
  e164: string,
  row: ConnectivityRecord | null,
  { connectivity, origin, observedOn: day, source, note }: RecordContent,
  { lacking, rows = [] }: RecordPlace = {},
): PlannedWrite {
  const content: CellValues = {
    vcd_connectivity: connectivity,
    vcd_origin: origin,
    vcd_observedon: day,
    vcd_source: source === null ? null : source.slice(0, LONGEST_SOURCE),
    ...(note === undefined ? {} : { vcd_note: note === null ? null : note.slice(0, LONGEST_NOTE) }),
  };
  const values: CellValues = Object.fromEntries(
    Object.entries(content).filter(([column]) => !(OPTIONAL.has(column) && lacking?.has(column) === true)),
  );
  const id = row === null ? null : recordId(row);
  if (row === null || id === null)
    return { does: 'create', id: freeIdFor(e164, rows), values: { ...values, vcd_phonenumber: e164, vcd_name: e164 } };
  // Rows under another spelling keep their name; one that was switched off counts again.
  const more: CellValues = isActive(row) ? {} : { vcd_name: e164, statecode: 0, statuscode: 1 };
  return { does: 'change', id, values: { ...values, ...more }, version: versionOf(row) };
}

/**
 * The ids under which the product makes the row of a number, first the usual one. A row keeps its id when somebody writes another
 * number into it: then its id says nothing of its number, and what is said of the first number takes the next id.
 */
const idOf = (e164: string, place: number): string => rowIdOf('vcd_numberconnectivity', place === 1 ? [e164] : [e164, place]);

/** The id under which the product makes the row of a number. */
export const recordIdFor = (e164: string): string => idOf(e164, 1);

/** The ids at which a row may stand in the way of a new one; of more than these, nobody has heard. */
export const recordIdsFor = (e164: string): readonly string[] => [idOf(e164, 1), idOf(e164, 2)];

/** The first of them that no row has. */
function freeIdFor(e164: string, rows: readonly ConnectivityRecord[]): string {
  const taken = idsOf(rows);
  let place = 1;
  while (taken.has(idOf(e164, place))) place += 1;
  return idOf(e164, place);
}

/** Ids by list: a plan of many numbers asks for each. */
const IDS = new WeakMap<readonly ConnectivityRecord[], ReadonlySet<string | null>>();

function idsOf(rows: readonly ConnectivityRecord[]): ReadonlySet<string | null> {
  const known = IDS.get(rows) ?? new Set(rows.map(recordId));
  IDS.set(rows, known);
  return known;
}

/** A plain value of a cell; anything else counts as empty. */
export const plainCell = (row: UnknownRow, column: string): CellValue => {
  const value = row[column];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** Whether a row says this already. Days come back with or without a time. */
export const says = (row: UnknownRow, values: CellValues): boolean =>
  Object.entries(values).every(([column, wanted]) => {
    const there = plainCell(row, column);
    return (
      there === wanted ||
      (typeof there === 'string' && typeof wanted === 'string' && /^\d{4}-\d\d-\d\d$/.test(wanted) && there.slice(0, 10) === wanted)
    );
  });
