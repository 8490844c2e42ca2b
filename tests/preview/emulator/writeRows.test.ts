import { defineTable } from '../../../plugins-ts/tables/defineTable';
import { id, number, q, smallOrganization, startLocal, USER, type Local, type Reply } from './fixture';

/** A table that users own, and write; the product has none. */
const NOTES = defineTable({
  entitySet: 'contoso_notes',
  logicalName: 'contoso_note',
  label: 'Note',
  primaryName: 'contoso_name',
  writable: true,
  columns: {
    contoso_noteid: { type: 'uniqueidentifier' },
    contoso_name: { type: 'string', length: 100 },
    ownerid: { type: 'lookup', targets: ['systemuser', 'team'] },
  },
});

let local: Local;
beforeEach(async () => {
  local = await startLocal();
});
afterEach(() => local.server.close());

const SET = 'vcd_numberconnectivities';
const KNOWN = `${SET}(${id(6, 1)})`;
const byNumber = (text: string): string => `${SET}(vcd_phonenumber='${q(text)}')`;
const count = async (): Promise<number> => (await local.get(SET)).json.value.length;
const idIn = (reply: Reply): string => /\(([0-9a-f-]{36})\)$/.exec(String(reply.headers['odata-entityid']))?.[1] ?? '';

describe('create', () => {
  it('makes a row, says where it is, and keeps who and when', async () => {
    const made = await local.send('POST', SET, {
      vcd_phonenumber: '+14255550199',
      vcd_connectivity: 1,
      vcd_observedon: '2026-11-21',
      vcd_ivrinfront: false,
    });
    expect([made.status, made.text]).toEqual([204, '']);
    expect(made.headers['odata-entityid']).toBe(`${local.server.address}/api/data/v9.2/${SET}(${idIn(made)})`);
    const row = (await local.get(`${SET}(${idIn(made)})`, { Prefer: 'odata.include-annotations="*"' })).json;
    expect(row).toMatchObject({
      vcd_phonenumber: '+14255550199',
      vcd_connectivity: 1,
      'vcd_connectivity@OData.Community.Display.V1.FormattedValue': 'Calling Plan',
      vcd_origin: null,
      statecode: 0,
      statuscode: 1,
      createdon: '2026-11-22T09:00:00Z',
      modifiedon: '2026-11-22T09:00:00Z',
      _createdby_value: USER,
      '_createdby_value@OData.Community.Display.V1.FormattedValue': 'Ada Example',
    });
  });

  it('returns the row when asked to', async () => {
    const made = await local.send(
      'POST',
      `${SET}?$select=vcd_connectivity`,
      { vcd_phonenumber: '+1', vcd_connectivity: 3 },
      { Prefer: 'return=representation' },
    );
    expect(made.status).toBe(201);
    expect(made.headers['preference-applied']).toBe('return=representation');
    expect(made.json).toEqual({
      '@odata.context': expect.any(String),
      '@odata.etag': made.headers.etag,
      vcd_connectivity: 3,
      vcd_numberconnectivityid: idIn(made),
    });
  });

  it('sets lookups by reference, and only to rows that exist', async () => {
    const tables = [NOTES];
    const other = await startLocal({ tables, data: { ...smallOrganization(), contoso_notes: [] } });
    const post = (body: object): Promise<Reply> => other.send('POST', 'contoso_notes', body);
    const made = await post({ 'ownerid@odata.bind': `/systemusers(${USER})` });
    expect(made.status).toBe(204);
    const dangling = await post({ 'ownerid@odata.bind': `systemusers(${id(9, 9)})` });
    expect([dangling.status, dangling.json.error.code]).toEqual([404, '0x80040217']);
    const wrong = await post({ 'ownerid@odata.bind': `/msdyn_ocphonenumbers(${number(1)})` });
    expect(wrong.status).toBe(400);
    const unknown = await post({ 'owner@odata.bind': `/systemusers(${USER})` });
    expect(unknown.json.error.message).toContain("An undeclared property 'owner'");
    const unsaid = await post({ contoso_name: 'A' });
    expect((await other.get(`contoso_notes(${idIn(unsaid)})`)).json._ownerid_value).toBe(USER);
    await other.server.close();
  });

  it.each([
    [{ nosuch: 1 }, '0x80048d19', "Invalid property 'nosuch'"],
    [{ _createdby_value: USER }, '0x80048d19', 'Use Navigation properties instead'],
    [{ vcd_connectivity: '1' }, '0x80048d19', "expected type 'Edm.Int32'"],
    [{ vcd_connectivity: 9 }, '0x8004431a', 'Accepted Values: 1,2,3,4,5'],
    [{ vcd_phonenumber: 5 }, '0x80048d19', "expected type 'Edm.String'"],
    [{ vcd_phonenumber: '+'.repeat(33) }, '0x80044331', "maximum allowed length of '32'"],
    [{ vcd_observedon: '2026-02-30' }, '0x80048d19', "expected type 'Edm.Date'"],
    [{ vcd_observedon: '21.11.2026' }, '0x80048d19', "expected type 'Edm.Date'"],
    [{ vcd_ivrinfront: 'yes' }, '0x80048d19', "expected type 'Edm.Boolean'"],
    [{ vcd_numberconnectivityid: 'x' }, '0x80048d19', "expected type 'Edm.Guid'"],
    [[], '0x80048d19', 'A JSON object was expected'],
    ['"text"', '0x80048d19', ''],
    ['{broken', '0x80048d19', 'not valid JSON'],
  ])('refuses %j', async (body, code, message) => {
    const reply = await local.send('POST', SET, body, typeof body === 'string' ? { 'Content-Type': 'application/json' } : {});
    expect([reply.status, reply.json.error.code]).toEqual([400, code]);
    expect(reply.json.error.message).toContain(message);
    expect(await count()).toBe(1);
  });

  it('refuses a second row with the same number or id', async () => {
    const number = await local.send('POST', SET, { vcd_phonenumber: '+14255550103' });
    expect([number.status, number.json.error.code]).toEqual([412, '0x80060892']);
    expect(number.json.error.message).toContain('Entity Key vcd_phonenumber_key violated.');
    const sameId = await local.send('POST', SET, { vcd_numberconnectivityid: id(6, 1), vcd_phonenumber: '+4' });
    expect([sameId.status, sameId.json.error]).toEqual([412, { code: '0x80040237', message: 'Cannot insert duplicate key.' }]);
    // Rows without the key never clash.
    expect((await local.send('POST', SET, { vcd_note: 'a' })).status).toBe(204);
    expect((await local.send('POST', SET, { vcd_note: 'b' })).status).toBe(204);
  });

  it('refuses bodies that are too large or of another type', async () => {
    const large = await local.send('POST', SET, { vcd_note: 'x'.repeat(2_000_000) });
    expect([large.status, large.json.error.code]).toEqual([413, '0x80072324']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const reply = await local.send('POST', SET, '{"vcd_phonenumber":"+5"}', { 'Content-Type': type });
      expect([type, reply.status]).toEqual([type, 415]);
    }
    expect(await count()).toBe(1);
  });
});

