import type { DataverseClient } from '../../../plugins-ts/dataverse/client';
import { TABLES } from '../../../plugins-ts/tables/columns';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import type { ResponseLike } from '../../../plugins-ts/dataverse/http';
import { readByIds, readOrganization } from '../../../plugins-ts/dataverse/reader';
import type { ReadProgress } from '../../../plugins-ts/dataverse/readTable';
import { ENTITY_SETS, type EntitySet } from '../../../plugins-ts/tables/tables';
import { answer, errorAnswer, FakeService, ROOT, SERVICE_PATH, type FakeRow, type Fault } from '../../support/fakeService';

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const rowsOf = (set: EntitySet, count: number): FakeRow[] =>
  Array.from({ length: count }, (_, n) => ({
    '@odata.etag': 'W/"1"',
    [TABLES[set].primaryId]: guid(n),
    [TABLES[set].primaryName ?? 'msdyn_name']: `UnknownRow ${n}`,
    ...(set === 'systemusers' ? { _msdyn_phonenumberid_value: guid(n) } : {}),
    unknown: 'column',
  }));
const organization = (counts: { readonly [set in EntitySet]?: number } = {}): Record<string, FakeRow[]> =>
  Object.fromEntries(ENTITY_SETS.map((set) => [set, rowsOf(set, counts[set] ?? 2)]));

const setUp = (faults: Record<string, Fault[]> = {}, tables: Record<string, readonly FakeRow[]> = organization()) => {
  const service = new FakeService(tables, faults);
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
  };
  return { service, waits, wait, client: createFetchClient({ root: ROOT, fetch: service.fetch, timeOut: 50 }) };
};
const NUMBERS = 'msdyn_ocphonenumbers';
const others = ENTITY_SETS.filter((set) => set !== NUMBERS);

describe('reading an organization', () => {
  it('reads every table once, with a $select, and keeps known columns only', async () => {
    const { service, client } = setUp();
    const tables = await readOrganization(client);
    expect(Object.keys(tables)).toEqual([...ENTITY_SETS]);
    expect(tables.msdyn_occarriers).toEqual({
      state: 'read',
      message: null,
      rows: [0, 1].map((n) => ({ msdyn_occarrierid: guid(n), msdyn_name: `UnknownRow ${n}` })),
    });
    expect(service.requests).toHaveLength(ENTITY_SETS.length);
    for (const { address } of service.requests) expect(address).toContain('?$select=');
    expect(service.of('systemusers')[0]?.address).toContain('$filter=_msdyn_phonenumberid_value%20ne%20null');
  });

  it('makes the sum of ceil(rows / page size) requests, one for an empty table, two at a time', async () => {
    const counts = { msdyn_ocvoicechannelsettings: 25, msdyn_ocphonenumbers: 20, msdyn_liveworkstreams: 0, systemusers: 11 } as const;
    const { service, client } = setUp({}, organization(counts));
    const tables = await readOrganization(client, { pageSize: 10 });
    const expected = ENTITY_SETS.map((set) => Math.max(1, Math.ceil(((counts as Record<string, number>)[set] ?? 2) / 10)));
    expect(ENTITY_SETS.map((set) => service.of(set).length)).toEqual(expected);
    expect(tables.msdyn_ocvoicechannelsettings?.rows.map((row) => row['msdyn_name'])).toEqual(
      Array.from({ length: 25 }, (_, n) => `UnknownRow ${n}`),
    );
    expect(tables.msdyn_liveworkstreams).toEqual({ state: 'read', message: null, rows: [] });
    expect(service.mostInFlight).toBe(2);
  });

  it('asks for pages of 5,000 rows', async () => {
    const { service, client } = setUp({}, organization({ msdyn_ocphonenumbers: 5001 }));
    const tables = await readOrganization(client, { concurrency: 1 });
    expect(service.of(NUMBERS)).toHaveLength(2);
    expect(service.mostInFlight).toBe(1);
    expect(tables.msdyn_ocphonenumbers?.rows).toHaveLength(5001);
    expect(service.requests.every(({ headers }) => headers['Prefer']?.includes('maxpagesize=5000'))).toBe(true);
  });

  it('tells its progress table by table', async () => {
    const { client } = setUp({ [NUMBERS]: [() => answer(503, '')] }, organization({ msdyn_ocphonenumbers: 5 }));
    const told: ReadProgress[] = [];
    await readOrganization(client, { pageSize: 2, wait: async () => undefined, onProgress: (progress) => told.push(progress) });
    expect(told.filter(({ entitySet }) => entitySet === NUMBERS).map(({ rows, state }) => [rows, state])).toEqual([
      [0, 'waiting'],
      [2, 'reading'],
      [4, 'reading'],
      [5, 'read'],
    ]);
    expect(new Set(told.filter(({ state }) => state === 'read').map(({ entitySet }) => entitySet))).toEqual(new Set(ENTITY_SETS));
  });
});

