/** `npm start`: builds what changed, serves, says where, opens the browser. `npm run dev`: the same, and builds again with every change. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { FALLBACK_LANGUAGE, type Text } from '../../plugins-ts/text';
import { addLiveOptions, type LiveOptions } from '../live/options';
import type { LiveDependencies } from '../live/session';
import { buildForPreview, type Builders } from '../lib/builtParts';
import { CommandError, EXIT, errorLine, type ExitCode } from '../lib/commandError';
import { calendarDay, filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { loadText } from '../lib/loadText';
import type { Preview, PreviewOptions } from '../lib/preview';
import type { Diagnosis } from '../../plugins-ts/diagnosis/diagnose';
import type { Replay } from '../../preview/emulator/replay';

/** Where the preview stands unless somebody says otherwise. */
export const USUAL_PORT = 8181;
/** How many ports after the usual one are tried. */
const TRIES = 50;

interface StartOptions extends LiveOptions {
  readonly open: boolean;
  readonly port?: number;
  readonly data?: string;
  readonly diagnosis?: string;
  readonly asOf?: string;
  readonly shipped?: boolean;
  readonly watch?: boolean;
}

export interface StartDependencies extends Builders {
  readonly streams?: Streams;
  /** Opens an address in the person's browser. */
  readonly openBrowser?: (address: string) => Promise<void>;
  /** Settles when the preview is to end. */
  readonly ended?: Promise<unknown>;
  readonly live?: LiveDependencies;
}

/**
 * Runs the command until it is ended.
 * @returns 0 after a clean end; 1 when the data cannot be read, the build fails or the port cannot be had; 2 for wrong use
 */
export async function startCommand(args: readonly string[], dependencies: StartDependencies = {}): Promise<ExitCode> {
  const { streams = PROCESS_STREAMS } = dependencies;
  const text = loadText(FALLBACK_LANGUAGE);
  const program = new Command('start')
    .usage('[options]')
    .description(text('Preview_Start_About'))
    .addOption(new Option('--no-open', text('Preview_Start_NoOpen')))
    .addOption(new Option('--port <number>', text('Preview_Start_Port')).argParser(portNumber(text)))
    .addOption(new Option('--data <path>', text('Preview_Start_Data')).argParser(filled(text)).conflicts('org'))
    .addOption(new Option('--diagnosis <file>', text('Preview_Start_Diagnosis')).argParser(filled(text)).conflicts(['data', 'org']))
    .addOption(new Option('--as-of <date>', text('Preview_Start_AsOf')).argParser(calendarDay(text)))
    .addOption(new Option('--shipped', text('Preview_Start_Shipped')))
    .addOption(new Option('--watch', text('Preview_Start_Watch')).conflicts('shipped'));
  addLiveOptions(program, text);
  return runCommand(program, args, { streams, text }, () => start(program.opts<StartOptions>(), text, dependencies));
}

async function start(options: StartOptions, text: Text, dependencies: StartDependencies): Promise<ExitCode> {
  const { streams = PROCESS_STREAMS, openBrowser = openInBrowser, ended = untilInterrupted() } = dependencies;
  const notify = (line: string): void => void streams.stderr.write(`${line}\n`);
  // Data first: whoever mistyped a path should not wait for a build to learn it.
  const diagnosis = options.diagnosis === undefined ? null : await loadDiagnosis(options.diagnosis, text);
  const { loadDataOrLive } = await import('../live/loadDataOrLive');
  const { tables, source, connection } = await loadDataOrLive(
    options,
    { stderr: streams.stderr, text, language: FALLBACK_LANGUAGE },
    dependencies.live,
  );
  const built = await buildForPreview(options, text, notify, dependencies);
  if (!built) return EXIT.unreadable;
  try {
    const preview = await serve(
      options,
      text,
      {
        tables,
        source: source.name,
        asOf: options.asOf ?? null,
        extraRows: source.kind === 'sample' ? await sampleExtras() : {},
        live: connection?.client,
        replay: diagnosis?.replay,
        folders: built.folders,
        changes: built.changes,
      },
      notify,
    );
    if (!preview) return EXIT.unreadable;
    const address = `${preview.address}/panel${diagnosis?.query ?? ''}`;
    streams.stdout.write(`${text('Preview_Start_Ready', { address })}\n${text('Preview_Start_Source', { source: source.name })}\n`);
    if (diagnosis !== null) {
      const { askReplay, replayLines } = await import('../lib/replayGaps');
      for (const line of replayLines(await askReplay(diagnosis.asked, preview.address, text), text)) notify(line);
      preview.emulator.reset();
    }
    if (source.kind === 'organisation') streams.stdout.write(`${text('Live_Start_ReadOnly')}\n`);
    if (options.open) {
      await openBrowser(address).catch((error: unknown) =>
        notify(errorLine(text('Preview_Start_NotOpened', { reason: (error as Error).message }))),
      );
    }
    await ended;
    await preview.close();
    return EXIT.made;
  } finally {
    await built.stop();
  }
}

