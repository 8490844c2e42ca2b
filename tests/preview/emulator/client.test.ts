/** The emulator as seen by a client that was written for real organizations: DynamicsWebApi. */
import { DynamicsWebApi } from 'dynamics-web-api';
import { CARRIER, channel, id, largeOrganization, number, startLocal, USER, type Local } from './fixture';

let local: Local;
let api: DynamicsWebApi;
const connectTo = (to: Local, token = 'good'): DynamicsWebApi =>
  new DynamicsWebApi({ serverUrl: to.server.address, dataApi: { version: '9.2' }, onTokenRefresh: async () => token });

beforeEach(async () => {
  local = await startLocal({ requireBearer: (token) => token === 'good' });
  api = connectTo(local);
});
afterEach(() => local.server.close());

const OWN = 'vcd_numberconnectivities';

it('signs in, or not', async () => {
  expect(await api.callFunction<any>({ functionName: 'WhoAmI' })).toMatchObject({ UserId: USER });
  await expect(connectTo(local, 'bad').callFunction({ functionName: 'WhoAmI' })).rejects.toMatchObject({ status: 401 });
});

it('reads many with filter, order, expansion, count and annotations', async () => {
  const response = await api.retrieveMultiple<any>({
    collection: 'msdyn_ocphonenumbers',
    select: ['msdyn_name', 'msdyn_ocphonenumbersource', '_msdyn_carrierid_value'],
    filter: "statecode eq 0 and not contains(msdyn_name,'Number')",
    orderBy: ['msdyn_name desc'],
    expand: [{ property: 'msdyn_carrierid', select: ['msdyn_name'] }],
    count: true,
    includeAnnotations: '*',
  });
  expect(response.oDataCount).toBe(2);
  expect(response.value.map((row) => row.msdyn_name)).toEqual(['Zürich', "O'Brien"]);
  expect(response.value[1]).toMatchObject({
    msdyn_ocphonenumbersource_Formatted: 'Direct Routing',
    _msdyn_carrierid_value: CARRIER,
    _msdyn_carrierid_value_Formatted: 'Northwind Telecom',
    _msdyn_carrierid_value_LogicalName: 'msdyn_occarrier',
    msdyn_carrierid: { msdyn_name: 'Northwind Telecom' },
  });
});

it('follows pages to the end', async () => {
  const large = await startLocal({ data: largeOrganization(5321) });
  const rows = await connectTo(large).retrieveAll<any>({ collection: 'msdyn_ocphonenumbers', select: ['msdyn_name'], maxPageSize: 1000 });
  expect(new Set(rows.value.map((row) => row.msdyn_name)).size).toBe(5321);
  expect(large.emulator.requests).toHaveLength(6);
  await large.server.close();
});

it('reads one by id and by alternate key, and follows expansions of expansions', async () => {
  const one = await api.retrieve<any>({
    collection: 'msdyn_ocvoicechannelsettings',
    key: channel(2),
    select: ['msdyn_name'],
    expand: [
      { property: 'msdyn_phonenumberid', select: ['msdyn_phonenumber'], expand: [{ property: 'msdyn_carrierid', select: ['msdyn_name'] }] },
    ],
  });
  expect(one).toMatchObject({
    msdyn_name: 'Service',
    msdyn_phonenumberid: { msdyn_phonenumber: '+14255550102', msdyn_carrierid: { msdyn_name: 'Northwind Telecom' } },
  });
  await api.create({ collection: OWN, data: { vcd_phonenumber: '14255550104', vcd_connectivity: 3 } });
  const keyed = await api.retrieve<any>({ collection: OWN, key: "vcd_phonenumber='14255550104'", select: ['vcd_connectivity'] });
  expect(keyed.vcd_connectivity).toBe(3);
});

it('counts', async () => {
  expect(await api.count({ collection: 'msdyn_ocphonenumbers', filter: 'statecode eq 1' })).toBe(1);
});

it('fetches by FetchXML, page after page', async () => {
  const large = await startLocal({ data: largeOrganization(25) });
  const fetchXml = `<fetch count="10"><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name"/><order attribute="msdyn_name"/>
    <link-entity name="msdyn_ocvoicechannelsetting" from="msdyn_phonenumberid" to="msdyn_ocphonenumberid" alias="use" link-type="outer"><attribute name="msdyn_name"/></link-entity></entity></fetch>`;
  const rows = await connectTo(large).fetchAll<any>({ collection: 'msdyn_ocphonenumbers', fetchXml, includeAnnotations: '*' });
  expect(rows.value).toHaveLength(25);
  expect(new Set(rows.value.map((row) => row.msdyn_ocphonenumberid)).size).toBe(25);
  expect(rows.value.find((row) => row.msdyn_name === 'Number 1')['use.msdyn_name'] ?? 'missing').toBe('Sales');
  await large.server.close();
});

