import { channel, id, names, number, PROVIDER_ACS, q, startLocal, USER, type Local } from './fixture';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.server.close());
const ALL = { Prefer: 'odata.include-annotations="*"' };

describe('$select', () => {
  it('returns what was asked for, the primary key, tag and context', async () => {
    const reply = await local.get('msdyn_ocphonenumbers?$select=msdyn_name,_msdyn_carrierid_value&$top=1');
    expect(reply.status).toBe(200);
    expect(reply.headers['odata-version']).toBe('4.0');
    expect(reply.headers['content-type']).toMatch(/^application\/json; odata.metadata=minimal/);
    expect(reply.json).toEqual({
      '@odata.context': `${local.server.address}/api/data/v9.2/$metadata#msdyn_ocphonenumbers(msdyn_name,_msdyn_carrierid_value)`,
      value: [{ '@odata.etag': 'W/"501"', msdyn_name: 'Number 1', _msdyn_carrierid_value: null, msdyn_ocphonenumberid: number(1) }],
    });
  });

  it('returns every column, null where the row says nothing, without a selection', async () => {
    const row = (await local.get(`msdyn_ocphonenumbers(${number(1)})`)).json;
    expect(row.msdyn_teamsresourceaccount).toBeNull();
    expect(row._msdyn_occommunicationprovidersettingid_value).toBe(PROVIDER_ACS);
    expect(row).not.toHaveProperty('msdyn_carrierid');
  });

  it.each(['nosuch', 'msdyn_Name', 'msdyn_carrierid'])('refuses %s as Dataverse does', async (name) => {
    const reply = await local.get(`msdyn_ocphonenumbers?$select=${name}`);
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({
      error: {
        code: '0x80060888',
        message: `Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.msdyn_ocphonenumber'.`,
      },
    });
  });

  it.each([
    ['$skip=1', 'Skip Clause is not supported in CRM'],
    ['$apply=aggregate(x)', 'The query parameter $apply is not supported.'],
    ['$top=-1', "Invalid value '-1' for $top"],
    ['$top=x', "Invalid value 'x' for $top"],
    ['$count=yes', "Invalid value 'yes' for $count"],
    ['$select=msdyn_name,', 'is not valid in a $select'],
    ['$select=msdyn_name&$select=statecode', "'$select' was specified more than once"],
    ['$orderby=msdyn_name sideways', 'Syntax error'],
    ['$orderby=nosuch', "Could not find a property named 'nosuch'"],
  ])('refuses %s', async (query, message) => {
    const reply = await local.get(`msdyn_ocphonenumbers?${query.replace(/ /g, '%20')}`);
    expect(reply.status).toBe(400);
    expect(reply.json.error.message).toContain(message);
  });

  it('ignores custom options, which carry no dollar sign', async () => {
    expect((await local.get('msdyn_occarriers?tag=abc')).status).toBe(200);
  });
});

