/** Retirement readiness: what stands in the way of each number, and that nothing is called ready too soon. */
import card from '../../../strings/en/card.json';
import guidance from '../../../strings/en/guidance.json';
import report from '../../../strings/en/report.json';
import words from '../../../strings/en/retirement.json';
import { documentMarkdown, readinessDocument } from '../../../plugins-ts/report';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { acceptanceRow, acceptancesOf, seeNow } from '../../../plugins-ts/findings/acceptance';
import { APPROACHES, approachById } from '../../../plugins-ts/catalogue';
import { sourceById } from '../../../plugins-ts/catalogue/sources';
import {
  agendaOf,
  BLOCKERS,
  LOSSES,
  migrationPlan,
  pathsFrom,
  readiness,
  retirementKeys,
  RISKS,
  settledByAcceptances,
  type BlockerId,
  type ChannelState,
  type Decisions,
  type NumberReadiness,
  type Owner,
  type Readiness,
  type StepPhase,
} from '../../../plugins-ts/retirement';
import { createText } from '../../../plugins-ts/text';
import {
  ACS,
  channel,
  denied,
  directOffer,
  number,
  organization,
  own,
  provider,
  read,
  teams,
  TEAMS_PHONE,
  opened,
} from '../../support/rows';

const AS_OF = '2026-11-22';
const TEXTS: Record<string, string> = words;

const readinessOf = (tables: OrganizationTables, decisions: Decisions = {}, asOf = AS_OF): Readiness => {
  const joined = openOrganization(organization(tables), asOf);
  return readiness(describeOrganization(joined, { kind: 'file', name: 'test' }), joined, decisions);
};
const one = (columns: UnknownRow, tables: OrganizationTables = {}, decisions: Decisions = {}): NumberReadiness => {
  const [first] = readinessOf({ msdyn_ocphonenumbers: read(number('n', columns)), ...tables }, decisions).numbers;
  if (first === undefined) throw new Error('no number');
  return first;
};
const blockersOf = ({ blockers }: NumberReadiness): BlockerId[] => blockers.map(({ id }) => id);
const channels = (...ids: string[]): OrganizationTables => ({
  msdyn_ocvoicechannelsettings: read(...ids.map((id) => channel(id, { _msdyn_phonenumberid_value: 'n' }))),
});

