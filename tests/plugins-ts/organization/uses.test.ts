import fc from 'fast-check';
import { openOrganization, type Organization } from '../../../plugins-ts/organization/openOrganization';
import { usesUnread } from '../../../plugins-ts/organization/uses';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type TableState, type UnknownRow } from '../../../plugins-ts/tables/tables';

const AS_OF = '2026-11-22';

type Rows = { readonly [set in EntitySet]?: readonly UnknownRow[] };

const read = (rows: Rows): OrganizationTables =>
  Object.fromEntries(ENTITY_SETS.map((set) => [set, { state: 'read' as const, rows: rows[set] ?? [], message: null }]));

const open = (rows: Rows): Organization => openOrganization(read(rows), AS_OF);

const report = (tables: OrganizationTables): Report => describeOrganization(openOrganization(tables, AS_OF), { kind: 'file', name: '' });

const number = (id: string, more: UnknownRow = {}): UnknownRow => ({
  msdyn_ocphonenumberid: id,
  msdyn_name: id,
  msdyn_phonenumbertype: 0,
  ...more,
});
const channel = (id: string, own: string | null, callerId: string | null = null, more: UnknownRow = {}): UnknownRow => ({
  msdyn_ocvoicechannelsettingid: id,
  msdyn_name: `Channel ${id}`,
  _msdyn_phonenumberid_value: own,
  _msdyn_calleridphonenumberid_value: callerId,
  ...more,
});
const user = (id: string, own: string, more: UnknownRow = {}): UnknownRow => ({
  systemuserid: id,
  fullname: `User ${id}`,
  _msdyn_phonenumberid_value: own,
  ...more,
});
const sms = (id: string, own: string, more: UnknownRow = {}): UnknownRow => ({
  msdyn_ocsmschannelsettingid: id,
  msdyn_name: `SMS ${id}`,
  _msdyn_phonenumberid_value: own,
  ...more,
});
const callback = (id: string, own: string, more: UnknownRow = {}): UnknownRow => ({
  msdyn_proactive_callback_profileid: id,
  msdyn_name: `Callback ${id}`,
  _msdyn_callback_phone_number_value: own,
  ...more,
});
const planner = (id: string, own: string, more: UnknownRow = {}): UnknownRow => ({
  msdyn_planner_callerid_phone_numberid: id,
  _msdyn_callerid_phone_numberid_value: own,
  ...more,
});

const ONE_OF_EACH: Rows = {
  msdyn_ocphonenumbers: [number('n1'), number('n2')],
  msdyn_ocvoicechannelsettings: [channel('c1', 'n1', 'n1'), channel('c2', 'n2', 'n1')],
  systemusers: [user('u1', 'n1')],
  msdyn_ocsmschannelsettings: [sms('s1', 'n1')],
  msdyn_proactive_callback_profiles: [callback('b1', 'n1')],
  msdyn_planner_callerid_phone_numbers: [planner('p1', 'n1')],
};

const inactive = { statecode: 1 };

it('lists the uses of a number by kind, a channel that names it twice in both', () => {
  const { described } = open(ONE_OF_EACH).numbers.get('n1') ?? {};
  expect(described?.uses).toEqual([
    { kind: 'channel', table: 'msdyn_ocvoicechannelsetting', id: 'c1', name: 'Channel c1' },
    { kind: 'callerId', table: 'msdyn_ocvoicechannelsetting', id: 'c1', name: 'Channel c1' },
    { kind: 'callerId', table: 'msdyn_ocvoicechannelsetting', id: 'c2', name: 'Channel c2' },
    { kind: 'personal', table: 'systemuser', id: 'u1', name: 'User u1' },
    { kind: 'sms', table: 'msdyn_ocsmschannelsetting', id: 's1', name: 'SMS s1' },
    { kind: 'callback', table: 'msdyn_proactive_callback_profile', id: 'b1', name: 'Callback b1' },
    { kind: 'outboundCallerId', table: 'msdyn_planner_callerid_phone_number', id: 'p1', name: null },
  ]);
  expect(described?.useCount).toBe(7);
});

