/** Rows of our own that match no number, and numbers outside of Dynamics. */
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { denied, describeTables, number, own, read } from '../../support/rows';
import { validateReport } from '../../support/schema';

const reportOf = (rows: UnknownRow[], tables: OrganizationTables = {}) => {
  const report = describeTables({ msdyn_ocphonenumbers: read(number('n')), vcd_numberconnectivities: read(...rows), ...tables });
  validateReport(report);
  return report;
};
const unmatchedIn = (rows: UnknownRow[], tables: OrganizationTables = {}) => reportOf(rows, tables).unmatchedConnectivity;
const elsewhere = { vcd_phonenumber: '+44 (0)20 7946 0123' };

describe('rows that match nothing', () => {
  test('have no number to compare, or one that no record has', () => {
    expect(
      unmatchedIn([
        own('a', 2, elsewhere),
        own('b', 1, { vcd_phonenumber: '020 7946 0123', vcd_origin: 2 }),
        own('c', null, { vcd_phonenumber: null }),
        own('d', 42, { vcd_phonenumber: '+442079460124', vcd_origin: null }),
        own('e', 5, { vcd_phonenumber: 'the old hotline' }),
      ]),
    ).toEqual([
      { id: 'c', text: null, e164: null, connectivity: null, origin: 'declared' },
      { id: 'a', text: '+44 (0)20 7946 0123', e164: '+442079460123', connectivity: 2, origin: 'declared' },
      { id: 'd', text: '+442079460124', e164: '+442079460124', connectivity: null, origin: 'declared' },
      { id: 'b', text: '020 7946 0123', e164: null, connectivity: 1, origin: 'imported' },
      { id: 'e', text: 'the old hotline', e164: null, connectivity: 5, origin: 'declared' },
    ]);
  });

  test('come one by one, by text, then by id, in whatever order they were read', () => {
    const rows = [own('z', 1, elsewhere), own('a', 2, elsewhere), own('m', 3, { vcd_phonenumber: '' })];
    for (const order of [rows, [...rows].reverse()]) expect(unmatchedIn(order).map(({ id }) => id)).toEqual(['m', 'a', 'z']);
  });

  test.each<[string, UnknownRow, OrganizationTables]>([
    ['a number that Dynamics has, however it is written', own('a', 1, { vcd_phonenumber: 'tel:001 (425) 555-0142' }), {}],
    ['one that it has in an inactive record alone', own('a', 1), { msdyn_ocphonenumbers: read(number('n', { statecode: 1 })) }],
    ['a number of the old platform, which is listed outside', own('a', 5, elsewhere), {}],
    ['an inactive row', own('a', 1, { ...elsewhere, statecode: 1 }), {}],
  ])('not: %s', (_what, row, tables) => {
    expect(unmatchedIn([row], tables)).toEqual([]);
  });

  test('are not known while numbers were not read completely', () => {
    for (const numbers of [denied(), { state: 'truncated' as const, rows: [number('n')], message: null }])
      expect(unmatchedIn([own('a', 1, elsewhere)], { msdyn_ocphonenumbers: numbers })).toEqual([]);
  });
});

test('numbers outside have an E.164 number, and each comes once, by the row with the lowest id', () => {
  const report = reportOf([
    own('b', 5, { ...elsewhere, vcd_name: 'A' }),
    own('a', 5, { vcd_phonenumber: '+442079460123', vcd_name: 'B' }),
    own('c', 5, { vcd_phonenumber: 'ask reception' }),
  ]);
  expect(report.outsideNumbers).toMatchObject([{ id: 'a', e164: '+442079460123', uses: [], useCount: 0 }]);
  expect(report.unmatchedConnectivity.map(({ id }) => id)).toEqual(['c']);
});