describe('one number', () => {
  test.each<[string, UnknownRow, OrganizationTables, NumberReadiness['state'], BlockerId[]]>([
    ['direct offer', { ...directOffer, msdyn_countryisocode: 'US' }, {}, 'toCheck', ['callingPlanCountry']],
    ['direct offer, country blank', directOffer, {}, 'toCheck', ['callingPlanCountry']],
    ['direct offer with SMS', { ...directOffer, msdyn_smsinboundenabled: true }, {}, 'blocked', ['callingPlanCountry', 'sms']],
    ['direct offer in Asia-Pacific', { ...directOffer, msdyn_countryisocode: 'sgp' }, {}, 'blocked', ['newCarrier']],
    ['inactive', { ...directOffer, statecode: 1 }, channels('a'), 'toCheck', ['inactiveRecord']],
    ['inactive, on Teams', { ...teams, statecode: 1 }, {}, 'toCheck', ['inactiveRecord']],
    ['direct routing', {}, {}, 'blocked', ['sbcName']],
    ['direct routing with SMS', { msdyn_smsinboundenabled: true }, {}, 'blocked', ['sbcName', 'sms']],
    [
      'an IVR in front',
      {},
      { vcd_numberconnectivities: read(own('o', null, { vcd_ivrinfront: true })) },
      'blocked',
      ['sbcName', 'ivrContext'],
    ],
    [
      'a personal number',
      {},
      { systemusers: read({ systemuserid: 'u', _msdyn_phonenumberid_value: 'n' }) },
      'blocked',
      ['sbcName', 'personalNumber'],
    ],
    ['shared by two channels', {}, channels('a', 'b'), 'blocked', ['sbcName', 'sharedNumber']],
    ['a move left unfinished', { msdyn_teamsresourceaccount: 'account' }, {}, 'blocked', ['unfinishedMove', 'sbcName']],
    [
      'trial',
      { _msdyn_occommunicationprovidersettingid_value: 'p' },
      { msdyn_occommunicationprovidersettings: read(provider('p', ACS, { msdyn_istrial: true })) },
      'blocked',
      ['trial'],
    ],
    ['source not recorded', { msdyn_ocphonenumbersource: null }, {}, 'undecided', ['undecidedSource']],
    [
      'contradicts itself',
      { _msdyn_occommunicationprovidersettingid_value: 'p' },
      { msdyn_occommunicationprovidersettings: read(provider('p', TEAMS_PHONE)) },
      'undecided',
      ['undecidedSource'],
    ],
    ['a type that is not known', { msdyn_phonenumbertype: 9 }, {}, 'undecided', ['undecidedSource']],
    ['Teams, undeclared', teams, {}, 'moved', []],
    ['Teams, declared', teams, { vcd_numberconnectivities: read(own('o', 3)) }, 'moved', []],
    ['Teams without a resource account', { ...teams, msdyn_teamsresourceaccount: null }, {}, 'blocked', ['noResourceAccount']],
    ['Teams Phone Mobile', teams, { vcd_numberconnectivities: read(own('o', 4)) }, 'blocked', ['phoneMobile']],
  ])('%s', (_what, columns, tables, state, blockers) => {
    const result = one(columns, tables);
    expect([result.state, blockersOf(result)]).toEqual([state, blockers]);
  });

  test('says until when, and where it can go', () => {
    expect(one(directOffer)).toMatchObject({ endsOn: '2028-09-30', daysLeft: 678, path: { target: 'teams-calling-plan' } });
    expect(one({}).paths.map(({ target }) => target)).toEqual(['teams-direct-routing', 'teams-operator-connect']);
    expect(one(teams)).toMatchObject({ endsOn: null, daysLeft: null, paths: [] });
  });

  test('a date where the candidates agree on it, though the approach is not decided', () => {
    expect(one({ msdyn_ocphonenumbersource: null })).toMatchObject({ state: 'undecided', endsOn: '2028-09-30' });
  });

  test('is ready once every decision is taken', () => {
    expect(one({}, {}, { sbcTransition: 'secondName' })).toMatchObject({
      state: 'ready',
      blockers: [],
      settled: [{ id: 'sbcName' }],
      path: { target: 'teams-direct-routing' },
    });
    expect(one(directOffer, {}, { settled: new Set(['callingPlanCountry/n']) })).toMatchObject({ state: 'ready' });
  });

  test('takes the path that is open', () => {
    const result = one({}, {}, { settled: new Set(['operatorParticipates/carrier-1']) });
    expect(result).toMatchObject({ state: 'ready', path: { target: 'teams-operator-connect' } });
    expect(result.paths[0]?.blockers.map(({ id }) => id)).toEqual(['sbcName']);
  });

  test('settles a country for all its numbers, in whatever case it is stored, and no other', () => {
    const decisions = { settled: new Set(['callingPlanCountry/US']) };
    expect(one({ ...directOffer, msdyn_countryisocode: 'us' }, {}, decisions).state).toBe('ready');
    expect(one({ ...directOffer, msdyn_countryisocode: 'DE' }, {}, decisions).state).toBe('toCheck');
    expect(one(directOffer, {}, decisions).state).toBe('toCheck');
  });

  test('no decision settles a record', () => {
    const keys = Object.keys(BLOCKERS).map((id) => `${id}/n`);
    expect(one({ msdyn_teamsresourceaccount: 'a' }, {}, { settled: new Set(keys), sbcTransition: 'cutOver' })).toMatchObject({
      state: 'blocked',
      blockers: [{ id: 'unfinishedMove' }],
    });
  });

  test.each([
    ['systemusers', 'personalNumber'],
    ['msdyn_ocvoicechannelsettings', 'sharedNumber'],
    ['vcd_numberconnectivities', 'ivrContext'],
  ] as const)('is not ready while %s is not read', (set, id) => {
    const result = one({}, { [set]: denied() }, { sbcTransition: 'secondName' });
    expect(result).toMatchObject({ state: 'undecided', unknowns: [{ blocker: id, because: set }] });
  });

  test('is not ready while its provider may be a trial', () => {
    const result = one({ _msdyn_occommunicationprovidersettingid_value: 'p' }, {}, { sbcTransition: 'secondName' });
    expect(result).toMatchObject({ state: 'undecided', unknowns: [{ blocker: 'trial' }] });
  });

  test('an inactive channel shares nothing', () => {
    const tables = {
      msdyn_ocvoicechannelsettings: read(
        channel('a', { _msdyn_phonenumberid_value: 'n' }),
        channel('b', { _msdyn_phonenumberid_value: 'n', statecode: 1 }),
      ),
    };
    expect(one({}, tables)).toMatchObject({ channels: ['a'], blockers: [{ id: 'sbcName' }] });
  });
});

