import fc from 'fast-check';
import { channel, names, number, PROVIDER_TEAMS, q, startLocal, type Local } from './fixture';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.server.close());

const numbers = async (filter: string, more = ''): Promise<string[]> => {
  const reply = await local.get(`msdyn_ocphonenumbers?$select=msdyn_name&$filter=${q(filter)}${more}`);
  if (reply.status !== 200) throw new Error(reply.text);
  return names(reply);
};

describe('$filter', () => {
  it.each([
    ['msdyn_phonenumbertype eq 1', ['Zürich']],
    ['msdyn_phonenumbertype eq null', ['Number 4']],
    ['msdyn_phonenumbertype ne null', ['Number 1', "O'Brien", 'Zürich']],
    // null is not 1, as in the database behind the service.
    ['msdyn_phonenumbertype ne 1', ['Number 1', "O'Brien", 'Number 4']],
    ['not (msdyn_phonenumbertype eq 1)', ['Number 1', "O'Brien", 'Number 4']],
    ['msdyn_phonenumbertype gt 0', ['Zürich']],
    ['not msdyn_phonenumbertype gt 0', ['Number 1', "O'Brien"]],
    ['msdyn_phonenumbertype lt 1 or msdyn_type ge 7', ['Number 1', "O'Brien", 'Number 4']],
    ["msdyn_name eq 'o''brien'", ["O'Brien"]],
    ["msdyn_name eq 'zurich'", ['Zürich']],
    ["contains(msdyn_name,'mber')", ['Number 1', 'Number 4']],
    ["contains(msdyn_phonenumber,'[^+0-9]')", []],
    ["contains(msdyn_name,'_[^a-z]_')", ['Number 1', "O'Brien", 'Number 4']],
    ["contains(msdyn_name,'m%r [4-9]')", ['Number 4']],
    ["contains(msdyn_name,'.')", []],
    ["not contains(msdyn_name,'mber')", ["O'Brien", 'Zürich']],
    ["startswith(msdyn_name,'NUMBER') and statecode eq 0", ['Number 1']],
    ["endswith(msdyn_phonenumber,'103')", ['Zürich']],
    [`_msdyn_occommunicationprovidersettingid_value eq ${PROVIDER_TEAMS}`, ['Zürich']],
    [`_msdyn_occommunicationprovidersettingid_value eq '${PROVIDER_TEAMS.toUpperCase()}'`, ['Zürich']],
    ['_msdyn_carrierid_value ne null', ["O'Brien"]],
    ["msdyn_carrierid/msdyn_name eq 'Northwind Telecom'", ["O'Brien"]],
    ['msdyn_communicationprovidersettingid/msdyn_occommunicationprovider eq 192350003', ['Zürich']],
    ['createdon lt 2026-01-03T00:00:00Z', ['Number 1']],
    ['createdon ge 2026-01-04', ['Zürich', 'Number 4']],
    [
      `Microsoft.Dynamics.CRM.In(PropertyName='msdyn_ocphonenumberid',PropertyValues=['${number(1).toUpperCase()}','${number(3)}'])`,
      ['Number 1', 'Zürich'],
    ],
    [`Microsoft.Dynamics.CRM.In(PropertyName='msdyn_phonenumbertype',PropertyValues=["0"])`, ['Number 1', "O'Brien"]],
    [`not Microsoft.Dynamics.CRM.In(PropertyName='msdyn_phonenumbertype',PropertyValues=['0'])`, ['Zürich', 'Number 4']],
    ["(msdyn_phonenumbertype eq 0 and (msdyn_ocphonenumbersource eq 192350001)) or msdyn_name eq 'Zürich'", ["O'Brien", 'Zürich']],
    // and binds before or
    ["msdyn_name eq 'Zürich' or msdyn_phonenumbertype eq 0 and msdyn_ocphonenumbersource eq 192350001", ["O'Brien", 'Zürich']],
    ["not (msdyn_phonenumbertype eq 0 or msdyn_name eq 'Zürich')", ['Number 4']],
  ])('%s', async (filter, expected) => {
    expect(await numbers(filter)).toEqual(expected);
  });

  it('tests booleans and dates of our own table', async () => {
    const reply = await local.get(
      `vcd_numberconnectivities?$filter=${q('vcd_observedon ge 2026-11-20 and vcd_ivrinfront eq null')}&$select=vcd_phonenumber`,
    );
    expect(reply.json.value).toHaveLength(1);
    const none = await local.get(`vcd_numberconnectivities?$filter=${q('vcd_observedon gt 2026-11-20 or vcd_ivrinfront eq true')}`);
    expect(none.json.value).toEqual([]);
  });

  it.each([
    ['nosuch eq 1', "Could not find a property named 'nosuch' on type 'Microsoft.Dynamics.CRM.msdyn_ocphonenumber'."],
    ['MSDYN_NAME eq null', "Could not find a property named 'MSDYN_NAME' on type 'Microsoft.Dynamics.CRM.msdyn_ocphonenumber'."],
    // The lookup's column has another name than the navigation property.
    [
      "msdyn_occommunicationprovidersettingid/msdyn_name eq 'x'",
      "Could not find a property named 'msdyn_occommunicationprovidersettingid'",
    ],
    ['msdyn_name eq 5', "'Edm.String' and 'Edm.Int32' for operator kind 'Equal'"],
    ["msdyn_phonenumbertype gt '1'", "'Edm.Int32' and 'Edm.String' for operator kind 'GreaterThan'"],
    ['_msdyn_carrierid_value eq 5', "'Edm.Guid' and 'Edm.Int32'"],
    ['createdon gt 2026-99-99', 'is not a date'],
    ["contains(statecode,'1')", "No function signature for the function with name 'contains'"],
    ['contains(msdyn_name)', 'Syntax error at position'],
    ["msdyn_name eq 'open", 'unterminated string literal'],
    ['msdyn_name', 'Syntax error at position'],
    ['msdyn_name eq', 'Syntax error at position'],
    ['(statecode eq 0', 'Syntax error at position 15'],
    ['statecode eq 0)', 'Syntax error at position 14'],
    ['statecode eq 0 statecode eq 1', 'Syntax error at position'],
    ['statecode like 0', 'Syntax error at position'],
    ['statecode eq 0; drop', "character ';'"],
    ["tolower(msdyn_name) eq 'x'", 'Syntax error at position'],
    ["Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=1)", 'An unknown function'],
    // What the service takes and nothing here asks for.
    ["Microsoft.Dynamics.CRM.NotIn(PropertyName='msdyn_type',PropertyValues=['0'])", 'An unknown function'],
    ["Microsoft.Dynamics.CRM.ContainValues(PropertyName='msdyn_appmodule',PropertyValues=['1'])", 'An unknown function'],
    ["Microsoft.Dynamics.CRM.DoesNotContainValues(PropertyName='msdyn_appmodule',PropertyValues=['1'])", 'An unknown function'],
    ["Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", 'An unknown function'],
    ["Microsoft.Dynamics.CRM.In(PropertyName='msdyn_type',PropertyValues=[])", 'needs values'],
    ["Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=['0'])", "character '@'"],
    ['msdyn_name eq @p1', "character '@'"],
    ['1 eq msdyn_phonenumbertype', 'Syntax error at position 0'],
    ['1 eq 1', 'Syntax error at position 0'],
    ['_msdyn_carrierid_value eq _msdyn_occommunicationprovidersettingid_value', 'Syntax error at position 26'],
    ['', 'The $filter option is empty.'],
    [`${'('.repeat(500)}statecode eq 0${')'.repeat(500)}`, 'recursion limit'],
    [`${'not '.repeat(500)}statecode eq 0`, 'recursion limit'],
  ])('refuses %s', async (filter, message) => {
    const reply = await local.get(`msdyn_ocphonenumbers?$filter=${q(filter)}`);
    expect(reply.status).toBe(400);
    expect(reply.json.error.code).toBe('0x80060888');
    expect(reply.json.error.message).toContain(message);
  });

  it('takes long chains without exhausting the stack', async () => {
    const filter = Array.from({ length: 1200 }, () => 'statecode eq 0').join(' or ');
    expect(await numbers(filter)).toHaveLength(3);
  });

  it('never answers anything but 200 or a proper error, whatever the filter', async () => {
    const piece = fc.constantFrom(
      'statecode',
      'msdyn_name',
      'eq',
      'ne',
      'and',
      'or',
      'not',
      '(',
      ')',
      "'",
      "'x'",
      '1',
      '-',
      ',',
      'null',
      '@p',
      '[',
      'contains',
      '/',
      '.',
      channel(1),
      '2026-01-01',
      '"',
      '%',
      '\u0000',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const reply = await local.get(`msdyn_ocphonenumbers?$filter=${q(pieces.join(' '))}`);
        expect([200, 400]).toContain(reply.status);
        if (reply.status === 400) expect(reply.json.error.code).toBe('0x80060888');
      }),
      { numRuns: 150 },
    );
  });
});
