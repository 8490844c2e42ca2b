/**
 * What the panel's pages hand to the person: files, the clipboard, the printer. Browsers and frames may refuse each of them;
 * then a text is shown to be selected, and for the rest the page itself is offered in a tab of its own, which may do more.
 */
import * as React from 'react';
import { markdownPieces, type ExportWords } from '../../plugins-ts/report';
import type { Report } from '../../plugins-ts/report/reportTypes';
import type { Text } from '../../plugins-ts/text';
import type { ExportFormat } from '../views/overview/Overview.types';
import { frameLets } from './framePermissions';
import { lazyScript } from './lazyScript';
import type { Notify } from './OutcomeBar';
import type { PanelPage } from './panelHost';
import type { Offer } from './TextDialog';

type TableFiles = typeof import('./workbook');

/** What makes files of tables, and the libraries for them, is loaded on the first use: most readers never need it. */
const loadTableFiles = lazyScript<TableFiles>('workbook.js', 'VoiceChannelWorkbook');

const CSV = 'text/csv;charset=utf-8';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface NamedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
}

/** Starts a download. The address of the file lives until the browser has taken it. @throws where the page may not save */
function download(page: PanelPage, { name, type }: NamedFile, pieces: Iterable<BlobPart>): void {
  if (!frameLets(page, 'allow-downloads')) throw new Error('allow-downloads');
  const address = page.URL.createObjectURL(new page.Blob([...pieces], { type }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  page.setTimeout(() => page.URL.revokeObjectURL(address), 60_000);
}

/** Commands that several pages offer. None of them throws. */
export interface PageCommands {
  /** @param done resource key of what to say when the text is on the clipboard */
  readonly copy: (content: string, done?: string) => void;
  readonly print: () => void;
  /** Saves a text as a file. */
  readonly save: (file: NamedFile, pieces: Iterable<string>) => void;
  /** Saves a file that is no text; `make` makes it, and may reject. */
  readonly saveMade: (file: NamedFile, make: () => Promise<Blob>) => void;
  /** Saves a CSV file of this name, of pieces that the script of tables makes. */
  readonly saveCsv: (name: string, piecesOf: (tables: TableFiles) => Iterable<string>) => void;
}

export interface PageCommandSettings {
  readonly page: PanelPage;
  readonly text: Text;
  readonly notify: Notify;
  /** Shows a text that could not go where it should. */
  readonly offer: Offer;
}

function makeCommands({ page, text, notify, offer }: PageCommandSettings): PageCommands {
  const refused = (message: string): void =>
    notify({ ok: false, message: text(message), link: { address: page.location.href, text: text('Panel_PageInTab') } });
  const notMade = (): void => notify({ ok: false, message: text('Panel_FileFailed') });
  const save: PageCommands['save'] = (file, pieces) => {
    const kept = [...pieces];
    try {
      download(page, file, kept);
    } catch {
      // The byte order mark is for Excel, which reads a file.
      offer({ why: text('Panel_SaveRefused'), content: kept.join('').replace(/^\ufeff/, '') });
    }
  };
  return {
    save,
    copy: (content, done = 'Ticket_Copied') => {
      const show = (): void => offer({ why: text('Overview_CopyRefused'), content });
      // Absent outside of a secure page, although the type says otherwise.
      const clipboard = page.navigator.clipboard as Clipboard | undefined;
      if (clipboard === undefined) return show();
      try {
        clipboard.writeText(content).then(() => notify({ ok: true, message: text(done) }), show);
      } catch {
        show();
      }
    },
    print: () => {
      try {
        if (!frameLets(page, 'allow-modals')) throw new Error('allow-modals');
        page.print();
      } catch {
        refused('Panel_PrintRefused');
      }
    },
    saveMade: (file, make) => {
      make().then((blob) => {
        try {
          download(page, file, [blob]);
        } catch {
          refused('Panel_SaveRefused');
        }
      }, notMade);
    },
    saveCsv: (name, piecesOf) => {
      loadTableFiles(page)
        .then((tables) => save({ name, type: CSV }, piecesOf(tables)))
        .catch(notMade);
    },
  };
}

export function usePageCommands({ page, text, notify, offer }: PageCommandSettings): PageCommands {
  return React.useMemo(() => makeCommands({ page, text, notify, offer }), [page, text, notify, offer]);
}

export interface ExportOptions {
  readonly report: Report;
  readonly words: ExportWords;
  readonly page: PanelPage;
}

/** The command that exports a report: as a file, to the clipboard, or to the printer. */
export function useExport(commands: PageCommands, { report, words, page }: ExportOptions): (format: ExportFormat) => void {
  return React.useCallback(
    (format) => {
      const named = (extension: string): string => `voice-channels-${report.asOf}.${extension}`;
      const formats: Readonly<Record<ExportFormat, () => void>> = {
        print: commands.print,
        csv: () => commands.saveCsv(named('csv'), (tables) => tables.csvPieces(report, words)),
        excel: () =>
          commands.saveMade({ name: named('xlsx'), type: EXCEL }, async () => (await loadTableFiles(page)).workbookOf(report, words)),
        markdown: () => commands.copy([...markdownPieces(report, words)].join(''), 'Panel_MarkdownCopied'),
      };
      formats[format]();
    },
    [commands, report, words, page],
  );
}