describe('losses', () => {
  const lossesOf = ({ path }: NumberReadiness) => path?.losses.map(({ id }) => id);
  test('own carrier: withheld numbers and User-to-User mapping, until proven', () =>
    expect(lossesOf(one({}))).toEqual(['withheldCallers', 'userToUserMapping']));
  test('Operator Connect: the operator decides on headers', () => {
    expect(one({}).paths[1]?.losses.map(({ id }) => id)).toEqual(['withheldCallers', 'userToUserMapping', 'operatorHeaders']);
  });
  test('direct offer: nothing of its own', () => expect(lossesOf(one(directOffer))).toEqual([]));
  test('no personal use of a user who is disabled, as among the uses', () => {
    const systemusers = read({ systemuserid: 'u', _msdyn_phonenumberid_value: 'n', isdisabled: true });
    const [one] = readinessOf({ msdyn_ocphonenumbers: read(number('n')), systemusers }).numbers;
    expect({ uses: one?.number.useCount, users: one?.users }).toEqual({ uses: 0, users: [] });
    expect(one?.blockers.map(({ id }) => id)).not.toContain('personalNumber');
  });

  test('SMS, personal use and Teams users, where they are in use', () => {
    const tables = {
      msdyn_ocvoicechannelsettings: read(
        channel('a', { _msdyn_phonenumberid_value: 'n', msdyn_agentexternalteamsparticipantcontrolenabled: true }),
      ),
      systemusers: read({ systemuserid: 'u', _msdyn_phonenumberid_value: 'n' }),
    };
    expect(lossesOf(one({ ...directOffer, msdyn_smsoutboundenabled: true }, tables))).toEqual([
      'teamsUserTransfer',
      'sms',
      'personalNumber',
    ]);
  });
});

const ENDING = APPROACHES.filter(({ lifecycle }) => lifecycle.endsOn !== null);
const ALL_PATHS = APPROACHES.flatMap(({ id }) => pathsFrom(id));
const ALL_STEPS = [...new Set(ALL_PATHS.flatMap(({ steps }) => steps))];