const always = (fault: Fault): Fault[] => Array.from({ length: 20 }, () => fault);

describe('a fault of one table', () => {
  it.each<[string, Fault, string, string, number]>([
    [
      '403',
      () => errorAnswer(403, '0x80040220', 'is missing prvReadmsdyn_ocphonenumber privilege'),
      'denied',
      'is missing prvReadmsdyn_ocphonenumber privilege',
      1,
    ],
    [
      '404',
      () => errorAnswer(404, '0x8006088a', "Resource not found for the segment 'msdyn_ocphonenumbers'."),
      'missing',
      "Resource not found for the segment 'msdyn_ocphonenumbers'.",
      1,
    ],
    ['401', () => errorAnswer(401, '', 'Unauthorized'), 'failed', 'Unauthorized', 1],
    ['400', () => errorAnswer(400, '0x0', 'Syntax error'), 'failed', 'Syntax error', 1],
    [
      '429 without end',
      () => errorAnswer(429, '0x80072322', 'Number of requests exceeded', { 'retry-after': '3' }),
      'failed',
      'Number of requests exceeded',
      5,
    ],
    ['500', () => errorAnswer(500, '0x80040216', 'An unexpected error occurred.'), 'failed', 'An unexpected error occurred.', 5],
    ['503 without words', () => answer(503, ''), 'failed', 'HTTP 503', 5],
    ['no answer', () => Promise.reject(new TypeError('fetch failed')), 'failed', 'Read_Offline', 5],
    ['an answer that never ends', () => new Promise<ResponseLike>(() => undefined), 'failed', 'Read_TimedOut', 5],
    ['broken JSON', () => answer(200, '{"value":['), 'failed', 'Read_BrokenJson', 1],
    ['a web page', () => answer(200, '<html>', { 'content-type': 'text/html' }), 'failed', 'Read_NotJson', 1],
    ['rows that are none', () => answer(200, { value: ['x'] }), 'failed', 'Read_NoRows', 1],
  ])('%s leaves the others whole', async (_what, fault, state, message, requests) => {
    const { service, client, wait } = setUp({ [NUMBERS]: always(fault) });
    const tables = await readOrganization(client, { wait });
    expect(tables.msdyn_ocphonenumbers).toEqual({ state, message, rows: [] });
    expect(others.map((set) => tables[set]?.state)).toEqual(others.map(() => 'read'));
    expect(service.of(NUMBERS)).toHaveLength(requests);
  });

  it('keeps the rows so far; a table that gave rows is neither denied nor missing', async () => {
    const faults = { [NUMBERS]: [null, () => errorAnswer(403, '0x80040220', 'privilege withdrawn')] };
    const { client } = setUp(faults, organization({ msdyn_ocphonenumbers: 5 }));
    const { msdyn_ocphonenumbers: numbers } = await readOrganization(client, { pageSize: 2 });
    expect(numbers).toMatchObject({ state: 'failed', message: 'privilege withdrawn' });
    expect(numbers?.rows).toHaveLength(2);
  });

  it('reads on after throttling, having waited as long as the service asked', async () => {
    const storm = [
      () => errorAnswer(429, '0x80072322', 'x', { 'retry-after': '17' }),
      () => errorAnswer(429, '0x80072326', 'x'),
      () => answer(502, ''),
    ];
    const { service, client, wait, waits } = setUp({ [NUMBERS]: storm });
    const tables = await readOrganization(client, { wait });
    expect(tables.msdyn_ocphonenumbers?.state).toBe('read');
    expect(tables.msdyn_ocphonenumbers?.rows).toHaveLength(2);
    expect(waits).toEqual([17_000, 2_000, 4_000]);
    expect(service.of(NUMBERS)).toHaveLength(4);
  });

  it('does not wait longer than 15 minutes, and says what was asked for', async () => {
    const { client, wait, waits } = setUp({
      [NUMBERS]: [() => errorAnswer(429, '0x80072322', 'come back tomorrow', { 'retry-after': '86400' })],
    });
    const tables = await readOrganization(client, { wait });
    expect(tables.msdyn_ocphonenumbers).toMatchObject({
      state: 'failed',
      message: 'come back tomorrow (HTTP 429, 0x80072322, Retry-After: 86400 s)',
    });
    expect(waits).toEqual([]);
  });

  it('counts attempts for each page, not for the table', async () => {
    const once = (): ResponseLike => answer(503, '');
    const faults = { [NUMBERS]: [once, once, once, null, once, once, once, null, once, once, once] };
    const { client, wait, waits } = setUp(faults, organization({ msdyn_ocphonenumbers: 5 }));
    const tables = await readOrganization(client, { wait, pageSize: 2 });
    expect(tables.msdyn_ocphonenumbers?.rows).toHaveLength(5);
    expect(waits).toHaveLength(9);
  });

  it.each([
    ['leads to another host', (set: string) => `https://evil.example${SERVICE_PATH}${set}?$skiptoken=2`, 'Read_NextLinkForeign'],
    ['leads to another table', () => `${ROOT}systemusers?$skiptoken=2`, 'Read_NextLinkForeign'],
    ['stands still', (set: string) => `${ROOT}${set}?$skiptoken=loop`, 'Read_NextLinkRepeated'],
  ])('a nextLink that %s ends it, with the rows so far', async (_what, link, message) => {
    const page = (): ResponseLike => answer(200, { value: rowsOf(NUMBERS, 1), '@odata.nextLink': link(NUMBERS) });
    const { service, client } = setUp({ [NUMBERS]: always(page) });
    const { msdyn_ocphonenumbers: numbers } = await readOrganization(client);
    expect(numbers).toMatchObject({ state: 'failed', message });
    expect(numbers?.rows[0]).toEqual({ msdyn_ocphonenumberid: guid(0), msdyn_name: 'UnknownRow 0' });
    expect(service.requests.filter(({ address }) => address.includes('evil'))).toEqual([]);
  });

  it('a ring of nextLinks ends as well, whoever carries the requests', async () => {
    let page = 0;
    const ring: DataverseClient = {
      readPage: async () => {
        page += 1;
        return { rows: rowsOf(NUMBERS, 1), nextLink: `?$skiptoken=${page % 3}` };
      },
    };
    const table = await readByIds(ring, NUMBERS, [guid(1)]);
    expect(table).toMatchObject({ state: 'failed', message: 'Read_NextLinkRepeated' });
    expect(page).toBe(4);
  });

  it('an exception of the client ends as a failed table, not as an exception', async () => {
    const broken: DataverseClient = { readPage: () => Promise.reject(new Error('surprise')) };
    const tables = await readOrganization(broken);
    expect(ENTITY_SETS.map((set) => tables[set])).toEqual(ENTITY_SETS.map(() => ({ state: 'failed', message: 'surprise', rows: [] })));
  });
});

