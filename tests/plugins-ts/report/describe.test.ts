import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { describeChannelRow, numberOfRow, withNumberRows } from '../../../plugins-ts/report/describeRow';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { validateReport } from '../../support/schema';
import {
  channel,
  denied,
  describeTables,
  number,
  numberOf,
  oneChannel,
  only,
  onlyChannel,
  organization,
  own,
  read,
  teams,
} from '../../support/rows';

describe('numbers without a form to compare', () => {
  test('a short code matches nothing, even with a plus sign', () => {
    expect(numberOf(oneChannel({ msdyn_type: 192350002, msdyn_phonenumber: '+12345' })).e164).toBeNull();
  });

  test('what cannot be parsed is kept as typed', () => {
    expect(numberOf(oneChannel({ msdyn_phonenumber: 'ask reception' }))).toMatchObject({ e164: null, text: 'ask reception' });
  });
});

describe('a channel', () => {
  test('without a number is unknown, and says nothing of its directions', () => {
    const { number: none, inbound } = onlyChannel(
      describeTables({ msdyn_ocvoicechannelsettings: read(channel('c', { _msdyn_phonenumberid_value: null })) }),
    );
    expect(none).toBeNull();
    expect(inbound).toMatchObject({
      enabled: null,
      approach: 'unknown',
      candidates: [],
      certainty: 'unknown',
      responsibility: null,
      sla: null,
      legs: [],
    });
    expect(inbound.sipContext).toEqual({
      arrival: null,
      blindTransfer: null,
      consultTransfer: null,
      callback: null,
      handoffToNonMicrosoft: null,
      handoffFromNonMicrosoft: null,
    });
  });

  test('with a caller id number that was not read does not fall back to its own number', () => {
    const described = onlyChannel(oneChannel({}, { _msdyn_calleridphonenumberid_value: '{GONE}' }));
    expect(described.callerIdNumber).toMatchObject({ id: 'gone', e164: null, approach: 'unknown', candidates: [], certainty: 'unknown' });
    expect(described.outbound).toMatchObject({ approach: 'unknown', enabled: null, responsibility: null });
    expect(described.inbound.approach).toBe('acs-direct-routing');
  });

  test('keeps the names that came with its lookups when their tables were denied', () => {
    const label = 'OData.Community.Display.V1.FormattedValue';
    const described = onlyChannel(
      oneChannel(
        {
          [`_msdyn_carrierid_value@${label}`]: 'Fabrikam',
          _msdyn_occommunicationprovidersettingid_value: 'p',
          [`_msdyn_occommunicationprovidersettingid_value@${label}`]: 'Main',
        },
        { _msdyn_liveworkstreamid_value: 'w', [`_msdyn_liveworkstreamid_value@${label}`]: 'Billing' },
        { msdyn_occarriers: denied(), msdyn_occommunicationprovidersettings: denied(), msdyn_liveworkstreams: denied() },
      ),
    );
    expect(described.workstream).toEqual({ id: 'w', name: 'Billing' });
    expect(described.number).toMatchObject({ carrier: 'Fabrikam', provider: 'Main' });
  });
});

describe('enabled', () => {
  const enabled = (direction: number | null | undefined, flags: object = {}) => {
    const workstreams = direction === undefined ? denied() : read({ msdyn_liveworkstreamid: 'w', msdyn_direction: direction });
    const { inbound, outbound } = onlyChannel(
      oneChannel({ ...flags }, { _msdyn_liveworkstreamid_value: 'w' }, { msdyn_liveworkstreams: workstreams }),
    );
    return [inbound.enabled, outbound.enabled];
  };
  test.each([
    [0, [true, true]],
    [1, [false, true]],
    [2, [true, false]],
    [3, [false, true]],
    [4, [false, true]],
    [null, [true, true]],
    [77, [true, true]],
    [undefined, [null, null]],
  ])('workstream direction %s gives %j', (direction, expected) => {
    expect(enabled(direction)).toEqual(expected);
  });

  test('a switch that is off stays off without the workstream; one that is empty is not known', () => {
    expect(enabled(undefined, { msdyn_phoneinboundenabled: false, msdyn_phoneoutboundenabled: null })).toEqual([false, null]);
    expect(enabled(2, { msdyn_phoneinboundenabled: null, msdyn_phoneoutboundenabled: null })).toEqual([null, false]);
  });
});

