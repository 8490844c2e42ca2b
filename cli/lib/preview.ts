/** The preview as one thing: the local organization, the built parts, and the platform's own files, on one address. */
import path from 'node:path';
import {
  appRows,
  createSolutionService,
  createEmulator,
  serveForm,
  startServer,
  type RunningServer,
  type Emulator,
} from '../../preview/emulator';
import { FALLBACK_LANGUAGE, isLanguage, languageOf } from '../../plugins-ts/text';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { SolutionError } from '../../solution/pack/solutionError';
import { forSet, names } from '../../preview/emulator/faults';
import { previewAddress, readMainAddress } from '../../preview/host/appAddress';
import { readAddress } from '../../preview/host/hostAddress';
import { readOnlyProxy } from '../live/readOnlyProxy';
import { ORDINARY, trimmed, type Replay } from '../../preview/emulator/replay';
import { SHIPPED_FOLDERS, type BuiltFolders } from './builtParts';
import type { ChangeFeed } from './changeFeed';
import { loadText } from './loadText';
import type { RequestHandler } from 'express';
import { ACCEPTED_SET, type OrganizationTables } from '../../plugins-ts/tables/tables';
import { ROOT } from '../../tools/build/targets';

export interface PreviewOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly tables: OrganizationTables;
  /** Rows of tables that the product does not read but that the organization has, by entity set. */
  readonly extraRows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Name of the data, shown on the page. */
  readonly source: string;
  /** Day that counts as today, `YYYY-MM-DD`; `null` for the real one. */
  readonly asOf: string | null;
  /** Where the built parts are; without it, where `npm run build` puts what ships. */
  readonly folders?: BuiltFolders;
  /** Tells open pages of new builds. */
  readonly changes?: ChangeFeed;
  /** What a diagnosis told of an organization; the local one answers as that did. */
  readonly replay?: Replay;
  /** Reads the organization that `tables` came from, where it can be asked again; it is then read and never written. */
  readonly live?: DataverseClient;
}

export interface Preview extends RunningServer {
  readonly emulator: Emulator;
}

/**
 * Serves the preview on loopback. The parts must have been built.
 * @throws ServerError when the port cannot be had
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { port, tables, extraRows = {}, source, asOf, live, folders = SHIPPED_FOLDERS, changes, replay = ORDINARY } = options;
  const all = Object.entries(tables);
  const inState = (state: string): string[] => all.filter(([, table]) => table.state === state).map(([set]) => set);
  const denied = inState('denied');
  const failed = inState('failed');
  const solutions = createSolutionService(replay.solutions);
  const emulator = createEmulator({
    tables: solutions.tables,
    operations: solutions.operations,
    // A table that was missing stays away; one that was refused exists, and is refused here too.
    data: trimmed(
      {
        ...solutions.rows,
        [ACCEPTED_SET]: [],
        ...extraRows,
        ...appRows(replay.listing, extraRows['appmodules']),
        ...Object.fromEntries(all.filter(([, table]) => table.state !== 'missing').map(([set, table]) => [set, table.rows])),
      },
      replay,
    ),
    faults: {
      ...replay.faults,
      deny: [...denied, ...(replay.faults.deny ?? [])],
      fail: Object.fromEntries(failed.map((set) => [set, 500])),
    },
  });
  const server = await startServer({
    port,
    emulator,
    // Faults that somebody switched on, and tables that could not be read at the start, stay with the emulator.
    before:
      live &&
      readOnlyProxy(
        live,
        (set) => emulator.faults.offline || names(emulator.faults.deny, set) || forSet(emulator.faults.fail, set) !== undefined,
      ),
    folders: {
      '': path.resolve(ROOT, folders.pages),
      controls: path.resolve(ROOT, folders.controls),
      web: path.resolve(ROOT, folders.web),
      webresources: path.resolve(ROOT, folders.webresources),
      // The panel loads scripts beside its page on their first use, also where the gallery shows it.
      gallery: path.resolve(ROOT, folders.web),
      // The React and Fluent that the platform loads for virtual controls.
      lib: path.join(path.dirname(require.resolve('pcf-start/package.json')), 'lib'),
    },
    extend: (app) => {
      app.get(
        '/preview/info',
        (_request, response) => void response.json({ asOf, source, denied, failed, faults: replay.faults, readOnly: live !== undefined }),
      );
      // Beside a live organization, metadata and rights are the local one's: a check would tell of that. The command asks the live one.
      if (live !== undefined) app.get('/web/diagnosis.js', (_request, response) => void response.status(404).end());
      app.get('/preview/form', sendForm);
      app.get('/main.aspx', (request, response) => response.redirect(pageOfApp(request.originalUrl, emulator.faults.language)));
      for (const [name, file] of Object.entries(REACT_17))
        app.get(`/lib/${name}`, (_request, response) => response.sendFile(require.resolve(file)));
      app.get('/panel', (_request, response) => void response.sendFile(path.resolve(ROOT, folders.pages, 'panel.html')));
      changes?.addTo(app);
    },
  });
  return { ...server, emulator };
}

/** The page of the preview that stands for an address of the app, in the language that was last looked at. */
function pageOfApp(address: string, lcid: number): string {
  const target = readMainAddress(address.split('?')[1] ?? '');
  return target === null ? '/' : previewAddress(target, { ...readAddress(''), language: languageOf(lcid) });
}

/** The React of model-driven apps, which the platform's test harness does not bring. */
const REACT_17 = {
  'react_17_0_2.js': 'react-17/umd/react.production.min.js',
  'react-dom_17_0_2.js': 'react-dom-17/umd/react-dom.production.min.js',
} as const;

/** A form as its XML has it at this moment, or in words what is wrong there. */
const sendForm: RequestHandler = (request, response) => {
  const asked = new URLSearchParams(request.originalUrl.split('?')[1]);
  const wanted = asked.get('lang') ?? '';
  const language = isLanguage(wanted) ? wanted : FALLBACK_LANGUAGE;
  try {
    response.json(serveForm(asked.get('table') ?? '', language));
  } catch (error) {
    if (!(error instanceof SolutionError)) throw error;
    response.status(500).type('text/plain').send(loadText(FALLBACK_LANGUAGE)(error.key, error.values));
  }
};
