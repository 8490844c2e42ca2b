// An organization read by the command line: signing in, reading, and everything that goes wrong on the way.
import { organizationAddress } from '../../cli/live/organizationAddress';
import { passable } from '../../cli/live/readOnlyProxy';
import { readingRole } from '../../plugins-ts/dataverse/productRoles';
import type { LiveDependencies } from '../../cli/live/session';
import { signIn, withoutTokens } from '../../cli/live/signIn';
import { CommandError } from '../../cli/lib/commandError';
import { reportCommand } from '../../cli/commands/report';
import { loadText } from '../../cli/lib/loadText';
import { startCommand } from '../../cli/commands/start';
import { TABLES } from '../../plugins-ts/tables/columns';
import { ENTITY_SETS } from '../../plugins-ts/tables/tables';
import type { Report } from '../../plugins-ts/report/reportTypes';
import { LACKING, OLDER } from '../support/olderEnvironment';
import { noFaults } from '../../preview/emulator/faults';
import { validateReport } from '../support/schema';
import { listen, startOrganization, type LocalOrganization } from '../support/issuer';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

jest.setTimeout(30_000);

let local: LocalOrganization;
beforeAll(async () => {
  local = await startOrganization();
});
afterAll(() => local.server.close());
beforeEach(() => {
  local.emulator.reset();
  local.emulator.setFaults(noFaults());
  local.issuer.issued.length = 0;
  local.issuer.scopes.length = 0;
});

const AS_OF = ['--as-of', '2026-11-22', '--format', 'json'];

