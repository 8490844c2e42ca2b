/**
 * Calendar dates as ISO text (`2028-09-30`). No clock and no time zone: a date is a day, counted from the day that comes in.
 */

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Day number of an ISO date since 1970-01-01, or `null` when the text is not a day that exists. */
export function dayNumber(isoDate: string): number | null {
  const match = ISO_DATE.exec(isoDate);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  // Date.UTC turns 2026-02-30 into 2 March, and the years 0 to 99 into 1900 to 1999; a day that moves does not exist.
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return time / MILLISECONDS_PER_DAY;
}

/** Whole days from one ISO date to another; negative when `to` comes first. Throws a RangeError for a day that does not exist. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (start === null) throw new RangeError(`not a date: ${from}`);
  if (end === null) throw new RangeError(`not a date: ${to}`);
  return end - start;
}