describe('an environment that lacks columns', () => {
  const unknown = (property: string) =>
    errorAnswer(400, '0x80060888', `Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.x'.`);
  /** Refuses what names one of these properties, wherever; answers one row otherwise. */
  const lacking = (set: EntitySet, ...properties: string[]): Fault[] =>
    always(({ address }) => {
      const asked = decodeURIComponent(new URL(address).search);
      const lacked = properties.find((property) => new RegExp(`\\b${property}\\b`).test(asked));
      return lacked === undefined ? answer(200, { value: rowsOf(set, 1) }) : unknown(lacked);
    });

  it('is read without those whose absence says the same as an empty cell, and nothing is told of them', async () => {
    const { service, client } = setUp({ [NUMBERS]: lacking(NUMBERS, 'msdyn_objective', 'msdyn_phonenumbertype') });
    const table = (await readOrganization(client)).msdyn_ocphonenumbers;
    expect(table).toMatchObject({ state: 'read', message: null });
    expect(table).not.toHaveProperty('lacking');
    expect(service.of(NUMBERS)).toHaveLength(3);
  });

  it('is read without any other column, and tells which, lookups as their property', async () => {
    const { client } = setUp({ [NUMBERS]: lacking(NUMBERS, '_msdyn_carrierid_value', 'msdyn_objective', 'msdyn_ocphonenumbersource') });
    expect((await readOrganization(client)).msdyn_ocphonenumbers).toEqual({
      state: 'read',
      message: null,
      rows: [{ msdyn_ocphonenumberid: guid(0), msdyn_name: 'UnknownRow 0' }],
      lacking: ['msdyn_ocphonenumbersource', '_msdyn_carrierid_value'],
    });
  });

  it('has nobody with a number of their own, where users have no column for one', async () => {
    const { service, client } = setUp({ systemusers: lacking('systemusers', '_msdyn_phonenumberid_value') });
    expect((await readOrganization(client)).systemusers).toEqual({
      state: 'read',
      message: null,
      rows: [],
      lacking: ['_msdyn_phonenumberid_value'],
    });
    expect(service.of('systemusers')).toHaveLength(1);
  });

  it('is not asked again for a column that it is known to lack, by further filters, pages and readings of the same client', async () => {
    const { service, client } = setUp({ [NUMBERS]: lacking(NUMBERS, 'msdyn_ocphonenumbersource') });
    const ids = Array.from({ length: 201 }, (_, n) => guid(n));
    await readByIds(client, NUMBERS, ids);
    expect(service.of(NUMBERS)).toHaveLength(3);
    expect(await readByIds(client, NUMBERS, [guid(0)])).toMatchObject({ state: 'read', lacking: ['msdyn_ocphonenumbersource'] });
    expect(service.of(NUMBERS)).toHaveLength(4);
    // A reading of everything looks anew: an update may have brought the column.
    await readOrganization(client);
    expect(service.of(NUMBERS)).toHaveLength(6);
  });

  it('is not taken for wrong where two readings find out the same at once', async () => {
    const { client } = setUp({ [NUMBERS]: lacking(NUMBERS, 'msdyn_ocphonenumbersource') });
    const both = await Promise.all([readByIds(client, NUMBERS, [guid(0)]), readByIds(client, NUMBERS, [guid(1)])]);
    expect(both.map(({ state }) => state)).toEqual(['read', 'read']);
  });

  it('fails without the primary id, whose rows nothing could name', async () => {
    const { service, client } = setUp({ [NUMBERS]: lacking(NUMBERS, 'msdyn_ocphonenumberid') });
    expect((await readOrganization(client)).msdyn_ocphonenumbers).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('msdyn_ocphonenumberid'),
    });
    expect(service.of(NUMBERS)).toHaveLength(1);
  });

  it('fails where the refusal names what was never asked for', async () => {
    const { client } = setUp({ [NUMBERS]: always(() => unknown('msdyn_secret')) });
    expect((await readOrganization(client)).msdyn_ocphonenumbers).toMatchObject({ state: 'failed', rows: [] });
  });

  it('fails, and does not ask for ever, where leaving the column out does not help', async () => {
    const stubborn = always(() => errorAnswer(400, '0x0', "Could not find a property named 'msdyn_objective' on type 'x'."));
    const { service, client } = setUp({ [NUMBERS]: stubborn });
    expect((await readOrganization(client)).msdyn_ocphonenumbers).toMatchObject({ state: 'failed' });
    expect(service.of(NUMBERS)).toHaveLength(2);
  });
});