describe('update', () => {
  it('changes what is named and gives the row a new tag', async () => {
    const before = await local.get(KNOWN);
    expect((await local.send('PATCH', KNOWN, { vcd_connectivity: 3, createdon: '2020-01-01T00:00:00Z', '@odata.type': 'x' })).status).toBe(
      204,
    );
    const after = await local.get(KNOWN);
    expect(after.json).toMatchObject({
      vcd_connectivity: 3,
      vcd_phonenumber: '+14255550103',
      modifiedon: '2026-11-22T09:00:00Z',
      createdon: null,
    });
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('honours tags', async () => {
    const tag = String((await local.get(KNOWN)).headers.etag);
    expect((await local.send('PATCH', KNOWN, { vcd_note: 'first' }, { 'If-Match': tag })).status).toBe(204);
    const late = await local.send('PATCH', KNOWN, { vcd_note: 'late' }, { 'If-Match': tag });
    expect([late.status, late.json.error.code]).toEqual([412, '0x80060882']);
    const lateDelete = await local.send('DELETE', KNOWN, undefined, { 'If-Match': tag });
    expect(lateDelete.status).toBe(412);
    expect((await local.get(KNOWN)).json.vcd_note).toBe('first');
  });

  it('sets the reason that goes with a state', async () => {
    await local.send('PATCH', KNOWN, { statecode: 1 });
    expect((await local.get(KNOWN)).json).toMatchObject({ statecode: 1, statuscode: 2 });
  });

  it('may not take another row’s number', async () => {
    const made = await local.send('POST', SET, { vcd_phonenumber: '+6' });
    const reply = await local.send('PATCH', `${SET}(${idIn(made)})`, { vcd_phonenumber: '+14255550103' });
    expect([reply.status, reply.json.error.code]).toEqual([412, '0x80060892']);
    // Its own number is no clash, and a number given up is free again.
    expect((await local.send('PATCH', KNOWN, { vcd_phonenumber: '+14255550103' })).status).toBe(204);
    expect((await local.send('PATCH', KNOWN, { vcd_phonenumber: '+7' })).status).toBe(204);
    expect((await local.send('PATCH', `${SET}(${idIn(made)})`, { vcd_phonenumber: '+14255550103' })).status).toBe(204);
    const [row] = (await local.get(`${SET}?$filter=${q("vcd_phonenumber eq '+14255550103'")}`)).json.value;
    expect(row.vcd_numberconnectivityid).toBe(idIn(made));
  });

  it('of one column', async () => {
    expect((await local.send('PUT', `${KNOWN}/vcd_note`, { value: 'hello' })).status).toBe(204);
    expect((await local.get(KNOWN)).json.vcd_note).toBe('hello');
    expect((await local.send('DELETE', `${KNOWN}/vcd_note`)).status).toBe(204);
    expect((await local.get(KNOWN)).json.vcd_note).toBeNull();
    expect((await local.send('PUT', `${KNOWN}/vcd_note`, {})).status).toBe(400);
    expect((await local.send('PUT', `${KNOWN}/nosuch`, { value: 1 })).status).toBe(400);
  });
});

describe('upsert', () => {
  it('by alternate key creates, then updates, and then changes nothing but the time', async () => {
    const first = await local.send('PATCH', byNumber('14255550150'), { vcd_connectivity: 2, vcd_origin: 2 });
    expect(first.status).toBe(204);
    const second = await local.send('PATCH', byNumber('14255550150'), { vcd_connectivity: 4 });
    expect(idIn(second)).toBe(idIn(first));
    expect((await local.get(byNumber('14255550150'))).json).toMatchObject({
      vcd_phonenumber: '14255550150',
      vcd_connectivity: 4,
      vcd_origin: 2,
    });
    expect(await count()).toBe(2);
  });

  it('by id creates with that id', async () => {
    const reply = await local.send('PATCH', `${SET}(${id(6, 50)})`, { vcd_phonenumber: '+8' }, { Prefer: 'return=representation' });
    expect([reply.status, reply.json.vcd_numberconnectivityid]).toEqual([201, id(6, 50)]);
  });

  it('can be kept from creating and from updating', async () => {
    const update = await local.send('PATCH', byNumber('9'), { vcd_note: 'x' }, { 'If-Match': '*' });
    expect([update.status, update.json.error.code]).toEqual([404, '0x80060891']);
    const gone = await local.send('PATCH', `${SET}(${id(6, 60)})`, { vcd_note: 'x' }, { 'If-Match': '*' });
    expect([gone.status, gone.json.error.code]).toEqual([404, '0x80040217']);
    const create = await local.send('PATCH', KNOWN, { vcd_note: 'x' }, { 'If-None-Match': '*' });
    expect([create.status, create.json.error]).toEqual([
      412,
      { code: '0x80040237', message: 'A record with matching key values already exists.' },
    ]);
    const free = await local.send('PATCH', `${SET}(${id(6, 60)})`, { vcd_phonenumber: '+9' }, { 'If-None-Match': '*' });
    expect(free.status).toBe(204);
    expect(await count()).toBe(2);
  });

  it('creates with an id that is given, by POST as well', async () => {
    expect((await local.send('POST', SET, { vcd_numberconnectivityid: id(6, 61), vcd_phonenumber: '+9' })).status).toBe(204);
    expect((await local.get(`${SET}(${id(6, 61)})`)).json.vcd_phonenumber).toBe('+9');
  });

  // "Define alternate keys for a table": GET and PATCH do not work where the data of a key holds one of these.
  it.each([...'/<>*%&:\\?+'])('refuses a key whose value holds %s, to read, write or delete by', async (sign) => {
    const before = await count();
    await local.send('POST', SET, { vcd_phonenumber: `1${sign}2` });
    for (const [method, body] of [['GET'], ['PATCH', {}], ['DELETE']] as const) {
      const reply = await local.send(method, byNumber(`1${sign}2`), body);
      expect([method, reply.status, reply.json.error]).toEqual([
        method,
        400,
        { code: '0x8006088a', message: 'Bad Request - Error in query syntax.' },
      ]);
    }
    // It is good for uniqueness all the same.
    expect((await local.send('POST', SET, { vcd_phonenumber: `1${sign}2` })).status).toBe(412);
    expect(await count()).toBe(before + 1);
  });

  it('knows no key whose index is still being built, and holds nothing unique by it', async () => {
    local.emulator.setFaults({ keyIndexes: { [SET]: 'Pending' } });
    const reply = await local.send('PATCH', byNumber('9'), {});
    expect([reply.status, reply.json.error.message]).toEqual([400, expect.stringContaining('are not a defined key')]);
    expect((await local.send('POST', SET, { vcd_phonenumber: '+14255550103' })).status).toBe(204);
    expect(await count()).toBe(2);
  });

  it('checks the key like any value', async () => {
    const reply = await local.send('PATCH', byNumber('1'.repeat(40)), {});
    expect([reply.status, reply.json.error.code]).toEqual([400, '0x80044331']);
  });
});

describe('delete', () => {
  it('removes the row, once', async () => {
    expect((await local.send('DELETE', KNOWN)).status).toBe(204);
    expect((await local.send('DELETE', KNOWN)).status).toBe(404);
    expect(await count()).toBe(0);
    // The number is free again.
    expect((await local.send('POST', SET, { vcd_phonenumber: '+14255550103' })).status).toBe(204);
  });
});

describe('everyone else’s tables', () => {
  it.each([
    ['POST', 'msdyn_ocphonenumbers', 'prvCreatemsdyn_ocphonenumber'],
    ['PATCH', `msdyn_ocphonenumbers(${number(1)})`, 'prvWritemsdyn_ocphonenumber'],
    ['PATCH', `msdyn_ocphonenumbers(${id(8, 8)})`, 'prvWritemsdyn_ocphonenumber'],
    ['DELETE', `msdyn_ocphonenumbers(${number(1)})`, 'prvDeletemsdyn_ocphonenumber'],
    ['PUT', `msdyn_ocphonenumbers(${number(1)})/msdyn_name`, 'prvWritemsdyn_ocphonenumber'],
    ['PATCH', `systemusers(${USER})`, 'prvWriteUser'],
  ])('refuse %s %s', async (method, path, privilege) => {
    const reply = await local.send(method, path, method === 'DELETE' ? undefined : { value: 'x', msdyn_name: 'x' });
    expect([reply.status, reply.json.error.code]).toEqual([403, '0x80040220']);
    expect(reply.json.error.message).toContain(`is missing ${privilege} privilege (Id=`);
    expect((await local.get('msdyn_ocphonenumbers')).text).not.toContain('"x"');
  });

  it.each([
    'msdyn_TelephonyACSSyncPhoneNumbersAction',
    `msdyn_occommunicationprovidersettings(${id(1, 2)})/Microsoft.Dynamics.CRM.CCaaS_SynchronizePhoneNumbers`,
    'PublishAllXml',
  ])('and the actions around them do not exist: %s', async (path) => {
    const reply = await local.send('POST', path, {});
    expect([reply.status, reply.json.error.code]).toEqual([404, '0x8006088a']);
  });
});

it('keeps the second own table too, and takes everything back on reset', async () => {
  const made = await local.send('POST', 'vcd_acceptedfindings', {
    vcd_rule: 'R-RET-1',
    vcd_subjectid: number(1),
    vcd_reason: 'Known',
    vcd_acceptedon: '2026-11-22',
  });
  expect(made.status).toBe(204);
  await local.send('DELETE', KNOWN);
  local.emulator.reset();
  expect((await local.get('vcd_acceptedfindings')).json.value).toEqual([]);
  expect(await count()).toBe(1);
});
