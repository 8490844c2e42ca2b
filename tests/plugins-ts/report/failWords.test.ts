/** Words that a pipeline asks of a report. */
import { failWordsOf, oneHolds } from '../../../plugins-ts/report';
import { isIncomplete } from '../../../plugins-ts/report/failWords';
import type { Finding, Severity } from '../../../plugins-ts/findings/findingTypes';
import type { Channel, Report } from '../../../plugins-ts/report/reportTypes';
import { ENTITY_SETS, type TableState } from '../../../plugins-ts/tables/tables';
import { sampleReport } from './reports';

const finding = (severity: Severity): Finding => ({
  rule: 'R',
  severity,
  direction: null,
  subject: { table: 't', id: '' },
  related: [],
  basis: 'article',
  sources: [],
  seen: [],
});

const reportWith = (ofChannel: Severity[], ofOrganization: Severity[]): Report => {
  const report = sampleReport();
  const channel = { ...(report.channels[0] as Channel), findings: ofChannel.map(finding) };
  return { ...report, channels: [channel], findings: ofOrganization.map(finding) };
};

describe('the severity of findings', () => {
  it.each([
    [[], [], false, false],
    [['info'], ['info'], false, false],
    [['warning'], [], false, true],
    [[], ['warning'], false, true],
    [['error'], [], true, true],
    [[], ['error'], true, true],
    [['info', 'warning', 'error'], [], true, true],
  ] as [Severity[], Severity[], boolean, boolean][])(
    'channel %j, organization %j: error %s, warning %s',
    (ofChannel, ofOrganization, error, warning) => {
      const report = reportWith(ofChannel, ofOrganization);
      expect([oneHolds(report, ['error']), oneHolds(report, ['warning'])]).toEqual([error, warning]);
    },
  );
});

describe('incomplete', () => {
  const withState = (entitySet: string, state: TableState): Report => {
    const report = { ...sampleReport(), unchecked: [] };
    return { ...report, tables: report.tables.map((table) => ({ ...table, state: table.entitySet === entitySet ? state : 'read' })) };
  };

  it('holds where one of the first eight tables was not read in full, and for no other', () => {
    for (const [place, entitySet] of ENTITY_SETS.entries()) {
      for (const state of ['denied', 'failed', 'truncated'] as const) {
        expect([entitySet, state, isIncomplete(withState(entitySet, state))]).toEqual([entitySet, state, place < 8]);
      }
      expect(isIncomplete(withState(entitySet, 'missing'))).toBe(false);
    }
  });

  it('holds where a rule could not be checked', () => {
    const report = withState('', 'read');
    expect(isIncomplete({ ...report, unchecked: [{ rule: 'R-USE-1', because: 'msdyn_ocsmschannelsettings' }] })).toBe(true);
    expect(oneHolds(report, ['incomplete'])).toBe(false);
  });

  it('does not make an error of a warning', () => {
    expect(oneHolds({ ...reportWith(['warning'], []), unchecked: [] }, ['error', 'incomplete'])).toBe(false);
  });
});

test.each([
  ['error', ['error']],
  ['incomplete,error,warning', ['incomplete', 'error', 'warning']],
  ['', null],
  ['error,', null],
  ['error, warning', null],
  ['info', null],
])('the words of “%s”', (list, words) => {
  expect(failWordsOf(list)).toEqual(words);
});
