/**
 * What is incomplete, to the record: which rules were checked on how many channels or numbers, what was missing, and which records name
 * one that is gone. Document, file, plan and panel say it with these words.
 */
import type { RULES } from '../findings';
import { uncheckedRecords, type UncheckedRule } from '../findings/uncheckedRecords';
import type { RecordReference, Unchecked } from '../findings/findingTypes';
import { missingRecords, type MissingRecord } from '../organization/missingRecords';
import type { Organization } from '../organization/openOrganization';
import { TABLE } from '../tables/choices';
import type { Report } from './reportTypes';
import { findingText } from './findingText';
import { count, phoneText, recordName, tableName, tableState, type ExportWords } from './reportWords';
import { numbersOf } from './summary';

/** What a report by itself does not hold: on which records its rules could not be checked, and which name one that is gone. */
export interface Gaps {
  readonly rules: readonly UncheckedRule[];
  readonly missing: readonly MissingRecord[];
}

/** The gaps of an organization that a report describes. @param rules those by which it was made */
export const gapsOf = (report: Report, organization: Organization, rules?: typeof RULES): Gaps => ({
  rules: uncheckedRecords(report, organization, rules),
  missing: missingRecords(organization),
});

/** A record to be opened, by the name that people know. */
export interface GapRecord extends RecordReference {
  readonly name: string;
}

/** One sentence or several, and the records that they are about: the first of them, and how many more there are. */
export interface GapLine {
  /** The rule, where the line is about one. */
  readonly rule: string | null;
  readonly text: string;
  readonly records: readonly GapRecord[];
  readonly more: number;
}

/** Records that one line names. Whoever has more of them sees what they have in common. */
const MOST_RECORDS = 10;

/** Lines about records that are gone. */
const MOST_LINES = 50;

type Tables = Pick<Report, 'tables'>;

/** Why a rule could not be checked, with the table, the right and the role where one was not read. */
export function becauseText(because: string, { tables }: Tables, words: ExportWords): string {
  const { text } = words;
  const table = tableName(words, because);
  const report = tables.find(({ entitySet }) => entitySet === because);
  if (report !== undefined && report.state !== 'read') {
    return text('Report_UncheckedBecause_Unread', { table, state: tableState(words, report) });
  }
  return text(`Report_UncheckedBecause_${(report?.lacking ?? []).length > 0 ? 'Lacking' : 'Record'}`, { table });
}

/** "Checked on 90 of 93 channels."; nothing where that was not counted. */
function extentText(rule: UncheckedRule | undefined, { text }: ExportWords): string {
  if (rule === undefined || rule.of === null || rule.records.length === 0) return '';
  const key = rule.of === 'channels' ? 'Report_CheckedOn_Channels' : 'Report_CheckedOn_Numbers';
  return text(key, { checked: rule.total - rule.records.length, total: rule.total });
}

/** Names of channels and numbers by their ids. */
function namesOf(report: Report, words: ExportWords): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const channel of report.channels) {
    names.set(channel.id, channel.name);
    for (const number of numbersOf(channel)) names.set(number.id, phoneText(words, number) || number.name);
  }
  for (const number of [...report.otherNumbers, ...report.unusedNumbers]) names.set(number.id, phoneText(words, number) || number.name);
  return names;
}

/** Rules that were not checked everywhere, each with what was missing and, where a single record was, on which. */
export function uncheckedLines(report: Report, words: ExportWords): readonly GapLine[] {
  const names = namesOf(report, words);
  const known = words.gaps?.rules ?? [];
  return report.unchecked.map(({ rule, because }: Unchecked): GapLine => {
    const one = known.find((other) => other.rule === rule && other.because === because);
    const sentences = [
      findingText(words.text, { rule }, 'Title') ?? '',
      extentText(one, words),
      one?.foundInPart === true ? words.text('Report_CheckedInPart') : '',
      becauseText(because, report, words),
    ];
    const whole = report.tables.some(({ entitySet, state }) => entitySet === because && state === 'read');
    const records = whole ? (one?.records ?? []) : [];
    return {
      rule,
      text: sentences.filter((sentence) => sentence !== '').join(' '),
      records: records.slice(0, MOST_RECORDS).map((record) => ({ ...record, name: names.get(record.id) || record.id })),
      more: Math.max(0, records.length - MOST_RECORDS),
    };
  });
}

/** "4 channels point to a record that is missing.": one sentence for channels, one for numbers, one for all others. */
export function missingSentences({ missing }: Gaps, words: ExportWords): readonly string[] {
  const counted = (key: string, is: (table: string) => boolean): readonly string[] => {
    const ids = new Set(missing.filter(({ from }) => is(from.table)).map(({ from }) => `${from.table} ${from.id}`));
    return ids.size === 0 ? [] : [count(words, key, ids.size)];
  };
  return [
    ...counted('Report_Missing_Channels', (table) => table === TABLE.channel),
    ...counted('Report_Missing_Numbers', (table) => table === TABLE.number),
    ...counted('Report_Missing_Records', (table) => table !== TABLE.channel && table !== TABLE.number),
  ];
}

/** Each record that names one that is gone, with what it names; the first of them, unless told, and how many more there are. */
export function missingLines({ missing }: Gaps, words: ExportWords, most = MOST_LINES): readonly GapLine[] {
  const lines = missing.slice(0, most).map(({ from, to }) => ({
    rule: null,
    text: words.text('Report_MissingRecord', { record: recordName(words, from.table), target: recordName(words, to.table), id: to.id }),
    records: [{ table: from.table, id: from.id, name: from.name ?? from.id }],
    more: 0,
  }));
  return missing.length <= most
    ? lines
    : [...lines, { rule: null, text: count(words, 'Report_More', missing.length - most), records: [], more: 0 }];
}
