import { id, largeOrganization, number, q, startLocal, USER, type Local } from './fixture';

let local: Local;
beforeEach(async () => {
  local = await startLocal();
});
afterEach(() => local.server.close());

const NUMBERS = 'msdyn_ocphonenumbers';
const CHANNELS = 'msdyn_ocvoicechannelsettings';

describe('rights', () => {
  it('deny a table with the privilege that is missing, wherever the table turns up', async () => {
    local.emulator.setFaults({ deny: [NUMBERS] });
    const fetchXml =
      '<fetch><entity name="msdyn_ocvoicechannelsetting"><link-entity name="msdyn_ocphonenumber" from="msdyn_ocphonenumberid" to="msdyn_phonenumberid"/></entity></fetch>';
    for (const path of [
      NUMBERS,
      `${NUMBERS}(${number(1)})`,
      `${NUMBERS}/$count`,
      `${CHANNELS}?$expand=msdyn_phonenumberid`,
      `${CHANNELS}?$filter=${q("msdyn_phonenumberid/msdyn_name eq 'x'")}`,
      `${CHANNELS}?fetchXml=${q(fetchXml)}`,
      `${CHANNELS}(00000004-0000-4000-8000-000000000001)/msdyn_phonenumberid`,
    ]) {
      const reply = await local.get(path);
      expect([path, reply.status, reply.json.error.code]).toEqual([path, 403, '0x80040220']);
      expect(reply.json.error.message).toMatch(
        new RegExp(
          `^Principal user \\(Id=${USER}, type=8, .*is missing prvReadmsdyn_ocphonenumber privilege \\(Id=[0-9a-f-]{36}\\) on OTC=\\d+ for entity 'msdyn_ocphonenumber'`,
        ),
      );
    }
    // Lookups to it still show, with the name.
    const channel = await local.get(`${CHANNELS}?$top=1`, { Prefer: 'odata.include-annotations="*"' });
    expect(channel.json.value[0]['_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue']).toBe('Number 1');
  });

  it('follow a function that is asked with every request', async () => {
    let deny: string[] = [];
    const other = await startLocal({ rights: () => ({ deny, readOnly: deny.length > 0 }) });
    expect((await other.get(NUMBERS)).status).toBe(200);
    deny = ['*'];
    expect((await other.get(NUMBERS)).status).toBe(403);
    expect((await other.send('POST', 'vcd_numberconnectivities', {})).status).toBe(403);
    await other.server.close();
  });

  it('can forbid writing', async () => {
    local.emulator.setFaults({ readOnly: true });
    expect((await local.get('vcd_numberconnectivities')).status).toBe(200);
    const reply = await local.send('PATCH', `vcd_numberconnectivities(${id(6, 1)})`, { vcd_connectivity: 1 });
    expect([reply.status, reply.json.error.message]).toEqual([403, expect.stringContaining('prvWritevcd_numberconnectivity')]);
    const created = await local.send('POST', 'vcd_numberconnectivities', { vcd_phonenumber: '+1' });
    expect(created.json.error.message).toContain('prvCreatevcd_numberconnectivity');
  });

  it('hide columns: null in rows, filters, orders, joins and FetchXML', async () => {
    local.emulator.setFaults({ hiddenColumns: { [NUMBERS]: ['msdyn_phonenumber', 'msdyn_carrierid'] } });
    const row = (await local.get(`${NUMBERS}(${number(2)})?$expand=msdyn_carrierid`, { Prefer: 'odata.include-annotations="*"' })).json;
    expect(row).toMatchObject({ msdyn_phonenumber: null, _msdyn_carrierid_value: null, msdyn_carrierid: null, msdyn_name: "O'Brien" });
    expect(JSON.stringify(row)).not.toContain('Northwind');
    expect((await local.get(`${NUMBERS}?$filter=${q("startswith(msdyn_phonenumber,'+1')")}`)).json.value).toEqual([]);
    expect((await local.get(`${NUMBERS}?$filter=${q('msdyn_carrierid/msdyn_name ne null')}`)).json.value).toEqual([]);
    const xml =
      '<fetch><entity name="msdyn_ocphonenumber"><attribute name="msdyn_phonenumber"/><filter><condition attribute="msdyn_phonenumber" operator="null"/></filter></entity></fetch>';
    const fetched = (await local.get(`${NUMBERS}?fetchXml=${q(xml)}`)).json.value;
    expect(fetched).toHaveLength(4);
    expect(JSON.stringify(fetched)).not.toContain('+1425');
  });
});

