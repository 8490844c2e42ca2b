/** `npm run solution:import`: the solutions into an environment, through the Web API or `pac`. */
import { Command, Option } from 'commander';
import { DataverseError } from '../../plugins-ts/dataverse/client';
import type { Wait } from '../../plugins-ts/dataverse/wait';
import { FALLBACK_LANGUAGE, type Text } from '../../plugins-ts/text';
import { ROOT } from '../../solution/pack/folder';
import type { build } from '../../tools/build/incrementalBuild';
import { connect, interrupted, interruption, type Connection, type LiveDependencies } from '../live/session';
import { INTERACTIVE, type SignInChoices } from '../live/signIn';
import { CommandError, errorLine, EXIT, type ExitCode } from '../lib/commandError';
import { filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { loadText } from '../lib/loadText';
import { solutionCommand } from './solution';
import { showImportProgress } from '../../solution/import/importProgress';
import type { Importer } from '../../solution/import/importer';
import { decide, readInstalled, type Step } from '../../solution/import/installed';
import { CORE, FORMS, loadPackages } from '../../solution/import/packages';
import { pacImporter } from '../../solution/import/pacImporter';
import { dryRunLines } from '../../solution/import/dryRun';
import { webApiImporter } from '../../solution/import/webApiImporter';

const WAYS = ['web-api', 'pac'] as const;

interface ImportOptions extends SignInChoices {
  readonly environment: string;
  readonly allowHost?: string;
  readonly managed?: boolean;
  readonly forms?: boolean;
  readonly dryRun?: boolean;
  readonly via: (typeof WAYS)[number];
  readonly pacPath?: string;
}

/** What tests replace. */
export interface ImportDependencies extends LiveDependencies {
  /** Folder of the repository. */
  readonly root?: string;
  readonly buildParts?: typeof build;
  readonly wait?: Wait;
  readonly newId?: () => string;
  readonly loadWrapper?: () => Promise<unknown>;
  /** Environment variables, for the application that `pac` signs in with. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Warnings of an import's log that are told; the rest is counted. */
const MOST_WARNINGS = 10;

/**
 * Runs the command.
 * @param args the arguments alone, such as `['--environment', 'https://contoso.crm.dynamics.com', '--managed']`
 * @returns 0 imported, or shown with `--dry-run`; 1 not imported; 2 wrong use; 130 stopped. Never rejects
 */
export async function importCommand(
  args: readonly string[],
  streams: Streams = PROCESS_STREAMS,
  dependencies: ImportDependencies = {},
): Promise<ExitCode> {
  const text = loadText(FALLBACK_LANGUAGE);
  const program = new Command('solution:import')
    .usage('--environment <url> [options]')
    .description(text('CommandLine_Import_About'))
    .addOption(
      new Option('--org, --environment <url>', text('CommandLine_Import_Environment')).argParser(filled(text)).makeOptionMandatory(),
    )
    .addOption(new Option('--managed', text('CommandLine_Import_Managed')))
    .addOption(new Option('--forms', text('CommandLine_Import_Forms')))
    .addOption(new Option('--dry-run', text('CommandLine_Import_DryRun')))
    .addOption(new Option('--via <way>', text('CommandLine_Import_Via')).choices(WAYS).default('web-api'))
    .addOption(new Option('--pac-path <file>', text('CommandLine_Import_PacPath')).argParser(filled(text)))
    .addOption(new Option('--sign-in <way>', text('Live_Option_SignIn')).choices(INTERACTIVE))
    .addOption(new Option('--tenant <id>', text('Live_Option_Tenant')).argParser(filled(text)))
    .addOption(new Option('--allow-host <host>', text('Live_Option_AllowHost')).argParser(filled(text)))
    .addHelpText('after', `\n${text('CommandLine_Import_Notes')}`)
    .allowExcessArguments(false);
  return runCommand(program, args, { streams, text }, () => importSolutions(program.opts<ImportOptions>(), streams, text, dependencies));
}

async function importSolutions(options: ImportOptions, streams: Streams, text: Text, dependencies: ImportDependencies): Promise<ExitCode> {
  const { root = ROOT } = dependencies;
  const notify = (line: string): void => void streams.stderr.write(`${errorLine(line)}\n`);
  const items = await loadPackages({
    names: options.forms ? [CORE, FORMS] : [CORE],
    kind: options.managed ? 'managed' : 'unmanaged',
    root,
    streams,
    text,
    buildParts: dependencies.buildParts,
    packZips: (where, folder) => solutionCommand([], where, folder),
  });
  const { signal, stop } = interruption(dependencies.signal);
  try {
    const connection = await connect({ ...options, org: options.environment }, { text, notify, signal }, dependencies);
    const read = async (): ReturnType<typeof readInstalled> =>
      readInstalled(
        connection,
        items.map(({ name }) => name),
      ).catch(notReadable(connection, signal, text));
    const steps = decide(items, await read(), text);
    if (options.dryRun) {
      for (const line of await dryRunLines(steps, connection, options.via, text)) streams.stdout.write(`${errorLine(line)}\n`);
      return EXIT.made;
    }
    const settings = { connection, text, signal, wait: dependencies.wait };
    const importer =
      options.via === 'pac'
        ? await pacImporter({
            ...settings,
            pacPath: options.pacPath,
            loadWrapper: dependencies.loadWrapper,
            environment: dependencies.environment,
          })
        : webApiImporter({ ...settings, newId: dependencies.newId });
    await importSteps(steps, importer, { streams, text, notify });
    // Who wants to use it must not have to trust the log alone.
    const there = await read();
    const lacking = items.find(({ name, version }) => there.get(name)?.version !== version);
    if (lacking)
      throw new CommandError('CommandLine_Import_NotThere', {
        name: lacking.name,
        version: lacking.version,
        host: connection.address.host,
      });
    notify(text('CommandLine_Import_Done', { address: connection.address.origin }));
    return EXIT.made;
  } finally {
    stop();
  }
}

async function importSteps(
  steps: readonly Step[],
  importer: Importer,
  { streams, text, notify }: { streams: Streams; text: Text; notify: (line: string) => void },
): Promise<void> {
  const showing = async <T>(what: string, work: (onStep: Parameters<Importer['publish']>[0]) => Promise<T>): Promise<T> => {
    const progress = showImportProgress(streams.stderr, text, what);
    try {
      return await work(progress.onStep);
    } finally {
      progress.end();
    }
  };
  for (const { item, action } of steps) {
    const values = {
      name: item.name,
      version: item.version,
      kind: text(item.managed ? 'CommandLine_Import_Kind_managed' : 'CommandLine_Import_Kind_unmanaged'),
    };
    if (action === 'present') {
      notify(text('CommandLine_Import_Present', values));
      continue;
    }
    const warnings = await showing(item.name, (onStep) => importer.importSolution(item, onStep));
    for (const line of warnings.slice(0, MOST_WARNINGS)) notify(text('CommandLine_Import_Warning', { line }));
    if (warnings.length > MOST_WARNINGS) notify(text('CommandLine_Import_More', { count: warnings.length - MOST_WARNINGS }));
    streams.stdout.write(`${text('CommandLine_Import_Imported', values)}\n`);
  }
  await showing(text('CommandLine_Import_Publishing'), (onStep) => importer.publish(onStep));
}

/** Turns the failure of the first reading into a sentence. */
const notReadable =
  ({ address }: Connection, signal: AbortSignal, text: Text) =>
  (error: unknown): never => {
    if (signal.aborted) throw interrupted();
    if (!(error instanceof DataverseError)) throw error;
    throw new CommandError(error.kind === 'denied' ? 'CommandLine_Import_NoRights' : 'CommandLine_Import_Refused', {
      name: CORE,
      host: address.host,
      reason: text(error.message),
    });
  };