describe('steps', () => {
  test.each(ALL_PATHS.map((path) => [path.target, path] as const))('to %s come phase by phase', (_target, { steps }) => {
    const order: StepPhase[] = ['prepare', 'build', 'pilot', 'move', 'connect', 'validate', 'finish'];
    const phases = steps.map(({ phase }) => order.indexOf(phase));
    expect(phases).toEqual([...phases].sort((a, b) => a - b));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    const ids = steps.map(({ id }) => id);
    expect(ids.indexOf('SyncFromTeams')).toBeGreaterThan(ids.indexOf('AssignNumber'));
    expect(ids.indexOf('AssignNumber')).toBeGreaterThan(ids.indexOf('ResourceAccount'));
  });
  test('every way on is one that the catalogue names, and goes on itself', () => {
    for (const { id, lifecycle } of ENDING) {
      expect(pathsFrom(id).map(({ target }) => target)).toEqual(lifecycle.successors);
      for (const { target } of pathsFrom(id)) expect(approachById(target).lifecycle.status).toBe('current');
    }
  });
  test('the carrier comes last on the way to Direct Routing', () => {
    const [path] = pathsFrom('acs-direct-routing');
    const ids = path?.steps.map(({ id }) => id) ?? [];
    for (const before of ['ResourceAccount', 'VoiceRoutingPolicy', 'AssignNumber', 'SyncFromTeams', 'PilotTrunk'])
      expect(ids.indexOf('CarrierRouting')).toBeGreaterThan(ids.indexOf(before));
  });
  test('the way to an operator cites its migration page', () => {
    const path = pathsFrom('acs-direct-routing').find(({ target }) => target === 'teams-operator-connect');
    for (const id of ['OperatorEmergency', 'EnableOperator', 'AgreeOnDates', 'OperatorUploads', 'NoDirectRoutingPolicy'])
      expect(path?.steps.find((step) => step.id === id)?.sources).toEqual(['D-MIGOC']);
    expect(path?.steps.find(({ id }) => id === 'AskCarrier')?.sources).toEqual(['D-MIGOC', 'T-COST']);
  });
  test('Calling Plan comes first from direct offer; where it is not open, another way does', () => {
    expect(one(directOffer).path?.target).toBe('teams-calling-plan');
    const { path, paths } = one({ ...directOffer, msdyn_countryisocode: 'AU' });
    expect(path?.target).toBe('teams-direct-routing');
    expect(path?.steps.map(({ id }) => id)).toContain('PortFromMicrosoft');
    expect(paths[0]?.blockers.map(({ id }) => id)).toEqual(['asiaPacific', 'callingPlanCountry']);
    const settled = new Set(['asiaPacific/AU', 'callingPlanCountry/AU']);
    expect(one({ ...directOffer, msdyn_countryisocode: 'AU' }, {}, { settled })).toMatchObject({
      state: 'ready',
      path: { target: 'teams-calling-plan' },
    });
  });
  test('no way tells to clear the ACS resource away', () => {
    for (const { steps } of ALL_PATHS)
      expect(steps[steps.length - 1]).toMatchObject({ phase: 'finish', sources: expect.arrayContaining(['T-FAQ', 'A-RET']) as string[] });
  });
  test('every approach that is retiring has a way on', () => {
    const withPaths = APPROACHES.filter(({ id }) => pathsFrom(id).length > 0).map(({ id }) => id);
    expect(withPaths).toEqual(['acs-direct-offer', 'acs-direct-routing']);
    expect(ENDING.map(({ id }) => id)).toEqual(withPaths);
  });
  test('cite pages that the catalogue knows', () => {
    const cited = [
      ...ALL_STEPS,
      ...Object.values(LOSSES),
      ...Object.values(BLOCKERS).map(({ cited: grounds }) => grounds),
      ...ALL_PATHS.flatMap(({ when, keeps }) => [when, keeps]),
    ];
    for (const { sources } of cited) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter((id) => sourceById(id) === undefined)).toEqual([]);
    }
  });
});