describe('columns that an environment lacks', () => {
  beforeEach(() => local.emulator.setFaults({ lackingColumns: { [NUMBERS]: ['msdyn_phonenumbertype', '_msdyn_carrierid_value'] } }));

  it.each([
    ['$select', `${NUMBERS}?$select=msdyn_name,msdyn_phonenumbertype`],
    ['$select of a lookup', `${NUMBERS}?$select=_msdyn_carrierid_value`],
    ['$filter', `${NUMBERS}?$filter=${q('msdyn_phonenumbertype eq 1')}`],
    ['$orderby', `${NUMBERS}?$orderby=msdyn_phonenumbertype`],
    ['$expand', `${NUMBERS}?$expand=msdyn_carrierid`],
  ])('are refused in %s, by name', async (_where, path) => {
    const reply = await local.get(path);
    expect([reply.status, reply.json.error.code]).toEqual([400, '0x80060888']);
    expect(reply.json.error.message).toMatch(
      /^Could not find a property named '(msdyn_phonenumbertype|_?msdyn_carrierid(_value)?)' on type 'Microsoft.Dynamics.CRM.msdyn_ocphonenumber'/,
    );
  });

  it('are refused by query functions and FetchXML in their own words', async () => {
    const filter = "Microsoft.Dynamics.CRM.In(PropertyName='msdyn_carrierid',PropertyValues=['x'])";
    const xml = '<fetch><entity name="msdyn_ocphonenumber"><attribute name="msdyn_carrierid"/></entity></fetch>';
    for (const path of [`${NUMBERS}?$filter=${q(filter)}`, `${NUMBERS}?fetchXml=${q(xml)}`]) {
      const { status, json } = await local.get(path);
      expect([status, json.error.code]).toEqual([400, '0x80041103']);
      expect(json.error.message).toContain("doesn't contain attribute with Name = 'msdyn_carrierid'");
    }
  });

  it('are in no row, and may not be written', async () => {
    expect(Object.keys((await local.get(`${NUMBERS}(${number(2)})`)).json).filter((key) => /phonenumbertype|carrierid/.test(key))).toEqual(
      [],
    );
    local.emulator.setFaults({ lackingColumns: { vcd_numberconnectivities: ['vcd_note'] } });
    const reply = await local.send('POST', 'vcd_numberconnectivities', { vcd_note: 'x' });
    expect([reply.status, reply.json.error.message]).toEqual([400, expect.stringContaining("'vcd_note'")]);
    local.emulator.setFaults({ lackingColumns: {} });
    expect((await local.get(NUMBERS)).json.value[0]).toHaveProperty('msdyn_phonenumbertype');
  });
});

describe('the service', () => {
  it('lacks tables, also where they would be joined or defined', async () => {
    local.emulator.setFaults({ missing: [NUMBERS] });
    const reply = await local.get(NUMBERS);
    expect([reply.status, reply.json.error.code]).toEqual([404, '0x8006088a']);
    expect((await local.get(`${CHANNELS}?$expand=msdyn_phonenumberid`)).json.error.message).toContain('Could not find a property named');
    expect((await local.get('')).text).not.toContain(NUMBERS);
    expect((await local.get("EntityDefinitions(LogicalName='msdyn_ocphonenumber')")).status).toBe(404);
  });

  it('throttles so many requests, and then no more', async () => {
    local.emulator.setFaults({ throttle: { [NUMBERS]: 2 }, retryAfter: 7 });
    for (let at = 0; at < 2; at++) {
      const reply = await local.get(NUMBERS);
      expect([reply.status, reply.headers['retry-after'], reply.json.error.code]).toEqual([429, '7', '0x80072322']);
      expect((await local.get(CHANNELS)).status).toBe(200);
    }
    expect((await local.get(NUMBERS)).status).toBe(200);
  });

  it.each([500, 502, 503, 404])('fails with %i', async (status) => {
    local.emulator.setFaults({ fail: { [NUMBERS]: status } });
    const reply = await local.get(NUMBERS);
    expect(reply.status).toBe(status);
    expect(reply.json.error.code).toMatch(/^0x/);
    if (status === 503) expect(reply.headers['retry-after']).toBe('1');
    expect((await local.get(CHANNELS)).status).toBe(200);
  });

  it('is slow for one table', async () => {
    local.emulator.setFaults({ slow: { [NUMBERS]: 120 } });
    const timed = async (path: string): Promise<number> => {
      const start = performance.now();
      await local.get(path);
      return performance.now() - start;
    };
    expect(await timed(NUMBERS)).toBeGreaterThan(110);
    expect(await timed(CHANNELS)).toBeLessThan(110);
  });

  it('breaks off in the middle', async () => {
    local.emulator.setFaults({ cutMiddle: [NUMBERS] });
    await expect(local.get(NUMBERS)).rejects.toThrow('aborted');
    expect((await local.get(CHANNELS)).status).toBe(200);
  });

  it('answers with a page instead of data', async () => {
    local.emulator.setFaults({ html: ['*'] });
    const reply = await local.get(NUMBERS);
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(reply.text).toMatch(/^<!DOCTYPE html>/);
  });

  it('leads in circles, and to strangers', async () => {
    const large = await startLocal({ data: largeOrganization(30) });
    large.emulator.setFaults({ loopNextLink: [NUMBERS] });
    const prefer = { Prefer: 'odata.maxpagesize=10' };
    const first = await large.get(`${NUMBERS}?$select=msdyn_name`, prefer);
    const link = new URL(first.json['@odata.nextLink']);
    const second = await large.get(link.pathname + link.search, prefer);
    expect(second.json.value).toEqual(first.json.value);
    expect(second.json['@odata.nextLink']).toBe(first.json['@odata.nextLink']);
    large.emulator.setFaults({ loopNextLink: [], foreignNextLink: ['*'] });
    const foreign = await large.get(`${NUMBERS}?$select=msdyn_name`, prefer);
    expect(new URL(foreign.json['@odata.nextLink']).host).toBe('stranger.example');
    await large.server.close();
  });

  it('is offline', async () => {
    local.emulator.setFaults({ offline: true });
    await expect(local.get(NUMBERS)).rejects.toThrow(/socket hang up|ECONNRESET/);
    local.emulator.setFaults({ offline: false });
    expect((await local.get(NUMBERS)).status).toBe(200);
  });
});

