/** @jest-environment node */
// Filters of many ids, in organizations that take fewer: by one function of Dataverse, by a chain, and in halves.
import type { DataverseClient } from '../../../plugins-ts/dataverse/client';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import { connectivityFilters } from '../../../plugins-ts/dataverse/readPlan';
import { readTable } from '../../../plugins-ts/dataverse/readTable';
import { readByIds } from '../../../plugins-ts/dataverse/reader';
import { createWebApiClient } from '../../../plugins-ts/dataverse/webApiClient';
import type { Faults } from '../../../preview/emulator';
import { largeOrganization, number, startLocal, type Local } from '../../preview/emulator/fixture';

const NUMBERS = 'msdyn_ocphonenumbers';
const IDS = Array.from({ length: 150 }, (_, at) => number(at + 1));

let local: Local;
beforeAll(async () => {
  local = await startLocal({ data: largeOrganization(200) });
});
afterAll(() => local.server.close());
beforeEach(() => local.emulator.reset());

const root = (): string => `${local.server.address}/api/data/v9.2/`;
const byFetch = (): DataverseClient => createFetchClient({ root: root(), fetch: (...request) => fetch(...request) });

/** As the client API does: query options go into the address as they are, and errors have a code and no status. */
const byWebApi = (): DataverseClient =>
  createWebApiClient({
    retrieveMultipleRecords: async (name, options) => {
      const response = await fetch(`${root()}${name}s${options}`);
      const body = (await response.json()) as { value?: unknown; error?: { code: string; message: string } };
      if (body.error !== undefined) throw { errorCode: Number(body.error.code), message: body.error.message };
      return { entities: body.value };
    },
  });

const filters = (): string[] => local.emulator.requests.map(({ query }) => new URLSearchParams(query).get('$filter') ?? '');

describe.each([
  ['by fetch', byFetch],
  ['by the client API', byWebApi],
])('%s', (_how, client) => {
  it('asks for many by one condition', async () => {
    const table = await readByIds(client(), NUMBERS, IDS);
    expect([table.state, table.rows.length]).toEqual(['read', 150]);
    expect(filters()).toEqual([
      expect.stringMatching(/^Microsoft\.Dynamics\.CRM\.In\(PropertyName='msdyn_ocphonenumberid',PropertyValues=\['/),
    ]);
  });

  it('asks for lookups by the name of their column', async () => {
    const table = await readByIds(client(), 'msdyn_ocvoicechannelsettings', IDS, { lookup: 'msdyn_phonenumberid' });
    expect(table.rows.map(({ msdyn_name }) => msdyn_name)).toEqual(['Sales', 'Service', 'Dangling']);
    expect(filters()[0]).toContain("PropertyName='msdyn_phonenumberid'");
  });

  it.each<[what: string, faults: Partial<Faults>]>([
    ['does not know the function', { mostValues: 0 }],
    ['takes 40 values and 7 conditions', { mostValues: 40, mostConditions: 7 }],
    ['takes 7 conditions and no function', { mostValues: 0, mostConditions: 7 }],
    ['takes one condition', { mostValues: 0, mostConditions: 1 }],
  ])('finds all in an organization that %s, and learns', async (_what, faults) => {
    local.emulator.setFaults(faults);
    const one = client();
    expect(await readByIds(one, NUMBERS, IDS)).toMatchObject({ state: 'read' });
    const before = local.emulator.requests.length;
    const table = await readByIds(one, NUMBERS, IDS);
    expect(new Set(table.rows.map((row) => row.msdyn_ocphonenumberid)).size).toBe(150);
    expect(table.rows).toHaveLength(150);
    // What was refused once is not asked again.
    const refused = local.emulator.requests.slice(before).filter(({ status }) => status === 400);
    expect(refused.length).toBeLessThanOrEqual(1);
  });

  it('finds nothing by a lookup that the environment lacks, whichever way it says so', async () => {
    local.emulator.setFaults({ lackingColumns: { msdyn_ocvoicechannelsettings: ['msdyn_calleridphonenumberid'] } });
    const table = await readByIds(client(), 'msdyn_ocvoicechannelsettings', IDS, { lookup: 'msdyn_calleridphonenumberid' });
    expect(table).toEqual({ state: 'read', rows: [], message: null });
  });

  it('gives up, after few requests, where one id is refused as well', async () => {
    local.emulator.setFaults({ fail: { [NUMBERS]: 400 } });
    expect(await readByIds(client(), NUMBERS, IDS)).toMatchObject({ state: 'failed', rows: [] });
    expect(local.emulator.requests.length).toBeLessThan(20);
  });

  it('learns nothing of how many are taken from a refusal of whatever is asked', async () => {
    const one = client();
    local.emulator.setFaults({ fail: { [NUMBERS]: 400 } });
    await readByIds(one, NUMBERS, IDS);
    local.emulator.reset();
    expect((await readByIds(one, NUMBERS, IDS)).rows).toHaveLength(150);
    expect(filters()).toHaveLength(1);
  });
});

it('finds whatever is spelled otherwise, whichever signs somebody has thought of', async () => {
  const SET = 'vcd_numberconnectivities';
  const spelled = [
    ' \u2009(44)20 7',
    '+44\u202f207',
    '+44\u2060207',
    '+44[0]207',
    '+44\t207',
    '+44/207',
    '\u202a+44207\u202c',
    'tel:+44207',
    '0044207',
  ];
  for (const vcd_phonenumber of [...spelled, '+14255550198']) await local.send('POST', SET, { vcd_phonenumber });
  const { rows } = await readTable(byFetch(), SET, connectivityFilters(['+14255550103']));
  expect(rows.map((row) => row.vcd_phonenumber)).toEqual(expect.arrayContaining(spelled));
  expect(rows.map((row) => row.vcd_phonenumber)).not.toContain('+14255550198');
});

it('finds what was typed otherwise, too, where few conditions are taken', async () => {
  const SET = 'vcd_numberconnectivities';
  const texts = ['+14255550103', '+1 425 555 0104', '+14255550199'];
  for (const vcd_phonenumber of texts) await local.send('POST', SET, { vcd_phonenumber });
  local.emulator.setFaults({ mostConditions: 7 });
  const table = await readTable(byFetch(), SET, connectivityFilters(['+14255550103', '+14255550104']));
  expect([table.state, new Set(table.rows.map((row) => row.vcd_phonenumber))]).toEqual(['read', new Set(texts.slice(0, 2))]);
});
