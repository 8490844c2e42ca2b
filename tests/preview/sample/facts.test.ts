/** Rows of Microsoft's tables against the published facts: columns that exist, values of their type, choices that are known. */
import { extraTables, sampleTables } from '../../../preview/sample';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';
import facts from '../../fixtures/tables-facts.json';

interface Column {
  readonly type: string;
  readonly choices?: Readonly<Record<string, string>>;
}
const PUBLISHED = Object.values(
  facts as unknown as Record<string, { readonly entitySetName: string; readonly columns: Readonly<Record<string, Column>> }>,
);
const every: Readonly<Record<string, readonly UnknownRow[]>> = { ...sampleTables(), ...extraTables() };
const tables = PUBLISHED.filter(({ entitySetName }) => every[entitySetName] !== undefined).map(
  ({ entitySetName, columns }) => [entitySetName, columns] as const,
);

/** Values outside the published choices, each on purpose: choices grow, and rows are written by scripts. */
const UNKNOWN_CHOICES = ['msdyn_phonenumbertype 7', 'msdyn_ocphonenumbersource 192350007', 'msdyn_occommunicationprovider 192350009'];

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  uniqueidentifier: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  lookup: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  string: (value) => typeof value === 'string',
  memo: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  choice: (value) => Number.isInteger(value),
  state: (value) => Number.isInteger(value),
  status: (value) => Number.isInteger(value),
  multichoice: (value) => typeof value === 'string' && /^\d+(,\d+)*$/.test(value),
  datetime: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
};

describe('rows of the sample against the published facts', () => {
  it('knows the facts of the tables that it fills', () => {
    expect(tables.map(([set]) => set)).toEqual(
      expect.arrayContaining(Object.keys(sampleTables()).filter((set) => set !== 'vcd_numberconnectivities')),
    );
  });

  it.each(tables)('%s', (set, columns) => {
    const wrong: string[] = [];
    for (const row of every[set] ?? []) {
      for (const [property, value] of Object.entries(row)) {
        const column = property.replace(/^_(.*)_value$/, '$1');
        const fact = columns[column];
        if (fact === undefined) wrong.push(`${property} does not exist`);
        else if ((fact.type === 'lookup') !== (column !== property)) wrong.push(`${property} is a ${fact.type}`);
        else if (value !== null && !FITS[fact.type]?.(value)) wrong.push(`${property} ${fact.type} ${String(value)}`);
        else if (value !== null && fact.choices !== undefined) {
          const unknown = String(value)
            .split(',')
            .filter((choice) => fact.choices?.[choice] === undefined);
          wrong.push(
            ...unknown.map((choice) => `${column} ${choice}`).filter((text) => fact.type !== 'boolean' && !UNKNOWN_CHOICES.includes(text)),
          );
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  });
});
