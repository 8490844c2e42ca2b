/**
 * What a person says of numbers, and taking it back. Rows are read anew before they are written: what somebody else wrote
 * meanwhile must be neither lost on the way nor brought back by undoing.
 */
import { ORIGIN } from '../tables/choices';
import type { Organization } from '../organization/openOrganization';
import type { StoredRow } from '../tables/everyTable';
import type { CellOf, OrganizationTables, UnknownRow } from '../tables/tables';
import type { DataverseClient } from '../dataverse/client';
import { TABLES } from '../tables/columns';
import { chunksOf, idFilters, textFilter } from '../dataverse/queries';
import { PAGE_SIZE, readPages, type ReadSettings } from '../dataverse/readTable';
import {
  numberPlatforms,
  recordId,
  recordsByNumber,
  compareRecords,
  writeOf,
  type CellValue,
  type ExportedConnectivity,
  type PlannedWrite,
} from './connectivityRecords';
import type { DueNumber } from './writeConnectivityRecords';

const FACTS = TABLES.vcd_numberconnectivities;

const ETAG = '@odata.etag';

/** Also what is not read for describing: the source, and who wrote the row. */
export type DeclaredRow = StoredRow<'vcd_numberconnectivity'>;

/** Columns that a declaration may change, and what tells of its author. */
const CONTENT = [
  'vcd_name',
  'vcd_phonenumber',
  'vcd_connectivity',
  'vcd_origin',
  'vcd_observedon',
  'vcd_source',
  'vcd_note',
  'statecode',
  'statuscode',
] as const satisfies readonly CellOf<DeclaredRow>[];
const AUTHORS = ['createdon', '_createdby_value', 'modifiedon', '_modifiedby_value'] as const satisfies readonly CellOf<DeclaredRow>[];

/** Numbers in one question: each is some 40 characters of an address that may have 32,768. */
const NUMBERS_A_REQUEST = 100;

async function readAll(client: DataverseClient, filter: string, settings: ReadSettings): Promise<DeclaredRow[]> {
  const select = [FACTS.primaryId, ...CONTENT, ...AUTHORS].join(',');
  const { entitySet, logicalName } = FACTS;
  const options = `?$select=${select}&$filter=${filter.replace(/ /g, '%20')}`;
  const rows: DeclaredRow[] = [];
  const query = { entitySet, logicalName, options, pageSize: PAGE_SIZE, signal: settings.signal };
  await readPages(client, query, (page) => rows.push(...page.rows), settings);
  return rows;
}

/**
 * Connectivity records about these numbers as they are now, with their versions and authors: those whose key is the number, and those
 * that were known under another spelling.
 * @throws DataverseError
 */
export async function readConnectivityRecords(
  client: DataverseClient,
  tables: OrganizationTables,
  numbers: readonly string[],
  settings: ReadSettings = {},
): Promise<readonly DeclaredRow[]> {
  const known = recordsByNumber(tables.vcd_numberconnectivities?.rows ?? []);
  const found = new Map<string, DeclaredRow>();
  const keep = (rows: readonly DeclaredRow[]): void => {
    for (const row of rows) found.set(recordId(row) ?? '', row);
  };
  for (const some of chunksOf(numbers, NUMBERS_A_REQUEST)) {
    const filter = textFilter('vcd_phonenumber', some);
    if (filter !== null) keep(await readAll(client, filter, settings));
    const elsewhere = some.flatMap((e164) => (known.get(e164)?.others ?? []).map(recordId)).filter((id) => id !== null && !found.has(id));
    for (const filterById of idFilters(FACTS.primaryId, elsewhere)) keep(await readAll(client, filterById, settings));
  }
  return [...found.values()];
}

export interface Declaration {
  readonly connectivity: ExportedConnectivity;
  /** Today, `YYYY-MM-DD`. */
  readonly observedOn: string;
  readonly note: string;
}

export interface DeclarationPlan {
  readonly due: readonly DueNumber[];
  /** Numbers that are no Teams numbers, or that Dynamics does not have: nothing is written about them. */
  readonly left: readonly string[];
}

/**
 * What has to be written so that each number is of this connectivity, declared on this day. A person who says so today is
 * newer than any import.
 * @param rows connectivity records about the numbers, as `readConnectivityRecords` gives them
 */
export function planDeclaration(
  organization: Organization,
  rows: readonly DeclaredRow[],
  numbers: readonly string[],
  { connectivity, observedOn, note }: Declaration,
): DeclarationPlan {
  const platforms = numberPlatforms(organization);
  const own = recordsByNumber(rows);
  const wanted = [...new Set(numbers)];
  const content = { connectivity, origin: ORIGIN.declared, observedOn, source: null, note: note.trim() === '' ? null : note.trim() };
  const due = wanted
    .filter((e164) => platforms.get(e164) === 'teams')
    .map((e164): DueNumber => {
      const about = own.get(e164);
      const canonical = about?.canonical ?? null;
      const { differing } = compareRecords(about, connectivity);
      const rest = differing.filter((row) => row !== canonical);
      // The row of the number's own spelling always, so that who said it, and when, stands there.
      return { e164, writes: [canonical, ...rest].map((row) => withVersion(writeOf(e164, row, content), row)) };
    });
  return { due, left: wanted.filter((e164) => platforms.get(e164) !== 'teams') };
}

const versionOf = (row: UnknownRow | null): string | undefined => (typeof row?.[ETAG] === 'string' ? row[ETAG] : undefined);

const withVersion = (write: PlannedWrite, row: UnknownRow | null): PlannedWrite => {
  const version = versionOf(row);
  return version === undefined ? write : { ...write, version };
};

const cell = (row: UnknownRow, column: string): CellValue => {
  const value = row[column];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/**
 * What takes a declaration back: rows get the values that they had, and rows that it made go.
 * @param before connectivity records as they were before
 * @param now the same rows as they are now
 * @returns numbers to write, and those that somebody has changed since: nothing is undone there
 */
export function planUndo(
  written: readonly DueNumber[],
  before: readonly DeclaredRow[],
  now: readonly DeclaredRow[],
): { readonly due: readonly DueNumber[]; readonly changed: readonly string[] } {
  const earlier = new Map(before.map((row) => [recordId(row), row]));
  const present = new Map(now.map((row) => [recordId(row), row]));
  const byNumber = recordsByNumber(now);
  const due: DueNumber[] = [];
  const changed: string[] = [];
  for (const { e164, writes } of written) {
    const undone = writes.map(({ id, values }): PlannedWrite | null => {
      const row = (id === null ? byNumber.get(e164)?.canonical : present.get(id)) ?? null;
      const as = values ?? {};
      if (row === null || Object.keys(as).some((column) => !same(cell(row, column), as[column] ?? null))) return null;
      const was = id === null ? null : earlier.get(id);
      if (id !== null && was === undefined) return null;
      return withVersion(
        { id: recordId(row), values: was ? Object.fromEntries(Object.keys(as).map((column) => [column, cell(was, column)])) : null },
        row,
      );
    });
    if (undone.every((write): write is PlannedWrite => write !== null)) due.push({ e164, writes: undone });
    else changed.push(e164);
  }
  return { due, changed };
}

/** Days come back with or without a time. */
const same = (a: CellValue, b: CellValue): boolean =>
  a === b || (typeof a === 'string' && typeof b === 'string' && /^\d{4}-\d\d-\d\d$/.test(b) && a.slice(0, 10) === b);
