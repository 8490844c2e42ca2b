/**
 * Reading a whole organization: every table once, joined afterwards in memory. Never a request for each row.
 */
import {
  ACCEPTED_SET,
  ENTITY_SETS,
  type EntitySet,
  type LookupOf,
  type OrganizationTables,
  type RowOfSet,
  type Table,
} from '../tables/tables';
import type { DataverseClient } from './client';
import { lookupProperty, TABLES } from '../tables/columns';
import { forgetLacking } from './lackingColumns';
import { idFilters } from './queries';
import { readTable, type ReadProgress, type ReadSettings } from './readTable';

export interface OrganizationSettings extends ReadSettings {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Called with each table as it ends, so that what is there can be shown before all is. */
  readonly onTable?: (entitySet: EntitySet, table: Table) => void;
  /** Tables read at the same time. Dataverse counts requests at once, and this is not its only client. */
  readonly concurrency?: number;
}

/**
 * Reads all tables. Requests: the sum over the tables of ceil(rows / page size), at least one each, unless one has to be repeated.
 *
 * Never rejects for what a service does: a table that cannot be read is `denied`, `missing` or `failed` with its message and
 * the rows so far, and the others go on. Aborting the signal ends the reading early: a table of which rows had arrived is
 * then `truncated`, the others are `failed`, both with message `Read_Cancelled`.
 */
export async function readOrganization(client: DataverseClient, settings: OrganizationSettings = {}): Promise<OrganizationTables> {
  const { concurrency = 2 } = settings;
  forgetLacking(client);
  const tables = new Map<EntitySet, Table>();
  const waiting = [...ENTITY_SETS];
  const work = async (): Promise<void> => {
    for (let set = waiting.shift(); set !== undefined; set = waiting.shift()) {
      const table = await readTable(client, set, [TABLES[set].filter], settings);
      tables.set(set, table);
      settings.onTable?.(set, table);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  // In the order of the list, whichever came in first.
  return Object.fromEntries(ENTITY_SETS.flatMap((set): [EntitySet, Table][] => (tables.has(set) ? [[set, tables.get(set) as Table]] : [])));
}

/**
 * The tables with what was accepted, where our table of it can be read; unchanged where it cannot: no warning is given,
 * because a solution of an earlier version has no such table. Never rejects.
 */
export async function withAccepted(
  client: DataverseClient,
  tables: Promise<OrganizationTables>,
  settings: ReadSettings = {},
): Promise<OrganizationTables> {
  const [read, accepted] = await Promise.all([tables, readTable(client, ACCEPTED_SET, [null], settings)]);
  return accepted.state === 'read' ? { ...read, [ACCEPTED_SET]: accepted } : read;
}

export interface ByIdsSettings<Set extends EntitySet> extends ReadSettings {
  /** Lookup column to compare with the ids, such as `msdyn_phonenumberid`; without it, the primary id. */
  readonly lookup?: LookupOf<RowOfSet<Set>>;
}

/**
 * The rows with these ids, at most 200 ids a request. Ids are compared without case and braces; what is no GUID is left out.
 * No ids, no request.
 */
export function readByIds<Set extends EntitySet>(
  client: DataverseClient,
  entitySet: Set,
  ids: Iterable<unknown>,
  settings: ByIdsSettings<Set> = {},
): Promise<Table<RowOfSet<Set>>> {
  const property = settings.lookup === undefined ? TABLES[entitySet].primaryId : lookupProperty(settings.lookup);
  return readTable(client, entitySet, idFilters(property, ids), settings);
}
