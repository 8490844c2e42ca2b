import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { validateReport } from '../../support/schema';
import { ACS, TEAMS_PHONE, TELESIGN, TWILIO, numberOf, oneChannel, own, provider, read, rulesOf, teams } from '../../support/rows';

const withProvider = (kind: unknown, columns: UnknownRow = {}): OrganizationTables => ({
  msdyn_occommunicationprovidersettings: read(provider('provider-1', kind, columns)),
});
const named: UnknownRow = { _msdyn_occommunicationprovidersettingid_value: 'provider-1' };
const connectivityRecords = (...rows: UnknownRow[]): OrganizationTables => ({ vcd_numberconnectivities: read(...rows) });
const TEAMS_THREE = ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'];
const ACS_BOTH = ['acs-direct-offer', 'acs-direct-routing'];

type Case = [name: string, number: UnknownRow, tables: OrganizationTables, approach: string, candidates: string[], certainty: string];

const CASES: Case[] = [
  ['type that is not known', { msdyn_phonenumbertype: 7 }, {}, 'unknown', [], 'unknown'],
  ['type that is text', { msdyn_phonenumbertype: '0' }, {}, 'unknown', [], 'unknown'],
  ['Twilio provider', named, withProvider(TWILIO), 'unknown', [], 'unknown'],
  ['TeleSign provider on a Teams number', { ...teams, ...named }, withProvider(TELESIGN), 'unknown', [], 'unknown'],
  [
    'type 0 with a Teams provider, direct routing',
    named,
    withProvider(TEAMS_PHONE),
    'unknown',
    ['acs-direct-routing', ...TEAMS_THREE],
    'ambiguous',
  ],
  [
    'type 0 with a Teams provider, no source',
    { ...named, msdyn_ocphonenumbersource: null },
    withProvider(TEAMS_PHONE),
    'unknown',
    [...ACS_BOTH, ...TEAMS_THREE],
    'ambiguous',
  ],
  [
    'type null with a resource account, direct offer',
    { msdyn_phonenumbertype: null, msdyn_ocphonenumbersource: 192350000, msdyn_teamsresourceaccount: 'a' },
    {},
    'unknown',
    ['acs-direct-offer', ...TEAMS_THREE],
    'ambiguous',
  ],
  [
    'type null with a resource account and a Teams provider',
    { ...named, msdyn_phonenumbertype: null, msdyn_teamsresourceaccount: 'a' },
    withProvider(TEAMS_PHONE),
    'unknown',
    TEAMS_THREE,
    'ambiguous',
  ],
  [
    'type null with a Teams provider',
    { ...named, msdyn_phonenumbertype: null },
    withProvider(TEAMS_PHONE),
    'unknown',
    TEAMS_THREE,
    'ambiguous',
  ],
  ['trial provider', named, withProvider(ACS, { msdyn_istrial: true }), 'acs-trial', ['acs-trial'], 'certain'],
  ['trial provider of an empty kind', named, withProvider(null, { msdyn_istrial: true }), 'acs-trial', ['acs-trial'], 'certain'],
  [
    'trial flag on a provider that is not known',
    named,
    withProvider(99, { msdyn_istrial: true }),
    'acs-direct-routing',
    ['acs-direct-routing'],
    'certain',
  ],
  ['direct routing', {}, {}, 'acs-direct-routing', ['acs-direct-routing'], 'certain'],
  [
    'direct routing of an old row without type',
    { msdyn_phonenumbertype: null },
    {},
    'acs-direct-routing',
    ['acs-direct-routing'],
    'certain',
  ],
  ['direct offer', { msdyn_ocphonenumbersource: 192350000 }, {}, 'acs-direct-offer', ['acs-direct-offer'], 'certain'],
  ['type 0 with a resource account', { msdyn_teamsresourceaccount: 'a' }, {}, 'acs-direct-routing', ['acs-direct-routing'], 'certain'],
  ['provider that was not found', named, {}, 'acs-direct-routing', ['acs-direct-routing'], 'certain'],
  [
    'provider that is not among all, old row with a resource account',
    { ...named, msdyn_phonenumbertype: null, msdyn_teamsresourceaccount: 'a' },
    {},
    'unknown',
    ['acs-direct-routing', ...TEAMS_THREE],
    'ambiguous',
  ],
  ['ACS without a source', { msdyn_ocphonenumbersource: null }, {}, 'unknown', ACS_BOTH, 'ambiguous'],
  ['ACS with a source that is not known', { msdyn_ocphonenumbersource: 5 }, {}, 'unknown', ACS_BOTH, 'ambiguous'],
  ['Teams, nothing declared', teams, {}, 'unknown', TEAMS_THREE, 'ambiguous'],
  ['Teams, whatever its source says', { ...teams, msdyn_ocphonenumbersource: 192350000 }, {}, 'unknown', TEAMS_THREE, 'ambiguous'],
  ['Teams, declared Calling Plan', teams, connectivityRecords(own('o1', 1)), 'teams-calling-plan', ['teams-calling-plan'], 'declared'],
  [
    'Teams, declared without an origin',
    teams,
    connectivityRecords(own('o1', 2, { vcd_origin: null })),
    'teams-direct-routing',
    ['teams-direct-routing'],
    'declared',
  ],
  [
    'Teams, imported',
    teams,
    connectivityRecords(own('o1', 3, { vcd_origin: 2 })),
    'teams-operator-connect',
    ['teams-operator-connect'],
    'imported',
  ],
  [
    'Teams, declared and imported alike',
    teams,
    connectivityRecords(own('o1', 3), own('o2', 3, { vcd_origin: 2 })),
    'teams-operator-connect',
    ['teams-operator-connect'],
    'imported',
  ],
  ['Teams, declared Phone Mobile', teams, connectivityRecords(own('o1', 4)), 'teams-phone-mobile', ['teams-phone-mobile'], 'declared'],
  [
    'Teams, rows that disagree',
    teams,
    connectivityRecords(own('o2', 3), own('o1', 1)),
    'unknown',
    ['teams-calling-plan', 'teams-operator-connect'],
    'ambiguous',
  ],
  [
    'Teams, an inactive row does not count',
    teams,
    connectivityRecords(own('o1', 1, { statecode: 1 })),
    'unknown',
    TEAMS_THREE,
    'ambiguous',
  ],
  [
    'Teams, on-premises is left out',
    teams,
    connectivityRecords(own('o1', 5), own('o2', 2)),
    'teams-direct-routing',
    ['teams-direct-routing'],
    'declared',
  ],
  ['Teams, a connectivity that is not known names none', teams, connectivityRecords(own('o1', 42)), 'unknown', TEAMS_THREE, 'ambiguous'],
  [
    'Teams, the number written another way',
    { ...teams, msdyn_phonenumber: 'tel:001 (425) 555-0142' },
    connectivityRecords(own('o1', 2, { vcd_phonenumber: '+1.425.555.0142' })),
    'teams-direct-routing',
    ['teams-direct-routing'],
    'declared',
  ],
  ['ACS is never overridden', {}, connectivityRecords(own('o1', 1)), 'acs-direct-routing', ['acs-direct-routing'], 'certain'],
];

