import { CARRIER, channel, largeOrganization, names, number, PROVIDER_ACS, q, startLocal, type Local } from './fixture';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.server.close());

describe('$expand of a lookup', () => {
  it('joins the row, or null', async () => {
    const reply = await local.get('msdyn_ocphonenumbers?$select=msdyn_name&$expand=msdyn_carrierid($select=msdyn_name)');
    expect(reply.json.value.map((row: any) => row.msdyn_carrierid)).toEqual([
      null,
      { msdyn_name: 'Northwind Telecom', msdyn_occarrierid: CARRIER },
      null,
      null,
    ]);
    expect(reply.json['@odata.context']).toMatch(/\(msdyn_name,msdyn_carrierid\(msdyn_name\)\)$/);
  });

  it('joins across tables, with annotations', async () => {
    const path = `msdyn_ocvoicechannelsettings(${channel(2)})?$select=msdyn_name&$expand=msdyn_phonenumberid($select=msdyn_name;$expand=msdyn_communicationprovidersettingid($select=msdyn_name)),msdyn_calleridphonenumberid($select=msdyn_ocphonenumbersource)`;
    const { json } = await local.get(path, { Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' });
    expect(json.msdyn_phonenumberid).toMatchObject({
      msdyn_name: "O'Brien",
      msdyn_communicationprovidersettingid: { msdyn_name: 'Contoso ACS' },
    });
    expect(json.msdyn_calleridphonenumberid['msdyn_ocphonenumbersource@OData.Community.Display.V1.FormattedValue']).toBe('Direct Offer');
  });

  it('gives null for a dangling lookup', async () => {
    const { json } = await local.get(`msdyn_ocvoicechannelsettings(${channel(4)})?$expand=msdyn_phonenumberid`);
    expect(json.msdyn_phonenumberid).toBeNull();
    expect(json._msdyn_phonenumberid_value).toBe(number(99));
  });

  it.each([
    // case matters; the column's name is not the navigation property's; a column is no navigation property
    ['msdyn_ocphonenumbers', 'msdyn_CarrierId'],
    ['msdyn_ocphonenumbers', 'msdyn_occommunicationprovidersettingid'],
    ['msdyn_ocphonenumbers', 'msdyn_name'],
    ['msdyn_ocvoicechannelsettings', '_msdyn_phonenumberid_value'],
    // its name is not published, and its table is not in the data
    ['systemusers', 'msdyn_phonenumberid'],
    ['msdyn_ocvoicechannelsettings', 'msdyn_liveworkstreamid'],
  ])('refuses %s $expand=%s', async (set, navigation) => {
    const reply = await local.get(`${set}?$expand=${navigation}`);
    expect(reply.status).toBe(400);
    expect(reply.json.error.message).toContain(`Could not find a property named '${navigation}' on type`);
  });

  it.each([
    ['msdyn_carrierid($select=nosuch)', "'nosuch' on type 'Microsoft.Dynamics.CRM.msdyn_occarrier'"],
    ['msdyn_carrierid($filter=statecode eq 0)', 'Only $select and $expand'],
    ['msdyn_carrierid($skip=1)', 'Skip Clause'],
    ['msdyn_carrierid($select=msdyn_name', 'unbalanced'],
    ['msdyn_carrierid(select=msdyn_name)', 'invalid option'],
    ['msdyn_carrierid,', 'is not valid in a $select or $expand'],
    [Array.from({ length: 16 }, () => 'msdyn_carrierid').join(), 'more than 15 $expand'],
  ])('refuses %s', async (expand, message) => {
    const reply = await local.get(`msdyn_ocphonenumbers?$expand=${q(expand)}`);
    expect([reply.status, reply.json.error.code]).toEqual([400, '0x80060888']);
    expect(reply.json.error.message).toContain(message);
  });
});

describe('$expand of a collection', () => {
  const uses = 'msdyn_ocphonenumber_msdyn_ocvoicechannelsetting_phonenumberid';

  it('joins the rows that point here, chosen and sorted', async () => {
    const expand = `msdyn_msdyn_occommunicationprovidersetting_msdyn_ocphonenumber_communicationprovidersettingid($select=msdyn_name;$filter=statecode eq 0;$orderby=msdyn_name desc;$top=1)`;
    const { json } = await local.get(`msdyn_occommunicationprovidersettings?$select=msdyn_name&$expand=${q(expand)}`);
    const key = 'msdyn_msdyn_occommunicationprovidersetting_msdyn_ocphonenumber_communicationprovidersettingid';
    expect(json.value.map((row: any) => row[key].map((inner: any) => inner.msdyn_name))).toEqual([["O'Brien"], ['Zürich']]);
    expect(json.value[0][key][0]['@odata.etag']).toBe('W/"502"');
    // A link without paging data, as the service gives for a single level.
    const link: string = json.value[0][`${key}@odata.nextLink`];
    expect(link).not.toContain('$skiptoken');
    expect(decodeURIComponent(link)).toContain(
      `msdyn_occommunicationprovidersettings(${PROVIDER_ACS})/${key}?$select=msdyn_name&$filter=statecode eq 0`,
    );
  });

  it('is paged when nested, and then takes no $top or $orderby', async () => {
    const nested = `${uses}($select=msdyn_name;$expand=msdyn_phonenumberid($select=msdyn_name))`;
    const { json } = await local.get(`msdyn_ocphonenumbers(${number(1)})?$expand=${q(nested)}`);
    expect(json[uses]).toMatchObject([{ msdyn_name: 'Sales', msdyn_phonenumberid: { msdyn_name: 'Number 1' } }]);
    for (const option of ['$top=1', '$orderby=msdyn_name']) {
      const refused = await local.get(`msdyn_ocphonenumbers?$expand=${q(`${uses}(${option};$expand=msdyn_phonenumberid)`)}`);
      expect([refused.status, refused.json.error.code]).toEqual([400, '0x80060888']);
    }
    const few = await local.get(
      `msdyn_occommunicationprovidersettings(${PROVIDER_ACS})?$expand=${q('msdyn_msdyn_occommunicationprovidersetting_msdyn_ocphonenumber_communicationprovidersettingid($select=msdyn_name;$expand=msdyn_carrierid($select=msdyn_name))')}`,
      { Prefer: 'odata.maxpagesize=2' },
    );
    const key = 'msdyn_msdyn_occommunicationprovidersetting_msdyn_ocphonenumber_communicationprovidersettingid';
    expect(few.json[key]).toHaveLength(2);
    const next = new URL(few.json[`${key}@odata.nextLink`]);
    expect(names(await local.get(next.pathname + next.search, { Prefer: 'odata.maxpagesize=2' }))).toEqual(['Number 4']);
  });
});

describe('paging', () => {
  let large: Local;
  beforeAll(async () => {
    large = await startLocal({ data: largeOrganization(10012) });
  });
  afterAll(() => large.server.close());

  const follow = async (first: string, headers: Record<string, string> = {}): Promise<{ sizes: number[]; names: string[] }> => {
    const sizes: number[] = [];
    const found: string[] = [];
    let next: string | undefined = first;
    while (next) {
      const reply = await large.get(next, headers);
      expect(reply.status).toBe(200);
      sizes.push(reply.json.value.length);
      found.push(...names(reply));
      const link: string | undefined = reply.json['@odata.nextLink'];
      next = link && new URL(link).pathname + new URL(link).search;
    }
    return { sizes, names: found };
  };

  it('gives pages of 5,000, the most there is, until there is no more', async () => {
    expect((await follow('msdyn_ocphonenumbers?$select=msdyn_name')).sizes).toEqual([5000, 5000, 12]);
    expect((await follow('msdyn_ocphonenumbers?$select=msdyn_name', { Prefer: 'odata.maxpagesize=9000' })).sizes).toEqual([5000, 5000, 12]);
  });

  it('keeps filter and order, and repeats or skips nothing', async () => {
    const path = `msdyn_ocphonenumbers?$select=msdyn_name&$filter=${q("contains(msdyn_name,'Number 1')")}&$orderby=${q('createdon desc,msdyn_name')}`;
    const whole = await follow(path);
    const pages = await follow(path, { Prefer: 'odata.maxpagesize=100' });
    expect(pages.sizes[0]).toBe(100);
    expect(pages.names).toEqual(whole.names);
    expect(new Set(pages.names).size).toBe(pages.names.length);
  });

  it('has links in the service’s own form', async () => {
    const reply = await large.get('msdyn_ocphonenumbers?$select=msdyn_name', { Prefer: 'odata.maxpagesize=3' });
    const link = new URL(reply.json['@odata.nextLink']);
    expect(link.origin).toBe(large.server.address);
    const token = link.searchParams.get('$skiptoken') ?? '';
    expect(token).toMatch(/^<cookie pagenumber="2" pagingcookie="%253ccookie|^<cookie pagenumber="2" pagingcookie="%253Ccookie/);
    const inner = decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(token)?.[1] ?? ''));
    expect(inner).toBe(
      `<cookie page="1"><msdyn_ocphonenumberid last="{${number(3).toUpperCase()}}" first="{${number(1).toUpperCase()}}" /></cookie>`,
    );
  });

  it('gives the rest in one page to clients that forget the page size', async () => {
    const reply = await large.get('msdyn_ocphonenumbers?$select=msdyn_name', { Prefer: 'odata.maxpagesize=5' });
    const link = new URL(reply.json['@odata.nextLink']);
    const rest = await large.get(link.pathname + link.search);
    expect(names(rest)[0]).toBe('Number 6');
    expect(rest.json.value).toHaveLength(5000);
  });

  it('ignores $top beside a page size, and gives at most a page for $top alone', async () => {
    const both = await large.get('msdyn_ocphonenumbers?$select=msdyn_name&$top=2', { Prefer: 'odata.maxpagesize=4' });
    expect(both.json.value).toHaveLength(4);
    const much = await large.get('msdyn_ocphonenumbers?$select=msdyn_name&$top=7000');
    expect(much.json.value).toHaveLength(5000);
    expect(much.json).not.toHaveProperty(['@odata.nextLink']);
  });

  it('stops counting at 5,000 and says so on request', async () => {
    const plain = await large.get('msdyn_ocphonenumbers?$count=true&$top=1');
    expect(plain.json['@odata.count']).toBe(5000);
    expect(plain.text).not.toContain('totalrecordcount');
    const asked = await large.get('msdyn_ocphonenumbers?$count=true&$top=1', {
      Prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.totalrecordcount,Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"',
    });
    expect(asked.json).toMatchObject({
      '@Microsoft.Dynamics.CRM.totalrecordcount': 5000,
      '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': true,
    });
    expect((await large.get('msdyn_ocphonenumbers/$count')).text).toBe('5000');
  });

  it.each(['nonsense', '<cookie/>', '<cookie pagenumber="2" pagingcookie="%"/>', '<cookie pagenumber="0" pagingcookie=""/>'])(
    'refuses the skip token %s',
    async (token) => {
      const reply = await large.get(`msdyn_ocphonenumbers?$skiptoken=${q(token)}`);
      expect([reply.status, reply.json.error.code]).toEqual([400, '0x80060888']);
    },
  );
});
