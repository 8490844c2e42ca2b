// Importing with pac: the wrapper's actions are played by a module of the same shape, which imports into the same environment.
import { writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportDependencies } from '../../../cli/commands/solutionImport';
import { removeRepositories } from '../support';
import { installedIn, openTarget, reason, resetTarget, runImport, sent, type Ended, type ImportTarget } from './importSupport';

jest.setTimeout(120_000);

const SECRET = 'p4c-s3cret-value';
const APPLICATION = { AZURE_TENANT_ID: 'tenant', AZURE_CLIENT_ID: 'client', AZURE_CLIENT_SECRET: SECRET };

let target: ImportTarget;
let pac: string;
beforeAll(async () => {
  target = await openTarget();
  pac = path.join(target.root, 'pac');
  writeFileSync(pac, '');
});
afterAll(async () => {
  await target.local.server.close();
  removeRepositories();
});
beforeEach(() => resetTarget(target));

interface Call {
  readonly action: string;
  readonly parameters: Readonly<Record<string, any>>;
  readonly runner: Readonly<Record<string, any>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What the real wrapper does with its arguments, with the environment's own actions in the place of `pac`. */
function wrapper(
  calls: Call[],
  { fail, looks = 6 }: { fail?: (say: (line: string) => void) => void; looks?: number } = {},
): NonNullable<ImportDependencies['loadWrapper']> {
  const entry =
    (parameters: Readonly<Record<string, any>>, host: any) =>
    (name: string): string | undefined =>
      parameters[name] && host.getInput(parameters[name]);
  const post = async (name: string, body: object): Promise<Record<string, any>> => {
    const token = (await target.local.issuer.credential.getToken('pac'))?.token ?? '';
    const answer = await fetch(`${target.local.server.address}/api/data/v9.2/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, any>);
  };
  const action =
    (name: string, run: (input: (name: string) => string | undefined, say: (line: string) => void) => Promise<void>) =>
    async (parameters: any, runner: any, host: any): Promise<void> => {
      const input = entry(parameters, host);
      const inputs = Object.fromEntries(
        Object.keys(parameters)
          .filter((key) => typeof parameters[key]?.name === 'string')
          .map((key) => [key, input(key) ?? '']),
      );
      calls.push({ action: name, parameters, runner, inputs });
      runner.logger.log(`Connected with ${parameters.credentials.clientSecret}`);
      await run(input, (line) => runner.logger.error(line));
    };
  return async () => ({
    actions: {
      importSolution: action('importSolution', async (input, say) => {
        fail?.(say);
        const file = readFileSync(input('path') as string).toString('base64');
        await post('ImportSolutionAsync', { OverwriteUnmanagedCustomizations: false, PublishWorkflows: false, CustomizationFile: file });
        // As pac does: wait until the job is over.
        for (let look = 0; look < looks; look += 1) await new Promise((resolve) => setTimeout(resolve, 20));
        const [job] = (target.local.emulator.store.table('asyncoperations')?.rows ?? []).slice(-1);
        if (job?.['statuscode'] !== 30) throw Object.assign(new Error(`Error: ${String(job?.['message'])}`), { exitCode: 1 });
      }),
      publishSolution: action('publishSolution', async () => void (await post('PublishAllXml', {}))),
    },
  });
}

const withPac = (more: ImportDependencies = {}, args: readonly string[] = ['--managed']): Promise<Ended> =>
  runImport(target, ['--via', 'pac', '--pac-path', pac, ...args], {
    environment: APPLICATION,
    wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
    ...more,
  });

it('imports and publishes with the same lines as the other way, and keeps the secret', async () => {
  const calls: Call[] = [];
  const ended = await withPac({ loadWrapper: wrapper(calls) }, ['--managed', '--forms']);
  expect(ended.code).toBe(0);
  expect(ended.out).toBe('VoiceChannelDeployment 0.1.0.0 (managed): imported\nVoiceChannelDeploymentForms 0.1.0.0 (managed): imported\n');
  expect(ended.err).toMatch(/importing, 35 %[\s\S]*importing, 100 %[\s\S]*Publishing, 100 %/);
  expect(installedIn(target)).toHaveLength(2);
  expect(calls.map(({ action }) => action)).toEqual(['importSolution', 'importSolution', 'publishSolution']);
  expect(ended.out + ended.err).not.toContain(SECRET);
});

it('gives the wrapper what its actions take', async () => {
  const calls: Call[] = [];
  await withPac({ loadWrapper: wrapper(calls) });
  const [call] = calls as [Call];
  expect(call.parameters).toMatchObject({
    environmentUrl: target.local.server.address,
    logToConsole: false,
    credentials: { tenantId: 'tenant', appId: 'client', clientSecret: SECRET, cloudInstance: 'Public' },
  });
  expect(call.inputs).toMatchObject({ path: path.join(target.root, 'dist/VoiceChannelDeployment_managed.zip'), async: 'true' });
  // The action asks its host for these without looking whether they were given.
  for (const name of ['importAsHolding', 'stageAndUpgrade', 'useDeploymentSettingsFile'])
    expect(call.parameters[name]).toMatchObject({ name });
  expect(call.runner).toMatchObject({ pacPath: pac, agent: 'voice-channel-deployment' });
  expect(Object.keys(call.runner['logger']).sort()).toEqual(['debug', 'error', 'info', 'log', 'warn']);
});

it('a failed import is told in the words of its log', async () => {
  target.solutions.faults.failWith = { code: '0x80048060', text: 'The control is broken.' };
  const ended = await withPac({ loadWrapper: wrapper([], { looks: 30 }) });
  expect(ended.code).toBe(1);
  expect(reason(ended)).toContain('VoiceChannelDeployment was not imported. The import says: The control is broken.');
});

it('a pac that fails before any job is told in its own words, without the secret', async () => {
  const fail = (say: (line: string) => void): never => {
    say('Microsoft PowerPlatform CLI');
    say(`Error: The application was not found (${SECRET}).`);
    throw Object.assign(new Error('Microsoft PowerPlatform CLI'), { exitCode: 1 });
  };
  const ended = await withPac({ loadWrapper: wrapper([], { fail }) });
  expect(ended.code).toBe(1);
  expect(reason(ended)).toContain('The import says: Error: The application was not found (…).');
  expect(sent(target)).toEqual([]);
});

it('the check of what is there comes before pac', async () => {
  const calls: Call[] = [];
  expect((await withPac({ loadWrapper: wrapper(calls) })).code).toBe(0);
  expect(reason(await withPac({ loadWrapper: wrapper(calls) }))).toContain('this version is there already');
  expect(calls).toHaveLength(2);
});

it('interrupted: says that the import goes on, and where', async () => {
  target.solutions.faults.hang = true;
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 500);
  const ended = await withPac({ loadWrapper: wrapper([], { looks: 40 }), signal: controller.signal });
  expect(ended.code).toBe(130);
  expect(reason(ended)).toMatch(/Solutions, History/);
});

describe('without what it needs', () => {
  it('no path: 2', async () => {
    const ended = await runImport(target, ['--via', 'pac'], { environment: APPLICATION });
    expect([ended.code, reason(ended)]).toEqual([2, 'Give the path of the pac program with --pac-path.']);
  });

  it('no pac there: 1 and how to get it', async () => {
    const ended = await runImport(target, ['--via', 'pac', '--pac-path', '/nowhere/pac'], { environment: APPLICATION });
    expect([ended.code, reason(ended)]).toEqual([1, expect.stringContaining('There is no pac at /nowhere/pac')]);
  });

  it('no application: 1 and which variables', async () => {
    const ended = await withPac({ environment: { ...APPLICATION, AZURE_CLIENT_SECRET: '' } });
    expect([ended.code, reason(ended)]).toEqual([1, expect.stringContaining('AZURE_CLIENT_SECRET')]);
  });

  it('no wrapper: 1 and its name', async () => {
    const absent: string = '@microsoft/powerplatform-cli-wrapper-absent';
    const ended = await withPac({ loadWrapper: () => import(absent) });
    expect([ended.code, reason(ended)]).toEqual([1, expect.stringContaining('@microsoft/powerplatform-cli-wrapper is not installed')]);
    expect(sent(target)).toEqual([]);
  });

  it('a wrapper of another shape', async () => {
    const ended = await withPac({ loadWrapper: async () => ({ default: {} }) });
    expect([ended.code, reason(ended)]).toEqual([1, expect.stringContaining('has no importSolution')]);
  });
});
