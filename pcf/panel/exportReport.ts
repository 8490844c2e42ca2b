import type { Report } from '../../plugins-ts/report/types';
import { csvPieces, markdownPieces, type ExportWords } from '../../plugins-ts/report';
import { lazyScript } from './lazyScript';

/** Starts a download. The address of the file lives until the browser has taken it. */
export function download(page: Window & typeof globalThis, name: string, type: string, pieces: Iterable<BlobPart>): void {
  const address = page.URL.createObjectURL(new page.Blob([...pieces], { type }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  page.setTimeout(() => page.URL.revokeObjectURL(address), 60_000);
}

const fileName = (report: Report, extension: string): string => `voice-channels-${report.asOf}.${extension}`;

export function exportCsv(report: Report, words: ExportWords, page: Window & typeof globalThis): void {
  download(page, fileName(report, 'csv'), 'text/csv;charset=utf-8', csvPieces(report, words));
}

/** The readiness plan as a file. */
export function exportPlan(asOf: string, pieces: Iterable<string>, page: Window & typeof globalThis): void {
  download(page, `retirement-readiness-${asOf}.csv`, 'text/csv;charset=utf-8', pieces);
}

/** The report as Markdown, for whoever puts it on the clipboard. */
export function markdownText(report: Report, words: ExportWords): string {
  return [...markdownPieces(report, words)].join('');
}

/** Makes an Excel workbook. The library for it is loaded on the first use: most readers never need it. */
export async function exportExcel(report: Report, words: ExportWords, page: Window & typeof globalThis): Promise<void> {
  const { workbookOf } = await loadWorkbook(page);
  download(page, fileName(report, 'xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', [
    await workbookOf(report, words),
  ]);
}

const loadWorkbook = lazyScript<typeof import('./workbook')>('workbook.js', 'VoiceChannelWorkbook');
