import { summarize } from '../../../plugins-ts/report';
import type { Channel } from '../../../plugins-ts/report/reportTypes';
import { sampleReport } from './reports';

describe('the figures', () => {
  const report = sampleReport();
  const summary = summarize(report);

  it('add up', () => {
    expect(summary.active.count + summary.inactive.count).toBe(report.channels.length);
    expect(summary.mix.reduce((sum, { channels }) => sum + channels, 0)).toBe(summary.active.count);
    const findings = [...report.channels.flatMap((channel) => channel.findings), ...report.findings];
    expect(summary.findings.error.count + summary.findings.warning.count + summary.findings.info.count).toBe(findings.length);
  });

  it('have one figure for one word: the mix and the figure beside it agree', () => {
    const channelsOf = (share: string): number => summary.mix.find((part) => part.share === share)?.channels ?? 0;
    expect(channelsOf('undecided')).toBe(summary.undecided.count);
    expect(channelsOf('noNumber')).toBe(summary.withoutNumber.count);
  });

  it('put decided approaches first, the largest in front, then undecided, unknown and without a number', () => {
    expect(summary.mix.slice(-3).map(({ share }) => share)).toEqual(['undecided', 'unknown', 'noNumber']);
    const sizes = summary.mix.slice(0, -3).map(({ channels }) => channels);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('count a channel that is only a caller ID by the number that it shows', () => {
    const shown = report.channels.filter(({ active, number, callerIdNumber }) => active && number === null && callerIdNumber !== null);
    expect(shown.length).toBeGreaterThan(0);
    const { mix, withoutNumber } = summarize({ ...report, channels: shown });
    expect(withoutNumber.count).toBe(0);
    expect(mix).toEqual([{ share: shown[0]?.callerIdNumber?.approach, channels: shown.length }]);
  });

  it('tell a channel of which only the caller ID number is undecided from one that is undecided', () => {
    const decided = report.channels.find(({ active, number }) => active && number?.certainty === 'certain') as Channel;
    const open = report.channels.find(({ active, number }) => active && number?.certainty === 'ambiguous') as Channel;
    const { undecided, undecidedCallerId } = summarize({ ...report, channels: [{ ...decided, callerIdNumber: open.number }, open] });
    expect([undecided.count, undecidedCallerId.count]).toEqual([1, 1]);
  });

  it('count a channel once for a day on which both of its numbers end', () => {
    const [first] = report.channels.filter(
      (channel) => channel.active && channel.number?.lifecycle.endsOn && channel.callerIdNumber?.lifecycle.endsOn,
    );
    expect(summarize({ ...report, channels: [first as Channel], otherNumbers: [], unusedNumbers: [] }).retirements).toEqual([
      { endsOn: '2028-09-30', daysLeft: 678, channels: 1, withoutChannel: 0 },
    ]);
  });

  it('do not count channels that make no calls as lacking an SLA for them', () => {
    const silent = report.channels.filter(
      ({ active, outbound }) => active && outbound.enabled === false && outbound.responsibility?.startsAt === null,
    );
    expect(silent.length).toBeGreaterThan(0);
    expect(summarize({ ...report, channels: silent }).noSlaOutbound.count).toBe(0);
  });
});