/** Serves on the port that was asked for, or else on the first free one from the usual port on. `null` when there is none. */
async function serve(
  { port }: StartOptions,
  text: Text,
  options: Omit<PreviewOptions, 'port'>,
  notify: (line: string) => void,
): Promise<Preview | null> {
  const { startPreview } = await import('../lib/preview');
  const { ServerError } = await import('../../preview/emulator');
  const ports = port === undefined ? Array.from({ length: TRIES }, (_, place) => USUAL_PORT + place) : [port];
  for (const [place, tried] of ports.entries()) {
    try {
      return await startPreview({ ...options, port: tried });
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      if (error.key === 'Server_PortInUse' && place < ports.length - 1) continue;
      notify(errorLine(text(SENTENCES[error.key], { port: String(tried), reason: String(error.values['reason'] ?? '') })));
      return null;
    }
  }
  return null;
}

const SENTENCES = {
  Server_PortInUse: 'Preview_Start_PortInUse',
  Server_PortDenied: 'Preview_Start_PortDenied',
  Server_PortInvalid: 'Preview_Start_BadPort',
  Server_Failed: 'Preview_Start_ServerFailed',
} as const;

interface Replayed {
  readonly asked: Diagnosis;
  readonly replay: Replay;
  readonly query: string;
}

/** What a diagnosis makes of the local organization, and the part of the address that makes the page around the panel like its own. */
async function loadDiagnosis(file: string, text: Text): Promise<Replayed> {
  const { readText, readOrExplain } = await import('../lib/loadData');
  const { readDiagnosis } = await import('../../plugins-ts/diagnosis/document');
  const content = await readText(file, text, 'Preview_Start_DiagnosisUnread');
  const diagnosis = readOrExplain(file, text, () => readDiagnosis(content));
  if (diagnosis === null) throw new CommandError('Preview_Start_NotDiagnosis', { file });
  const { replayOf } = await import('../../preview/emulator/replay');
  const { circumstancesFrom } = await import('../../preview/host/replayedCircumstances');
  const circumstances = circumstancesFrom(diagnosis).join(',');
  return { asked: diagnosis, replay: replayOf(diagnosis), query: `?page=diagnosis${circumstances === '' ? '' : `&with=${circumstances}`}` };
}

async function sampleExtras(): Promise<NonNullable<PreviewOptions['extraRows']>> {
  const { extraTables } = await import('../../preview/sample');
  return extraTables();
}

const portNumber =
  (text: Text) =>
  (value: string): number => {
    const port = Number(value);
    if (!/^\d+$/.test(value) || port < 1 || port > 65535) throw new InvalidArgumentError(text('Preview_Start_BadPort'));
    return port;
  };

async function openInBrowser(address: string): Promise<void> {
  const { default: open } = await import('open');
  const child = await open(address);
  // A desktop without a browser says so only after it was asked.
  child.on('error', () => undefined);
  child.unref();
}

/** The listeners stay: the build's lock ends the process by force when it finds itself the last to listen. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
