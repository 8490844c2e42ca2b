/** Where findings go, and in which order. */
import { RULES } from '../../../plugins-ts/findings';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { channel, denied, describeTables, number, oneChannel, onlyChannel, read, rulesOf, teams } from '../../support/rows';
import { bridged, sms, transferOut } from '../../support/rules';

describe('where findings go', () => {
  test('an inactive channel has none, nor has a number that only inactive channels use', () => {
    const report = oneChannel({}, { statecode: 1, ...transferOut });
    expect(onlyChannel(report).findings).toEqual([]);
    expect(report.findings).toEqual([]);
  });

  test('a number rule fires once for each distinct number of a channel', () => {
    const same = oneChannel({}, { _msdyn_calleridphonenumberid_value: '{NUMBER-1}' });
    expect(rulesOf(same).filter((rule) => rule === 'R-RET-1')).toHaveLength(1);
    const two = describeTables({
      msdyn_ocvoicechannelsettings: read(channel('c', { _msdyn_calleridphonenumberid_value: 'number-2' })),
      msdyn_ocphonenumbers: read(number('number-1'), number('number-2')),
    });
    expect(
      onlyChannel(two)
        .findings.filter(({ rule }) => rule === 'R-RET-1')
        .map(({ subject }) => subject.id),
    ).toEqual(['number-1', 'number-2']);
  });

  test('an unused number brings its findings to the report', () => {
    const report = describeTables({ msdyn_ocphonenumbers: read(number('n')) });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['R-RET-1', 'R-RET-3']);
  });

  test('without the channels no rule on channels or numbers could be checked, but for the one on other uses', () => {
    const report = describeTables({ msdyn_ocvoicechannelsettings: denied(), msdyn_ocphonenumbers: read(number('n')) });
    const open = report.unchecked.filter(({ because }) => because === 'msdyn_ocvoicechannelsettings').map(({ rule }) => rule);
    expect(open.sort()).toEqual(
      RULES.map(({ id }) => id)
        .filter((id) => id !== 'R-PERS-1' && id !== 'R-USE-1')
        .sort(),
    );
    expect(report.findings).toEqual([]);
  });

  test('worst come first', () => {
    const severities = onlyChannel(oneChannel(sms, { ...transferOut, ...bridged })).findings.map(({ severity }) => severity);
    const worstFirst = ['error', 'warning', 'info'];
    expect(severities).toEqual([...severities].sort((a, b) => worstFirst.indexOf(a) - worstFirst.indexOf(b)));
    expect(new Set(severities).size).toBe(3);
  });
});

test('adding a number never removes an error', () => {
  const before = describeTables({
    msdyn_ocvoicechannelsettings: read(channel('channel-1')),
    msdyn_ocphonenumbers: read(number('number-1', sms)),
  });
  const after = describeTables({
    msdyn_ocvoicechannelsettings: read(channel('channel-1')),
    msdyn_ocphonenumbers: read(number('number-1', sms), number('number-2', teams)),
  });
  const errors = (report: Report) => onlyChannel(report).findings.filter(({ severity }) => severity === 'error');
  expect(errors(after)).toEqual(errors(before));
});