async function report(args: readonly string[] = [], more: LiveDependencies = {}): Promise<{ code: number; out: string; err: string }> {
  const heard = listen();
  const code = await reportCommand([...local.args, ...AS_OF, ...args], heard.streams, {
    ways: local.issuer.ways,
    wait: () => Promise.resolve(),
    ...more,
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, out: heard.out(), err: heard.err() };
}

/** What every run must keep, whatever happened in it. */
function expectNoToken({ out, err }: { out: string; err: string }): void {
  expect(local.issuer.issued.length).toBeGreaterThan(0);
  for (const token of local.issuer.issued) expect(out + err).not.toContain(token);
  expect(out + err).not.toMatch(/Bearer|eyJ/);
}

const state = (out: string, set: string): string | undefined =>
  (JSON.parse(out) as Report).tables.find(({ entitySet }) => entitySet === set)?.state;

describe('a report', () => {
  it('is that of the sample, from WhoAmI on, with nothing but reads', async () => {
    const ended = await report();
    expect(ended.code).toBe(0);
    const made = JSON.parse(ended.out) as Report;
    expect(made.source).toEqual({ kind: 'organisation', name: new URL(local.server.address).host });
    const sample = listen();
    expect(await reportCommand(AS_OF, sample.streams)).toBe(0);
    await new Promise((resolve) => setImmediate(resolve));
    // The service adds its labels to values; the sample has none.
    const bare = (text: string): string => text.replace(/"label":\s*(null|"[^"]*")/g, '').replace(/"source":\s*\{[^}]*\}/, '');
    expect(bare(ended.out) === bare(sample.out())).toBe(true);
    const { requests } = local.emulator;
    expect(requests[0]?.path).toBe('WhoAmI');
    expect([...new Set(requests.map(({ method }) => method))]).toEqual(['GET']);
    expect(local.issuer.scopes).toEqual([`${local.server.address}/.default`]);
    expectNoToken(ended);
  });

  it('says how it signed in and how many rows each table gave', async () => {
    const { err } = await report();
    expect(err).toContain('session of the Azure CLI');
    expect(err).toMatch(/msdyn_ocphonenumbers: \d+/);
    expect(err).toMatch(/Read from 127\.0\.0\.1:\d+: \d+ rows\./);
    expect(err).not.toMatch(/Live_|\{\w+\}/);
  });

  it('reads an older environment, and tells on standard error and in every document what it lacks', async () => {
    local.emulator.setFaults(OLDER);
    const ended = await report();
    expect(ended.code).toBe(0);
    expect(ended.err).toContain(`msdyn_ocphonenumbers lack ${LACKING} in this organization`);
    // What an older environment lacks without saying anything by it is not told.
    expect(ended.err).not.toContain('msdyn_phonenumbertype');
    const made = JSON.parse(ended.out) as Report;
    validateReport(made);
    expect(made.tables.filter((table) => table.state !== 'read')).toEqual([]);
    expect(made.tables.flatMap(({ entitySet, lacking }) => (lacking === undefined ? [] : [[entitySet, lacking]]))).toEqual([
      ['msdyn_ocphonenumbers', [LACKING]],
    ]);
    expect(made.unchecked).toContainEqual({ rule: 'R-RET-2', because: 'msdyn_ocphonenumbers' });
    expect(made.channels.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'R-RET-2')).toEqual([]);
    const markdown = await report(['--format', 'markdown']);
    expect(markdown.out).toContain(`Phone numbers: this environment lacks columns that are read: \`${LACKING}\``);
    const csv = await report(['--format', 'csv']);
    expect(csv.out).toMatch(/Not in this environment.*Phone numbers.*msdyn_countryisocode/);
  });

  it('asks for a new token, once, when one ends in the middle', async () => {
    local.emulator.setFaults({ expireTokenAfter: 4 });
    const ended = await report();
    expect(ended.code).toBe(0);
    expect(local.issuer.issued.length).toBeGreaterThan(1);
    expect((JSON.parse(ended.out) as Report).tables.every((table) => table.state === 'read')).toBe(true);
    expectNoToken(ended);
  });

  it('ends with 1 and one reason when no token is taken', async () => {
    local.emulator.setFaults({ expireTokenAfter: 0 });
    const ended = await report();
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain('did not let you in');
    expect(local.issuer.issued.length).toBe(2);
    expectNoToken(ended);
  });

  it('goes on without tables that are refused, and names the privileges and the roles that carry them', async () => {
    local.emulator.setFaults({ deny: ['msdyn_occarriers', 'vcd_numberconnectivities'] });
    const ended = await report();
    expect(ended.code).toBe(0);
    expect(state(ended.out, 'msdyn_occarriers')).toBe('denied');
    expect(ended.err).toContain(
      'Missing privileges: prvReadmsdyn_occarrier. The role Voice Channel Deployment Source Reader carries them.',
    );
    expect(ended.err).toMatch(/Missing privileges: prvReadvcd_numberconnectivity\. The role Voice Channel Deployment Reader/i);
  });

  it('ends with 1 when nothing may be read at all', async () => {
    local.emulator.setFaults({ deny: ['*'] });
    const ended = await report();
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain('prvReadmsdyn_ocphonenumber');
  });

  it('waits through a storm of 429, as long as the service says', async () => {
    local.emulator.setFaults({ throttle: { msdyn_ocphonenumbers: 4 }, retryAfter: 7 });
    const waits: number[] = [];
    const ended = await report([], { wait: async (milliseconds) => void waits.push(milliseconds) });
    expect(ended.code).toBe(0);
    expect(waits).toEqual([7000, 7000, 7000, 7000]);
    expect(state(ended.out, 'msdyn_ocphonenumbers')).toBe('read');
    expect(ended.err).toContain('waiting because the service asks for it');
  });

  it('does not wait longer than 15 minutes: the table is failed, and the line says what the service asked for', async () => {
    local.emulator.setFaults({ throttle: { msdyn_ocphonenumbers: 1 }, retryAfter: 901 });
    const waits: number[] = [];
    const ended = await report([], { wait: async (milliseconds) => void waits.push(milliseconds) });
    expect(ended.code).toBe(0);
    expect(waits).toEqual([]);
    expect(state(ended.out, 'msdyn_ocphonenumbers')).toBe('failed');
    expect(ended.err).toMatch(/msdyn_ocphonenumbers.*Number of requests exceeded.*\(HTTP 429, 0x80072322, Retry-After: 901 s\)/);
  });

  it.each([
    ['html', 'msdyn_occarriers', 'web page'],
    ['cutMiddle', 'msdyn_liveworkstreams', 'No answer arrived'],
  ] as const)('says of %s what it was', async (fault, set, reason) => {
    local.emulator.setFaults({ [fault]: [set] });
    const ended = await report();
    expect(ended.code).toBe(0);
    expect(state(ended.out, set)).toBe('failed');
    expect(ended.err).toContain(reason);
  });

  it('has no answer at all: 1 and a reason', async () => {
    local.emulator.setFaults({ offline: true });
    const ended = await report();
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain('Check the network connection');
  });

  it('stops with 130 and no output when interrupted, also while waiting for an answer', async () => {
    local.emulator.setFaults({ slow: { msdyn_ocphonenumbers: 8_000 } });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const began = Date.now();
    const ended = await report([], { signal: controller.signal });
    expect(ended).toMatchObject({ code: 130, out: '' });
    expect(ended.err.trimEnd().split('\n').at(-1)).toBe('Stopped. Nothing was written.');
    expect(Date.now() - began).toBeLessThan(6_000);
  });

  it('takes --data or --org, not both', async () => {
    expect((await report(['--data', 'x.json'])).code).toBe(2);
  });
});

describe('links to a next page', () => {
  let large: LocalOrganization;
  beforeAll(async () => {
    const numbers = Array.from({ length: 5100 }, (_, at) => ({
      msdyn_ocphonenumberid: `00000003-0000-4000-8000-${String(at).padStart(12, '0')}`,
      msdyn_name: `Number ${at}`,
      msdyn_phonenumbertype: 1,
    }));
    large = await startOrganization({ data: { msdyn_ocphonenumbers: numbers } });
  });
  afterAll(() => large.server.close());

  it.each([
    ['foreignNextLink', 'led to another place'],
    ['loopNextLink', 'already read'],
  ] as const)('%s is not followed', async (fault, reason) => {
    large.emulator.setFaults({ ...noFaults(), [fault]: ['msdyn_ocphonenumbers'] });
    const heard = listen();
    expect(await reportCommand([...large.args, ...AS_OF], heard.streams, { ways: large.issuer.ways })).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard.err()).toContain(reason);
  });
});