test.each(CASES)('%s', (_name, columns, tables, approach, candidates, certainty) => {
  const report = oneChannel(columns, {}, tables);
  validateReport(report);
  expect(numberOf(report)).toMatchObject({ approach, candidates, certainty });
});

describe.each(['denied', 'missing', 'failed', 'truncated'] as const)('a provider that was not read: the table is %s', (state) => {
  const unread: OrganizationTables = {
    msdyn_occommunicationprovidersettings: { state, rows: [provider('another', TEAMS_PHONE)], message: null },
  };
  const old: UnknownRow = { ...named, msdyn_phonenumbertype: null };
  const OPEN: [name: string, number: UnknownRow, candidates: string[]][] = [
    ['direct routing', old, ['acs-direct-routing', ...TEAMS_THREE]],
    ['direct offer', { ...old, msdyn_ocphonenumbersource: 192350000 }, ['acs-direct-offer', ...TEAMS_THREE]],
    ['no source', { ...old, msdyn_ocphonenumbersource: null }, [...ACS_BOTH, ...TEAMS_THREE]],
    ['with a resource account', { ...old, msdyn_teamsresourceaccount: 'a' }, ['acs-direct-routing', ...TEAMS_THREE]],
  ];
  test.each(OPEN)('leaves a record without a type open: %s', (_name, columns, candidates) => {
    const report = oneChannel(columns, {}, { ...unread, ...connectivityRecords(own('o1', 1)) });
    validateReport(report);
    expect(numberOf(report)).toMatchObject({ approach: 'unknown', candidates, certainty: 'ambiguous', providerId: 'provider-1' });
    expect(numberOf(report).evidence.map(({ column }) => column)).toEqual(['msdyn_phonenumbertype', 'msdyn_ocphonenumbersource']);
  });

  test.each([
    ['type 0', {}, 'acs-direct-routing'],
    ['type 0 with a resource account', { msdyn_teamsresourceaccount: 'a' }, 'acs-direct-routing'],
    ['type 1', teams, 'teams-calling-plan'],
  ])('leaves %s as the record says', (_name, columns, approach) => {
    const report = oneChannel({ ...columns, ...named }, {}, { ...unread, ...connectivityRecords(own('o1', 1)) });
    expect(numberOf(report).approach).toBe(approach);
  });

  test.each([old, { ...old, msdyn_teamsresourceaccount: 'a' }, named, { ...teams, ...named }])(
    'R-PROV-1 and R-TRIAL-1 are unchecked, and never found: %j',
    (columns) => {
      const report = oneChannel(columns, {}, unread);
      const because = 'msdyn_occommunicationprovidersettings';
      for (const rule of ['R-PROV-1', 'R-TRIAL-1']) {
        expect(report.unchecked).toContainEqual({ rule, because });
        expect(rulesOf(report)).not.toContain(rule);
      }
    },
  );

  test('one that came in a table that is not whole decides', () => {
    const came = { msdyn_occommunicationprovidersettings: { state, rows: [provider('provider-1', TEAMS_PHONE)], message: null } };
    expect(numberOf(oneChannel(old, {}, came)).candidates).toEqual(TEAMS_THREE);
    expect(rulesOf(oneChannel(named, {}, came))).toContain('R-PROV-1');
  });

  test('a record that names none is an ACS record', () => {
    expect(numberOf(oneChannel({ msdyn_phonenumbertype: null }, {}, unread)).approach).toBe('acs-direct-routing');
  });
});