describe('channels and organization', () => {
  const tables = {
    msdyn_ocvoicechannelsettings: read(
      channel('a', { _msdyn_phonenumberid_value: 'ready', _msdyn_calleridphonenumberid_value: 'moved' }),
      channel('b', { _msdyn_phonenumberid_value: 'moved' }),
      channel('c', { _msdyn_phonenumberid_value: 'gone' }),
      channel('d', { _msdyn_phonenumberid_value: null }),
      channel('e', { _msdyn_phonenumberid_value: 'blocked' }),
    ),
    msdyn_ocphonenumbers: read(
      number('ready', { ...directOffer, msdyn_countryisocode: 'US' }),
      number('moved', { ...teams, msdyn_phonenumber: '+14255550101' }),
      number('blocked', { msdyn_phonenumber: '+14255550102' }),
      number('open', { msdyn_phonenumber: '+14255550103', msdyn_ocphonenumbersource: null }),
    ),
  };
  const result = readinessOf(tables, { settled: new Set(['callingPlanCountry/US', 'sharedNumber/moved']) });
  test('a channel is as far as the least certain of its numbers', () => {
    expect(result.channels.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'ready'],
      ['b', 'moved'],
      ['c', 'undecided'],
      ['d', 'notAffected'],
      ['e', 'blocked'],
    ]);
    expect(result.channels[0]).toMatchObject({ endsOn: '2028-09-30', daysLeft: 678, numbers: ['ready', 'moved'] });
    expect(result.channels[2]).toMatchObject({ unreadNumbers: ['gone'], endsOn: null });
  });
  test('counts its progress', () => {
    expect(result.progress).toEqual({ total: 4, moved: 1, ready: 1, toCheck: 0, blocked: 1, undecided: 1, waitingForDecision: 1 });
    expect(result).toMatchObject({ endsOn: '2028-09-30', daysLeft: 678 });
  });
  test('a record that another one superseded is no work', () => {
    const {
      numbers,
      progress,
      channels: described,
      open,
      endsOn,
    } = readinessOf({
      msdyn_ocvoicechannelsettings: read(channel('a', { _msdyn_phonenumberid_value: 'old' })),
      msdyn_ocphonenumbers: read(number('old', { ...directOffer, statecode: 1 }), number('new', teams)),
      systemusers: read({ systemuserid: 'u', _msdyn_phonenumberid_value: 'old' }),
    });
    expect(numbers.map(({ number: { id }, state, channels: used, users }) => [id, state, used, users])).toEqual([
      ['new', 'moved', ['a'], ['u']],
    ]);
    expect(progress).toMatchObject({ total: 1, moved: 1, blocked: 0, toCheck: 0 });
    expect(described).toMatchObject([{ state: 'moved', numbers: ['new'], unreadNumbers: [] }]);
    expect([open, endsOn]).toEqual([[], null]);
  });
  test('an inactive record alone is at most a check: in no wave, and without an end', () => {
    const alone = readinessOf({ msdyn_ocphonenumbers: read(number('old', { ...directOffer, statecode: 1 })) });
    expect(alone).toMatchObject({ endsOn: null, progress: { total: 1, toCheck: 1, blocked: 0 } });
    const plan = migrationPlan(alone);
    expect([plan.waves, plan.waiting, plan.burnDown.left]).toEqual([[], [], 0]);
    expect(alone.open).toMatchObject([{ owner: 'dynamicsAdministrator', blocker: { id: 'inactiveRecord', kind: 'record' } }]);
  });
  test('says who must clear what', () => {
    expect(result.open.map(({ owner, blocker, numbers, scopes }) => [owner, blocker.id, numbers, scopes])).toEqual([
      ['dynamicsAdministrator', 'undecidedSource', ['open'], []],
      ['telephonyTeam', 'sbcName', ['blocked'], []],
    ]);
    const countries = ['US', 'de', 'US', ''].map((country, index) =>
      number(`n${index}`, { ...directOffer, msdyn_countryisocode: country, msdyn_phonenumber: `+1425555010${index}` }),
    );
    expect(readinessOf({ msdyn_ocphonenumbers: read(...countries) }).open).toMatchObject([
      { blocker: { id: 'callingPlanCountry' }, numbers: ['n0', 'n1', 'n2', 'n3'], scopes: ['DE', 'US'] },
    ]);
  });
  test('nothing ends where nothing is on ACS', () => {
    expect(readinessOf({ msdyn_ocphonenumbers: read(number('n', teams)) })).toMatchObject({ endsOn: null, daysLeft: null, open: [] });
  });
  test('refuses a day that does not exist', () => expect(() => readinessOf({}, {}, '2026-02-30')).toThrow(RangeError));
});

