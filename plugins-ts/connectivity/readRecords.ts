/** Connectivity records as they are now, with their versions and authors. */
import type { DataverseClient } from '../dataverse/client';
import { knownLacking } from '../dataverse/lackingColumns';
import { chunksOf, idFilters, textFilter } from '../dataverse/queries';
import { readRows, type ReadSettings, type RowFilter } from '../dataverse/readTable';
import { TABLES } from '../tables/columns';
import type { StoredRow } from '../tables/everyTable';
import type { CellOf, OrganizationTables } from '../tables/tables';
import { recordId, recordIdsFor, recordsByNumber } from './connectivityRecords';

const FACTS = TABLES.vcd_numberconnectivities;

/** Also what is not read for describing: the source, and who wrote the row. */
export type DeclaredRow = StoredRow<'vcd_numberconnectivity'>;

/** Columns that a declaration may change or take away, and what tells of its author. */
const CONTENT = [
  'vcd_name',
  'vcd_phonenumber',
  'vcd_connectivity',
  'vcd_origin',
  'vcd_observedon',
  'vcd_source',
  'vcd_note',
  'vcd_ivrinfront',
  'statecode',
  'statuscode',
] as const satisfies readonly CellOf<DeclaredRow>[];
const AUTHORS = ['createdon', '_createdby_value', 'modifiedon', '_modifiedby_value'] as const satisfies readonly CellOf<DeclaredRow>[];

/** Numbers in one question: each is some 40 characters of an address that may have 32,768. */
const NUMBERS_A_REQUEST = 100;

/** Rows that a filter finds, as they are now. @throws DataverseError */
export async function readRecords(client: DataverseClient, filter: RowFilter, settings: ReadSettings): Promise<readonly DeclaredRow[]> {
  const rows: DeclaredRow[] = [];
  const select = [FACTS.primaryId, ...CONTENT, ...AUTHORS];
  await readRows(client, { facts: FACTS, filter, select }, (page) => rows.push(...page.rows), settings);
  return rows;
}

/** Columns that the client's environment turned out to lack in our table; all of them after `readConnectivityRecords`. */
export const lackingOfRecords = (client: DataverseClient): ReadonlySet<string> => knownLacking(client, FACTS.entitySet);

/**
 * Connectivity records about these numbers as they are now, with their versions and authors: those whose key is the number, those
 * that were known under another spelling, and rows under the ids that their numbers give, whatever they are about by now.
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
    if (filter !== null) keep(await readRecords(client, filter, settings));
    const elsewhere = some
      .flatMap((e164) => [...(known.get(e164)?.others ?? []).map(recordId), ...recordIdsFor(e164)])
      .filter((id) => id !== null && !found.has(id));
    for (const filterById of idFilters(FACTS.primaryId, elsewhere)) keep(await readRecords(client, filterById, settings));
  }
  return [...found.values()];
}
