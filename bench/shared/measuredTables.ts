/** Organizations to measure with. */
import { askedOf, TABLES } from '../../plugins-ts/tables/columns';
import { keepKnown } from '../../plugins-ts/dataverse/keepKnown';
import type { OrganizationTables, UnknownRow, Table } from '../../plugins-ts/tables/tables';
import { ENTITY_SETS, type EntitySet } from '../../plugins-ts/tables/tables';
import { largeTables } from '../../preview/sample/large';
import { noFaults } from '../../preview/emulator';
import type { ReadContext } from '../../preview/emulator/serviceContext';
import { createModel, TABLES as MODEL } from '../../preview/emulator/metadata';
import { readPreferences } from '../../preview/emulator/preferences';
import { selectColumns, shapeRow } from '../../preview/emulator/shape';
import { createStore } from '../../preview/emulator/store';

export const AS_OF = '2026-11-22';
export const SIZES = [1_000, 10_000, 100_000] as const;

/** The tables of an organization with that many channels, all of them read. */
export function tablesOf(channels: number): OrganizationTables {
  const entries = Object.entries(largeTables(channels)).map(([set, rows]): [string, Table] => [
    set,
    { state: 'read', rows, message: null },
  ]);
  return Object.fromEntries(entries) as OrganizationTables;
}

/**
 * The same tables as the reader holds them after it has read them from the Web API: with the labels and the other
 * annotations that come with choices and lookups. Two thirds of what is read are these.
 */
export function tablesAsRead(channels: number): OrganizationTables {
  const plain = largeTables(channels);
  const model = createModel(MODEL);
  const context: ReadContext = {
    model,
    store: createStore(model, plain),
    faults: noFaults(),
    user: { userId: '', businessUnitId: '', organizationId: '' },
    now: () => new Date(AS_OF),
    preferences: readPreferences('odata.include-annotations="*"'),
  };
  const read = (set: EntitySet): readonly UnknownRow[] => {
    const table = model.bySet(set);
    if (table === undefined) throw new Error(`the emulator has no table ${set}`);
    const columns = selectColumns(table, askedOf(TABLES[set]));
    return (context.store.table(set)?.rows ?? []).map((row) => keepKnown(set, shapeRow(context, table, row, columns)));
  };
  return Object.fromEntries(
    ENTITY_SETS.map((set): [string, Table] => [set, { state: 'read', rows: read(set), message: null }]),
  ) as OrganizationTables;
}

export const channelsLabel = (channels: number): string => `${channels.toLocaleString('en')} channels`;
