/** How old what a page says is, by the date that the page itself bears. */
import { SOURCES_READ_ON, sourceById } from '../../plugins-ts/catalogue/sources';
import { daysBetween } from '../../plugins-ts/organization/days';

/** After so many days a page may have been overtaken, and what it says is marked. */
export const OLD_AFTER_DAYS = 180;

const DAY = /\d{4}-\d{2}-\d{2}/g;

/** The last day in the date of a source, such as the second of "2025-08-18 to 2025-11-06"; `null` where it bears none. */
export function dayOfSource(id: string): string | null {
  return [...(sourceById(id)?.date ?? '').matchAll(DAY)].map(([day]) => day).pop() ?? null;
}

/** `undated`: nothing tells its age. Counted to the day on which the pages were read, so that a document does not change by itself. */
export function ageOf(id: string): 'young' | 'old' | 'undated' {
  const day = dayOfSource(id);
  if (day === null) return 'undated';
  return daysBetween(day, SOURCES_READ_ON) > OLD_AFTER_DAYS ? 'old' : 'young';
}

/** True where no source of a statement is known to be younger. */
export const isOld = (sources: readonly string[]): boolean => sources.every((id) => ageOf(id) !== 'young');