it('orders a kind by name in code points, then by id, and does not mind the order of rows', () => {
  const users = [
    user('u1', 'n1', { fullname: '\uff5a' }),
    user('u2', 'n1', { fullname: '\u{1f600}' }),
    user('u3', 'n1', { fullname: null }),
  ];
  const more = [user('u4', 'n1', { fullname: ' ' }), user('u5', 'n1', { fullname: 'b' }), user('u0', 'n1', { fullname: 'b' })];
  const rows: Rows = { ...ONE_OF_EACH, systemusers: [...users, ...more] };
  const expected = open(rows).usesOf('n1');
  expect(expected.uses.filter(({ kind }) => kind === 'personal').map(({ id, name }) => [id, name])).toEqual([
    ['u3', null],
    ['u4', null],
    ['u0', 'b'],
    ['u5', 'b'],
    ['u1', '\uff5a'],
    ['u2', '\u{1f600}'],
  ]);
  const shuffled = Object.fromEntries(
    Object.entries(rows).map(([set, list]) => [set, fc.shuffledSubarray([...list], { minLength: list.length })]),
  );
  fc.assert(fc.property(fc.record(shuffled), (mixed) => expect(open(mixed as Rows).usesOf('n1')).toEqual(expected)));
});

it('counts all uses and lists the first 20 of a kind', () => {
  const many = Array.from({ length: 25 }, (_, index) => user(`u${index}`, 'n1', { fullname: `User ${String(index).padStart(2, '0')}` }));
  const { uses, count } = open({ ...ONE_OF_EACH, systemusers: many.reverse() }).usesOf('n1');
  expect(uses.filter(({ kind }) => kind === 'personal').map(({ name }) => name)).toEqual(
    Array.from({ length: 20 }, (_, index) => `User ${String(index).padStart(2, '0')}`),
  );
  expect(uses).toHaveLength(26);
  expect(count).toBe(31);
});

it('takes one of two rows that claim one id', () => {
  const rows: Rows = { ...ONE_OF_EACH, systemusers: [user('u1', 'n1'), user('{U1}', 'n1'), user('u1', 'n2')] };
  const { uses } = open(rows).usesOf('n1');
  expect(
    uses.filter(({ kind }) => kind === 'personal').length +
      open(rows)
        .usesOf('n2')
        .uses.filter(({ kind }) => kind === 'personal').length,
  ).toBe(1);
});

describe('a number that only rows name that are not active', () => {
  it.each<[EntitySet, UnknownRow]>([
    ['systemusers', user('u1', 'n3', { isdisabled: true })],
    ['msdyn_ocsmschannelsettings', sms('s1', 'n3', inactive)],
    ['msdyn_proactive_callback_profiles', callback('b1', 'n3', inactive)],
    ['msdyn_planner_callerid_phone_numbers', planner('p1', 'n3', inactive)],
  ])('in %s has no use and no finding, and is not unused', (set, row) => {
    const retiring = number('n3', { msdyn_ocphonenumbersource: 192350000 });
    const { otherNumbers, unusedNumbers, findings } = report(read({ msdyn_ocphonenumbers: [retiring], [set]: [row] }));
    expect(otherNumbers.map(({ id, uses, useCount }) => [id, uses, useCount])).toEqual([['n3', [], 0]]);
    expect(unusedNumbers).toEqual([]);
    expect(findings.filter(({ subject }) => subject.id === 'n3')).toEqual([]);
    const active = report(read({ msdyn_ocphonenumbers: [retiring], [set]: [{ ...row, statecode: 0, isdisabled: false }] }));
    expect(active.otherNumbers.map(({ id, useCount }) => [id, useCount])).toEqual([['n3', 1]]);
    expect(active.findings.filter(({ subject }) => subject.id === 'n3').map(({ rule }) => rule)).toContain('R-RET-1');
  });

  it('stays with its inactive channel, and has findings once something else uses it', () => {
    const rows: Rows = {
      msdyn_ocphonenumbers: [number('n1', { msdyn_ocphonenumbersource: 192350000 })],
      msdyn_ocvoicechannelsettings: [channel('c1', 'n1', null, inactive)],
    };
    const alone = report(read(rows));
    expect([alone.otherNumbers, alone.unusedNumbers, alone.findings]).toEqual([[], [], []]);
    expect(alone.channels[0]?.number).toMatchObject({ id: 'n1', uses: [], useCount: 0 });
    const used = report(read({ ...rows, systemusers: [user('u1', 'n1')] }));
    expect([used.otherNumbers, used.unusedNumbers]).toEqual([[], []]);
    expect(used.findings.filter(({ subject }) => subject.id === 'n1').map(({ rule }) => rule)).toContain('R-RET-1');
  });
});

