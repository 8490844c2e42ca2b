// The host's `context.webAPI` against the local organization: the platform's manners, not those of HTTP.
import { createWebApi } from '../../../preview/host/framework/webApi';
import { createEmulator, startServer, type RunningServer, type Emulator } from '../../../preview/emulator';
import { sampleTables } from '../../../preview/sample';

let server: RunningServer;
let emulator: Emulator;
const realFetch = globalThis.fetch;
const headers: Record<string, string>[] = [];

beforeAll(async () => {
  emulator = createEmulator({ data: sampleTables() });
  server = await startServer({ port: 0, emulator });
  // A page's requests are relative to its own address.
  globalThis.fetch = ((input: string, init?: RequestInit) => {
    headers.push(init?.headers as Record<string, string>);
    return realFetch(new URL(input, server.address), init);
  }) as typeof fetch;
});
afterEach(() => emulator.reset());
afterAll(async () => {
  globalThis.fetch = realFetch;
  await server.close();
});

const webApi = createWebApi();

test('pages follow each other by the query of nextLink, as controls have to do it', async () => {
  const total = sampleTables().msdyn_ocvoicechannelsettings.length;
  const seen: unknown[] = [];
  let options: string | undefined = '?$select=msdyn_name';
  let pages = 0;
  while (options !== undefined) {
    const page: ComponentFramework.WebApi.RetrieveMultipleResponse = await webApi.retrieveMultipleRecords(
      'msdyn_ocvoicechannelsetting',
      options,
      40,
    );
    seen.push(...page.entities.map((row) => row['msdyn_ocvoicechannelsettingid']));
    options = page.nextLink === undefined ? undefined : page.nextLink.slice(page.nextLink.indexOf('?'));
    pages += 1;
  }
  expect(new Set(seen).size).toBe(total);
  expect(pages).toBe(Math.ceil(total / 40));
});

test('rows carry annotations, and a page has 5,000 rows unless told otherwise', async () => {
  const { entities } = await webApi.retrieveMultipleRecords(
    'msdyn_ocvoicechannelsetting',
    '?$select=_msdyn_phonenumberid_value&$filter=_msdyn_phonenumberid_value ne null',
  );
  expect(entities[0]).toHaveProperty(['_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue']);
  expect(headers.at(-1)?.['Prefer']).toContain('odata.maxpagesize=5000');
});

test('one record by id, with braces or without', async () => {
  const [row] = sampleTables().msdyn_ocphonenumbers;
  const id = String(row?.['msdyn_ocphonenumberid']);
  expect(
    (await webApi.retrieveRecord('msdyn_ocphonenumber', `{${id.toUpperCase()}}`, '?$select=msdyn_phonenumber'))['msdyn_phonenumber'],
  ).toBe(row?.['msdyn_phonenumber']);
});

test('a refusal rejects with the platform’s code as an unsigned number, and its words', async () => {
  emulator.setFaults({ deny: ['msdyn_ocphonenumbers'] });
  await expect(webApi.retrieveMultipleRecords('msdyn_ocphonenumber')).rejects.toMatchObject({
    errorCode: 0x80040220,
    code: 2147746336,
    message: expect.stringContaining('prvReadmsdyn_ocphonenumber'),
  });
});

test('an answer that is no JSON, a table that is unknown, and no answer at all reject too', async () => {
  emulator.setFaults({ offline: true });
  await expect(webApi.retrieveMultipleRecords('msdyn_ocphonenumber')).rejects.toMatchObject({ name: 'TypeError' });
  await expect(webApi.retrieveMultipleRecords('contact')).rejects.toMatchObject({ errorCode: 0x80041102 });
});

test('the product’s own table can be written, Microsoft’s cannot', async () => {
  const created = await webApi.createRecord('vcd_numberconnectivity', {
    vcd_phonenumber: '+14255550198',
    vcd_connectivity: 1,
    vcd_origin: 1,
  });
  expect(created).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), entityType: 'vcd_numberconnectivity' });
  await webApi.updateRecord('vcd_numberconnectivity', created.id, { vcd_connectivity: 2 });
  expect((await webApi.retrieveRecord('vcd_numberconnectivity', created.id, '?$select=vcd_connectivity'))['vcd_connectivity']).toBe(2);
  await webApi.deleteRecord('vcd_numberconnectivity', created.id);
  await expect(webApi.retrieveRecord('vcd_numberconnectivity', created.id)).rejects.toMatchObject({ errorCode: 0x80040217 });
  await expect(webApi.createRecord('msdyn_ocphonenumber', { msdyn_name: 'x' })).rejects.toHaveProperty('message');
});

test('requests under way are counted until the last byte, failed ones too', async () => {
  let open = 0;
  let most = 0;
  const counted = createWebApi((change) => {
    open += change;
    most = Math.max(most, open);
  });
  emulator.setFaults({ deny: ['msdyn_occarriers'] });
  await Promise.allSettled([counted.retrieveMultipleRecords('msdyn_occarrier'), counted.retrieveMultipleRecords('msdyn_ocphonenumber')]);
  expect({ open, most }).toEqual({ open: 0, most: 2 });
});