test('rows of the same number decide alike in any order', () => {
  const rows = [own('o2', 3, { vcd_origin: 2 }), own('o1', 3)];
  const forwards = oneChannel(teams, {}, connectivityRecords(...rows));
  const backwards = oneChannel(teams, {}, connectivityRecords(...rows.reverse()));
  expect(backwards).toEqual(forwards);
});

describe('evidence', () => {
  const evidence = (columns: UnknownRow, tables: OrganizationTables = {}) =>
    numberOf(oneChannel(columns, {}, tables)).evidence.map(({ table, column, value, label }) => [table, column, value, label]);

  test('names what decided an ACS number, with the labels of the tables', () => {
    expect(evidence({})).toEqual([
      ['msdyn_ocphonenumber', 'msdyn_phonenumbertype', 0, 'ACS'],
      ['msdyn_ocphonenumber', 'msdyn_ocphonenumbersource', 192350001, 'Direct Routing'],
    ]);
  });

  test('prefers the label that came with the row', () => {
    expect(evidence({ 'msdyn_phonenumbertype@OData.Community.Display.V1.FormattedValue': 'ACS-Nummer' })[0]?.[3]).toBe('ACS-Nummer');
  });

  test('shows a value that is not known as itself', () => {
    expect(evidence({ msdyn_phonenumbertype: 7 })).toEqual([['msdyn_ocphonenumber', 'msdyn_phonenumbertype', 7, null]]);
    expect(evidence({ msdyn_phonenumbertype: { odd: true } })).toEqual([
      ['msdyn_ocphonenumber', 'msdyn_phonenumbertype', '{"odd":true}', null],
    ]);
  });

  test('never cites the source of a Teams number, which nobody chose', () => {
    const cited = evidence(teams, connectivityRecords(own('o1', 2, { vcd_observedon: '2026-11-03' })));
    expect(cited.map(([, column]) => column)).toEqual(['msdyn_phonenumbertype', 'vcd_connectivity', 'vcd_origin', 'vcd_observedon']);
  });

  test('cites the trial flag and the provider that decided', () => {
    const cited = evidence(named, withProvider(ACS, { msdyn_istrial: true }));
    expect(cited).toContainEqual(['msdyn_occommunicationprovidersetting', 'msdyn_istrial', true, 'Yes']);
    expect(cited).toContainEqual([
      'msdyn_occommunicationprovidersetting',
      'msdyn_occommunicationprovider',
      ACS,
      'Azure Communication Services',
    ]);
  });
});
