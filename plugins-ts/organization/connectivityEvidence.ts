/** What a number's evidence says of its connectivity records, and how old it is: a number may have been ported since. */
import { dayNumber, daysBetween } from './days';
import type { PhoneNumber } from './organizationTypes';

/** Days after which evidence counts as old, unless somebody sets another number. */
export const OLD_AFTER_DAYS = 180;

/** Whether a connectivity record names a connectivity for the number. */
export const hasConnectivityEvidence = ({ evidence }: Pick<PhoneNumber, 'evidence'>): boolean =>
  evidence.some(({ column }) => column === 'vcd_connectivity');

/** The latest day among a number's evidence, `YYYY-MM-DD`, or `null` where none is recorded. */
export function evidenceDay({ evidence }: Pick<PhoneNumber, 'evidence'>): string | null {
  const days = evidence
    .flatMap(({ column, value }) => (column === 'vcd_observedon' && typeof value === 'string' ? [value.slice(0, 10)] : []))
    .filter((day) => dayNumber(day) !== null);
  return days.sort()[days.length - 1] ?? null;
}

/** Whether evidence of this day is older than so many days. Without a day nobody knows how old it is, and it counts as old. */
export function isOldEvidence(day: string | null, asOf: string, oldAfter: number = OLD_AFTER_DAYS): boolean {
  return day === null || daysBetween(day, asOf) > oldAfter;
}
