/** `npm run evidence -- import`: what Teams says of numbers, into the product's own table. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import {
  planImport,
  resultPieces,
  writeConnectivityRecords,
  type ImportPlan,
  type ImportPlanner,
  type Outcome,
  type PlannedNumber,
} from '../../plugins-ts/connectivity';
import { lackingOfRecords } from '../../plugins-ts/connectivity/readRecords';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { FALLBACK_LANGUAGE, todayUtc, type Text } from '../../plugins-ts/text';
import type { EntitySet, OrganizationTables } from '../../plugins-ts/tables/tables';
import { CommandError, errorLine, EXIT, fileSystemReason, type ExitCode } from '../lib/commandError';
import { calendarDay, filled, PROCESS_STREAMS, runCommand, type Streams } from '../lib/runCommand';
import { loadText } from '../lib/loadText';
import { writeFileWhole, writePieces } from '../lib/writeOutput';
import { GRAPH_PERMISSION } from '../live/graphPermission';
import { planLines } from '../live/importPlanLines';
import { addLiveOptions, type LiveOptions } from '../live/options';
import type { LiveData } from '../live/readLive';
import { ROLES, WRITE_PRIVILEGES } from '../../plugins-ts/dataverse/productRoles';
import { interruption, type LiveDependencies } from '../live/session';

interface ImportOptions extends LiveOptions {
  readonly org: string;
  readonly apply?: boolean;
  readonly result?: string;
  readonly observedOn?: string;
  readonly graph?: boolean;
  readonly graphClient?: string;
}

/** Tables without which nobody can say which numbers are Teams numbers, and what is known of them. */
const NEEDED: readonly EntitySet[] = ['msdyn_ocphonenumbers', 'msdyn_occommunicationprovidersettings', 'vcd_numberconnectivities'];

/**
 * Runs the command.
 * @param args the arguments alone, such as `['import', 'numbers.csv', '--org', 'https://contoso.crm.dynamics.com']`
 * @returns 0 shown or written; 1 not read, or a number could not be written; 2 wrong use; 130 stopped. Never rejects
 */
export async function evidenceCommand(
  args: readonly string[],
  streams: Streams = PROCESS_STREAMS,
  live: LiveDependencies = {},
): Promise<ExitCode> {
  const text = loadText(FALLBACK_LANGUAGE);
  const [first, ...rest] = args;
  const overview = new Command('evidence')
    .usage('import <file> | --graph --org <url> [options]')
    .description(text('Live_Evidence_About'))
    .addHelpText('after', `\nimport  ${text('Live_Evidence_AboutImport')}\n\n${text('Live_Notes')}`);
  if (first !== 'import') return runCommand(overview, args.length === 0 ? ['--help'] : args, { streams, text }, async () => EXIT.made);
  const program = new Command('evidence import')
    .usage('<file> | --graph --org <url> [options]')
    .description(text('Live_Evidence_AboutImport'))
    .argument('[file]', text('Live_Evidence_File'))
    .addOption(new Option('--graph', text('Live_Evidence_Graph')))
    .addOption(new Option('--graph-client <id>', text('Live_Evidence_GraphClient')).argParser(filled(text)))
    .addOption(new Option('--apply', text('Live_Evidence_Apply')))
    .addOption(new Option('--result <file>', text('Live_Evidence_Result')).argParser(filled(text)))
    .addOption(new Option('--observed-on <date>', text('Live_Evidence_ObservedOn')).argParser(calendarDay(text)))
    .addHelpText('after', `\n${text('Live_Notes')}`);
  addLiveOptions(program, text);
  program.options.find(({ long }) => long === '--org')?.makeOptionMandatory();
  return runCommand(program, rest, { streams, text }, () =>
    importFrom(program.args[0], { options: program.opts<ImportOptions>(), streams, text, live }),
  );
}

/** What an import works with. */
interface ImportContext {
  readonly options: ImportOptions;
  readonly streams: Streams;
  readonly text: Text;
  readonly live: LiveDependencies;
}

/** Where lines come from, and what is kept with each row of them. */
interface Source {
  readonly name: string;
  readonly day: string;
  read(planner: ImportPlanner, data: LiveData): Promise<void>;
}

const notifier =
  ({ stderr }: Streams) =>
  (line: string): void =>
    void stderr.write(`${errorLine(line)}\n`);

