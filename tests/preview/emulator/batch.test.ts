import { id, number, q, startLocal, type Local, type Reply } from './fixture';

let local: Local;
beforeEach(async () => {
  local = await startLocal();
});
afterEach(() => local.server.close());

const SET = 'vcd_numberconnectivities';
const CRLF = '\r\n';
const request = (method: string, target: string, body?: unknown, headers: Record<string, string> = {}): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...Object.entries(headers)
      .filter(([name]) => name === 'Content-ID')
      .map(([name, value]) => `${name}: ${value}`),
    '',
    `${method} ${target} HTTP/1.1`,
    'Accept: application/json',
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    ...Object.entries(headers)
      .filter(([name]) => name !== 'Content-ID')
      .map(([name, value]) => `${name}: ${value}`),
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join(CRLF);
const multipart = (parts: string[], boundary: string, newline = CRLF): string =>
  (parts.map((part) => `--${boundary}${CRLF}${part}${CRLF}`).join('') + `--${boundary}--${CRLF}`).split(CRLF).join(newline);
const changeSet = (parts: string[]): string =>
  `Content-Type: multipart/mixed; boundary=changes${CRLF}${CRLF}${multipart(parts, 'changes')}`;
const batch = (parts: string[], headers: Record<string, string> = {}, newline = CRLF): Promise<Reply> =>
  local.send('POST', '$batch', multipart(parts, 'b_1', newline), { 'Content-Type': 'multipart/mixed; boundary="b_1"', ...headers });
const statuses = (reply: Reply): number[] => [...reply.text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));

it('answers several reads in order', async () => {
  const reply = await batch([
    request('GET', `/api/data/v9.2/msdyn_ocphonenumbers(${number(1)})?$select=msdyn_name`),
    request('GET', `${local.server.address}/api/data/v9.2/msdyn_occarriers?$select=msdyn_name`, undefined, {
      Prefer: 'odata.include-annotations="*"',
    }),
    request('GET', 'WhoAmI'),
  ]);
  expect(reply.status).toBe(200);
  const boundary = /boundary=(\S+)/.exec(String(reply.headers['content-type']))?.[1] ?? '';
  const parts = reply.text.split(`--${boundary}`);
  expect(parts).toHaveLength(5);
  expect(parts[4]).toBe('--\r\n');
  expect(statuses(reply)).toEqual([200, 200, 200]);
  expect(JSON.parse(parts[1]?.split('\r\n\r\n')[2] ?? '')).toMatchObject({ msdyn_name: 'Number 1' });
  expect(parts[2]).toContain('Northwind Telecom');
  expect(parts[3]).toContain('UserId');
});

it('takes bare line feeds, and FetchXML too long for an address of its own', async () => {
  const long = `<fetch><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name"/><filter type="or">${'<condition attribute="statecode" operator="eq" value="1"/>'.repeat(500)}</filter></entity></fetch>`;
  const target = `/api/data/v9.2/msdyn_ocphonenumbers?fetchXml=${q(long)}`;
  expect(target.length).toBeGreaterThan(32768);
  expect((await local.get(target)).status).toBe(414);
  const reply = await batch([request('GET', target)], {}, '\n');
  expect(statuses(reply)).toEqual([200]);
  expect(reply.text).toContain('Number 4');
  const tooLong = await batch([request('GET', `msdyn_occarriers?x=${'y'.repeat(65536)}`)]);
  expect(statuses(tooLong)).toEqual([414]);
});

it('ends at the first failure, whose status it takes, unless told to go on', async () => {
  const parts = [request('GET', 'msdyn_occarriers'), request('GET', 'nosuch'), request('GET', 'WhoAmI')];
  const stopped = await batch(parts);
  expect([stopped.status, statuses(stopped)]).toEqual([404, [200, 404]]);
  expect(stopped.text).toContain("Resource not found for the segment 'nosuch'.");
  const went = await batch(parts, { Prefer: 'odata.continue-on-error' });
  expect([went.status, statuses(went)]).toEqual([200, [200, 404, 200]]);
});