describe('npm start', () => {
  it('passes reads on, and nothing else, without a token to be seen', async () => {
    const heard = listen();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const served = new Promise<string>((resolve) =>
      heard.streams.stdout.on('data', () => resolve(/http:\/\/[\d.]+:\d+/.exec(heard.out())?.[0] ?? '')),
    );
    const done = startCommand([...local.args, '--no-open'], {
      streams: heard.streams,
      ended,
      buildParts: () => Promise.resolve({ built: [], unchanged: [] }),
      live: { ways: local.issuer.ways },
    });
    const address = await Promise.race([served, done.then(() => '')]);
    expect(address).toMatch(/^http:/);
    const api = `${address}/api/data/v9.2`;
    const asked = (): number => local.emulator.requests.length;
    const before = asked();

    const small = { Prefer: 'odata.maxpagesize=2' };
    const first = (await (await fetch(`${api}/msdyn_occarriers?$select=msdyn_name`, { headers: small })).json()) as {
      value: unknown[];
      '@odata.nextLink': string;
    };
    expect(asked()).toBe(before + 1);
    expect(first.value).toHaveLength(2);
    expect(first['@odata.nextLink'].startsWith(`${api}/msdyn_occarriers?`)).toBe(true);
    const second = (await (await fetch(first['@odata.nextLink'], { headers: small })).json()) as { value: unknown[] };
    expect(asked()).toBe(before + 2);
    expect(second.value).not.toEqual(first.value);

    // What the product does not read itself never goes out; writing is refused before it is looked at.
    await fetch(
      `${api}/msdyn_occommunicationprovidersettings?$select=msdyn_name&$filter=${encodeURIComponent("startswith(msdyn_secret,'a')")}`,
    );
    const written = await fetch(`${api}/vcd_numberconnectivities`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"vcd_phonenumber":"+12065550100"}',
    });
    expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET']);
    expect(asked()).toBe(before + 2);

    // What the organization refuses, it refuses here as well: the page leaves a lacking column out, and does not wait for it.
    local.emulator.setFaults({ ...noFaults(), lackingColumns: { msdyn_occarriers: ['msdyn_name'] } });
    const lacking = await fetch(`${api}/msdyn_occarriers?$select=msdyn_name`);
    expect([lacking.status, await lacking.text()]).toEqual([400, expect.stringContaining("property named 'msdyn_name'")]);
    local.emulator.setFaults({ ...noFaults(), fail: { msdyn_occarriers: 503 } });
    expect((await fetch(`${api}/msdyn_occarriers?$select=msdyn_name`)).ok).toBe(false);
    local.emulator.setFaults(noFaults());
    end();
    expect(await done).toBe(0);
    expect(heard.out()).toContain('The organization is only read');
    expectNoToken({ out: heard.out(), err: heard.err() });
  });

  it.each<[string, boolean]>([
    ['msdyn_ocphonenumbers?$select=msdyn_name,msdyn_phonenumber', true],
    ["msdyn_ocphonenumbers?$select=msdyn_name&$filter=msdyn_phonenumber%20eq%20'+1''%20msdyn_secret'", true],
    ['msdyn_ocphonenumbers?$select=msdyn_name&$filter=msdyn_ocphonenumberid%20eq%2000000000-0000-4000-8000-00000000abcd', true],
    ['msdyn_ocphonenumbers?$select=msdyn_name&$orderby=msdyn_name%20desc&$skiptoken=%3Ccookie%3E', true],
    [
      "msdyn_ocphonenumbers?$select=msdyn_name&$filter=Microsoft.Dynamics.CRM.In(PropertyName='msdyn_carrierid',PropertyValues=%5B'a','b'%5D)",
      true,
    ],
    [
      "msdyn_occommunicationprovidersettings?$select=msdyn_name&$filter=Microsoft.Dynamics.CRM.In(PropertyName='msdyn_secret',PropertyValues=%5B'a'%5D)",
      false,
    ],
    [
      "msdyn_occommunicationprovidersettings?$select=msdyn_name&$filter=Microsoft.Dynamics.CRM.Like(PropertyName='msdyn_secret',PropertyValue='a%25')",
      false,
    ],
    ['msdyn_ocphonenumbers', false],
    ['msdyn_ocphonenumbers?$select=*', false],
    ['msdyn_occommunicationprovidersettings?$select=msdyn_secret', false],
    ['msdyn_occommunicationprovidersettings?$select=msdyn_name&$select=msdyn_secret', false],
    ["msdyn_occommunicationprovidersettings?$select=msdyn_name&$filter=startswith(msdyn_secret,'a')", false],
    ['msdyn_occommunicationprovidersettings?$select=msdyn_name&$orderby=msdyn_accountsid', false],
    ['msdyn_ocphonenumbers?$select=msdyn_name&$expand=msdyn_carrierid', false],
    ['msdyn_ocphonenumbers(00000000-0000-4000-8000-000000000001)?$select=msdyn_name', false],
    ['accounts?$select=name', false],
    ['../v9.2/msdyn_ocphonenumbers?$select=msdyn_name', false],
    ['msdyn_ocphonenumbers?fetchXml=%3Cfetch/%3E', false],
  ])('%s may go out: %s', (asked, may) => {
    expect(passable(`/api/data/v9.2/${asked}`) !== null).toBe(may);
  });
});

