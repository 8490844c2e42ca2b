import type { Report } from '../../plugins-ts/report/reportTypes';

/**
 * Leaves in the report what has one of these ids: channels by their own or by that of one of their numbers, and numbers
 * without a channel. Findings of the organization stay: they may be about what is shown. No ids leave it whole.
 */
export function filterReport(report: Report, ids: readonly string[]): Report {
  if (ids.length === 0) return report;
  const wanted = new Set(ids);
  const has = (id: string | undefined): boolean => id !== undefined && id !== '' && wanted.has(id.toLowerCase());
  return {
    ...report,
    channels: report.channels.filter(({ id, number, callerIdNumber }) => has(id) || has(number?.id) || has(callerIdNumber?.id)),
    otherNumbers: report.otherNumbers.filter(({ id }) => has(id)),
    unusedNumbers: report.unusedNumbers.filter(({ id }) => has(id)),
    outsideNumbers: report.outsideNumbers.filter(({ id }) => has(id)),
  };
}

/** The channel that an address names: by its own id, or the first that uses the number it names. */
export function namedChannel(report: Report, channel: string | null, number: string | null): Report['channels'][number] | undefined {
  if (channel !== null) return report.channels.find(({ id }) => id === channel);
  return number === null ? undefined : report.channels.find((one) => one.number?.id === number || one.callerIdNumber?.id === number);
}
