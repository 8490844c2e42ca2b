/** Writers of the report, shared by the panel and the command line: pure functions from a report to pieces of text. */
export { csvPieces, csvSeparator, csvTable } from './csv';
export { jsonPieces } from './json';
export { markdownPieces } from './markdown';
export { gapsOf, missingLines, missingSentences, uncheckedLines } from './gaps';
export type { GapLine, GapRecord, Gaps } from './gaps';
export { FAIL_WORDS, failWordsOf, oneHolds, type FailWord } from './failWords';
export { summarize } from './summary';
export type { Summary } from './summary';
export type { ExportWords } from './reportWords';
export { LONGEST_CELL, phoneCell, readCell, textCell } from './spreadsheetCells';
export { approachName, tableName, usesUnreadText } from './reportWords';
export { documentMarkdown, documentText } from './document';
export type { Block, Document, Line } from './document';
export { adviceDocument, criterionText, endText, fitText, statementText } from './adviceDocument';
export { readinessCsvPieces } from './readinessCsv';
export {
  endSentence,
  nothingSentence,
  readinessDocument,
  stateText,
  unknownTexts,
  unreadLines,
  unreadSentence,
  usesMoveText,
  waveDates,
  waveName,
} from './readinessDocument';
export { ISOLATED, seenText } from './seenText';
export { betweenText, notCheckedText, nothingToSay, quoteText, ringText, saidText, ticketDocument } from './ticketDocument';
