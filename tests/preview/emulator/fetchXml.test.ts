import { XMLParser } from 'fast-xml-parser';
import { CARRIER, channel, largeOrganization, number, q, startLocal, type Local, type Reply } from './fixture';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.server.close());

const ALL = { Prefer: 'odata.include-annotations="*"' };
const fetchFrom = (set: string, xml: string, headers = {}): Promise<Reply> => local.get(`${set}?fetchXml=${q(xml)}`, headers);
const numbers = (inner: string, attributes = ''): Promise<Reply> =>
  fetchFrom(
    'msdyn_ocphonenumbers',
    `<fetch ${attributes}><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name"/>${inner}</entity></fetch>`,
  );
const namesOf = (reply: Reply): string[] => {
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.json.value.map((row: any) => row.msdyn_name);
};

describe('FetchXML', () => {
  it('gives attributes, lookups by their names in a row, the key, and no nulls', async () => {
    const reply = await fetchFrom(
      'msdyn_ocphonenumbers',
      '<fetch><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name"/><attribute name="msdyn_carrierid"/><attribute name="msdyn_phonenumbertype"/></entity></fetch>',
      ALL,
    );
    expect(reply.json.value[0]).toMatchObject({
      '@odata.etag': 'W/"501"',
      msdyn_name: 'Number 1',
      msdyn_phonenumbertype: 0,
      'msdyn_phonenumbertype@OData.Community.Display.V1.FormattedValue': 'ACS',
      msdyn_ocphonenumberid: number(1),
    });
    expect(reply.json.value[0]).not.toHaveProperty('_msdyn_carrierid_value');
    expect(reply.json.value[1]).toMatchObject({
      _msdyn_carrierid_value: CARRIER,
      '_msdyn_carrierid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'msdyn_occarrier',
    });
    expect(reply.json.value[3]).not.toHaveProperty('msdyn_phonenumbertype');
  });

  it.each([
    ['<condition attribute="msdyn_phonenumbertype" operator="eq" value="1"/>', ['Zürich']],
    ['<condition attribute="msdyn_phonenumbertype" operator="ne" value="1"/>', ['Number 1', "O'Brien", 'Number 4']],
    ['<condition attribute="msdyn_phonenumbertype" operator="null"/>', ['Number 4']],
    [
      '<condition attribute="msdyn_phonenumbertype" operator="not-null"/><condition attribute="msdyn_name" operator="like" value="%O_%"/>',
      ["O'Brien"],
    ],
    ['<condition attribute="msdyn_name" operator="like" value="n%"/>', ['Number 1', 'Number 4']],
    ['<condition attribute="msdyn_name" operator="like" value="[nz]%"/>', ['Number 1', 'Zürich', 'Number 4']],
    ['<condition attribute="msdyn_name" operator="eq" value="zurich"/>', ['Zürich']],
    [
      '<condition attribute="msdyn_phonenumbertype" operator="in"><value>0</value><value>1</value></condition>',
      ['Number 1', "O'Brien", 'Zürich'],
    ],
    [`<condition attribute="msdyn_ocphonenumberid" operator="eq" value="{${number(2).toUpperCase()}}"/>`, ["O'Brien"]],
    ['<condition attribute="createdon" operator="lt" value="2026-01-03"/>', ['Number 1']],
    [
      '<condition attribute="createdon" operator="ge" value="2026-01-03"/><condition attribute="createdon" operator="le" value="2026-01-04T23:00:00Z"/>',
      ["O'Brien", 'Zürich'],
    ],
    ['<condition attribute="msdyn_phonenumbertype" operator="gt" value="0"/>', ['Zürich']],
    ["<condition attribute='msdyn_name' operator='eq' value='O&apos;Brien'/>", ["O'Brien"]],
  ])('filters by %s', async (conditions, expected) => {
    expect(namesOf(await numbers(`<filter>${conditions}</filter>`))).toEqual(expected);
  });

  it('nests filters', async () => {
    const xml = `<filter type="or"><condition attribute="msdyn_phonenumbertype" operator="eq" value="1"/>
      <filter type="and"><condition attribute="statecode" operator="eq" value="0"/><condition attribute="msdyn_ocphonenumbersource" operator="eq" value="192350001"/></filter></filter>`;
    expect(namesOf(await numbers(xml))).toEqual(["O'Brien", 'Zürich']);
  });

  it('sorts: choices by label', async () => {
    // The value without a label comes first, like null.
    expect(namesOf(await numbers('<order attribute="msdyn_phonenumbertype" descending="true"/><order attribute="msdyn_name"/>'))).toEqual([
      'Zürich',
      'Number 1',
      "O'Brien",
      'Number 4',
    ]);
    expect(namesOf(await numbers('<order attribute="msdyn_name" descending="true"/>'))).toEqual([
      'Zürich',
      "O'Brien",
      'Number 4',
      'Number 1',
    ]);
  });

  it('sorts choices by label even where numbers say the reverse', async () => {
    const rows = [192350002, 192350003].map((provider, at) => ({
      msdyn_occommunicationprovidersettingid: number(at),
      msdyn_occommunicationprovider: provider,
    }));
    const other = await startLocal({ data: { msdyn_occommunicationprovidersettings: rows } });
    const xml =
      '<fetch><entity name="msdyn_occommunicationprovidersetting"><attribute name="msdyn_occommunicationprovider"/><order attribute="msdyn_occommunicationprovider"/></entity></fetch>';
    const found = (await other.get(`msdyn_occommunicationprovidersettings?fetchXml=${q(xml)}`)).json.value;
    // "Microsoft Teams Phone System" comes before "TeleSign".
    expect(found.map((row: any) => row.msdyn_occommunicationprovider)).toEqual([192350003, 192350002]);
    await other.server.close();
  });

  it('joins tables inward and outward, under aliases', async () => {
    const query = (type: string): string => `<fetch><entity name="msdyn_ocvoicechannelsetting"><attribute name="msdyn_name"/>
      <link-entity name="msdyn_ocphonenumber" from="msdyn_ocphonenumberid" to="msdyn_phonenumberid" alias="number" link-type="${type}">
        <attribute name="msdyn_phonenumber"/><attribute name="msdyn_ocphonenumbersource"/><attribute name="msdyn_carrierid"/>
        <link-entity name="msdyn_occarrier" from="msdyn_occarrierid" to="msdyn_carrierid" alias="carrier" link-type="outer"><attribute name="msdyn_name"/></link-entity>
      </link-entity></entity></fetch>`;
    const inner = await fetchFrom('msdyn_ocvoicechannelsettings', query('inner'), ALL);
    expect(namesOf(inner)).toEqual(['Sales', 'Service']);
    expect(inner.json.value[1]).toMatchObject({
      'number.msdyn_phonenumber': '+14255550102',
      'number.msdyn_ocphonenumbersource@OData.Community.Display.V1.FormattedValue': 'Direct Routing',
      'number.msdyn_carrierid': CARRIER,
      'carrier.msdyn_name': 'Northwind Telecom',
    });
    expect(inner.json.value[0]).not.toHaveProperty(['carrier.msdyn_name']);
    expect(namesOf(await fetchFrom('msdyn_ocvoicechannelsettings', query('outer')))).toEqual([
      'Sales',
      'Service',
      'Without a number',
      'Dangling',
    ]);
  });

  it.each([
    ['<fetch><entity name="msdyn_ocphonenumber"><attribute name="nosuch"/></entity></fetch>', '0x80041103', "Name = 'nosuch'"],
    ['<fetch><entity name="msdyn_occarrier"/></fetch>', '0x80060888', 'does not match the entity set'],
    [
      '<fetch><entity name="msdyn_ocphonenumber"><link-entity name="account" from="a" to="b"/></entity></fetch>',
      '0x80041102',
      "name = 'account'",
    ],
    ['<fetch><entity name="msdyn_ocphonenumber">', '0x80060888', 'not well-formed'],
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><fetch><entity name="msdyn_ocphonenumber"/></fetch>', '0x80060888', 'Invalid FetchXml'],
    ['<fetch top="1" page="1"><entity name="msdyn_ocphonenumber"/></fetch>', '0x80060888', "top attribute can't be specified"],
    ['<fetch count="0"><entity name="msdyn_ocphonenumber"/></fetch>', '0x80060888', "'0' is not a valid value of 'count'"],
    ['<fetch page="11"><entity name="msdyn_ocphonenumber"/></fetch>', '0x80060888', 'Paging cookie is required'],
    [
      '<fetch><entity name="msdyn_ocphonenumber"><filter><condition attribute="statecode" operator="eq" value="x"/></filter></entity></fetch>',
      '0x80060888',
      'does not fit',
    ],
    [
      '<fetch><entity name="msdyn_ocphonenumber"><filter><condition attribute="createdon" operator="last-x-days" value="3"/></filter></entity></fetch>',
      '0x80060888',
      'is not supported',
    ],
    [
      '<fetch aggregate="true"><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name" alias="a" aggregate="count"/></entity></fetch>',
      '0x8004e023',
      'AggregateQueryRecordLimit exceeded',
    ],
    ['<fetch/>', '0x80060888', 'fetch and entity were expected'],
    // What the service takes and no query of the product, its views or an ordinary client has.
    ...['distinct', 'useraworderby', 'returntotalrecordcount'].map((name) => [
      `<fetch ${name}="true"><entity name="msdyn_ocphonenumber"/></fetch>`,
      '0x80060888',
      `The attribute ${name} of fetch is not supported.`,
    ]),
    [
      '<fetch><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name" alias="a"/></entity></fetch>',
      '0x80060888',
      'The attribute alias of an attribute is not supported.',
    ],
    [
      '<fetch><entity name="msdyn_ocphonenumber"><filter><condition entityname="use" attribute="msdyn_name" operator="null"/></filter></entity></fetch>',
      '0x80060888',
      'The attribute entityname of a condition is not supported.',
    ],
    ...['<filter/>', '<order attribute="msdyn_name"/>'].map((part) => [
      `<fetch><entity name="msdyn_ocphonenumber"><link-entity name="msdyn_occarrier" from="msdyn_occarrierid" to="msdyn_carrierid">${part}</link-entity></entity></fetch>`,
      '0x80060888',
      'of a link-entity is not supported.',
    ]),
    ...[
      'neq',
      'not-in',
      'between',
      'not-between',
      'not-like',
      'begins-with',
      'not-begin-with',
      'ends-with',
      'not-end-with',
      'contain-values',
      'not-contain-values',
      'eq-userid',
      'ne-userid',
    ].map((operator) => [
      `<fetch><entity name="msdyn_ocphonenumber"><filter><condition attribute="msdyn_name" operator="${operator}" value="1"/></filter></entity></fetch>`,
      '0x80060888',
      `The operator '${operator}' is not supported.`,
    ]),
  ])('refuses %s', async (xml, code, message) => {
    const reply = await fetchFrom('msdyn_ocphonenumbers', xml);
    expect([reply.status, reply.json.error.code]).toEqual([400, code]);
    expect(reply.json.error.message).toContain(message);
  });
});