describe('tokens', () => {
  it('are checked when asked for, and end', async () => {
    const seen: string[] = [];
    const other = await startLocal({ requireBearer: async (token) => (seen.push(token), token.startsWith('good')) });
    const withToken = (token: string): Promise<number> =>
      other.get('WhoAmI', { Authorization: `Bearer ${token}` }).then((reply) => reply.status);
    const none = await other.get('WhoAmI');
    expect(none.status).toBe(401);
    expect(none.headers['www-authenticate']).toMatch(/^Bearer /);
    expect(none.json.error.message).toContain('not authorized');
    expect((await other.get('WhoAmI', { Authorization: 'Basic good' })).status).toBe(401);
    expect(await withToken('bad')).toBe(401);
    expect(await withToken('good-1')).toBe(200);
    other.emulator.setFaults({ expireTokenAfter: 2 });
    expect([await withToken('good-1'), await withToken('good-1'), await withToken('good-1')]).toEqual([200, 200, 401]);
    // A new token is good for as long.
    expect([await withToken('good-2'), await withToken('good-2'), await withToken('good-2')]).toEqual([200, 200, 401]);
    expect(JSON.stringify(other.emulator.requests)).not.toContain('good');
    expect(seen).toContain('good-2');
    await other.server.close();
  });
});

describe('the control address', () => {
  const state = (body: unknown): ReturnType<Local['send']> => local.send('POST', '/preview/state', body);

  it('switches faults and shows them', async () => {
    const reply = await state({ deny: [NUMBERS], slow: 5, loopNextLink: true, throttle: { [CHANNELS]: 1 } });
    expect(reply.json).toMatchObject({
      deny: [NUMBERS],
      slow: { '*': 5 },
      loopNextLink: ['*'],
      throttle: { [CHANNELS]: 1 },
      offline: false,
    });
    expect((await local.get(NUMBERS)).status).toBe(403);
    expect((await local.get(CHANNELS)).status).toBe(429);
    expect((await local.send('GET', '/preview/state')).json).toMatchObject({ deny: [NUMBERS], throttle: { [CHANNELS]: 0 } });
    await state({ deny: [] });
    expect((await local.get(NUMBERS)).status).toBe(200);
  });

  it('takes everything back', async () => {
    await state({ deny: true });
    await local.send('DELETE', '/preview/state');
    expect((await local.get(NUMBERS)).status).toBe(200);
    expect(local.emulator.faults.deny).toEqual([]);
  });

  it.each([
    [{ nosuch: 1 }, 'nosuch'],
    [{ deny: 'x' }, 'deny'],
    [{ fail: { a: 200 } }, 'fail'],
    [{ slow: -1 }, 'slow'],
    [{ offline: 'yes' }, 'offline'],
    [{ hiddenColumns: { a: 'b' } }, 'hiddenColumns'],
    [{ constructor: [] }, 'constructor'],
    [[], 'body'],
  ])('refuses %j and changes nothing', async (body, wrong) => {
    const reply = await state(body);
    expect(reply.status).toBe(400);
    expect(reply.json.error.message).toContain(`'${wrong}'`);
    expect((await local.get(NUMBERS)).status).toBe(200);
  });
});

it('remembers the requests that were made', async () => {
  await local.get(`${NUMBERS}?$top=1`);
  await local.get('nosuch');
  expect(local.emulator.requests).toEqual([
    { method: 'GET', path: NUMBERS, query: '$top=1', entitySet: NUMBERS, status: 200 },
    { method: 'GET', path: 'nosuch', query: '', entitySet: null, status: 404 },
  ]);
});

it('runs operations that were given to it', async () => {
  const other = await startLocal({
    operations: { StageSolution: (request) => ({ status: 200, headers: {}, body: { got: request.body } }) },
  });
  expect((await other.send('POST', 'StageSolution', { a: 1 })).json).toEqual({ got: { a: 1 } });
  expect((await other.send('POST', 'constructor', {})).status).toBe(404);
  await other.server.close();
});

it('tells of its own errors and shows none of them', async () => {
  const errors: unknown[] = [];
  const other = await startLocal({
    onError: (error) => errors.push(error),
    operations: {
      Broken: () => {
        throw new Error('inner detail');
      },
    },
  });
  const reply = await other.send('POST', 'Broken', {});
  expect([reply.status, reply.json.error.code]).toEqual([500, '0x80040216']);
  expect(reply.text).not.toMatch(/inner detail|at .*\.ts/);
  expect(errors).toHaveLength(1);
  await other.server.close();
});
