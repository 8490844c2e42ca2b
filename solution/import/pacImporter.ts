/**
 * Importing with Microsoft's own `pac`, through `@microsoft/powerplatform-cli-wrapper` where somebody has installed it: the
 * module that the Power Platform tasks of Azure DevOps and GitHub run. It holds no `pac` itself and signs in with an
 * application of the environment. How far the import is, and how it ended, is read from the service as in the other way.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DataverseError } from '../../plugins-ts/dataverse/client';
import { waitFor, withLimits, type Wait } from '../../plugins-ts/dataverse/wait';
import type { Text } from '../../plugins-ts/text';
import type { Connection } from '../../cli/live/session';
import { CommandError, EXIT } from '../../cli/lib/commandError';
import { readImportLog } from './importLog';
import type { Importer, OnStep } from './importer';
import { rowsOf } from './installed';
import type { SolutionPackage } from './packages';
import { failedImport, stillRunning, type Job } from './problems';

export const WRAPPER = '@microsoft/powerplatform-cli-wrapper';

/** An input of an action, which the host gives by its name. */
interface Entry {
  readonly name: string;
  readonly required: boolean;
  readonly defaultValue?: boolean | string;
}

type Action = (parameters: Readonly<Record<string, unknown>>, runnerParameters: RunnerParameters, host: unknown) => Promise<void>;

interface RunnerParameters {
  readonly workingDir: string;
  /** Where the wrapper would look for a `pac` of its own. */
  readonly runnersDir: string;
  readonly pacPath: string;
  readonly agent: string;
  readonly logger: Readonly<Record<'log' | 'info' | 'warn' | 'error' | 'debug', (...lines: string[]) => void>>;
}

/** The part of the wrapper that is needed. */
export interface Wrapper {
  readonly actions: { readonly importSolution: Action; readonly publishSolution: Action };
}

