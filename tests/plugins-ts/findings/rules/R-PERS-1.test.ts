import { R_PERS_1 } from '../../../../plugins-ts/findings/rules/R-PERS-1';
import { denied, describeTables, number, read } from '../../../support/rows';
import { NUMBERS, noNumbers } from '../../../support/rules';
import type { OrganizationTables } from '../../../../plugins-ts/tables/tables';
import type { Report } from '../../../../plugins-ts/report/reportTypes';

describe(R_PERS_1.id, () => {
  const users = (kind: number | null, tables: OrganizationTables = {}) =>
    describeTables({
      msdyn_ocphonenumbers: read(number('n', { msdyn_type: kind })),
      systemusers: read({ systemuserid: 'u', fullname: 'Ada', _msdyn_phonenumberid_value: 'n' }),
      ...tables,
    });
  const personal = (report: Report) => report.findings.filter(({ rule }) => rule === R_PERS_1.id);

  test('names the user and the number', () => {
    expect(personal(users(192350001))).toMatchObject([
      { subject: { table: 'systemuser', id: 'u' }, related: [{ table: 'msdyn_ocphonenumber', id: 'n' }], severity: 'error' },
    ]);
  });
  test.each([192350000, 192350003, null])('stays silent for kind %s', (kind) => {
    expect(personal(users(kind))).toEqual([]);
  });
  test('cannot be checked without users, or without the number', () => {
    expect(users(192350001, { systemusers: denied() }).unchecked).toContainEqual({ rule: R_PERS_1.id, because: 'systemusers' });
    expect(users(192350001, noNumbers).unchecked).toContainEqual({ rule: R_PERS_1.id, because: NUMBERS });
  });
});
