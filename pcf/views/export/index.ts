/** Writers of the report, shared by the panel and the command line: pure functions from a report to pieces of text. */
export { csvPieces, csvSeparator, csvTable } from './csv';
export { jsonPieces } from './json';
export { markdownPieces } from './markdown';
export { hasFindingOf, summarise } from './summary';
export type { Summary } from './summary';
export type { ExportWords } from './words';
export { LONGEST_CELL, phoneCell, readCell, textCell } from './cells';
export { tableName } from './words';
