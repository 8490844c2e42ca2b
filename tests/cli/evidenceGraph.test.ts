// `npm run evidence -- import --graph` against Microsoft Graph and an organization, both on loopback.
import { evidenceCommand } from '../../cli/commands/evidence';
import { organizationAddress } from '../../cli/live/organizationAddress';
import { readGraph } from '../../cli/live/graph';
import { GRAPH_PERMISSION } from '../../cli/live/graphPermission';
import type { LiveDependencies } from '../../cli/live/session';
import { loadText } from '../../cli/lib/loadText';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import type { PhoneNumber } from '../../plugins-ts/organization/organizationTypes';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { parseSnapshot } from '../../plugins-ts/dataverse/snapshot';
import { sampleSnapshot } from '../../preview/sample';
import { noFaults } from '../../preview/emulator/faults';
import { startGraph, type GraphNumber, type LocalGraph } from '../support/graph';
import { listen, startOrganization, type LocalOrganization } from '../support/issuer';

jest.setTimeout(60_000);

let local: LocalOrganization;
let graph: LocalGraph;
beforeAll(async () => {
  local = await startOrganization();
  graph = await startGraph(local.issuer.accepts);
});
afterAll(async () => {
  await local.server.close();
  await graph.close();
});
beforeEach(() => {
  local.emulator.reset();
  local.emulator.setFaults(noFaults());
  local.issuer.issued.length = 0;
  local.issuer.scopes.length = 0;
  Object.assign(graph, { links: true, nextLink: null, numbers: tenant() });
  graph.requests.length = 0;
  graph.faults.length = 0;
});

const numbersNow = (): PhoneNumber[] => {
  const rows = local.emulator.store.table('vcd_numberconnectivities')?.rows as readonly UnknownRow[];
  const { tables } = parseSnapshot({ ...sampleSnapshot(), tables: { ...sampleSnapshot().tables, vcd_numberconnectivities: rows } });
  const { channels, otherNumbers, unusedNumbers } = describeOrganization(openOrganization(tables, '2026-11-22'), {
    kind: 'sample',
    name: '',
  });
  return [...channels.flatMap(({ number, callerIdNumber }) => [number, callerIdNumber]), ...otherNumbers, ...unusedNumbers].filter(
    (one): one is PhoneNumber => one !== null,
  );
};
const undecided = (): string[] => [
  ...new Set(
    numbersNow()
      .filter(
        ({ approach, candidates, e164 }) =>
          e164 !== null && approach === 'unknown' && candidates.length > 0 && candidates.every((one) => one.startsWith('teams-')),
      )
      .map(({ e164 }) => e164 as string),
  ),
];
/** Every undecided number, as Graph spells types, and one of Teams Phone Mobile. */
const tenant = (): GraphNumber[] =>
  undecided().map((telephoneNumber, place) => ({
    telephoneNumber,
    numberType: place === 0 ? 'operatorConnect' : 'directRouting',
    capabilities: place === 0 ? ['userAssignment', 'teamsPhoneMobile'] : ['userAssignment'],
    isoCountryCode: 'DE',
  }));

async function run(args: readonly string[] = [], more: LiveDependencies = {}): Promise<{ code: number; out: string; err: string }> {
  const heard = listen();
  const dependencies = {
    ways: local.issuer.ways,
    wait: () => Promise.resolve(),
    now: () => new Date('2026-11-22T09:00:00Z'),
    graphRoot: graph.root,
    ...more,
  };
  const code = await evidenceCommand(['import', '--graph', ...local.args, ...args], heard.streams, dependencies);
  await new Promise((resolve) => setImmediate(resolve));
  return { code, out: heard.out(), err: heard.err() };
}
const ownRow = (number: string): UnknownRow | undefined =>
  local.emulator.store.table('vcd_numberconnectivities')?.rows.find((row) => row['vcd_phonenumber'] === number);

test.each([
  ['links to the next page', true],
  ['one page', false],
])('reads all numbers by %s, decides them, and changes nothing the second time', async (_name, links) => {
  graph.links = links;
  const open = undecided();
  const ended = await run(['--apply', '--tenant', 'contoso.onmicrosoft.com']);
  expect(ended.code).toBe(0);
  expect(undecided()).toEqual([]);
  expect(ended.err).toContain(`numbers: ${open.length}`);
  expect(ownRow(open[0] ?? '')).toMatchObject({
    vcd_connectivity: 4,
    vcd_origin: 2,
    vcd_observedon: '2026-11-22',
    vcd_source: 'Microsoft Graph, contoso.onmicrosoft.com',
  });
  expect(graph.requests.every((line) => line.startsWith('GET '))).toBe(true);
  expect(graph.requests.length > 3).toBe(links);
  // A token for each service, and each for its own.
  expect(new Set(local.issuer.scopes)).toEqual(new Set([`${local.server.address}/.default`, `${new URL(graph.root).origin}/.default`]));
  for (const token of local.issuer.issued) expect(ended.out + ended.err).not.toContain(token);
  const again = await run(['--apply']);
  expect(again.err).toContain('There is nothing to write.');
});

