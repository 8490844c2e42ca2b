import { askedOf, TABLES as READ } from '../../../plugins-ts/tables/columns';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import { readOrganization } from '../../../plugins-ts/dataverse/reader';
import { ENTITY_SETS, SECRET_COLUMNS, type UnknownRow } from '../../../plugins-ts/tables/tables';
import { extraTables, sampleTables } from '../../../preview/sample';
import { createModel, createEmulator, startServer, TABLES } from '../../../preview/emulator';
import { propertyOf } from '../../../preview/emulator/metadata';

const model = createModel(TABLES);

it('names every table, set and column once', () => {
  const once = (names: readonly string[]): void => expect([...new Set(names)]).toEqual(names);
  once(model.tables.map((table) => table.logicalName));
  once(model.tables.map((table) => table.entitySet));
  for (const table of model.tables) {
    once(table.columns.map((column) => column.name));
    once(table.columns.flatMap((column) => column.navigation ?? []));
    expect(table.columns.map((column) => column.name)).toContain(table.primaryId);
    if (table.primaryName !== null) expect(table.columns.map((column) => column.name)).toContain(table.primaryName);
  }
});

it('knows no secret', () => {
  for (const table of model.tables)
    for (const secret of SECRET_COLUMNS) expect(table.columns.map((column) => column.name)).not.toContain(secret);
});

it('lets only our own tables be written', () => {
  expect(
    model.tables
      .filter((table) => table.writable)
      .map((table) => table.entitySet)
      .sort(),
  ).toEqual(['vcd_acceptedfindings', 'vcd_numberconnectivities']);
});

it.each(ENTITY_SETS)('has all that the product reads of %s', (set) => {
  const table = model.bySet(set);
  const facts = READ[set];
  expect(table).toMatchObject({ logicalName: facts.logicalName, primaryId: facts.primaryId, primaryName: facts.primaryName });
  expect([...(table?.byProperty.keys() ?? [])]).toEqual(expect.arrayContaining([...askedOf(facts)]));
  for (const lookup of facts.lookups) {
    const column = table?.byName.get(lookup.column);
    expect(column?.targets).toContain(lookup.target);
    expect(column?.navigation ?? null).toBe(lookup.navigation);
  }
});

it('knows every column that the sample holds', () => {
  const known: readonly string[] = SECRET_COLUMNS;
  for (const [set, rows] of Object.entries({ ...sampleTables(), ...extraTables() })) {
    const table = model.bySet(set);
    const columns = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !name.includes('@') && !known.includes(name)));
    // The owner is the platform's own column on some tables that have no owner of their own here.
    columns.delete('_ownerid_value');
    expect([set, [...columns].filter((name) => !table?.byProperty.has(name))]).toEqual([set, []]);
  }
});

it('serves the sample to the product’s own reader, row for row', async () => {
  const emulator = createEmulator({ data: { ...sampleTables(), ...extraTables() } });
  const server = await startServer({ port: 0, emulator });
  const tables = await readOrganization(createFetchClient({ root: `${server.address}/api/data/v9.2/`, fetch }));
  const sample = sampleTables();
  for (const set of ENTITY_SETS) {
    const table = model.bySet(set);
    const key = READ[set].primaryId;
    const wanted = sample[set].filter((row) => set !== 'systemusers' || row._msdyn_phonenumberid_value !== null);
    expect([set, tables[set]?.state, tables[set]?.rows.length]).toEqual([set, 'read', wanted.length]);
    const properties = askedOf(READ[set]).filter((name) => table?.byProperty.has(name));
    const pick = (row: UnknownRow): unknown => properties.map((name) => row[name] ?? null);
    const received = new Map(tables[set]?.rows.map((row: UnknownRow) => [row[key], pick(row)]));
    for (const row of wanted) expect([row[key], received.get(row[key])]).toEqual([row[key], pick(row)]);
  }
  expect(emulator.requests).toHaveLength(ENTITY_SETS.length);
  await server.close();
});

it('gives every column a name in rows of its own', () => {
  for (const table of model.tables) expect(new Set(table.columns.map(propertyOf)).size).toBe(table.columns.length);
});
