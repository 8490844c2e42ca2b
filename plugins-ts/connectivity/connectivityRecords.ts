/**
 * Rows of the product's own table, by the number that they are about, and what it takes to make them say one thing.
 */
import { CONNECTIVITY, ORIGIN } from '../tables/choices';
import { isActive } from '../organization/cells';
import { normalizePhoneNumber } from '../organization/phoneNumbers';
import type { Organization } from '../organization/openOrganization';
import type { Row } from '../tables/tables';
import { toGuid } from '../dataverse/queries';

/** A connectivity record. */
export type ConnectivityRecord = Row<'vcd_numberconnectivity'>;

/** Values of `vcd_connectivity` that an export can name. */
export type ExportedConnectivity = 1 | 2 | 3 | 4;

export type CellValue = string | number | null;

/** One row to write, or to take away again. */
export interface PlannedWrite {
  /** Id of an existing row, or `null` for the row whose alternate key is the number. */
  readonly id: string | null;
  /** `null` deletes the row. */
  readonly values: Readonly<Record<string, CellValue>> | null;
  /** The version that must still be there (`@odata.etag`); without it, any version of a row that is named by its id. */
  readonly version?: string;
}

/** The connectivity records of one number. */
export interface NumberRecords {
  /** The row whose key is the number as E.164, active or not. */
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
    if (described.e164 === null) continue;
    const platform = recognition.platform === 'teams' || recognition.platform === 'acs' ? recognition.platform : 'other';
    const before = found.get(described.e164);
    if (before === undefined || platform === 'teams' || (before !== 'teams' && platform === 'other')) found.set(described.e164, platform);
  }
  return found;
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
    if (text === e164) known.canonical = row;
    else if (isActive(row)) known.others.push(row);
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

/** The write that makes a row, or the row of the alternate key, say this. */
export function writeOf(
  e164: string,
  row: ConnectivityRecord | null,
  { connectivity, origin, observedOn: day, source, note }: RecordContent,
): PlannedWrite {
  const values = {
    vcd_connectivity: connectivity,
    vcd_origin: origin,
    vcd_observedon: day,
    vcd_source: source === null ? null : source.slice(0, LONGEST_SOURCE),
    ...(note === undefined ? {} : { vcd_note: note === null ? null : note.slice(0, LONGEST_NOTE) }),
  };
  // Rows under another spelling keep their name; one that was switched off counts again.
  if (row !== null && isActive(row)) return { id: recordId(row), values };
  return {
    id: row === null ? null : recordId(row),
    values: { ...values, vcd_name: e164, ...(row === null ? {} : { statecode: 0, statuscode: 1 }) },
  };
}