async function sourceOf(file: string | undefined, { options, streams, text, live }: ImportContext, signal: AbortSignal): Promise<Source> {
  if ((file === undefined) === (options.graph !== true)) throw new CommandError('Live_Evidence_FileOrGraph', {}, EXIT.wrongUse);
  if (file !== undefined) {
    const { readExportFile } = await import('../live/exportFile');
    return {
      name: path.basename(file),
      day: options.observedOn ?? (await dayOf(file)),
      read: (planner) => readExportFile(file, planner, signal),
    };
  }
  // Both would sign in with the application of the Azure CLI, which cannot be given the permission.
  if (options.signIn !== undefined && options.graphClient === undefined)
    throw new CommandError('Live_Graph_NeedsClient', { way: options.signIn, permission: GRAPH_PERMISSION }, EXIT.wrongUse);
  const { readGraph } = await import('../live/graph');
  const conversation = { ...options, application: options.graphClient, text, notify: notifier(streams), signal };
  return {
    name: options.tenant === undefined ? 'Microsoft Graph' : `Microsoft Graph, ${options.tenant}`,
    day: options.observedOn ?? todayUtc(live.now?.()),
    read: (planner, { connection }) => readGraph(connection.address, planner, conversation, live),
  };
}

async function importFrom(file: string | undefined, context: ImportContext): Promise<ExitCode> {
  const { options, streams, text, live } = context;
  const { signal, stop } = interruption(live.signal);
  try {
    const source = await sourceOf(file, context, signal);
    const { readLive } = await import('../live/readLive');
    const data = await readLive(options, { stderr: streams.stderr, text, language: FALLBACK_LANGUAGE }, { ...live, signal });
    requireNumbers(data.tables);
    const planner = planImport(openOrganization(data.tables, todayUtc(live.now?.())), {
      ...{ observedOn: source.day, source: source.name },
      lacking: lackingOfRecords(data.connection.client),
    });
    await source.read(planner, data);
    const plan = planner.finish();
    await writePieces(
      streams.stdout,
      planLines(plan, text).map((line) => `${errorLine(line)}\n`),
    );
    return await applyPlan(plan, { ...context, source, data, signal });
  } finally {
    stop();
  }
}

interface Applying extends ImportContext {
  readonly source: Source;
  readonly data: LiveData;
  readonly signal: AbortSignal;
}

async function applyPlan(plan: ImportPlan, { source, data, options, streams, text, live, signal }: Applying): Promise<ExitCode> {
  const due = plan.numbers.filter(({ writes }) => writes.length > 0);
  const outcomes = new Map<PlannedNumber, Outcome>();
  const notify = notifier(streams);
  const count = (state: Outcome['state']): number => [...outcomes.values()].filter((outcome) => outcome.state === state).length;
  let broken: unknown = null;
  if (options.apply && due.length > 0) {
    await writeConnectivityRecords(data.connection.sender, due, {
      client: data.connection.client,
      wait: live.wait,
      signal,
      onOutcome: (number, outcome) => void outcomes.set(number, outcome),
    }).catch((error: unknown) => {
      broken = error;
    });
  }
  const interrupted = signal.aborted && outcomes.size < due.length;
  if (options.result !== undefined) {
    const facts = {
      file: source.name,
      organisation: data.organization,
      observedOn: source.day,
      applied: options.apply === true,
      interrupted,
    };
    await writeFileWhole(options.result, resultPieces(plan, outcomes, facts));
  }
  if (due.length === 0) notify(text('Live_Evidence_Nothing'));
  else if (!options.apply) notify(text('Live_Evidence_Preview'));
  if (!options.apply || due.length === 0) return EXIT.made;
  if (interrupted) throw new CommandError('Live_Evidence_Stopped', { written: count('written'), total: due.length }, EXIT.interrupted);
  notifyFailures(outcomes, text, notify);
  notify(text('Live_Evidence_Written', { written: count('written'), total: due.length, failed: count('failed') }));
  if (broken !== null) throw new CommandError('Live_Evidence_Broken', { reason: (broken as Error).message });
  return count('failed') > 0 ? EXIT.unreadable : EXIT.made;
}

function notifyFailures(outcomes: ReadonlyMap<PlannedNumber, Outcome>, text: Text, notify: (line: string) => void): void {
  let denied = false;
  for (const [{ e164 }, outcome] of outcomes) {
    if (outcome.state !== 'failed') continue;
    if (outcome.error.kind === 'denied') denied = true;
    else notify(text('Live_Evidence_Failed', { number: e164, reason: text(outcome.error.message) }));
  }
  if (denied) notify(text('Live_Evidence_WriteDenied', { privileges: WRITE_PRIVILEGES.join(', '), role: ROLES.administrator }));
}

/** The day on which a file was last changed, in UTC. @throws CommandError (exit 1) when there is no such file */
async function dayOf(file: string): Promise<string> {
  const facts = await stat(file).catch((error: unknown) => {
    throw new CommandError('Live_Evidence_CannotRead', { file, reason: fileSystemReason(error) });
  });
  if (facts.isDirectory()) throw new CommandError('Live_Evidence_CannotRead', { file, reason: 'CommandLine_Reason_EISDIR' });
  return facts.mtime.toISOString().slice(0, 10);
}

function requireNumbers(tables: OrganizationTables): void {
  const unread = NEEDED.filter((set) => tables[set]?.state !== 'read');
  if (unread.length > 0) throw new CommandError('Live_Evidence_NeedsNumbers', { tables: unread.join(', ') });
}