describe('annotations', () => {
  it('come only when asked for', async () => {
    const reply = await local.get('msdyn_ocvoicechannelsettings?$top=1');
    expect(reply.text).not.toContain('FormattedValue');
    expect(reply.text).not.toContain('Microsoft.Dynamics.CRM.');
    expect(reply.headers).not.toHaveProperty('preference-applied');
  });

  it('give label, name, target and navigation', async () => {
    const reply = await local.get(`msdyn_ocphonenumbers(${number(2)})`, ALL);
    expect(reply.headers['preference-applied']).toBe('odata.include-annotations="*"');
    expect(reply.json).toMatchObject({
      'msdyn_ocphonenumbersource@OData.Community.Display.V1.FormattedValue': 'Direct Routing',
      'statecode@OData.Community.Display.V1.FormattedValue': 'Active',
      'createdon@OData.Community.Display.V1.FormattedValue': '1/3/2026 9:00 AM',
      '_msdyn_carrierid_value@OData.Community.Display.V1.FormattedValue': 'Northwind Telecom',
      '_msdyn_carrierid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'msdyn_occarrier',
      '_msdyn_carrierid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 'msdyn_carrierid',
      // Column and navigation property differ here.
      '_msdyn_occommunicationprovidersettingid_value@Microsoft.Dynamics.CRM.associatednavigationproperty':
        'msdyn_communicationprovidersettingid',
    });
  });

  it('say nothing of unknown choice values, and nothing of a dangling lookup but its table', async () => {
    const row = (await local.get(`msdyn_ocphonenumbers(${number(4)})`, ALL)).json;
    expect(row.msdyn_type).toBe(7);
    expect(row).not.toHaveProperty('msdyn_type@OData.Community.Display.V1.FormattedValue');
    const dangling = (await local.get(`msdyn_ocvoicechannelsettings(${channel(4)})`, ALL)).json;
    expect(dangling._msdyn_phonenumberid_value).toBe(number(99));
    expect(dangling).not.toHaveProperty('_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue');
    expect(dangling['_msdyn_phonenumberid_value@Microsoft.Dynamics.CRM.lookuplogicalname']).toBe('msdyn_ocphonenumber');
  });

  it('join the labels of a multi-select column, and give booleans and days', async () => {
    const row = (await local.get(`msdyn_ocvoicechannelsettings(${channel(1)})`, ALL)).json;
    expect(row['msdyn_recordingmode@OData.Community.Display.V1.FormattedValue']).toBe('None; Automatic');
    const provider = (await local.get(`msdyn_occommunicationprovidersettings(${PROVIDER_ACS})`, ALL)).json;
    expect(provider['msdyn_istrial@OData.Community.Display.V1.FormattedValue']).toBe('No');
    const own = (await local.get(`vcd_numberconnectivities(${id(6, 1)})`, ALL)).json;
    expect(own['vcd_observedon@OData.Community.Display.V1.FormattedValue']).toBe('11/20/2026');
  });

  it.each([
    ['OData.Community.Display.V1.FormattedValue', true, false],
    ['OData.*', true, false],
    ['Microsoft.Dynamics.CRM.*', false, true],
    ['*,-Microsoft.Dynamics.CRM.*', true, false],
    ['Microsoft.Dynamics.CRM.lookuplogicalname', false, true],
  ])('follow the pattern %s', async (pattern, formatted, target) => {
    const reply = await local.get(`msdyn_ocphonenumbers(${number(2)})?$select=_msdyn_carrierid_value`, {
      Prefer: `odata.include-annotations="${pattern}"`,
    });
    expect(Object.keys(reply.json).some((key) => key.endsWith('FormattedValue'))).toBe(formatted);
    expect(Object.keys(reply.json).some((key) => key.endsWith('lookuplogicalname'))).toBe(target);
  });

  it('keep a label that came with the data: it is the organization’s own', async () => {
    const other = await startLocal({
      data: {
        msdyn_ocphonenumbers: [
          { msdyn_ocphonenumberid: number(1), msdyn_type: 9, 'msdyn_type@OData.Community.Display.V1.FormattedValue': 'Satellite' },
        ],
      },
    });
    const row = (await other.get(`msdyn_ocphonenumbers(${number(1)})`, ALL)).json;
    expect(row['msdyn_type@OData.Community.Display.V1.FormattedValue']).toBe('Satellite');
    await other.server.close();
  });
});

