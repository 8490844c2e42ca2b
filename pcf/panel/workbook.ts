/**
 * Files of tables, loaded when the first is asked for: the report as an Excel workbook, one sheet of channels and numbers with the columns
 * of the CSV file; and the CSV files of the report and of the readiness plan.
 */
import writeExcelFile from 'write-excel-file/browser';
import type { Report } from '../../plugins-ts/report/reportTypes';
import { csvTable, readCell, type ExportWords } from '../../plugins-ts/report';

export { csvPieces, readinessCsvPieces } from '../../plugins-ts/report';

const WIDEST = 60;
const NARROWEST = 10;

/** Width in characters by the longest of a column's first rows, within reason. */
const widthOf = (rows: readonly (readonly string[])[], column: number): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...rows.slice(0, 200).map((row) => (row[column] ?? '').length + 2)));

/** An .xlsx file. Every cell is typed as text, so that Excel neither runs it nor drops a plus sign or a leading zero. */
export function workbookOf(report: Report, words: ExportWords): Promise<Blob> {
  // Cells of a workbook say themselves that they are text: the guard that a CSV file needs would only be seen.
  const [head = [], ...rows] = csvTable(report, words).map((row) => row.map(readCell));
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value: value === '' ? undefined : value, type: String }))),
  ];
  return writeExcelFile(data, {
    columns: head.map((_title, column) => ({ width: widthOf([head, ...rows], column) })),
    sheet: words.text('Panel_Sheet'),
    stickyRowsCount: 1,
  }).toBlob();
}
