/**
 * What a pipeline may ask of a report, as the words of `--fail-on`: whether a finding of some severity exists, or the report is incomplete.
 */
import type { Severity } from '../findings/findingTypes';
import { ENTITY_SETS, type EntitySet, type TableState } from '../tables/tables';
import type { Report } from './reportTypes';

export const FAIL_WORDS = ['error', 'warning', 'incomplete'] as const;

export type FailWord = (typeof FAIL_WORDS)[number];

const isFailWord = (word: string): word is FailWord => FAIL_WORDS.some((known) => known === word);

/** The words of a list such as `error,incomplete`, or `null` where one is empty or not known. */
export function failWordsOf(list: string): readonly FailWord[] | null {
  const words = list.split(',');
  return words.every(isFailWord) ? words : null;
}

const LAST_THAT_COUNTS: EntitySet = 'msdyn_ocsmschannelsettings';

/** Tables without which a report is incomplete. Those after them are optional, or our own. */
const COUNTED: ReadonlySet<string> = new Set(ENTITY_SETS.slice(0, ENTITY_SETS.indexOf(LAST_THAT_COUNTS) + 1));

/** A missing table is not among these: what it leaves open is said by the rules. */
const NOT_READ: ReadonlySet<TableState> = new Set(['denied', 'failed', 'truncated']);

/** Whether the report holds a finding of this severity or worse. */
export function hasFindingOf(report: Report, atLeast: 'error' | 'warning'): boolean {
  const counts = ({ severity }: { readonly severity: Severity }): boolean =>
    severity === 'error' || (atLeast === 'warning' && severity === 'warning');
  return report.findings.some(counts) || report.channels.some(({ findings }) => findings.some(counts));
}

/** Whether a table that counts was not read in full, or a rule could not be checked. */
export const isIncomplete = ({ tables, unchecked }: Pick<Report, 'tables' | 'unchecked'>): boolean =>
  unchecked.length > 0 || tables.some(({ entitySet, state }) => COUNTED.has(entitySet) && NOT_READ.has(state));

/** Whether one of the words holds. */
export const oneHolds = (report: Report, words: readonly FailWord[]): boolean =>
  words.some((word) => (word === 'incomplete' ? isIncomplete(report) : hasFindingOf(report, word)));