describe('stopping', () => {
  it('keeps what had arrived and says of every table what became of it', async () => {
    const controller = new AbortController();
    const hang: Fault = (_request, signal) =>
      new Promise<ResponseLike>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(Object.assign(new Error('aborted'), { name: 'AbortError' }))),
      );
    const faults = { [NUMBERS]: [null, (request, signal) => (controller.abort(), hang(request, signal))] as Fault[] };
    const { service, client } = setUp(faults, organization({ msdyn_ocvoicechannelsettings: 1, msdyn_ocphonenumbers: 5 }));
    const tables = await readOrganization(client, { pageSize: 2, concurrency: 1, signal: controller.signal });
    expect(tables.msdyn_ocvoicechannelsettings).toMatchObject({ state: 'read' });
    expect(tables.msdyn_ocphonenumbers).toMatchObject({ state: 'truncated', message: 'Read_Cancelled', rows: [{}, {}] });
    expect(ENTITY_SETS.slice(2).map((set) => tables[set])).toEqual(
      ENTITY_SETS.slice(2).map(() => ({ state: 'failed', message: 'Read_Cancelled', rows: [] })),
    );
    expect(service.requests).toHaveLength(3);
  });

  it('ends a wait at once', async () => {
    const controller = new AbortController();
    const { client } = setUp(
      Object.fromEntries(ENTITY_SETS.map((set) => [set, always(() => errorAnswer(429, '0x80072322', 'x', { 'retry-after': '250' }))])),
    );
    const started = Date.now();
    const tables = await readOrganization(client, {
      signal: controller.signal,
      onProgress: ({ state }) => state === 'waiting' && controller.abort(),
    });
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(new Set(ENTITY_SETS.map((set) => tables[set]?.message))).toEqual(new Set(['Read_Cancelled']));
  });

  it('before it began asks for nothing', async () => {
    const { service, client } = setUp();
    await readOrganization(client, { signal: AbortSignal.abort() });
    expect(service.requests).toEqual([]);
  });
});