test('goes on by $skip after a page that is full and has no link', async () => {
  graph.links = false;
  graph.numbers = [
    ...Array.from({ length: 1000 }, (_, place) => ({
      telephoneNumber: `+4930${String(place).padStart(7, '0')}`,
      numberType: 'callingPlan',
    })),
    ...tenant(),
  ];
  const ended = await run();
  expect(ended.code).toBe(0);
  expect(graph.requests.map((line) => line.split('?')[1])).toEqual(['$top=1000', '$top=1000&$skip=1000']);
  expect(ended.err).toContain(`numbers: ${(1000 + tenant().length).toLocaleString('en')}`);
});

test('names the permission that is missing, and whose', async () => {
  graph.faults.push(({ status }) =>
    status(403, { error: { code: 'Forbidden', message: 'Insufficient privileges to complete the operation.' } }),
  );
  const ended = await run(['--apply']);
  expect(ended).toMatchObject({ code: 1, out: '' });
  expect(ended.err).toContain('The application that you signed in with may not read');
  expect(ended.err).toContain(`It lacks the permission ${GRAPH_PERMISSION}, with an administrator's consent. Insufficient privileges`);
});

test('waits through 429, and renews a token once', async () => {
  graph.faults.push(
    ({ status }) => status(429, { error: { code: 'TooManyRequests', message: 'Later.' } }, { 'Retry-After': '11' }),
    ({ status }) => status(401, { error: { code: 'x', message: 'expired' } }),
  );
  const waits: number[] = [];
  const ended = await run([], { wait: async (milliseconds) => void waits.push(milliseconds) });
  expect(ended.code).toBe(0);
  expect(waits).toEqual([11_000]);
});

test.each([
  [
    'another host',
    'https://graph.example.org/v1.0/admin/teams/telephoneNumberManagement/numberAssignments?$skiptoken=1',
    'led to another place',
  ],
  ['another path', '/v1.0/users?$top=1', 'led to another place'],
  ['itself again', 'loop', 'already read'],
])('a link to %s is not followed', async (_name, link, reason) => {
  const own = `${graph.root}admin/teams/telephoneNumberManagement/numberAssignments?$top=1000&$skiptoken=3`;
  graph.nextLink = link === 'loop' ? own : link.startsWith('/') ? new URL(link, graph.root).href : link;
  const ended = await run(['--apply']);
  expect(ended).toMatchObject({ code: 1, out: '' });
  expect(ended.err).toContain(reason);
});

test.each(['browser', 'device-code'])('is not asked by --sign-in %s with the application of the Azure CLI', async (way) => {
  const ended = await run(['--sign-in', way]);
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.err).toContain(`cannot be given ${GRAPH_PERMISSION}`);
  expect(ended.err).toContain('--graph-client ID');
  expect(graph.requests).toEqual([]);
  expect(local.issuer.scopes).toEqual([]);
  expect((await run(['--sign-in', way, '--graph-client', '0f0e0d0c-0000-4000-8000-000000000001'])).code).toBe(0);
});

test('follows a link whose path is spelled otherwise, and takes one number for a list of one', async () => {
  graph.nextLink = `${graph.root}Admin/Teams/TelephoneNumberManagement/NumberAssignments?$top=1000&$skiptoken=3`;
  const [one] = tenant();
  graph.faults.push(null, ({ status }) => status(200, { value: one }));
  graph.numbers = tenant().slice(0, 4);
  const ended = await run();
  expect(ended.code).toBe(0);
  expect(ended.err).toContain('numbers: 4');
});

test.each(['https://contoso.crm.microsoftdynamics.us', 'https://contoso.crm.dynamics.cn'])(
  'does not ask Graph about %s, whose cloud has no such list',
  async (address) => {
    const asked = readGraph(
      organizationAddress(address),
      { add: () => undefined, finish: () => ({}) as never },
      { text: loadText('en'), notify: () => undefined, signal: new AbortController().signal },
      { ways: local.issuer.ways, graphRoot: graph.root },
    );
    await expect(asked).rejects.toMatchObject({ key: 'Live_Graph_OtherCloud', exitCode: 2 });
    expect(graph.requests).toEqual([]);
  },
);

test('never goes beside a file, and not without one of them', async () => {
  const heard = listen();
  const say = async (args: readonly string[]): Promise<number> =>
    evidenceCommand(['import', ...args], heard.streams, { ways: local.issuer.ways, graphRoot: graph.root });
  expect(await say(['numbers.csv', '--graph', ...local.args])).toBe(2);
  expect(await say([...local.args])).toBe(2);
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard.err()).toContain('--graph; one of them');
  expect(graph.requests).toEqual([]);
});
