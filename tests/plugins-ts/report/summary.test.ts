import { hasFindingOf, summarize } from '../../../plugins-ts/report';
import type { Channel, Report } from '../../../plugins-ts/report/reportTypes';
import type { Finding, Severity } from '../../../plugins-ts/findings/findingTypes';
import { sampleReport } from './reports';

const finding = (severity: Severity): Finding => ({
  rule: 'R',
  severity,
  direction: null,
  subject: { table: 't', id: '' },
  related: [],
  basis: 'article',
  sources: [],
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
      expect([hasFindingOf(report, 'error'), hasFindingOf(report, 'warning')]).toEqual([error, warning]);
    },
  );
});

describe('the figures', () => {
  const report = sampleReport();
  const summary = summarize(report);

  it('add up', () => {
    expect(summary.active + summary.inactive).toBe(report.channels.length);
    expect(summary.approaches.reduce((sum, { channels }) => sum + channels, 0)).toBe(summary.active);
    const findings = [...report.channels.flatMap((channel) => channel.findings), ...report.findings];
    expect(summary.findings.error + summary.findings.warning + summary.findings.info).toBe(findings.length);
  });

  it('put decided approaches first, the largest in front, then undecided, then unknown', () => {
    const reasons = summary.approaches.map(({ approach, certainty }) => (approach === 'unknown' ? certainty : 'decided'));
    expect(reasons.filter((reason) => reason !== 'decided')).toEqual(['ambiguous', 'unknown']);
    expect(reasons.indexOf('ambiguous')).toBe(reasons.length - 2);
    const sizes = summary.approaches.slice(0, -2).map(({ channels }) => channels);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('count a channel once for a day on which both of its numbers end', () => {
    const [first] = report.channels.filter(
      (channel) => channel.active && channel.number?.lifecycle.endsOn && channel.callerIdNumber?.lifecycle.endsOn,
    );
    expect(summarize({ ...report, channels: [first as Channel], unusedNumbers: [] }).retirements).toEqual([
      { endsOn: '2028-09-30', daysLeft: 678, channels: 1, unusedNumbers: 0 },
    ]);
  });

  it('do not count channels that make no calls as lacking an SLA for them', () => {
    const silent = report.channels.filter(
      ({ active, outbound }) => active && outbound.enabled === false && outbound.responsibility?.startsAt === null,
    );
    expect(silent.length).toBeGreaterThan(0);
    expect(summarize({ ...report, channels: silent }).noSlaOutbound).toBe(0);
  });
});