describe('reading by ids', () => {
  it('asks for at most 200 ids at a time, each once, in an address that is short enough', async () => {
    const { service, client } = setUp({}, organization({ msdyn_ocphonenumbers: 450 }));
    const ids = Array.from({ length: 401 }, (_, n) => (n % 2 === 0 ? guid(n) : `{${guid(n).toUpperCase()}}`));
    const table = await readByIds(client, NUMBERS, [...ids, guid(0), 'x or 1 eq 1', null, 7]);
    expect(table.state).toBe('read');
    expect(table.rows).toHaveLength(401);
    expect(service.of(NUMBERS).map(({ address }) => address.match(/[0-9a-f]{8}-[0-9a-f]{4}-4/g)?.length)).toEqual([200, 200, 1]);
    expect(service.of(NUMBERS)[0]?.address).toContain(
      "$filter=Microsoft.Dynamics.CRM.In(PropertyName='msdyn_ocphonenumberid',PropertyValues=%5B'",
    );
    for (const { address } of service.requests) {
      expect(address.length).toBeLessThan(32_768);
      expect(decodeURIComponent(address)).not.toContain('1 eq 1');
    }
  });

  it('compares a lookup where one is named', async () => {
    const { service, client } = setUp();
    expect((await readByIds(client, 'systemusers', [guid(1)], { lookup: 'msdyn_phonenumberid' })).rows).toHaveLength(1);
    expect(service.of('systemusers')[0]?.address).toContain(`$filter=_msdyn_phonenumberid_value%20eq%20${guid(1)}`);
  });

  it('without ids asks for nothing', async () => {
    const { service, client } = setUp();
    expect(await readByIds(client, NUMBERS, ['', 'x', undefined])).toEqual({ state: 'read', rows: [], message: null });
    expect(service.requests).toEqual([]);
  });
});