describe('what was not read', () => {
  const TEXT = createText({ ...words, ...guidance, ...report, ...card }, 'en');
  const said = (tables: OrganizationTables): string => {
    const now = readinessOf(tables);
    const plan = migrationPlan(now);
    return documentMarkdown(readinessDocument(now, plan, agendaOf(now, plan), { text: TEXT, language: 'en' }), {
      text: TEXT,
      language: 'en',
    });
  };

  test('without the numbers nobody says that none depends on ACS, nor that nothing is left', () => {
    const tables = { ...channels('a'), msdyn_ocphonenumbers: denied('prvReadmsdyn_ocphonenumber') };
    expect(readinessOf(tables).unread).toEqual(['msdyn_ocphonenumbers']);
    const plan = said(tables);
    expect(plan).toContain('Which numbers depend on ACS telephony is not known');
    expect(plan).toContain('Not everything was read, or a record that is needed is missing: Phone numbers.');
    expect(plan).not.toMatch(/Nothing is left to move|No number that was read/);
  });

  test('where all was read, it is said', () => {
    const tables = { msdyn_ocphonenumbers: read(number('n', teams)), ...channels('a') };
    expect(readinessOf(tables).unread).toEqual([]);
    expect(said(tables)).toContain('No number that was read depends on ACS telephony.');
  });

  test('tables that keep a blocker from being seen are named, each once', () => {
    expect(
      readinessOf({ msdyn_ocphonenumbers: read(number('n', {}), number('m', {})), systemusers: denied('prvReadUser') }).unread,
    ).toEqual(['systemusers']);
  });
});

describe('acceptances settle what their findings say', () => {
  const tables = organization({ msdyn_ocphonenumbers: read(number('n')) });
  const report = describeOrganization(opened(tables), { kind: 'file', name: 'test' });
  const finding = report.findings.find(({ rule }) => rule === 'R-RET-3');
  if (finding === undefined) throw new Error('R-RET-3 did not fire');
  const accepted = (print: string) => {
    const row = {
      vcd_acceptedfindingid: 'x',
      ...acceptanceRow(finding, { name: '', reason: 'Second name sbc2', acceptedOn: AS_OF, fingerprint: print }),
    };
    return settledByAcceptances(acceptancesOf(report, [row], opened(tables)).findings);
  };
  test('once accepted', () => {
    const settled = accepted(seeNow(finding, opened(tables)).fingerprint);
    expect(readiness(report, opened(tables), { settled }).numbers[0]).toMatchObject({ state: 'ready' });
  });
  test('not when it opened again', () => expect([...accepted('1:another')]).toEqual([]));
});

describe('words', () => {
  const states: ChannelState[] = ['moved', 'ready', 'toCheck', 'blocked', 'undecided', 'notAffected'];
  const owners: Owner[] = ['telephonyTeam', 'dynamicsAdministrator', 'teamsAdministrator', 'carrier'];
  const keys = [
    ...ALL_STEPS.flatMap(({ title, detail, phase }) => [title, detail, retirementKeys.phaseKey(phase)]),
    ...ALL_PATHS.flatMap(({ when, keeps }) => [when.text, keeps.text]),
    ...Object.values(LOSSES).map(({ text }) => text),
    ...(Object.keys(BLOCKERS) as BlockerId[]).flatMap((id) => [
      retirementKeys.blockerNameKey(id),
      `RetirementBlocker_${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    ]),
    ...states.flatMap((state) => [retirementKeys.stateKey(state), retirementKeys.stateMeaningKey(state)]),
    ...owners.map(retirementKeys.ownerKey),
    ...(Object.keys(RISKS) as (keyof typeof RISKS)[]).map(retirementKeys.riskReasonKey),
    ...(['low', 'medium', 'high'] as const).map(retirementKeys.riskKey),
    ...(['clear', 'decide', 'prepare', 'move'] as const).map(retirementKeys.agendaKindKey),
  ];
  test('there are words for each key', () => expect(keys.filter((key) => TEXTS[key] === undefined)).toEqual([]));
  test('no step, path, loss or blocker has words that nothing uses', () => {
    const used = new Set(keys);
    expect(
      Object.keys(TEXTS).filter(
        (key) =>
          /^Retirement(Step|Path|Loss|Blocker)_|^Retirement_(State|StateMeaning|Owner|Phase|Risk|RiskReason|BlockerName)_/.test(key) &&
          !used.has(key),
      ),
    ).toEqual([]);
  });
  test('hold to the house', () => {
    expect(
      Object.entries(TEXTS).filter(([, text]) =>
        /\bagents?\b|organis|centre\b|licence|quality SLA|\d ?%|[$€£]|\d{4}-\d\d-\d\d| {2}/i.test(text),
      ),
    ).toEqual([]);
  });
});