it('puts every number in one place, and sorts them by name, then id', () => {
  const rows: Rows = {
    msdyn_ocphonenumbers: ['n6', 'n5', 'n4', 'n3', 'n2', 'n1'].map((id) => number(id, { msdyn_name: id === 'n6' ? 'a' : 'b' })),
    msdyn_ocvoicechannelsettings: [channel('c1', 'n1')],
    msdyn_ocsmschannelsettings: [sms('s1', 'n2'), sms('s2', 'N3'), sms('s3', '{n6}')],
  };
  const { otherNumbers, unusedNumbers } = report(read(rows));
  expect(otherNumbers.map(({ id }) => id)).toEqual(['n6', 'n2', 'n3']);
  expect(unusedNumbers.map(({ id }) => id)).toEqual(['n4', 'n5']);
});

it('finds the uses of a number that was not read', () => {
  const { channels } = report(read({ ...ONE_OF_EACH, msdyn_ocphonenumbers: [] }));
  expect(channels.find(({ id }) => id === 'c1')?.number).toMatchObject({ id: 'n1', approach: 'unknown', useCount: 7 });
});

describe('a table that could not be read', () => {
  const STATES: readonly TableState[] = ['denied', 'missing', 'failed', 'truncated'];
  const USE_SETS: readonly EntitySet[] = [
    'msdyn_ocvoicechannelsettings',
    'systemusers',
    'msdyn_ocsmschannelsettings',
    'msdyn_proactive_callback_profiles',
    'msdyn_planner_callerid_phone_numbers',
  ];
  const told = (set: EntitySet, state: TableState): readonly EntitySet[] =>
    usesUnread(openOrganization({ ...read(ONE_OF_EACH), [set]: { state, rows: [], message: null } }, AS_OF));

  it.each(USE_SETS)('is told where it may hide a use: %s', (set) => {
    expect(told(set, 'read')).toEqual([]);
    for (const state of STATES) {
      const quiet = set === 'msdyn_planner_callerid_phone_numbers' && state === 'missing';
      expect([state, told(set, state)]).toEqual([state, quiet ? [] : [set]]);
    }
  });

  it.each(ENTITY_SETS.filter((set) => !USE_SETS.includes(set)))('is not told where it names no number: %s', (set) => {
    for (const state of STATES) expect(told(set, state)).toEqual([]);
  });

  it('comes in the order of the kinds, and an absent table counts as missing', () => {
    expect(usesUnread(openOrganization({}, AS_OF))).toEqual(USE_SETS.slice(0, 4));
    expect(report({}).usesUnread).toEqual(USE_SETS.slice(0, 4));
  });

  it('leaves no number unused, and none with others, while channels are not whole', () => {
    const tables = { ...read(ONE_OF_EACH), msdyn_ocvoicechannelsettings: { state: 'truncated' as const, rows: [], message: null } };
    const { otherNumbers, unusedNumbers, usesUnread: unread } = report(tables);
    expect([otherNumbers, unusedNumbers, unread]).toEqual([[], [], ['msdyn_ocvoicechannelsettings']]);
  });

  it('still uses the rows that came', () => {
    const tables = {
      ...read({ ...ONE_OF_EACH, msdyn_ocvoicechannelsettings: [] }),
      systemusers: { state: 'truncated' as const, rows: [user('u1', 'n2')], message: null },
    };
    const { otherNumbers, usesUnread: unread } = report(tables);
    expect(otherNumbers.map(({ id, useCount }) => [id, useCount])).toEqual([
      ['n1', 3],
      ['n2', 1],
    ]);
    expect(unread).toEqual(['systemusers']);
  });
});
