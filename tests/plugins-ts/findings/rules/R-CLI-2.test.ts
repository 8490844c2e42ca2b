import { R_CLI_2 } from '../../../../plugins-ts/findings/rules/R-CLI-2';
import { channel, describeTables, number, read } from '../../../support/rows';
import { CHANNELS, inWorkstream, noNumbers, NUMBERS, WORKSTREAMS } from '../../../support/rules';
import type { Report } from '../../../../plugins-ts/report/reportTypes';
import type { OrganizationTables, UnknownRow } from '../../../../plugins-ts/tables/tables';

const shows: UnknownRow = { _msdyn_calleridphonenumberid_value: 'shown' };
const owns: UnknownRow = { _msdyn_phonenumberid_value: 'shown' };

/** A channel that shows another number, and whatever other channels there are. */
const reportOf = (others: readonly UnknownRow[] = [], tables: OrganizationTables = {}, own: UnknownRow = shows): Report =>
  describeTables({
    msdyn_ocvoicechannelsettings: read(channel('channel-1', own), ...others),
    msdyn_ocphonenumbers: read(number('number-1'), number('shown', { msdyn_phonenumber: '+14255550199' })),
    ...tables,
  });
const found = ({ channels }: Report) => channels.flatMap(({ findings }) => findings).filter(({ rule }) => rule === R_CLI_2.id);
const openBecause = ({ unchecked }: Report): readonly string[] =>
  unchecked.filter(({ rule }) => rule === R_CLI_2.id).map(({ because }) => because);
const workstream = (direction: number): OrganizationTables => ({
  msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_direction: direction }),
});

describe(R_CLI_2.id, () => {
  test.each([
    ['no channel has it', reportOf()],
    ['an inactive channel has it', reportOf([channel('b', { ...owns, statecode: 1 })])],
    ['a channel has it that takes calls alone', reportOf([channel('b', { ...owns, ...inWorkstream })], workstream(2))],
    ['another channel shows it too', reportOf([channel('b', shows)])],
    ['the channel has no number of its own', reportOf([], {}, { ...shows, _msdyn_phonenumberid_value: null })],
  ])('fires: %s', (_what, report) => {
    const finding = found(report).find(({ subject }) => subject.id === 'channel-1');
    expect(finding).toMatchObject({
      direction: 'outbound',
      subject: { table: 'msdyn_ocvoicechannelsetting', id: 'channel-1' },
      related: [{ table: 'msdyn_ocphonenumber', id: 'shown' }],
    });
    expect(finding?.seen.slice(1).map(({ column, value }) => [column, value])).toEqual([
      ['_msdyn_calleridphonenumberid_value', 'shown'],
      ['msdyn_phoneoutboundenabled', true],
    ]);
  });

  test.each([
    ['a channel has it', reportOf([channel('b', owns)])],
    ['one of several channels makes calls', reportOf([channel('b', { ...owns, ...inWorkstream }), channel('c', owns)], workstream(2))],
    ['it is the channel’s own number', reportOf([], {}, { _msdyn_calleridphonenumberid_value: '{NUMBER-1}' })],
    ['no caller ID number', reportOf([], {}, {})],
    ['one that is gone', reportOf([], {}, { _msdyn_calleridphonenumberid_value: 'gone' })],
    ['no outbound calls', reportOf([], { msdyn_ocphonenumbers: read(number('shown', { msdyn_phoneoutboundenabled: false })) })],
  ])('stays silent: %s', (_what, report) => {
    expect(found(report)).toEqual([]);
    expect(openBecause(report)).toEqual([]);
  });

  test('is incomplete where channels are missing, unless one that came has the number', () => {
    const truncated = (...rows: UnknownRow[]): OrganizationTables => ({
      msdyn_ocvoicechannelsettings: { state: 'truncated', rows: [channel('channel-1', shows), ...rows], message: null },
    });
    expect(found(reportOf([], truncated()))).toEqual([]);
    expect(openBecause(reportOf([], truncated()))).toContain(CHANNELS);
    expect(found(reportOf([], truncated(channel('b', owns))))).toEqual([]);
  });

  test('is incomplete where the numbers, or the workstream of the one channel that has it, were not read', () => {
    expect(openBecause(reportOf([], noNumbers))).toEqual([NUMBERS]);
    const unread = reportOf([channel('b', { ...owns, ...inWorkstream })], {
      msdyn_liveworkstreams: { state: 'denied', rows: [], message: 'denied' },
    });
    expect(found(unread)).toEqual([]);
    expect(openBecause(unread)).toEqual([WORKSTREAMS]);
  });
});
