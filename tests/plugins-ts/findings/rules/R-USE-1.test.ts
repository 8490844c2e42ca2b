import { R_USE_1 } from '../../../../plugins-ts/findings/rules/R-USE-1';
import { describeTables, directOffer, number, oneChannel, onlyChannel, read, rulesOf, teams } from '../../../support/rows';
import { CALLBACKS, CHANNELS, noNumbers, NUMBERS, PLANNER, SMS_SETTINGS, testRule, USERS } from '../../../support/rules';
import type { OrganizationTables, UnknownRow } from '../../../../plugins-ts/tables/tables';

const user = (columns: UnknownRow = {}): OrganizationTables => ({
  systemusers: read({ systemuserid: 'u', fullname: 'Ada', _msdyn_phonenumberid_value: 'number-1', ...columns }),
});
const sms = (columns: UnknownRow = {}): OrganizationTables => ({
  msdyn_ocsmschannelsettings: read({ msdyn_ocsmschannelsettingid: 's', _msdyn_phonenumberid_value: 'number-1', ...columns }),
});
const denied = (...sets: string[]): OrganizationTables =>
  Object.fromEntries(sets.map((set) => [set, { state: 'denied' as const, rows: [], message: 'denied' }]));

testRule(R_USE_1, {
  fires: [
    ['a personal number', {}, {}, user()],
    ['SMS', directOffer, {}, sms()],
    ['the source is not known, but each approach ends', { msdyn_ocphonenumbersource: null }, {}, sms()],
    ['a use that was seen, although others may be hidden', {}, {}, { ...sms(), ...denied(CALLBACKS) }],
  ],
  silent: [
    ['voice channels alone', {}],
    ['no end is set', teams, {}, user()],
    ['a user who is disabled', {}, {}, user({ isdisabled: true })],
    ['an SMS setting that is not active', {}, {}, sms({ statecode: 1 })],
    ['no end is set, whatever was not read', teams, {}, denied(USERS, SMS_SETTINGS)],
    ['no planner, as in many environments', {}, {}, { [PLANNER]: { state: 'missing', rows: [], message: null } }],
  ],
  incomplete: [
    [USERS, 'users were not read', {}, {}, denied(USERS)],
    [SMS_SETTINGS, 'SMS settings are missing', {}, {}, { [SMS_SETTINGS]: { state: 'missing', rows: [], message: null } }],
    [PLANNER, 'planner caller IDs were not read', {}, {}, denied(PLANNER)],
    [NUMBERS, 'no numbers', {}, {}, noNumbers],
  ],
});

test('names each table that may hide a use, but not the channels', () => {
  const report = oneChannel({}, {}, denied(USERS, SMS_SETTINGS, CALLBACKS, PLANNER));
  const because = report.unchecked.filter(({ rule }) => rule === R_USE_1.id).map((one) => one.because);
  expect(because).toEqual([USERS, SMS_SETTINGS, CALLBACKS, PLANNER]);
  expect(because).not.toContain(CHANNELS);
});

test('was not checked in full where more uses may be hidden, although it fired', () => {
  const report = oneChannel({}, {}, { ...sms(), ...denied(CALLBACKS) });
  expect(rulesOf(report)).toContain(R_USE_1.id);
  expect(report.unchecked).toContainEqual({ rule: R_USE_1.id, because: CALLBACKS });
});

test('leaves nothing open because of channels, in which it does not look', () => {
  const report = describeTables({ msdyn_ocphonenumbers: read(number('number-1')), ...denied(CHANNELS) });
  expect(report.unchecked).toContainEqual({ rule: 'R-RET-1', because: CHANNELS });
  expect(report.unchecked).not.toContainEqual({ rule: R_USE_1.id, because: CHANNELS });
});

test('names the uses, and shows by which lookup they name the number', () => {
  const finding = onlyChannel(oneChannel({}, {}, { ...user(), ...sms() })).findings.find(({ rule }) => rule === R_USE_1.id);
  expect(finding).toMatchObject({
    severity: 'info',
    direction: null,
    related: [
      { table: 'systemuser', id: 'u' },
      { table: 'msdyn_ocsmschannelsetting', id: 's' },
    ],
  });
  expect(finding?.seen.slice(0, 2).map(({ table, column, value }) => [table, column, value])).toEqual([
    ['systemuser', '_msdyn_phonenumberid_value', 'number-1'],
    ['msdyn_ocsmschannelsetting', '_msdyn_phonenumberid_value', 'number-1'],
  ]);
});

describe('numbers of no active channel', () => {
  const foundOf = (columns: UnknownRow, tables: OrganizationTables = {}): readonly string[] =>
    describeTables({ msdyn_ocphonenumbers: read(number('number-1', columns)), ...tables }).findings.map(({ rule }) => rule);

  test('a number in another use has its findings in the report', () => {
    expect(foundOf({}, sms())).toContain(R_USE_1.id);
  });

  test('an inactive record has findings only with a use', () => {
    expect(foundOf({ statecode: 1 })).toEqual([]);
    expect(foundOf({ statecode: 1 }, sms({ statecode: 1 }))).toEqual([]);
    expect(foundOf({ statecode: 1 }, sms())).toContain('R-RET-1');
  });
});
