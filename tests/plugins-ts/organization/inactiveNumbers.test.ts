/** Records of numbers that are inactive: whether another took their place, whatever order rows come in. */
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';
import { AS_OF, channel, describeTables, number, numberOf, oneChannel, onlyChannel, organization, read, teams } from '../../support/rows';
import { validateReport } from '../../support/schema';

const inactive: UnknownRow = { statecode: 1 };

const openedWith = (...numbers: UnknownRow[]) => openOrganization(organization({ msdyn_ocphonenumbers: read(...numbers) }), AS_OF);

const supersededIn = (...numbers: UnknownRow[]): string[] =>
  [...openedWith(...numbers).numbers.values()].filter(({ described }) => described.superseded).map(({ described }) => described.id);

describe('active', () => {
  test.each([
    [0, true],
    [1, false],
    [null, true],
    [undefined, true],
    [2, true],
    ['1', true],
  ])('statecode %j: %j', (statecode, expected) => {
    expect(numberOf(oneChannel({ statecode }))).toMatchObject({ active: expected, superseded: false });
  });

  test('also where the record was not read, and where Dynamics has none', () => {
    expect(numberOf(oneChannel({}, {}, { msdyn_ocphonenumbers: read() }))).toMatchObject({
      active: true,
      superseded: false,
      providerId: null,
    });
    const outside = { vcd_numberconnectivityid: 'o', vcd_phonenumber: '+441', vcd_connectivity: 5, statecode: 0 };
    expect(describeTables({ vcd_numberconnectivities: read(outside) }).outsideNumbers).toMatchObject([{ active: true, superseded: false }]);
  });
});

describe('superseded', () => {
  test('an inactive record beside the active one of the same number, in another spelling too', () => {
    expect(supersededIn(number('old', inactive), number('new', { ...teams, msdyn_phonenumber: '001 (425) 555-0142' }))).toEqual(['old']);
    expect(supersededIn(number('new', teams), number('old', inactive))).toEqual(['old']);
  });

  test.each([
    ['alone', [number('old', inactive)]],
    ['beside another inactive one', [number('old', inactive), number('older', inactive)]],
    ['beside another number', [number('old', inactive), number('new', { msdyn_phonenumber: '+442079460123' })]],
    [
      'with digits that compare with nothing',
      ['old', 'new'].map((id) => number(id, { msdyn_phonenumber: '4255550142', statecode: id === 'old' ? 1 : 0 })),
    ],
    ['beside a short code of the same digits', [number('old', inactive), number('new', { msdyn_type: 192350002 })]],
    ['not, because it is active', [number('old'), number('new')]],
  ])('never: %s', (_what, numbers) => {
    expect(supersededIn(...numbers)).toEqual([]);
  });

  test('an active row that is not chosen among those of its id takes no place', () => {
    const rows = [number('old', inactive), number('twice', { statecode: 0 }), number('twice', { statecode: 1, msdyn_name: 'A' })];
    for (const order of [rows, [...rows].reverse()])
      expect(supersededIn(...order)).toEqual(['old', 'twice'].filter(() => order.length === 0));
  });
});

test('twins of a number are the other active records, by id', () => {
  const opened = openedWith(number('old', inactive), number('c', teams), number('b'), number('other', { msdyn_phonenumber: '+4420' }));
  const twinsOf = (id: string) => opened.activeTwins(opened.numbers.get(id)!).map(({ described }) => described.id);
  expect(twinsOf('old')).toEqual(['b', 'c']);
  expect(twinsOf('b')).toEqual(['c']);
  expect(twinsOf('other')).toEqual([]);
  const noDigits = openedWith(number('a', { msdyn_phonenumber: null }), number('b', { msdyn_phonenumber: null }));
  expect(noDigits.activeTwins(noDigits.numbers.get('a')!)).toEqual([]);
});

test('the provider is named as the lookup says, read or not', () => {
  const named = { _msdyn_occommunicationprovidersettingid_value: '{P-1}' };
  expect(numberOf(oneChannel(named)).providerId).toBe('p-1');
  expect(numberOf(oneChannel()).providerId).toBeNull();
});

test('the report shows it, in the order of the contract', () => {
  const report = describeTables({
    msdyn_ocvoicechannelsettings: read(channel('c', { _msdyn_phonenumberid_value: 'old' })),
    msdyn_ocphonenumbers: read(number('old', inactive), number('new', teams)),
  });
  validateReport(report);
  const keys = Object.keys(onlyChannel(report).number ?? {});
  const inOrder = ['id', 'e164', 'text', 'name', 'active', 'superseded', 'approach'];
  expect(keys.slice(0, inOrder.length)).toEqual(inOrder);
  expect(keys.slice(keys.indexOf('provider'))).toEqual(expect.arrayContaining(['provider', 'providerId', 'lifecycle', 'evidence']));
});