describe('lists', () => {
  test('channels come by name in code points, then by id', () => {
    const names = [
      ['b', 'Z'],
      ['a', 'Z'],
      ['c', '\u{1F600}'],
      ['d', '\uFFFD'],
      ['e', 'a'],
    ] as const;
    const report = describeTables({ msdyn_ocvoicechannelsettings: read(...names.map(([id, name]) => channel(id, { msdyn_name: name }))) });
    expect(report.channels.map(({ id }) => id)).toEqual(['a', 'b', 'e', 'd', 'c']);
  });

  test('a number is unused when no channel, active or not, names it', () => {
    const report = describeTables({
      msdyn_ocvoicechannelsettings: read(
        channel('c', { _msdyn_phonenumberid_value: '{N1}', _msdyn_calleridphonenumberid_value: 'n2', statecode: 1 }),
      ),
      msdyn_ocphonenumbers: read(number('N1'), number('n2'), number('n3')),
    });
    expect(report.unusedNumbers.map(({ id }) => id)).toEqual(['n3']);
  });

  test('no number is called unused, and none outside, while the tables that would prove it are not whole', () => {
    const rows = [number('n1')];
    const truncated = { state: 'truncated' as const, message: null };
    const ownRow = read(own('o', 5, { vcd_phonenumber: '+14255550199' }));
    const channelsCut = describeTables({
      msdyn_ocvoicechannelsettings: { ...truncated, rows: [] },
      msdyn_ocphonenumbers: read(...rows),
      vcd_numberconnectivities: ownRow,
    });
    expect(channelsCut.unusedNumbers).toEqual([]);
    expect(channelsCut.outsideNumbers).toHaveLength(1);
    const numbersCut = describeTables({ msdyn_ocphonenumbers: { ...truncated, rows }, vcd_numberconnectivities: ownRow });
    expect(numbersCut.outsideNumbers).toEqual([]);
    expect(numbersCut.unusedNumbers).toHaveLength(1);
  });

  test('a number that Dynamics has is not outside, whatever was declared', () => {
    const report = describeTables({ msdyn_ocphonenumbers: read(number('n1')), vcd_numberconnectivities: read(own('o', 5)) });
    expect(report.outsideNumbers).toEqual([]);
    expect(only(report.findings.filter(({ rule }) => rule === 'R-EVID-2'))).toMatchObject({
      subject: { id: 'n1' },
      related: [{ table: 'vcd_numberconnectivity', id: 'o' }],
    });
  });

  test('absent tables are missing, never empty', () => {
    const report = describeOrganization(openOrganization({ msdyn_occarriers: read() }, '2026-11-22'), { kind: 'file', name: '' });
    validateReport(report);
    expect(report.tables.filter(({ state }) => state === 'missing')).toHaveLength(10);
    expect(report.tables.find(({ entitySet }) => entitySet === 'msdyn_occarriers')).toEqual({
      entitySet: 'msdyn_occarriers',
      rows: 0,
      state: 'read',
      message: null,
    });
  });

  test('of two rows that claim one id the same one is taken in any order', () => {
    const rows = [number('n1', { msdyn_phonenumbertype: 1 }), number('N1', { msdyn_phonenumbertype: 0 })];
    const channels = read(channel('c', { _msdyn_phonenumberid_value: 'n1' }));
    const a = describeTables({ msdyn_ocvoicechannelsettings: channels, msdyn_ocphonenumbers: read(...rows) });
    const b = describeTables({ msdyn_ocvoicechannelsettings: channels, msdyn_ocphonenumbers: read(...rows.reverse()) });
    expect(b).toEqual(a);
  });
});

describe('retirement', () => {
  test.each([
    ['2026-11-22', 'retiring', 678],
    ['2028-09-30', 'retiring', 0],
    ['2028-10-01', 'ended', -1],
  ])('as of %s: %s, %d days', (asOf, status, daysLeft) => {
    const report = describeTables({ msdyn_ocphonenumbers: read(number('n')) }, asOf);
    expect(only(report.unusedNumbers).lifecycle).toMatchObject({ status, daysLeft, endsOn: '2028-09-30' });
  });

  test.each(['2026-02-30', '26-11-22', '', '2026-11-22T00:00:00Z'])('%j is not a date', (asOf) => {
    expect(() => describeTables({}, asOf)).toThrow(RangeError);
  });
});

describe('one row at a time', () => {
  test('a channel with unsaved edits is described from its edited row', () => {
    const opened = openOrganization(organization({ msdyn_ocphonenumbers: read(number('n1'), number('n2', teams)) }), '2026-11-22');
    expect(describeChannelRow(channel('c', { _msdyn_phonenumberid_value: 'n2' }), opened).number?.candidates).toHaveLength(3);
  });

  const numberIn = (tables: OrganizationTables, row: UnknownRow) =>
    numberOfRow(row, openOrganization(withNumberRows(tables, [row]), '2026-11-22')).described;

  test('a number with unsaved edits is described from its edited row', () => {
    const tables = organization({ msdyn_ocphonenumbers: read(number('n1')) });
    expect(numberIn(tables, number('{N1}', { msdyn_ocphonenumbersource: 192350000 })).approach).toBe('acs-direct-offer');
    expect(numberIn({}, { msdyn_phonenumber: '+14255550142' })).toMatchObject({ id: '', certainty: 'ambiguous' });
  });

  test('a row without an id stands for none of the others', () => {
    const tables = organization({ msdyn_ocphonenumbers: read({ msdyn_phonenumber: '+14255550100' }) });
    expect(numberIn(tables, { msdyn_phonenumber: '+14255550142' }).e164).toBe('+14255550142');
    expect(() => numberOfRow(number('n1'), openOrganization(tables, '2026-11-22'))).toThrow('put in');
  });
});