it('reads in a batch', async () => {
  api.startBatch();
  void api.retrieve({ collection: 'msdyn_ocphonenumbers', key: number(1), select: ['msdyn_name'] });
  void api.retrieveMultiple({ collection: 'msdyn_occarriers', select: ['msdyn_name'] });
  void api.fetch({ collection: 'systemusers', fetchXml: '<fetch><entity name="systemuser"><attribute name="fullname"/></entity></fetch>' });
  const [one, many, fetched] = await api.executeBatch();
  expect(one).toMatchObject({ msdyn_name: 'Number 1' });
  expect(many.value).toMatchObject([{ msdyn_name: 'Northwind Telecom' }]);
  expect(fetched.value).toMatchObject([{ fullname: 'Ada Example' }]);
});

it('creates, updates, upserts and deletes connectivity records, alone and in a change set', async () => {
  const made = await api.create<any>({
    collection: OWN,
    data: { vcd_phonenumber: '14255550160', vcd_connectivity: 1 },
    returnRepresentation: true,
    select: ['vcd_connectivity'],
  });
  const key = made.vcd_numberconnectivityid as string;
  await api.update({ collection: OWN, key, data: { vcd_connectivity: 3 } });
  await api.upsert({ collection: OWN, key: "vcd_phonenumber='14255550160'", data: { vcd_note: 'again' } });
  expect(await api.retrieve<any>({ collection: OWN, key })).toMatchObject({ vcd_connectivity: 3, vcd_note: 'again' });
  await api.updateSingleProperty({ collection: OWN, key, fieldValuePair: { vcd_note: 'one' } });

  api.startBatch();
  void api.upsert({ collection: OWN, key: "vcd_phonenumber='14255550161'", data: { vcd_connectivity: 2 } });
  void api.upsert({ collection: OWN, key: "vcd_phonenumber='14255550162'", data: { vcd_connectivity: 4 } });
  void api.deleteRecord({ collection: OWN, key });
  await api.executeBatch();
  const rows = await api.retrieveMultiple<any>({ collection: OWN, select: ['vcd_phonenumber'], orderBy: ['vcd_phonenumber'] });
  expect(rows.value.map((row) => row.vcd_phonenumber)).toEqual(['+14255550103', '14255550161', '14255550162']);
});

it('sees a lost update, a double, a missing row and a refusal for what they are', async () => {
  const row = await api.retrieve<any>({ collection: OWN, key: id(6, 1) });
  await api.update({ collection: OWN, key: id(6, 1), data: { vcd_note: 'first' }, ifmatch: row.oDataEtag ?? row['@odata.etag'] });
  // This client turns a failed precondition of an update or a deletion into "nothing done".
  expect(await api.update({ collection: OWN, key: id(6, 1), data: { vcd_note: 'late' }, ifmatch: row['@odata.etag'] })).toBe(false);
  expect((await api.retrieve<any>({ collection: OWN, key: id(6, 1) })).vcd_note).toBe('first');
  await expect(api.create({ collection: OWN, data: { vcd_phonenumber: '+14255550103' } })).rejects.toMatchObject({
    status: 412,
    code: '0x80060892',
  });
  await expect(api.retrieve({ collection: OWN, key: id(6, 9) })).rejects.toMatchObject({ status: 404, code: '0x80040217' });
  await expect(api.update({ collection: 'msdyn_ocphonenumbers', key: number(1), data: { msdyn_name: 'x' } })).rejects.toMatchObject({
    status: 403,
    code: '0x80040220',
  });
  await expect(api.retrieveMultiple({ collection: 'msdyn_ocphonenumbers', select: ['nosuch'] })).rejects.toMatchObject({
    status: 400,
    code: '0x80060888',
  });
});

it('turns logical names into entity sets by the definitions', async () => {
  const byName = new DynamicsWebApi({
    serverUrl: local.server.address,
    dataApi: { version: '9.2' },
    useEntityNames: true,
    onTokenRefresh: async () => 'good',
  });
  const one = await byName.retrieve<any>({ collection: 'msdyn_ocphonenumber', key: number(1), select: ['msdyn_name'] });
  expect(one.msdyn_name).toBe('Number 1');
});

it('is told to come back later', async () => {
  local.emulator.setFaults({ throttle: { msdyn_occarriers: 1 } });
  await expect(api.retrieveMultiple({ collection: 'msdyn_occarriers' })).rejects.toMatchObject({
    status: 429,
    code: '0x80072322',
    headers: { 'retry-after': '1' },
  });
});
