/** Every table that is written down, held against the published facts and against the solution's own tables. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SECRET_COLUMNS } from '../../../plugins-ts/tables/tables';
import type { ColumnDefinition, Columns, TableDefinition } from '../../../plugins-ts/tables/defineTable';
import { COMMON_COLUMNS, EVERY_TABLE } from '../../../plugins-ts/tables/everyTable';
import { attribute, childOf, childrenOf, descendantsOf, parseXml, rootOf, textOf, type Element } from '../../../solution/pack/xml';
import facts from '../../fixtures/tables-facts.json';

interface PublishedColumn {
  readonly type: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly targets?: readonly string[];
  readonly navigationProperty?: string | null;
}
const PUBLISHED = facts as unknown as Readonly<Record<string, { readonly columns: Readonly<Record<string, PublishedColumn>> }>>;

const tables: readonly TableDefinition[] = EVERY_TABLE;
const columnsOf = (table: TableDefinition): [string, ColumnDefinition][] => Object.entries(table.columns);
const labelsOf = ({ choices = {} }: ColumnDefinition): Record<string, string> =>
  Object.fromEntries(Object.values(choices).map(([value, label]) => [String(value), label]));

it('writes no secret down', () => {
  const names = tables.flatMap((table) => Object.keys(table.columns));
  expect(names.filter((name) => SECRET_COLUMNS.some((secret) => name.includes(secret)))).toEqual([]);
});

describe.each(tables.filter(({ logicalName }) => logicalName in PUBLISHED).map((table) => [table.logicalName, table] as const))(
  '%s against the published facts',
  (name, table) => {
    const published = PUBLISHED[name]?.columns ?? {};
    const shared = columnsOf(table).filter(([column]) => !(column in COMMON_COLUMNS) || column in published);

    it('has columns that exist, of their types', () => {
      // The facts do not tell long integers from others.
      expect(shared.map(([column, { type }]) => [column, type === 'bigint' ? 'integer' : type])).toEqual(
        shared.map(([column]) => [column, published[column]?.type]),
      );
    });

    it('has choices that exist, with their labels', () => {
      for (const [column, definition] of shared) {
        // The facts leave out the labels of yes/no columns.
        if (definition.choices === undefined || definition.type === 'boolean') continue;
        expect([column, labelsOf(definition)]).toEqual([column, published[column]?.choices]);
      }
    });

    it('has lookups with their targets and navigation properties', () => {
      for (const [column, { type, targets, navigation = column }] of shared) {
        if (type !== 'lookup' || column === 'ownerid') continue;
        expect([column, targets, navigation]).toEqual([column, published[column]?.targets, published[column]?.navigationProperty ?? null]);
      }
    });
  },
);

describe.each(['vcd_NumberConnectivity', 'vcd_AcceptedFinding'])('%s against the solution', (folder) => {
  const file = path.join(__dirname, '../../../solution/src/VoiceChannelDeployment/Entities', folder, 'Entity.xml');
  const entity = rootOf(parseXml(readFileSync(file), file));
  const table = tables.find(({ logicalName }) => logicalName === folder.toLowerCase()) as TableDefinition;
  const inSolution = new Map(descendantsOf(entity, 'attribute').map((column) => [textOf(column, 'LogicalName'), column]));
  const own = columnsOf(table).filter(([column]) => column.startsWith('vcd_'));

  /** The type of a column in the words of our definitions. */
  const typeOf = (column: Element): string => {
    const type = textOf(column, 'Type');
    const names: Readonly<Record<string, string>> = {
      primarykey: 'uniqueidentifier',
      nvarchar: 'string',
      ntext: 'memo',
      picklist: 'choice',
      bit: 'boolean',
    };
    return type === 'datetime' ? textOf(column, 'Format') : (names[type] ?? type);
  };
  const labelOf = (element: Element): string => {
    const names = childOf(element, 'displaynames') ?? childOf(element, 'labels');
    const english = names && childrenOf(names).find((name) => attribute(name, 'languagecode') === '1033');
    return english ? attribute(english, 'description') : '';
  };

  it('has its columns, all of them and no others', () => {
    expect(own.map(([column]) => column).sort()).toEqual([...inSolution.keys()].filter((column) => column.startsWith('vcd_')).sort());
    expect(columnsOf(table).filter(([column]) => !inSolution.has(column) && column !== 'versionnumber')).toEqual([]);
  });

  it('has its types, labels and lengths', () => {
    for (const [name, { type, label, length }] of own) {
      const column = inSolution.get(name) as Element;
      const longest = textOf(column, 'MaxLength');
      expect([name, type, label, length]).toEqual([name, typeOf(column), labelOf(column), longest === '' ? undefined : Number(longest)]);
    }
  });

  it('has its choices', () => {
    for (const [name, definition] of own) {
      if (definition.type !== 'choice') continue;
      const options = descendantsOf(inSolution.get(name) as Element, 'option');
      expect([name, labelsOf(definition)]).toEqual([
        name,
        Object.fromEntries(options.map((option) => [attribute(option, 'value'), labelOf(option)])),
      ]);
    }
  });

  it('has its key and its ownership', () => {
    const keys = descendantsOf(entity, 'EntityKey').map((key) =>
      descendantsOf(key, 'AttributeName').map((name) => name.textContent?.trim() ?? ''),
    );
    expect(keys).toEqual(table.alternateKeys);
    const mask = descendantsOf(entity, 'OwnershipTypeMask')[0]?.textContent?.trim();
    expect(table.ownership).toBe(mask === 'OrgOwned' ? 'organization' : 'user');
  });
});

it('gives the columns of a table to TypeScript and to code alike', () => {
  const columns: Columns = EVERY_TABLE[0].columns;
  expect(Object.keys(columns)).toEqual(expect.arrayContaining(['msdyn_phonenumberid', 'msdyn_calleridname', 'createdon', 'ownerid']));
});
