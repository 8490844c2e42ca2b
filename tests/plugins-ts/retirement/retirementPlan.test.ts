/** The migration plan: what moves together, in which wave, and what the figure shows; checked on the sample and on any rows. */
import fc from 'fast-check';
import words from '../../../strings/en/retirement.json';
import { sampleTables } from '../../../preview/sample';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import {
  agendaOf,
  migrationPlan,
  moveGroups,
  quarterOf,
  readiness,
  type Decisions,
  type MigrationPlan,
  type PlanSettings,
  type Readiness,
} from '../../../plugins-ts/retirement';
import { ACS, channel, directOffer, number, organization, own, provider, read, teams } from '../../support/rows';

const TEXTS: Record<string, string> = words;
const readinessOf = (tables: OrganizationTables, decisions: Decisions = {}, asOf = '2026-11-22'): Readiness => {
  const opened = openOrganization(tables, asOf);
  return readiness(describeOrganization(opened, { kind: 'file', name: 'test' }), opened, decisions);
};

const someNumbers = (count: number, columns: UnknownRow = {}): UnknownRow[] =>
  Array.from({ length: count }, (_unused, index) =>
    number(`n${String(index).padStart(3, '0')}`, { msdyn_phonenumber: `+1425555${String(1000 + index)}`, ...columns }),
  );
const secondName: Decisions = { sbcTransition: 'secondName' };

/** What holds of every plan. */
function checkPlan(result: Readiness, plan: MigrationPlan): void {
  const open = result.numbers.filter(({ state, number }) => state !== 'moved' && number.active);
  const planned = [...plan.waves.flatMap(({ groups }) => groups), ...plan.waiting];
  expect(planned.flatMap(({ numbers }) => numbers).sort()).toEqual(open.map(({ number: { id } }) => id).sort());
  expect(new Set(planned)).toEqual(new Set(plan.groups));
  expect(planned).toHaveLength(plan.groups.length);
  // Numbers of one channel move on one day.
  for (const { channels, number } of open) {
    const mine = plan.groups.find(({ numbers }) => number.id !== '' && numbers.includes(number.id));
    for (const other of open)
      if (number.id !== '' && other.channels.some((id) => channels.includes(id))) expect(mine?.numbers).toContain(other.number.id);
  }
  for (const wave of plan.waves) {
    expect(wave.numbers).toBeGreaterThan(0);
    if (wave.groups.every(({ state }) => state === 'ready')) expect(wave.blockers).toEqual([]);
    for (const { state, targets, blockers, risk } of wave.groups) {
      expect(state).not.toBe('undecided');
      expect(targets.length).toBeGreaterThan(0);
      for (const id of blockers) expect(wave.blockers).toContain(id);
      expect(risk.weight > 0).toBe(risk.reasons.length > 0);
    }
  }
  const dates = plan.waves.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]);
  if (result.daysLeft !== null && result.daysLeft > 0) {
    expect(dates.every((date) => date !== null && date >= result.asOf && date <= (result.endsOn ?? ''))).toBe(true);
    expect([...plan.waves].map(({ startsOn }) => startsOn).sort()).toEqual(plan.waves.map(({ startsOn }) => startsOn));
  } else expect(dates.every((date) => date === null)).toBe(true);
  const remaining = plan.burnDown.points.map((point) => point.remaining);
  expect(remaining).toEqual([...remaining].sort((a, b) => b - a));
  expect(remaining[0]).toBe(open.length);
  if (dates.every((date) => date !== null)) expect(remaining[remaining.length - 1]).toBe(plan.burnDown.left);
  expect(plan.burnDown.left).toBe(plan.waiting.reduce((sum, { numbers }) => sum + numbers.length, 0));
}