describe('$orderby, $top and $count', () => {
  it.each([
    ['msdyn_name', ['Number 1', 'Number 4', "O'Brien", 'Zürich']],
    ['msdyn_name desc', ['Zürich', "O'Brien", 'Number 4', 'Number 1']],
    // null first; choices by number
    ['msdyn_phonenumbertype asc,msdyn_name desc', ['Number 4', "O'Brien", 'Number 1', 'Zürich']],
    // lookups by the name of the other row
    ['_msdyn_occommunicationprovidersettingid_value desc,msdyn_name', ['Zürich', 'Number 1', 'Number 4', "O'Brien"]],
    ['createdon desc', ['Number 4', 'Zürich', "O'Brien", 'Number 1']],
  ])('sorts by %s', async (orderBy, expected) => {
    expect(names(await local.get(`msdyn_ocphonenumbers?$orderby=${q(orderBy)}`))).toEqual(expected);
  });

  it('counts what answers the filter, in the answer and alone', async () => {
    const reply = await local.get('msdyn_ocphonenumbers?$count=true&$top=1&$filter=statecode%20eq%200');
    expect(reply.json['@odata.count']).toBe(3);
    expect(reply.json.value).toHaveLength(1);
    const alone = await local.get('msdyn_ocphonenumbers/$count?$filter=statecode%20eq%200');
    expect([alone.status, alone.text]).toEqual([200, '3']);
    expect(alone.headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe('single rows', () => {
  it('are found by id in any spelling and by alternate key', async () => {
    expect((await local.get(`msdyn_ocphonenumbers(${number(1).toUpperCase()})`)).json.msdyn_name).toBe('Number 1');
    expect((await local.get(`msdyn_ocphonenumbers(msdyn_ocphonenumberid=${number(1)})`)).json.msdyn_name).toBe('Number 1');
    await local.send('PATCH', `vcd_numberconnectivities(${id(6, 1)})`, { vcd_phonenumber: '14255550103' });
    const reply = await local.get(`vcd_numberconnectivities(vcd_phonenumber='14255550103')?$select=vcd_connectivity`);
    expect(reply.json).toMatchObject({ vcd_connectivity: 2, vcd_numberconnectivityid: id(6, 1) });
    expect(reply.json['@odata.context']).toMatch(/#vcd_numberconnectivities\(vcd_connectivity\)\/\$entity$/);
  });

  it('have a tag, which saves sending them again', async () => {
    const first = await local.get(`msdyn_ocphonenumbers(${number(1)})`);
    expect(first.headers.etag).toBe('W/"501"');
    const again = await local.get(`msdyn_ocphonenumbers(${number(1)})`, { 'If-None-Match': 'W/"501"' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each([
    [`msdyn_ocphonenumbers(${number(77)})`, 404, '0x80040217', `Entity 'msdyn_ocphonenumber' With Id = ${number(77)} Does Not Exist`],
    [
      `vcd_numberconnectivities(vcd_phonenumber='1')`,
      404,
      '0x80060891',
      'A record with the specified key values does not exist in vcd_numberconnectivity entity',
    ],
    [`vcd_numberconnectivities(vcd_note='x')`, 400, '0x80060888', 'is not valid for resource of type'],
    ['msdyn_ocphonenumbers(nonsense)', 400, '0x80060888', "The key value 'nonsense'"],
    [`vcd_numberconnectivities(vcd_phonenumber='x)`, 400, '0x80060888', 'unterminated'],
    ['msdyn_ocphonenumbers(%E0%A4%A)', 400, '0x80060888', 'percent-encoding'],
    ['msdyn_ocphonenumbers()', 400, '0x80060888', 'is empty'],
    ['accounts', 404, '0x8006088a', "Resource not found for the segment 'accounts'."],
    ['MSDYN_OCPHONENUMBERS', 404, '0x8006088a', 'Resource not found'],
    ['msdyn_ocsmschannelsettings', 404, '0x8006088a', 'Resource not found'],
    ['msdyn_ocphonenumbers/nosuch', 404, '0x8006088a', "segment 'nosuch'"],
    [`msdyn_ocphonenumbers(${number(1)})?$filter=statecode eq 0`, 400, '0x80060888', 'only to collections'],
  ])('answers %s with %i', async (path, status, code, message) => {
    const reply = await local.get(path.replace(/ /g, '%20'));
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
    expect(reply.json.error.message).toContain(message);
  });

  it('give a column and a related row by path', async () => {
    expect((await local.get(`msdyn_ocphonenumbers(${number(1)})/msdyn_name`)).json.value).toBe('Number 1');
    expect((await local.get(`msdyn_ocphonenumbers(${number(1)})/msdyn_teamsresourceaccount`)).status).toBe(204);
    expect((await local.get(`msdyn_ocphonenumbers(${number(2)})/msdyn_carrierid?$select=msdyn_name`)).json.msdyn_name).toBe(
      'Northwind Telecom',
    );
    expect((await local.get(`msdyn_ocphonenumbers(${number(1)})/msdyn_carrierid`)).status).toBe(204);
    const back = await local.get(
      `msdyn_ocphonenumbers(${number(1)})/msdyn_ocphonenumber_msdyn_ocvoicechannelsetting_phonenumberid?$select=msdyn_name`,
    );
    expect(names(back)).toEqual(['Sales']);
  });
});

describe('the service itself', () => {
  it('says who is signed in', async () => {
    for (const path of ['WhoAmI', 'WhoAmI()']) {
      const reply = await local.get(path);
      expect(reply.json).toMatchObject({
        UserId: USER,
        BusinessUnitId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        OrganizationId: expect.any(String),
      });
    }
    const posted = await local.send('POST', 'WhoAmI', {});
    expect([posted.status, posted.json.error.code]).toEqual([404, '']);
  });

  it('lists its sets, and only those that the data holds', async () => {
    const sets = (await local.get('')).json.value.map((item: { name: string }) => item.name);
    expect(sets).toContain('msdyn_ocphonenumbers');
    expect(sets).not.toContain('msdyn_ocsmschannelsettings');
  });

  it('defines its tables', async () => {
    const one = await local.get("EntityDefinitions(LogicalName='vcd_numberconnectivity')?$select=EntitySetName,PrimaryIdAttribute");
    expect(one.json).toMatchObject({ EntitySetName: 'vcd_numberconnectivities', PrimaryIdAttribute: 'vcd_numberconnectivityid' });
    const all = await local.get("EntityDefinitions?$select=LogicalName&$filter=EntitySetName%20eq%20'msdyn_ocphonenumbers'");
    expect(all.json.value).toHaveLength(1);
    expect((await local.get("EntityDefinitions(LogicalName='account')")).status).toBe(404);
  });

  it.each(['PUT', 'OPTIONS', 'PATCH', 'DELETE'])('answers 405 to %s on a set', async (method) => {
    const reply = await local.send(method, 'msdyn_ocphonenumbers');
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, POST');
  });

  it('answers HEAD like GET without the body', async () => {
    const reply = await local.send('HEAD', 'msdyn_ocphonenumbers');
    expect([reply.status, reply.text]).toEqual([200, '']);
  });

  it('takes addresses of 32,768 characters and not one more', async () => {
    const base = 'msdyn_ocphonenumbers?$select=msdyn_name&x=';
    const room = 32768 - `${local.server.address}/api/data/v9.2/${base}`.length;
    expect((await local.get(base + 'x'.repeat(room))).status).toBe(200);
    const reply = await local.get(base + 'x'.repeat(room + 1));
    expect([reply.status, reply.json.error.code]).toEqual([414, '0x80060888']);
  });
});