it('applies a change set as a whole', async () => {
  const reply = await batch([
    changeSet([
      request('PATCH', `${SET}(vcd_phonenumber='100')`, { vcd_connectivity: 1 }, { 'Content-ID': '1' }),
      request('POST', SET, { vcd_phonenumber: '+101' }, { 'Content-ID': '2' }),
      request('PATCH', '$2', { vcd_note: 'by reference' }, { 'Content-ID': '3' }),
      request('DELETE', `${SET}(${id(6, 1)})`),
    ]),
    request('GET', `${SET}?$select=vcd_phonenumber,vcd_note&$orderby=vcd_phonenumber`),
  ]);
  expect([reply.status, statuses(reply)]).toEqual([200, [204, 204, 204, 204, 200]]);
  expect(reply.text).toMatch(/boundary=changesetresponse_/);
  expect(reply.text).toContain('Content-ID: 2');
  const rows = (await local.get(`${SET}?$orderby=vcd_phonenumber`)).json.value;
  expect(rows.map((row: any) => [row.vcd_phonenumber, row.vcd_note])).toEqual([
    ['+101', 'by reference'],
    ['100', null],
  ]);
});

it('takes all of a change set back when one part fails', async () => {
  const before = await local.get(SET);
  const reply = await batch([
    changeSet([
      request('PATCH', `${SET}(${id(6, 1)})`, { vcd_connectivity: 5 }),
      request('POST', SET, { vcd_phonenumber: '+200' }),
      request('DELETE', `${SET}(${id(6, 1)})`),
      request('POST', SET, { vcd_phonenumber: '+200' }),
    ]),
  ]);
  expect([reply.status, statuses(reply)]).toEqual([412, [412]]);
  expect((await local.get(SET)).json).toEqual(before.json);
  expect((await local.get(`${SET}(${id(6, 1)})`)).json.vcd_connectivity).toBe(2);
  // What was indexed by its key is taken back, too.
  expect((await local.send('POST', SET, { vcd_phonenumber: '+200' })).status).toBe(204);
});

it('is read-only for everyone else’s tables, in and out of change sets', async () => {
  for (const part of [
    request('DELETE', `msdyn_ocphonenumbers(${number(1)})`),
    changeSet([request('DELETE', `msdyn_ocphonenumbers(${number(1)})`)]),
  ]) {
    const reply = await batch([part]);
    expect([reply.status, statuses(reply)]).toEqual([403, [403]]);
    expect(reply.text).toContain('prvDeletemsdyn_ocphonenumber');
  }
});

it.each([
  ['a body without its boundary', 'nothing', 'is not closed by its boundary'],
  ['a body that breaks off', `--b_1${CRLF}${request('GET', 'WhoAmI')}${CRLF}`, 'is not closed by its boundary'],
  ['a part that is no request', multipart([`Content-Type: application/http${CRLF}${CRLF}hello`], 'b_1'), 'holds no HTTP request'],
  ['a part of another type', multipart([`Content-Type: text/plain${CRLF}${CRLF}hello`], 'b_1'), 'not of type application/http'],
  ['a GET in a change set', multipart([changeSet([request('GET', 'WhoAmI')])], 'b_1'), 'GET requests are not allowed'],
  ['another host', multipart([request('GET', 'https://elsewhere.example/WhoAmI')], 'b_1'), 'outside this service'],
  ['another path', multipart([request('GET', '/preview/state')], 'b_1'), 'outside this service'],
  ['a batch in a batch', multipart([request('POST', '$batch')], 'b_1'), 'cannot hold another batch'],
  ['broken JSON', multipart([request('POST', SET).replace(/$/, '{')], 'b_1'), 'not valid JSON'],
  [
    'more than 1,000 requests',
    multipart(
      Array.from({ length: 1001 }, () => request('GET', 'WhoAmI')),
      'b_1',
    ),
    'more than 1000 requests',
  ],
])('refuses %s', async (_name, body, message) => {
  const reply = await local.send('POST', '$batch', body, { 'Content-Type': 'multipart/mixed; boundary=b_1' });
  expect([reply.status, reply.json.error.code]).toEqual([400, '0x80048d19']);
  expect(reply.json.error.message).toContain(message);
});

it('needs a boundary', async () => {
  const reply = await local.send('POST', '$batch', 'x', { 'Content-Type': 'multipart/mixed' });
  expect(reply.status).toBe(400);
});