describe('groups', () => {
  const tables = organization({
    msdyn_ocvoicechannelsettings: read(
      channel('a', { _msdyn_phonenumberid_value: 'n000', _msdyn_calleridphonenumberid_value: 'n001' }),
      channel('b', { _msdyn_phonenumberid_value: 'n002', _msdyn_calleridphonenumberid_value: 'n001' }),
      channel('c', { _msdyn_phonenumberid_value: 'n003', _msdyn_calleridphonenumberid_value: 'n004', statecode: 1 }),
    ),
    msdyn_ocphonenumbers: read(
      ...someNumbers(5, { _msdyn_occommunicationprovidersettingid_value: 'p' }),
      number('t', { ...teams, msdyn_phonenumber: '+14255550101' }),
    ),
  });
  const members = (settings: Decisions) =>
    moveGroups(readinessOf(tables, settings), settings).map(({ numbers, boundBy }) => [numbers, boundBy]);
  test('channels hold their numbers together, over several channels; inactive ones hold nothing', () => {
    expect(members(secondName)).toEqual([
      [['n000', 'n001', 'n002'], ['channel']],
      [['n003'], []],
      [['n004'], []],
    ]);
  });
  test('a cut-over of the SBC name moves its resource at once', () => {
    expect(members({ sbcTransition: 'cutOver' })).toEqual([
      [
        ['n000', 'n001', 'n002', 'n003', 'n004'],
        ['channel', 'sbcName'],
      ],
    ]);
  });
  test('a risk is named with its reasons', () => {
    const [group] = moveGroups(readinessOf(tables, secondName), secondName);
    expect(group).toMatchObject({
      channels: ['a', 'b'],
      from: ['acs-direct-routing'],
      targets: ['teams-direct-routing'],
      resources: ['p'],
      risk: { level: 'high', reasons: ['severalChannels', 'userToUserMapping', 'severalNumbers'] },
    });
  });
  test('a risk that was decided on is still one', () => {
    const withIvr = {
      ...tables,
      vcd_numberconnectivities: read(own('o', null, { vcd_ivrinfront: true, vcd_phonenumber: '+14255551003' })),
    };
    const settings = { sbcTransition: 'secondName' as const, settled: new Set(['ivrContext/n003']) };
    expect(moveGroups(readinessOf(withIvr, settings), settings).find(({ id }) => id === 'n003')?.risk).toMatchObject({
      level: 'high',
      reasons: ['ivrContext', 'userToUserMapping'],
    });
  });
});

describe('waves', () => {
  const many = organization({
    msdyn_ocphonenumbers: read(...someNumbers(25, { _msdyn_occommunicationprovidersettingid_value: 'p' })),
    msdyn_occommunicationprovidersettings: read(provider('p', ACS)),
  });
  const settled = { ...secondName, settled: new Set<string>() };
  const plan = (settings: PlanSettings = {}) => migrationPlan(readinessOf(many, settled), settings);
  test('one pilot, then waves of the size that was asked for', () => {
    expect(plan({ waveSize: 10 }).waves.map(({ number: wave, pilot, numbers }) => [wave, pilot, numbers])).toEqual([
      [1, true, 1],
      [2, false, 10],
      [3, false, 10],
      [4, false, 4],
    ]);
  });
  test('days are shared out between two margins', () => {
    const { prepareUntil, waves, burnDown } = plan({ waveSize: 12 });
    expect(prepareUntil).toBe('2027-02-20');
    expect(waves.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2027-02-20', '2027-08-04'],
      ['2027-08-05', '2028-01-17'],
      ['2028-01-18', '2028-07-01'],
    ]);
    expect(burnDown.points).toEqual([
      { on: '2026-11-22', remaining: 25 },
      { on: '2027-08-04', remaining: 24 },
      { on: '2028-01-17', remaining: 12 },
      { on: '2028-07-01', remaining: 0 },
    ]);
  });
  test('a single group needs no pilot', () => {
    const single = migrationPlan(readinessOf(organization({ msdyn_ocphonenumbers: read(...someNumbers(1)) }), settled));
    expect(single.waves.map(({ pilot, numbers }) => [pilot, numbers])).toEqual([[false, 1]]);
  });
  test('a group larger than a wave moves whole', () => {
    const cut = migrationPlan(readinessOf(many, { sbcTransition: 'cutOver' }), { sbcTransition: 'cutOver', waveSize: 10 });
    expect(cut.waves.map(({ numbers }) => numbers)).toEqual([25]);
  });
  test('what is ready never waits for what is not', () => {
    const rows = [
      ...someNumbers(3),
      ...someNumbers(3, { msdyn_teamsresourceaccount: 'left over' }).map((row, index) => ({ ...row, msdyn_ocphonenumberid: `z${index}` })),
    ];
    const { waves } = migrationPlan(readinessOf(organization({ msdyn_ocphonenumbers: read(...rows) }), settled));
    expect(waves.map(({ groups, blockers }) => [groups.map(({ id }) => id), blockers])).toEqual([
      [['n000'], []],
      [['n001', 'n002'], []],
      [['z0', 'z1', 'z2'], ['unfinishedMove']],
    ]);
  });
  test('a pilot for each way on', () => {
    const rows = [...someNumbers(3), ...someNumbers(3, directOffer).map((row, index) => ({ ...row, msdyn_ocphonenumberid: `z${index}` }))];
    const [pilot] = migrationPlan(
      readinessOf(organization({ msdyn_ocphonenumbers: read(...rows) }), {
        ...settled,
        settled: new Set(['z0', 'z1', 'z2'].map((id) => `callingPlanCountry/${id}`)),
      }),
    ).waves;
    expect(pilot).toMatchObject({ pilot: true, numbers: 2, targets: ['teams-calling-plan', 'teams-direct-routing'] });
  });
  test('without days left, there are waves but no dates', () => {
    const late = migrationPlan(readinessOf(many, settled, '2028-10-01'));
    expect(late.waves.length).toBeGreaterThan(0);
    expect(late).toMatchObject({ prepareUntil: null, burnDown: { points: [{ on: '2028-10-01', remaining: 25 }] } });
  });
});

