import { askedOf, isEntitySet, isQuietlyMissing, lookupProperty, propertiesOf, TABLES } from '../../../plugins-ts/tables/columns';
import { queryOptions } from '../../../plugins-ts/dataverse/queries';
import { CONNECTIVITY, NUMBER_KIND, NUMBER_SOURCE, NUMBER_TYPE, PROVIDER } from '../../../plugins-ts/tables/choices';
import { ENTITY_SETS, SECRET_COLUMNS } from '../../../plugins-ts/tables/tables';
import facts from '../../fixtures/tables-facts.json';

interface Column {
  readonly type: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly targets?: readonly string[];
  readonly navigationProperty?: string | null;
}
interface TableFacts {
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName: string | null;
  readonly columns: Readonly<Record<string, Column>>;
}
const PUBLISHED = facts as unknown as Readonly<Record<string, TableFacts>>;
const THEIRS = ENTITY_SETS.filter((set) => set !== 'vcd_numberconnectivities');

describe.each(THEIRS)('%s against the published facts', (set) => {
  const table = TABLES[set];
  const published = PUBLISHED[table.logicalName] as TableFacts;

  it('has the names of the table', () => {
    expect({ entitySetName: table.entitySet, primaryId: table.primaryId, primaryName: table.primaryName }).toEqual({
      entitySetName: published.entitySetName,
      primaryId: published.primaryId,
      primaryName: published.primaryName,
    });
    expect(table.entitySet).toBe(set);
  });

  it('asks for columns that exist and are no lookups', () => {
    const asked = table.columns.filter((column) => !table.notAsked.includes(column));
    expect(asked.filter((column) => ['lookup', undefined].includes(published.columns[column]?.type))).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining([table.primaryId, ...(table.primaryName === null ? [] : [table.primaryName])]));
    expect(askedOf(table)).toEqual(propertiesOf(table).filter((property) => !table.notAsked.includes(property)));
  });

  it('names lookups with their targets and navigation properties', () => {
    for (const { column, target, navigation } of table.lookups) {
      expect({ column, ...published.columns[column] }).toEqual({
        column,
        type: 'lookup',
        targets: [target],
        navigationProperty: navigation,
      });
    }
  });

  it('leaves out in older environments only what it selects, and never what it cannot do without', () => {
    const selected = propertiesOf(table);
    expect(table.newer.filter((property) => !selected.includes(property))).toEqual([]);
    expect(table.indispensable.filter((property) => !selected.includes(property) || table.newer.includes(property))).toEqual([]);
    expect(table.indispensable).toContain(table.primaryId);
  });
});

describe('all tables', () => {
  it('are those of the contract, our own among them', () => {
    expect(Object.keys(TABLES)).toEqual([...ENTITY_SETS]);
    expect(TABLES.vcd_numberconnectivities).toMatchObject({
      logicalName: 'vcd_numberconnectivity',
      primaryId: 'vcd_numberconnectivityid',
      primaryName: 'vcd_name',
    });
    expect(TABLES.vcd_numberconnectivities.columns).toEqual(
      expect.arrayContaining([
        'vcd_phonenumber',
        'vcd_connectivity',
        'vcd_origin',
        'vcd_observedon',
        'vcd_ivrinfront',
        'vcd_note',
        'statecode',
      ]),
    );
  });

  it.each(ENTITY_SETS)('%s never selects a secret, nor a column twice', (set) => {
    const properties = propertiesOf(TABLES[set]);
    expect(properties.filter((property) => SECRET_COLUMNS.some((secret) => property.includes(secret)))).toEqual([]);
    expect(new Set(properties).size).toBe(properties.length);
    for (const secret of SECRET_COLUMNS) expect(queryOptions(properties, null)).not.toContain(secret);
  });

  it('selects lookups by the property of their id', () => {
    expect(queryOptions(propertiesOf(TABLES.msdyn_occarriers), null)).toBe('?$select=msdyn_occarrierid,msdyn_name,statecode,statuscode');
    expect(queryOptions(propertiesOf(TABLES.systemusers), TABLES.systemusers.filter)).toBe(
      `?$select=systemuserid,fullname,isdisabled,${lookupProperty('msdyn_phonenumberid')}&$filter=_msdyn_phonenumberid_value%20ne%20null`,
    );
  });

  it('asks of planner caller IDs the key and the lookup alone, and minds none of those that are missing', () => {
    const planner = TABLES.msdyn_planner_callerid_phone_numbers;
    expect(askedOf(planner)).toEqual(['msdyn_planner_callerid_phone_numberid', '_msdyn_callerid_phone_numberid_value']);
    expect(propertiesOf(planner)).toEqual(expect.arrayContaining(['msdyn_name', 'statecode']));
    const quiet = ENTITY_SETS.flatMap((entitySet) =>
      ['read', 'denied', 'missing', 'failed', 'truncated']
        .filter((state) => isQuietlyMissing({ entitySet, state }))
        .map((state) => [entitySet, state]),
    );
    expect(quiet).toEqual([['msdyn_planner_callerid_phone_numbers', 'missing']]);
  });

  it('knows its entity sets by their exact names', () => {
    expect(ENTITY_SETS.every(isEntitySet)).toBe(true);
    expect(['accounts', 'Systemusers', '__proto__', 'constructor', ''].some(isEntitySet)).toBe(false);
  });
});

describe('choice values that decide something', () => {
  const values = (table: string, column: string): number[] => Object.keys(PUBLISHED[table]?.columns[column]?.choices ?? {}).map(Number);

  it('are the published ones', () => {
    expect(Object.values(NUMBER_TYPE)).toEqual(values('msdyn_ocphonenumber', 'msdyn_phonenumbertype'));
    expect(Object.values(NUMBER_SOURCE)).toEqual(values('msdyn_ocphonenumber', 'msdyn_ocphonenumbersource'));
    expect(Object.values(NUMBER_KIND)).toEqual(values('msdyn_ocphonenumber', 'msdyn_type'));
    expect(Object.values(PROVIDER)).toEqual(values('msdyn_occommunicationprovidersetting', 'msdyn_occommunicationprovider'));
    expect(Object.values(CONNECTIVITY)).toEqual([1, 2, 3, 4, 5]);
  });
});