describe('addresses', () => {
  it.each([
    ['https://contoso.crm.dynamics.com', 'https://login.microsoftonline.com'],
    ['https://contoso.crm4.dynamics.com/', 'https://login.microsoftonline.com'],
    ['contoso.crm9.dynamics.com', 'https://login.microsoftonline.com'],
    ['https://contoso.crm.microsoftdynamics.us/main.aspx?appid=1', 'https://login.microsoftonline.us'],
    ['https://contoso.crm.appsplatform.us', 'https://login.microsoftonline.us'],
    ['https://contoso.crm.dynamics.cn', 'https://login.chinacloudapi.cn'],
  ])('%s signs in at %s', (given, authority) => {
    const address = organizationAddress(given);
    expect(address.authority).toBe(authority);
    expect(address.root).toBe(`${address.origin}/api/data/v9.2/`);
    expect(address.scope).toBe(`${address.origin}/.default`);
  });

  it.each([
    'http://contoso.crm.dynamics.com',
    'https://contoso.crm.dynamics.com.example.org',
    'https://crm.dynamics.com',
    'https://example.org/contoso.crm.dynamics.com',
    'https://contoso.crm.dynamics.com:8443',
    'https://user:secret@contoso.crm.dynamics.com',
    'https://contoso.crm.dynamics.com@example.org',
    'http://127.0.0.1:8181',
    'ftp://contoso.crm.dynamics.com',
    'https://',
  ])('%s is refused, and its secrets are not repeated', (given) => {
    const error = (() => {
      try {
        return organizationAddress(given);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(CommandError);
    expect((error as CommandError).exitCode).toBe(2);
    expect((error as CommandError).sentence(loadText('en'))).not.toMatch(/Live_|secret@/);
  });

  it('takes another host when it is named, and plain http on this machine only', () => {
    expect(organizationAddress('https://crm.example.org', 'crm.example.org').host).toBe('crm.example.org');
    expect(() => organizationAddress('http://crm.example.org', 'crm.example.org')).toThrow(CommandError);
    expect(() => organizationAddress('http://127.0.0.1:1', 'crm.example.org')).toThrow(CommandError);
  });
});

describe('signing in', () => {
  const address = organizationAddress('https://contoso.crm.dynamics.com');
  const failing = (message: string) => ({ getToken: () => Promise.reject(new Error(message)) });

  it('tells what each way said, first lines alone, when none works', async () => {
    const ways = [
      { way: 'environment' as const, make: async () => failing('no variables\nstack') },
      { way: 'azureCli' as const, make: async () => failing('Please run az login; Bearer abc.def eyJ0eXAi.eyJzdWIi.c2ln') },
    ];
    const error = await signIn(address, ways, loadText('en')).catch((thrown: unknown) => thrown as CommandError);
    const sentence = (error as CommandError).sentence(loadText('en'));
    expect(sentence).toContain('credentials of the environment: no variables | session of the Azure CLI: Please run az login');
    expect(sentence).not.toMatch(/stack|abc\.def|eyJ/);
  });

  it('never lets a token through', () => {
    expect(withoutTokens('AADSTS1: token eyJhbGciOi.eyJzdWIi.c2ln was refused')).toBe('AADSTS1: token … was refused');
  });
});

test('the roles of the solution carry the rights that messages promise', () => {
  const folder = path.resolve(__dirname, '../../solution/src');
  const roles = readdirSync(folder).flatMap((solution) =>
    readdirSync(path.join(folder, solution, 'Roles')).map((file) => readFileSync(path.join(folder, solution, 'Roles', file), 'utf8')),
  );
  for (const set of ENTITY_SETS) {
    // Whether a role can be imported that names the right of a table that is not there is published nowhere.
    expect([set, readingRole(set) === null]).toEqual([set, TABLES[set].optional]);
    if (TABLES[set].optional) continue;
    const role = roles.find((xml) => xml.includes(`name="${readingRole(set) ?? ''}"`)) ?? '';
    expect(role.toLowerCase()).toContain(`name="${TABLES[set].readPrivilege.toLowerCase()}"`);
  }
});