describe('agenda', () => {
  test.each([
    ['2026-11-22', '2026-10-01', '2026-12-31'],
    ['2027-02-28', '2027-01-01', '2027-03-31'],
    ['2028-06-30', '2028-04-01', '2028-06-30'],
    ['2026-09-01', '2026-07-01', '2026-09-30'],
  ])('%s lies in the quarter from %s to %s', (day, from, until) => expect(quarterOf(day)).toEqual({ from, until }));
  test('refuses a day that does not exist', () => expect(() => quarterOf('2026-13-01')).toThrow(RangeError));

  const tables = organization({
    msdyn_ocphonenumbers: read(...someNumbers(2), number('x', { msdyn_phonenumber: '+14255550103', msdyn_ocphonenumbersource: null })),
  });
  const items = (decisions: Decisions, asOf = '2026-11-22') => {
    const result = readinessOf(tables, decisions, asOf);
    return agendaOf(result, migrationPlan(result, decisions)).items;
  };
  test('records first, then decisions, then preparations, with owners and a day', () => {
    const all = items({});
    expect(all.slice(0, 3).map(({ kind, owner, due, numbers }) => [kind, owner, due, numbers.length])).toEqual([
      ['clear', 'dynamicsAdministrator', '2027-02-20', 1],
      ['decide', 'telephonyTeam', '2027-02-20', 2],
      ['prepare', 'telephonyTeam', '2027-02-20', 2],
    ]);
    expect(all.slice(2).every(({ kind }) => kind === 'prepare')).toBe(true);
    expect(all.map(({ owner }) => owner)).toEqual(expect.arrayContaining(['carrier', 'teamsAdministrator']));
  });
  test('waves that start in the quarter come last', () => {
    const all = items(secondName, '2028-07-01');
    const [wave] = all.filter(({ kind }) => kind === 'move');
    expect(wave).toMatchObject({ text: 'Retirement_Agenda_Pilot', wave: 1, numbers: ['n000'] });
    expect(all.findIndex(({ kind }) => kind === 'move')).toBe(all.length - all.filter(({ kind }) => kind === 'move').length);
  });
  test('is empty where nothing is left', () => {
    const moved = readinessOf(organization({ msdyn_ocphonenumbers: read(number('t', teams)) }));
    expect(agendaOf(moved, migrationPlan(moved)).items).toEqual([]);
  });
  test('has words', () => {
    for (const { text } of [...items({}), ...items(secondName, '2028-07-01')]) expect([text, typeof TEXTS[text]]).toEqual([text, 'string']);
  });
});