export interface PacSettings {
  readonly connection: Connection;
  readonly text: Text;
  readonly signal: AbortSignal;
  readonly pacPath: string | undefined;
  readonly wait?: Wait;
  /** Loads the wrapper; tests give one of their own. */
  readonly loadWrapper?: () => Promise<unknown>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Milliseconds between two looks at the job. */
const LOOK_EVERY = 3_000;

/** Minutes after which `pac` gives up. */
const LONGEST_MINUTES = '120';

/**
 * Imports with `pac`.
 * @throws CommandError (exit 1 or 2) when the wrapper, `pac` or the application's credentials are not there
 */
export async function pacImporter(settings: PacSettings): Promise<Importer> {
  const { connection, text, signal, pacPath, environment = process.env } = settings;
  if (pacPath === undefined) throw new CommandError('CommandLine_Import_NoPacPath', {}, EXIT.wrongUse);
  if (!existsSync(pacPath)) throw new CommandError('CommandLine_Import_NoPac', { file: pacPath });
  const { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: appId, AZURE_CLIENT_SECRET: clientSecret } = environment;
  if (!tenantId || !appId || !clientSecret) throw new CommandError('CommandLine_Import_NoApplication', {});
  const { actions } = await load(settings);
  const lines: string[] = [];
  const runner = runnerOf(pacPath, (line) => {
    // What `pac` says is told when it fails; a secret is in none of it, and is taken out in case.
    lines.push(line.split(clientSecret).join('…'));
  });
  const common = {
    credentials: { tenantId, appId, clientSecret, cloudInstance: cloudOf(connection.address.host), scheme: 'ClientSecret' },
    environmentUrl: connection.address.origin,
    logToConsole: false,
  };
  /** Runs an action with these inputs. @throws CommandError with the last that `pac` said */
  const run = async (
    action: Action,
    inputs: Readonly<Record<string, string>>,
    fail: (reason: string) => Promise<CommandError> | CommandError,
    more: readonly string[] = [],
  ): Promise<void> => {
    lines.length = 0;
    const names = [...Object.keys(inputs), ...more];
    const parameters = { ...common, ...Object.fromEntries(names.map((name): [string, Entry] => [name, { name, required: false }])) };
    const host = { name: 'voice-channel-deployment', getInput: ({ name }: Entry) => inputs[name], getArtifactStore: () => undefined };
    try {
      await withLimits(action(parameters, runner, host), { signal });
    } catch (error) {
      if (error instanceof DataverseError && error.kind === 'cancelled') throw error;
      const said = (error instanceof Error ? error.message : String(error)).split(clientSecret).join('…');
      throw await fail(errorIn([...lines, ...said.split(/\r?\n/)]));
    }
  };
  return {
    async importSolution(item, onStep) {
      onStep('staging', 0);
      const before = await newestJob(connection, item);
      const watch = watcher(settings, item, before?.id ?? '', onStep);
      const job = (): Job => ({ id: watch.job() ?? '', operationId: null, item, connection, text });
      const inputs = { path: path.resolve(item.file), async: 'true', maxAsyncWaitTimeInMin: LONGEST_MINUTES };
      try {
        await run(actions.importSolution, inputs, async (reason) => failedImport(job(), await watch.log(), reason), OTHER_INPUTS);
        onStep('importing', 100);
        return (await watch.log()).warnings;
      } catch (error) {
        if (signal.aborted)
          throw stillRunning(
            watch.job() === null ? 'CommandLine_Import_PacInterrupted' : 'CommandLine_Import_Interrupted',
            job(),
            EXIT.interrupted,
          );
        throw error;
      } finally {
        watch.stop();
      }
    },
    async publish(onStep) {
      onStep('publishing', 0);
      try {
        await run(
          actions.publishSolution,
          { async: 'true', maxAsyncWaitTimeInMin: LONGEST_MINUTES },
          (reason) => new CommandError('CommandLine_Import_NotPublished', { host: connection.address.host, reason }),
        );
        onStep('publishing', 100);
      } catch (error) {
        if (signal.aborted) throw new CommandError('CommandLine_Import_PublishStopped', {}, EXIT.interrupted);
        throw error;
      }
    },
  };
}

/** Inputs that the action asks its host for, and that we leave alone. */
const OTHER_INPUTS = [
  'publishChanges',
  'forceOverwrite',
  'activatePlugins',
  'useDeploymentSettingsFile',
  'deploymentSettingsFile',
  'importAsHolding',
  'stageAndUpgrade',
  'skipDependencyCheck',
  'convertToManaged',
  'skipLowerVersion',
];

async function load({ loadWrapper }: PacSettings): Promise<Wrapper> {
  // Not in package.json: who does not want this way needs none of it. A name in a variable keeps the compiler from looking.
  const name: string = WRAPPER;
  const loaded = await (loadWrapper ?? ((): Promise<unknown> => import(name)))().catch((error: unknown) => {
    if (['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw new CommandError('CommandLine_Import_NoWrapper', { module: WRAPPER });
    throw error;
  });
  const found = [loaded, (loaded as { default?: unknown }).default].find(
    (candidate) => typeof (candidate as Partial<Wrapper> | undefined)?.actions?.importSolution === 'function',
  );
  if (!found) throw new CommandError('CommandLine_Import_OtherWrapper', { module: WRAPPER });
  return found as Wrapper;
}

function runnerOf(pacPath: string, hear: (line: string) => void): RunnerParameters {
  const listen = (...lines: string[]): void => lines.forEach(hear);
  const deaf = (): void => undefined;
  return {
    workingDir: process.cwd(),
    runnersDir: path.dirname(pacPath),
    pacPath: path.resolve(pacPath),
    agent: 'voice-channel-deployment',
    logger: { log: listen, info: listen, warn: listen, error: listen, debug: deaf },
  };
}

/** Name by which `pac auth create --cloud` knows the cloud of a host. */
function cloudOf(host: string): string {
  if (/\.crm9\.dynamics\.com$/.test(host)) return 'UsGov';
  if (/\.microsoftdynamics\.us$/.test(host)) return 'UsGovHigh';
  if (/\.appsplatform\.us$/.test(host)) return 'UsGovDod';
  return /\.dynamics\.cn$/.test(host) ? 'China' : 'Public';
}

/** The line in which `pac` names the error, else the last one. */
function errorIn(lines: readonly string[]): string {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  return filled.find((line) => /^error\b/i.test(line) && !/^error: \d+$/i.test(line)) ?? filled.at(-1) ?? '';
}

interface NewestJob {
  readonly id: string;
  readonly progress: number;
}

async function newestJob({ sender }: Connection, { name }: SolutionPackage): Promise<NewestJob | null> {
  const filter = encodeURIComponent(`solutionname eq '${name}'`);
  const [row] = rowsOf(
    (
      await sender.send(
        'GET',
        `importjobs?$select=importjobid,progress&$filter=${filter}&$orderby=${encodeURIComponent('startedon desc')}&$top=1`,
      )
    ).text,
  );
  return row === undefined ? null : { id: String(row['importjobid']), progress: Number(row['progress']) || 0 };
}

/** Looks at the job that `pac` made while `pac` runs. What cannot be read is no reason to stop it. */
function watcher(
  { connection, wait = waitFor, signal }: PacSettings,
  item: SolutionPackage,
  before: string,
  onStep: OnStep,
): { job(): string | null; log(): Promise<ReturnType<typeof readImportLog>>; stop(): void } {
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  let found: string | null = null;
  const look = async (): Promise<void> => {
    const newest = await newestJob(connection, item).catch(() => null);
    if (newest === null || newest.id === before || controller.signal.aborted) return;
    found = newest.id;
    onStep('importing', Math.min(99, newest.progress));
  };
  void (async () => {
    while (!controller.signal.aborted) {
      await wait(LOOK_EVERY, controller.signal);
      await look();
    }
  })().catch(() => undefined);
  return {
    job: () => found,
    async log() {
      await look();
      controller.abort();
      if (found === null) return readImportLog(null);
      const response = await connection.sender.send('GET', `importjobs(${found})?$select=data`).catch(() => null);
      return readImportLog(response === null ? null : (JSON.parse(response.text) as { data?: unknown }).data);
    },
    stop: () => controller.abort(),
  };
}
