/**
 * The report as a CSV file that opens in Excel by double-click: UTF-8 with byte order mark, CRLF, quotes by RFC 4180, one
 * line for each channel, then for each number without one, in use, not in use and outside, then for what could not be read or checked, so that the
 * file alone never looks more complete than it is. How cells are written is told in `spreadsheetCells.ts`.
 */
import { stringify } from 'csv-stringify/sync';
import type { Channel, Report } from './reportTypes';
import type { Finding } from '../findings/findingTypes';
import type { PhoneNumber } from '../organization/organizationTypes';
import { CSV_COLUMNS, type CsvLine } from './csvColumns';
import { missingLines, uncheckedLines, type GapLine } from './gaps';
import { recordState } from './recordState';
import { isQuietlyMissing } from '../tables/columns';
import type { NumbersOfChannel } from './findingText';
import { count, findingLine, list, recordName, tableName, tableState, usesUnreadText, type ExportWords } from './reportWords';

/** Lines that are written in one go. */
const BATCH = 200;

/**
 * What stands between cells. Excel splits by the list separator of the reader's system, which is a semicolon where the
 * comma is the decimal sign, as in Germany and most of the Arab world.
 */
export const csvSeparator = (language: string): ',' | ';' => (language.split('-')[0] === 'en' ? ',' : ';');

/**
 * Lines of a file. A cell with any kind of line break is quoted: the library quotes those with the file's own line ends
 * alone, and what follows another would begin a line in some readers, where it could be a formula.
 */
export const csvLinesOf = (rows: string[][], language: string): string =>
  stringify(rows, { delimiter: csvSeparator(language), record_delimiter: 'windows', quoted_match: /[\r\n\u0085\u2028\u2029]/, eof: true });

/** The report in pieces that together are the file. */
export function* csvPieces(report: Report, words: ExportWords): Generator<string> {
  const write = (rows: string[][]): string => csvLinesOf(rows, words.language);
  yield `\ufeff${write([CSV_COLUMNS.map(({ head }) => head(words))])}`;
  let batch: string[][] = [];
  for (const line of csvLines(report, words)) {
    batch.push(CSV_COLUMNS.map(({ cell }) => cell(line, words)));
    if (batch.length === BATCH) {
      yield write(batch);
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield write(batch);
  }
}

/** The same table as rows of cells, its heads first: for a workbook, which needs no quoting. */
export function csvTable(report: Report, words: ExportWords): string[][] {
  const rows = [...csvLines(report, words)].map((line) => CSV_COLUMNS.map(({ cell }) => cell(line, words)));
  return [CSV_COLUMNS.map(({ head }) => head(words)), ...rows];
}

function* csvLines(report: Report, words: ExportWords): Generator<CsvLine> {
  const { text } = words;
  for (const channel of report.channels) {
    yield channelLine(channel, words);
  }
  const ofNumbers = findingsBySubject(report.findings);
  const unread = usesUnreadText(report, words);
  const inactiveOnly = [text('Use_InactiveOnly'), unread].filter((part) => part !== '').join(' ');
  for (const number of report.otherNumbers) {
    yield numberLine(
      'Report_Kind_OtherNumber',
      number,
      joined(ofNumbers.get(number.id) ?? [], words),
      noteOf(number, number.useCount === 0 ? inactiveOnly : unread, words),
    );
    ofNumbers.delete(number.id);
  }
  for (const number of report.unusedNumbers) {
    const note = noteOf(number, unread, words);
    yield numberLine('Report_Kind_UnusedNumber', number, joined(ofNumbers.get(number.id) ?? [], words), note);
    ofNumbers.delete(number.id);
  }
  for (const number of report.outsideNumbers) {
    yield numberLine('Report_Kind_OutsideNumber', number, '', '');
  }
  for (const finding of [...ofNumbers.values()].flat()) {
    const note = text('Report_SubjectIs', { record: recordName(words, finding.subject.table), id: finding.subject.id });
    yield remark('Report_Kind_Finding', finding.rule, note, findingLine(words, finding));
  }
  for (const table of report.tables) {
    if (table.state !== 'read' && !isQuietlyMissing(table)) {
      const state = tableState(words, table);
      yield remark(
        'Report_Kind_NotRead',
        tableName(words, table.entitySet),
        table.message === null ? state : `${state} (${text(table.message)})`,
      );
    }
  }
  for (const { entitySet, lacking = [] } of report.tables) {
    if (lacking.length > 0) yield remark('Report_Kind_Lacking', tableName(words, entitySet), list(words, lacking));
  }
  for (const line of uncheckedLines(report, words)) yield remark('Report_Kind_NotChecked', line.rule ?? '', gapNote(line, words));
  for (const line of words.gaps === undefined ? [] : missingLines(words.gaps, words, Infinity)) {
    yield remark('Report_Kind_PointsNowhere', line.records[0]?.name ?? '', gapNote(line, words));
  }
}

/** A line of what is incomplete, with the records that it is about by name and id. */
function gapNote({ text: said, records, more }: GapLine, words: ExportWords): string {
  const named = records.map(({ name, id }) => (name === id ? id : `${name} (${id})`));
  if (more > 0) named.push(count(words, 'Report_More', more));
  return [said, list(words, named)].filter((part) => part !== '').join(' ');
}

/** Findings of no single channel, by the id of what they speak of. */
function findingsBySubject(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  const bySubject = new Map<string, readonly Finding[]>();
  for (const finding of findings) {
    bySubject.set(finding.subject.id, [...(bySubject.get(finding.subject.id) ?? []), finding]);
  }
  return bySubject;
}

const joined = (findings: readonly Finding[], words: ExportWords, numbers?: NumbersOfChannel): string =>
  findings.map((finding) => findingLine(words, finding, numbers)).join('; ');

const channelLine = (channel: Channel, words: ExportWords): CsvLine => ({
  kind: 'Report_Kind_Channel',
  name: channel.name,
  channel,
  number: channel.number,
  findings: joined(channel.findings, words, channel),
  note: '',
});

/** That the record is inactive, and what may be missing of its uses. */
function noteOf(number: PhoneNumber, ofUses: string, { text }: ExportWords): string {
  const state = recordState(number, text);
  return [...(state === '' ? [] : [text('Report_Sentence', { sentence: state })]), ofUses].filter((part) => part !== '').join(' ');
}

const numberLine = (kind: string, number: PhoneNumber, findings: string, note: string): CsvLine => ({
  kind,
  name: number.name,
  channel: null,
  number,
  findings,
  note,
});

const remark = (kind: string, name: string, note: string, findings = ''): CsvLine => ({
  kind,
  name,
  channel: null,
  number: null,
  findings,
  note,
});