describe('paging of FetchXML', () => {
  let large: Local;
  beforeAll(async () => {
    large = await startLocal({ data: largeOrganization(5003) });
  });
  afterAll(() => large.server.close());

  const page = (attributes: string, order = ''): Promise<Reply> =>
    large.get(
      `msdyn_ocphonenumbers?fetchXml=${q(`<fetch ${attributes}><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name"/>${order}</entity></fetch>`)}`,
      ALL,
    );

  it('says on request whether there is more, with a cookie encoded twice', async () => {
    const first = await page('count="2000"', '<order attribute="msdyn_name"/>');
    expect(first.json).toMatchObject({
      '@Microsoft.Dynamics.CRM.morerecords': true,
      '@Microsoft.Dynamics.CRM.totalrecordcount': -1,
      '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': false,
    });
    const silent = await large.get(
      `msdyn_ocphonenumbers?fetchXml=${q('<fetch count="1"><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name"/></entity></fetch>')}`,
    );
    expect(silent.text).not.toContain('Microsoft.Dynamics.CRM.');
  });

  it('walks through all rows by cookie', async () => {
    const found: string[] = [];
    let attributes = 'count="2000" page="1"';
    for (let at = 1; ; at++) {
      const reply = await page(attributes, '<order attribute="msdyn_name"/>');
      found.push(...namesOf(reply));
      if (!reply.json['@Microsoft.Dynamics.CRM.morerecords']) break;
      const outer: string = reply.json['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'];
      const { cookie } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(outer);
      expect(Number(cookie.pagenumber)).toBe(at + 1);
      const inner = decodeURIComponent(decodeURIComponent(cookie.pagingcookie));
      const escaped = inner.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
      attributes = `count="2000" page="${at + 1}" paging-cookie="${escaped}"`;
    }
    expect(found).toHaveLength(5003);
    expect(new Set(found).size).toBe(5003);
  });

  it('walks by number alone, which is enough for few rows', async () => {
    expect(namesOf(await page('count="5000" page="2"'))).toEqual(['Number 5001', 'Number 5002', 'Number 5003']);
    expect(namesOf(await page('top="2"'))).toEqual(['Number 1', 'Number 2']);
  });

  it('keeps to page numbers where a join gives a row several times', async () => {
    const data = largeOrganization(2);
    data.msdyn_ocvoicechannelsettings = [1, 2, 3].map((at) => ({
      msdyn_ocvoicechannelsettingid: channel(at),
      msdyn_name: `Use ${at}`,
      _msdyn_phonenumberid_value: number(1),
    }));
    const other = await startLocal({ data });
    const query = (attributes: string): Promise<Reply> =>
      other.get(
        `msdyn_ocphonenumbers?fetchXml=${q(`<fetch ${attributes}><entity name="msdyn_ocphonenumber"><attribute name="msdyn_name"/><link-entity name="msdyn_ocvoicechannelsetting" from="msdyn_phonenumberid" to="msdyn_ocphonenumberid" alias="use"><attribute name="msdyn_name"/></link-entity></entity></fetch>`)}`,
      );
    const cookie = `&lt;cookie page=&quot;1&quot;&gt;&lt;msdyn_ocphonenumberid last=&quot;{${number(1)}}&quot; /&gt;&lt;/cookie&gt;`;
    const seen = [...(await query('count="2"')).json.value, ...(await query(`count="2" page="2" paging-cookie="${cookie}"`)).json.value];
    expect(seen.map((row: any) => row['use.msdyn_name'])).toEqual(['Use 1', 'Use 2', 'Use 3']);
    await other.server.close();
  });
});