describe('the sample', () => {
  const tables: OrganizationTables = Object.fromEntries(
    Object.entries(sampleTables()).map(([set, rows]) => [set, { state: 'read' as const, rows, message: null }]),
  );
  const result = readinessOf(tables, secondName);
  const plan = migrationPlan(result, { ...secondName, waveSize: 20 });
  test('has a plan that holds', () => checkPlan(result, plan));
  test('shows every state, owner and kind of blocker', () => {
    for (const state of ['moved', 'ready', 'toCheck', 'blocked', 'undecided'] as const)
      expect([state, result.progress[state] > 0]).toEqual([state, true]);
    const onWays = result.numbers.flatMap(({ paths }) => paths.flatMap((path) => path.blockers));
    const blockers = new Set([...result.open.map(({ blocker }) => blocker), ...onWays].map(({ id }) => id));
    for (const id of [
      'callingPlanCountry',
      'asiaPacific',
      'trial',
      'sms',
      'personalNumber',
      'sharedNumber',
      'unfinishedMove',
      'noResourceAccount',
      'undecidedSource',
      'inactiveRecord',
      'newCarrier',
      'newOperator',
    ]) {
      expect([id, blockers.has(id as never)]).toEqual([id, true]);
    }
  });
});

test('any organization gives a plan that holds', () => {
  const numberRow = fc.record(
    {
      msdyn_phonenumbertype: fc.constantFrom(0, 0, 1, null),
      msdyn_ocphonenumbersource: fc.constantFrom(192350000, 192350001, null),
      msdyn_teamsresourceaccount: fc.constantFrom(null, null, 'account'),
      msdyn_smsinboundenabled: fc.boolean(),
      _msdyn_occommunicationprovidersettingid_value: fc.constantFrom('p', 'q', null),
    },
    { requiredKeys: [] },
  );
  const id = fc.integer({ min: 0, max: 9 }).map((index) => `n${index}`);
  const content = fc.record({
    numbers: fc
      .array(numberRow, { maxLength: 10 })
      .map((rows) => rows.map((row, index) => number(`n${index}`, { msdyn_phonenumber: `+142555510${10 + index}`, ...row }))),
    channels: fc
      .array(fc.tuple(id, id, fc.constantFrom(0, 0, 1)), { maxLength: 6 })
      .map((rows) =>
        rows.map(([main, callerId, statecode], index) =>
          channel(`c${index}`, { _msdyn_phonenumberid_value: main, _msdyn_calleridphonenumberid_value: callerId, statecode }),
        ),
      ),
  });
  const settings = fc.record({
    sbcTransition: fc.constantFrom('cutOver', 'secondName', null) as fc.Arbitrary<'cutOver' | null>,
    waveSize: fc.integer({ min: 0, max: 5 }),
    settled: fc
      .subarray(
        ['callingPlanCountry', 'sharedNumber', 'sms'].flatMap((name) =>
          Array.from({ length: 10 }, (_unused, index) => `${name}/n${index}`),
        ),
      )
      .map((list) => new Set(list)),
  });
  const asOf = fc.constantFrom('2026-11-22', '2028-09-25', '2028-09-30', '2029-01-01');
  fc.assert(
    fc.property(content, settings, asOf, ({ numbers, channels }, chosen, day) => {
      const tables = organization({
        msdyn_ocphonenumbers: read(...numbers),
        msdyn_ocvoicechannelsettings: read(...channels),
        // The provider q is named and not there: whether it is a trial is not known.
        msdyn_occommunicationprovidersettings: read(provider('p', ACS)),
      });
      const result = readinessOf(tables, chosen, day);
      checkPlan(result, migrationPlan(result, chosen));
    }),
    { numRuns: 150 },
  );
});
