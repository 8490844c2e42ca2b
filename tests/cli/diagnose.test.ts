// The command that diagnoses an organization: what it prints and saves, and how it ends.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diagnoseCommand } from '../../cli/commands/diagnose';
import type { LiveDependencies } from '../../cli/live/session';
import { appRows, createSolutionService } from '../../preview/emulator';
import { noFaults } from '../../preview/emulator/faults';
import { ORDINARY_LISTING, ORDINARY_SOLUTIONS } from '../../preview/emulator/replay';
import { sampleAcceptedFindings, sampleSnapshot } from '../../preview/sample';
import { CANARIES, canariesIn, fetchRefusing, fetchWithCanaries } from '../plugins-ts/diagnosis/canaries';
import { listen, startOrganization, type LocalOrganization } from '../support/issuer';

let local: LocalOrganization;
let folder: string;
const solutions = createSolutionService(ORDINARY_SOLUTIONS);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'diagnose-'));
  local = await startOrganization({
    tables: solutions.tables,
    data: {
      ...sampleSnapshot().tables,
      vcd_acceptedfindings: sampleAcceptedFindings(),
      ...solutions.rows,
      ...appRows(ORDINARY_LISTING),
    },
  });
});
afterAll(async () => {
  await local.server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  local.emulator.reset();
  local.emulator.setFaults(noFaults());
});

async function run(args: readonly string[] = [], more: LiveDependencies = {}): Promise<{ code: number; out: string; err: string }> {
  const heard = listen();
  const dependencies = { ways: local.issuer.ways, wait: () => Promise.resolve(), now: () => new Date('2026-11-30T12:00:00Z'), ...more };
  const code = await diagnoseCommand([...local.args, ...args], heard.streams, dependencies);
  await new Promise((resolve) => setImmediate(resolve));
  return { code, out: heard.out(), err: heard.err() };
}

const writes = (): readonly string[] => local.emulator.requests.filter(({ method }) => method !== 'GET').map(({ path: at }) => at);

test('an organization is asked without a write, and what only a page can tell is said to be so', async () => {
  const { code, out, err } = await run();
  expect(code).toBe(0);
  const [summary, ...groups] = out.split('\n\n');
  expect(summary).toMatch(/\nEverything that was asked is as we expect\. There is nothing to do\.$/);
  expect(groups.map((group) => group.split(':')[0])).toEqual(['Not asked', 'Cannot be asked here', 'As expected']);
  expect(groups[0]).toContain('\n- Writing a row: A row is created under an id that we compute.');
  expect(groups[1]).toContain('\n- Where the page runs: The page finds the app around it.');
  expect(groups[2]).toContain('\n- The Web API, directly and through the app: The session signs in to the Web API.');
  expect(out).not.toMatch(/Diagnosis_|\{\w+\}/);
  expect(err).toContain('3 of 12: Tables and columns');
  expect(writes()).toEqual([]);
});

test('with consent a row comes and goes', async () => {
  const { code, out } = await run(['--write-check']);
  expect(code).toBe(0);
  expect(out.split('\nAs expected: ')[1]).toContain('A change that names an old version is refused.');
  expect(new Set(writes())).toEqual(new Set(['$batch']));
  const left = local.emulator.store.table('vcd_numberconnectivities')?.rows.filter((row) => String(row['vcd_name']).includes('diagnosis'));
  expect(left).toEqual([]);
});

test('a difference is no failure, and is told with what to do', async () => {
  local.emulator.setFaults({ keyIndexes: { vcd_numberconnectivities: 'Failed' } });
  const { code, out } = await run();
  expect(code).toBe(0);
  const [summary, first] = out.split('\n\n');
  expect(summary).toMatch(/\nSomething here is not as we expect\./);
  expect(first).toMatch(/^Differs: 1\n- Keys of our tables: The keys of our tables are active\.\n {2}vcd_phonenumberkey: Failed/);
  expect(out).toContain('  > Dataverse builds them some minutes after the import.');
});

test('the file is the same whenever the answers are', async () => {
  const [one, two] = [path.join(folder, 'one.json'), path.join(folder, 'two.json')];
  const first = await run(['--output', one, '--write-check']);
  const second = await run(['--output', two, '--write-check']);
  expect([first.code, second.code, first.err.includes(`Diagnosis written: ${one}`)]).toEqual([0, 0, true]);
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
  const { checks, ...head } = JSON.parse(readFileSync(one, 'utf8'));
  expect(head).toEqual({ format: 'voice-channel-diagnosis/1', product: '0.1.0', day: '2026-11-30', from: 'commandLine' });
  expect(checks).toHaveLength(12);
});

test.each([
  ['in every answer', fetchWithCanaries(fetch)],
  ['in a refusal', fetchRefusing(fetch, 403)],
  ['in an answer to WhoAmI that is none', fetchWithCanaries(fetch, new Set())],
])('neither file nor output holds a canary %s, the address or a token', async (_what, service) => {
  const file = path.join(folder, 'canary.json');
  const { code, out, err } = await run(['--output', file, '--write-check'], { fetch: service as unknown as typeof fetch });
  expect(code).toBe(0);
  const all = [out, err.replace(file, ''), readFileSync(file, 'utf8')].join('\n');
  expect(canariesIn(all)).toEqual([]);
  expect(all).not.toContain(new URL(local.server.address).host);
  for (const token of local.issuer.issued) expect(all).not.toContain(token);
});

test('an organization that lets nobody in is not quoted', async () => {
  const refusing = async (): Promise<Response> =>
    new Response(JSON.stringify({ error: { code: '0x80042f09', message: CANARIES.join(' ') } }), {
      status: 403,
      headers: { 'Content-Type': 'application/json' },
    });
  const { code, out, err } = await run([], { fetch: refusing as unknown as typeof fetch });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('The organization did not let you in.');
  expect(canariesIn(err)).toEqual([]);
});

test('a sign-in that fails is told by its codes alone', async () => {
  const message = `AADSTS50020: User account ${CANARIES.join(' ')} does not exist in tenant`;
  const ways = [{ way: 'azureCli' as const, make: async () => ({ getToken: () => Promise.reject(new Error(message)) }) }];
  const { code, out, err } = await run([], { ways });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('Nobody could be signed in to the organization.');
  expect(err).toContain('AADSTS50020 npm run report with the same options says why.');
  expect(canariesIn(err)).toEqual([]);
  expect(err).not.toContain(new URL(local.server.address).host);
});

test('wrong use, a file that cannot be written, and an interruption end as everywhere', async () => {
  const heard = listen();
  expect(await diagnoseCommand([], heard.streams)).toBe(2);
  expect((await run(['--output', path.join(folder, 'none', 'a.json')])).code).toBe(1);
  const controller = new AbortController();
  const file = path.join(folder, 'interrupted.json');
  const interrupting = (async (...request: Parameters<typeof fetch>) => {
    if (String(request[0]).includes('EntityDefinitions')) controller.abort();
    return fetch(...request);
  }) as typeof fetch;
  expect((await run(['--output', file], { signal: controller.signal, fetch: interrupting })).code).toBe(130);
  expect(readdirSync(folder)).not.toContain('interrupted.json');
});
