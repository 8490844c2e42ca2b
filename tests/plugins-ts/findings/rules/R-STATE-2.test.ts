import { R_STATE_2 } from '../../../../plugins-ts/findings/rules/R-STATE-2';
import { channel, describeTables, number, onlyChannel, own, read, teams } from '../../../support/rows';
import { NUMBERS } from '../../../support/rules';
import type { Report } from '../../../../plugins-ts/report/reportTypes';
import type { OrganizationTables, UnknownRow } from '../../../../plugins-ts/tables/tables';

const inactive: UnknownRow = { statecode: 1 };
const OTHER: UnknownRow = { msdyn_phonenumber: '+14255550199' };
const NUMBER = 'msdyn_ocphonenumber';

/** A channel on `number-1`, an inactive ACS record, with these records beside it. */
const reportOf = (others: readonly UnknownRow[], channelColumns: UnknownRow = {}, tables: OrganizationTables = {}): Report =>
  describeTables({
    msdyn_ocvoicechannelsettings: read(channel('channel-1', channelColumns)),
    msdyn_ocphonenumbers: read(number('number-1', inactive), ...others),
    ...tables,
  });
const rules = (report: Report): readonly string[] => onlyChannel(report).findings.map(({ rule }) => rule);
const finding = (report: Report) => onlyChannel(report).findings.find(({ rule }) => rule === R_STATE_2.id);

describe(R_STATE_2.id, () => {
  test('names the inactive record, then the active ones of the same number by id', () => {
    const spelled = { ...teams, msdyn_phonenumber: '\u200e+1 (425) 555-0142' };
    const found = finding(reportOf([number('z', teams), number('a', spelled), number('other', OTHER)]));
    expect(found).toMatchObject({ direction: null, subject: { table: 'msdyn_ocvoicechannelsetting', id: 'channel-1' } });
    expect(found?.related).toEqual(['number-1', 'a', 'z'].map((id) => ({ table: NUMBER, id })));
    expect(found?.seen.map(({ column, value }) => [column, value])).toEqual([
      ['_msdyn_phonenumberid_value', 'number-1'],
      ['statecode', 1],
      ['msdyn_phonenumber', '+14255550142'],
      ['statecode', 0],
      ['statecode', 0],
      ['msdyn_phonenumber', '\u200e+1 (425) 555-0142'],
      ['msdyn_phonenumber', '+14255550142'],
    ]);
  });

  test('fires once for the number and the caller ID number, and names no record twice', () => {
    const twins = [number('b', teams), number('old', { ...inactive, ...OTHER }), number('c', { ...teams, ...OTHER })];
    const report = reportOf(twins, { _msdyn_calleridphonenumberid_value: 'old' });
    expect(rules(report).filter((rule) => rule === R_STATE_2.id)).toHaveLength(1);
    expect(finding(report)?.related.map(({ id }) => id)).toEqual(['number-1', 'b', 'old', 'c']);
    const same = reportOf([number('b', teams), number('old', inactive)], { _msdyn_calleridphonenumberid_value: 'old' });
    expect(finding(same)?.related.map(({ id }) => id)).toEqual(['number-1', 'b', 'old']);
  });

  test('takes the place of what is found of the record itself, and of R-STATE-1', () => {
    const report = reportOf([number('b', teams)], {}, { vcd_numberconnectivities: read(own('o', 2)) });
    expect(onlyChannel(report).findings.filter(({ subject }) => subject.table === NUMBER)).toEqual([]);
    expect(rules(report)).not.toContain('R-STATE-1');
    // The channel itself is described by the record that it names.
    expect(rules(report)).toContain('R-911-1');
    expect(rules(reportOf([]))).toEqual(expect.arrayContaining(['R-STATE-1', 'R-RET-1']));
  });

  test('the declaration for the active record is no contradiction', () => {
    const report = reportOf([number('b', teams)], {}, { vcd_numberconnectivities: read(own('o', 2)) });
    expect([...rules(report), ...report.findings.map(({ rule }) => rule)]).not.toContain('R-EVID-2');
  });

  test.each([
    ['an active record', reportOf([number('b', teams)], { _msdyn_phonenumberid_value: 'b' })],
    ['no active record of the number', reportOf([number('b', { ...teams, ...inactive })])],
    ['no number to compare', reportOf([number('x', { ...inactive, msdyn_phonenumber: '911' })], { _msdyn_phonenumberid_value: 'x' })],
    ['an inactive channel', reportOf([number('b', teams)], inactive)],
  ])('stays silent: %s', (_what, report) => {
    expect(rules(report)).not.toContain(R_STATE_2.id);
    expect(report.unchecked.filter(({ rule }) => rule === R_STATE_2.id)).toEqual([]);
  });

  test('is incomplete where numbers are missing, of which one may be active', () => {
    const cut = (...rows: UnknownRow[]): OrganizationTables => ({
      msdyn_ocphonenumbers: { state: 'truncated', rows: [number('number-1', inactive), ...rows], message: null },
    });
    const because = (report: Report) => report.unchecked.filter(({ rule }) => rule === R_STATE_2.id).map((one) => one.because);
    expect(because(reportOf([], {}, cut()))).toEqual([NUMBERS]);
    expect(because(reportOf([], {}, cut(number('b', teams))))).toEqual([]);
    expect(rules(reportOf([], {}, cut(number('b', teams))))).toContain(R_STATE_2.id);
  });
});
