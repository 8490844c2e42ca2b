/** What the panel's pages hand to the person: files, the clipboard, the printer. */
import * as React from 'react';
import { csvPieces, markdownPieces, type ExportWords } from '../../plugins-ts/report';
import type { Report } from '../../plugins-ts/report/reportTypes';
import type { Text } from '../../plugins-ts/text';
import type { ExportFormat } from '../views/overview/Overview.types';
import { lazyScript } from './lazyScript';
import type { Notify } from './OutcomeBar';

type Page = Window & typeof globalThis;

/** The library for workbooks is loaded on the first use: most readers never need it. */
const loadWorkbook = lazyScript<typeof import('./workbook')>('workbook.js', 'VoiceChannelWorkbook');

const CSV = 'text/csv;charset=utf-8';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Starts a download. The address of the file lives until the browser has taken it. */
export function download(page: Page, name: string, type: string, pieces: Iterable<BlobPart>): void {
  const address = page.URL.createObjectURL(new page.Blob([...pieces], { type }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  page.setTimeout(() => page.URL.revokeObjectURL(address), 60_000);
}

/** Puts a text on the clipboard, and says whether the browser let it. */
function copyTo(page: Page, content: string, { text, notify, done }: { text: Text; notify: Notify; done: string }): void {
  page.navigator.clipboard.writeText(content).then(
    () => notify({ ok: true, message: text(done) }),
    () => notify({ ok: false, message: text('Panel_CopyRefused') }),
  );
}

export interface ExportOptions {
  readonly report: Report;
  readonly words: ExportWords;
  readonly page: Page;
  readonly notify: Notify;
}

/** The command that exports a report: as a file, to the clipboard, or to the printer. */
export function useExport({ report, words, page, notify }: ExportOptions): (format: ExportFormat) => void {
  return React.useCallback(
    (format) => {
      const { text } = words;
      const named = (extension: string): string => `voice-channels-${report.asOf}.${extension}`;
      const formats: Readonly<Record<ExportFormat, () => void>> = {
        print: () => page.print(),
        csv: () => download(page, named('csv'), CSV, csvPieces(report, words)),
        excel: () => {
          loadWorkbook(page)
            .then(async ({ workbookOf }) => download(page, named('xlsx'), EXCEL, [await workbookOf(report, words)]))
            .catch(() => notify({ ok: false, message: text('Panel_ExcelFailed') }));
        },
        markdown: () => copyTo(page, [...markdownPieces(report, words)].join(''), { text, notify, done: 'Panel_MarkdownCopied' }),
      };
      formats[format]();
    },
    [report, words, page, notify],
  );
}

/** Commands that several pages offer. */
export interface PageCommands {
  readonly copy: (content: string) => void;
  readonly print: () => void;
  /** Saves the readiness plan of a day, an ISO date, as a CSV file. */
  readonly savePlan: (asOf: string, pieces: Iterable<string>) => void;
}

export function usePageCommands(page: Page, text: Text, notify: Notify): PageCommands {
  return React.useMemo(
    () => ({
      copy: (content) => copyTo(page, content, { text, notify, done: 'Ticket_Copied' }),
      print: () => page.print(),
      savePlan: (asOf, pieces) => download(page, `retirement-readiness-${asOf}.csv`, CSV, pieces),
    }),
    [page, text, notify],
  );
}
