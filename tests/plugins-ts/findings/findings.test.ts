import type { OrganizationTables, Row } from '../../../plugins-ts/tables/tables';
import type { Report } from '../../../plugins-ts/report/types';
import { RULES } from '../../../plugins-ts/findings';
import { validateReport } from '../../support/schema';
import {
  ACS,
  TEAMS_PHONE,
  channel,
  denied,
  describeTables,
  directOffer,
  number,
  oneChannel,
  onlyChannel,
  own,
  provider,
  read,
  rulesOf,
  teams,
} from '../../support/rows';

const transferOut: Row = { msdyn_agentexternalparticipanttransfercontrolenabled: true };
const consultOut: Row = { msdyn_agentexternalparticipantcontrolenabled: true };
const teamsTransfer: Row = { msdyn_agentexternalteamsparticipanttransfercontrolenabled: true };
const bridged: Row = { msdyn_usebridgetransferforpstntransfer: true };
const unbridged: Row = { msdyn_usebridgetransferforpstntransfer: false };
const recording: Row = { msdyn_recordingenabled: true };
const noOutbound: Row = { msdyn_phoneoutboundenabled: false };
const noInbound: Row = { msdyn_phoneinboundenabled: false };
const sms: Row = { msdyn_smsoutboundenabled: true };
const named: Row = { _msdyn_occommunicationprovidersettingid_value: 'p' };
const inWorkstream: Row = { _msdyn_liveworkstreamid_value: 'w' };

const ownRows = (...rows: Row[]): OrganizationTables => ({ vcd_numberconnectivities: read(...rows) });
const providers = (kind: unknown, columns: Row = {}): OrganizationTables => ({
  msdyn_occommunicationprovidersettings: read(provider('p', kind, columns)),
});
const declared = (connectivity: number) => ownRows(own('o', connectivity));
const ivr = ownRows(own('o', null, { vcd_ivrinfront: true }));
const noOwnTable: OrganizationTables = { vcd_numberconnectivities: { state: 'missing', rows: [], message: null } };
const noNumbers: OrganizationTables = { msdyn_ocphonenumbers: denied() };

type Situation = [what: string, number: Row, channel?: Row, tables?: OrganizationTables];
interface RuleCases {
  fires: Situation[];
  silent: Situation[];
  unchecked: [because: string, ...situation: Situation][];
}

const OWN = 'vcd_numberconnectivities';
const NUMBERS = 'msdyn_ocphonenumbers';
const WORKSTREAMS = 'msdyn_liveworkstreams';

const CASES: Record<string, RuleCases> = {
  'R-SLA-BACK': {
    fires: [
      ['ACS', {}, transferOut],
      ['Teams', teams, transferOut, declared(2)],
    ],
    silent: [
      ['no transfer', {}],
      ['consult alone stays', {}, consultOut],
      ['Microsoft number', directOffer, transferOut],
      ['undecided', teams, transferOut],
    ],
    unchecked: [
      [NUMBERS, 'no numbers', {}, transferOut, noNumbers],
      [OWN, 'Direct Routing may be declared', teams, transferOut, noOwnTable],
    ],
  },
  'R-SLA-OUT-BYO': {
    fires: [
      ['ACS', {}],
      ['Teams', teams, {}, declared(2)],
    ],
    silent: [
      ['no calls out', noOutbound],
      ['Microsoft number', directOffer],
      ['undecided', teams],
      ['inbound only', {}, inWorkstream, { msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_direction: 2 }) }],
    ],
    unchecked: [
      [NUMBERS, 'no numbers', {}, {}, noNumbers],
      [WORKSTREAMS, 'no workstream', {}, inWorkstream, { msdyn_liveworkstreams: denied() }],
      [WORKSTREAMS, 'workstream not found', {}, inWorkstream],
      [OWN, 'Direct Routing may be declared', teams, {}, noOwnTable],
    ],
  },
  'R-SIP-MS': {
    fires: [
      ['transfer', directOffer, transferOut],
      ['consult', directOffer, consultOut],
      ['Calling Plan', teams, transferOut, declared(1)],
      ['IVR in front', directOffer, {}, ivr],
    ],
    silent: [
      ['own carrier', {}, transferOut],
      ['call stays', directOffer],
      ['undecided', teams, transferOut],
    ],
    unchecked: [
      [OWN, 'an IVR may be declared', directOffer, {}, noOwnTable],
      [OWN, 'a Calling Plan may be declared', teams, transferOut, noOwnTable],
    ],
  },
  'R-SIP-BRIDGE': {
    fires: [['on', {}, { ...bridged, ...transferOut }]],
    silent: [
      ['off', {}, { ...unbridged, ...transferOut }],
      ['not set', {}, transferOut],
      ['call stays', {}, bridged],
    ],
    unchecked: [],
  },
  'R-SIP-UNBRIDGE': {
    fires: [['off', {}, { ...unbridged, ...recording }]],
    silent: [
      ['on', {}, { ...bridged, ...recording }],
      ['not set', {}, recording],
      ['not recorded', {}, unbridged],
    ],
    unchecked: [],
  },
  'R-IVR-1': {
    fires: [
      ['direct offer', directOffer, {}, ivr],
      ['Calling Plan', teams, {}, ownRows(own('o', 1, { vcd_ivrinfront: true }))],
    ],
    silent: [
      ['own carrier', {}, {}, ivr],
      ['no IVR', directOffer, {}, ownRows(own('o', null, { vcd_ivrinfront: false }))],
      ['inactive row', directOffer, {}, ownRows(own('o', null, { vcd_ivrinfront: true, statecode: 1 }))],
      ['undecided', teams, {}, ivr],
    ],
    unchecked: [[OWN, 'own table', directOffer, {}, noOwnTable]],
  },
  'R-911-1': {
    fires: [['calls out', {}]],
    silent: [
      ['no calls out', noOutbound],
      ['Microsoft number', directOffer],
      ['Teams', teams, {}, declared(2)],
    ],
    unchecked: [[WORKSTREAMS, 'no workstream', {}, inWorkstream]],
  },
  'R-911-2': {
    fires: [
      ['undecided', teams],
      ['decided', teams, {}, declared(3)],
    ],
    silent: [
      ['ACS', {}],
      ['contradictory', named, {}, providers(TEAMS_PHONE)],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-ANON-1': {
    fires: [
      ['direct offer', directOffer],
      ['undecided Teams', teams],
      ['trial', named, {}, providers(ACS, { msdyn_istrial: true })],
    ],
    silent: [
      ['direct routing', {}],
      ['may be direct routing', { msdyn_ocphonenumbersource: null }],
      ['nothing known', { msdyn_phonenumbertype: 9 }],
      ['takes no calls', { ...directOffer, ...noInbound }],
    ],
    unchecked: [[WORKSTREAMS, 'no workstream', directOffer, inWorkstream]],
  },
  'R-OUT-1': {
    fires: [
      ['transfer', noOutbound, transferOut],
      ['consult', noOutbound, consultOut],
    ],
    silent: [
      ['may call', {}, transferOut],
      ['call stays', noOutbound],
      ['not known', { msdyn_phoneoutboundenabled: null }, transferOut],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, transferOut, noNumbers]],
  },
  'R-OUT-2': {
    fires: [
      ['undecided', teams],
      ['Calling Plan', teams, {}, declared(1)],
    ],
    silent: [
      ['no calls out', { ...teams, ...noOutbound }],
      ['ACS', {}],
    ],
    unchecked: [[WORKSTREAMS, 'no workstream', teams, inWorkstream]],
  },
  'R-TEAMS-2': {
    fires: [
      ['transfer', teams, teamsTransfer],
      ['consult', teams, { msdyn_agentexternalteamsparticipantcontrolenabled: true }],
    ],
    silent: [
      ['ACS', {}, teamsTransfer],
      ['call stays', teams],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, teamsTransfer, noNumbers]],
  },
  'R-SMS-1': {
    fires: [
      ['sends', sms],
      ['receives', { msdyn_smsinboundenabled: true }],
    ],
    silent: [
      ['no SMS', {}],
      ['direct offer', { ...directOffer, ...sms }],
      ['Teams', { ...teams, ...sms }],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-SMS-2': {
    fires: [
      ['direct offer', { ...directOffer, ...sms }],
      ['source not known', { msdyn_ocphonenumbersource: null, ...sms }],
    ],
    silent: [
      ['no SMS', directOffer],
      ['Teams', { ...teams, ...sms }],
      ['contradictory', { ...named, ...sms }, {}, providers(TEAMS_PHONE)],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-RET-1': {
    fires: [
      ['direct routing', {}],
      ['direct offer', directOffer],
      ['either', { msdyn_ocphonenumbersource: null }],
    ],
    silent: [
      ['Teams', teams],
      ['trial', named, {}, providers(ACS, { msdyn_istrial: true })],
      ['contradictory', named, {}, providers(TEAMS_PHONE)],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-RET-2': {
    fires: [
      ['Australia', { ...directOffer, msdyn_countryisocode: 'AU' }],
      ['three letters', { ...directOffer, msdyn_countryisocode: 'sgp' }],
    ],
    silent: [
      ['blank', directOffer],
      ['Germany', { ...directOffer, msdyn_countryisocode: 'DE' }],
      ['own carrier', { msdyn_countryisocode: 'AU' }],
      ['not Asia-Pacific', { ...directOffer, msdyn_countryisocode: 'AE' }],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-RET-3': {
    fires: [['direct routing', {}]],
    silent: [
      ['direct offer', directOffer],
      ['Teams', teams, {}, declared(2)],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-TRIAL-1': {
    fires: [['trial', named, {}, providers(ACS, { msdyn_istrial: true })]],
    silent: [
      ['no provider', {}],
      ['no trial', named, {}, providers(ACS)],
    ],
    unchecked: [
      ['msdyn_occommunicationprovidersettings', 'denied', named, {}, { msdyn_occommunicationprovidersettings: denied() }],
      ['msdyn_occommunicationprovidersettings', 'not found', named],
      ['msdyn_occommunicationprovidersettings', 'not known', named, {}, providers(77, { msdyn_istrial: true })],
    ],
  },
  'R-LINK-1': {
    fires: [
      ['empty', { ...teams, msdyn_teamsresourceaccount: null }],
      ['blank', { ...teams, msdyn_teamsresourceaccount: ' ' }],
      ['by its provider', { ...named, msdyn_phonenumbertype: null }, {}, providers(TEAMS_PHONE)],
    ],
    silent: [
      ['linked', teams],
      ['ACS', {}],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-LINK-2': {
    fires: [['left over', { msdyn_teamsresourceaccount: 'a' }]],
    silent: [
      ['none', {}],
      ['Teams', teams],
      ['old row', { msdyn_phonenumbertype: null, msdyn_teamsresourceaccount: 'a' }],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-STATE-1': {
    fires: [['inactive', { statecode: 1 }]],
    silent: [
      ['active', {}],
      ['direct offer', { ...directOffer, statecode: 1 }],
      ['Teams', { ...teams, statecode: 1 }, {}, declared(2)],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-CARR-1': {
    fires: [['blank', { _msdyn_carrierid_value: null }]],
    silent: [
      ['named', {}],
      ['named, carriers denied', {}, {}, { msdyn_occarriers: denied() }],
      ['Teams', teams],
      ['direct offer', directOffer],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-TEAMS-1': {
    fires: [
      ['nothing declared', teams],
      ['only on-premises declared', teams, {}, declared(5)],
    ],
    silent: [
      ['declared', teams, {}, declared(1)],
      ['rows disagree', teams, {}, ownRows(own('a', 1), own('b', 2))],
      ['ACS', {}],
    ],
    unchecked: [[OWN, 'own table', teams, {}, noOwnTable]],
  },
  'R-PROV-1': {
    fires: [
      ['type 0, Teams provider', named, {}, providers(TEAMS_PHONE)],
      ['old row, resource account', { msdyn_phonenumbertype: null, msdyn_teamsresourceaccount: 'a' }],
    ],
    silent: [
      ['ACS', named, {}, providers(ACS)],
      ['type 0 with a resource account', { msdyn_teamsresourceaccount: 'a' }],
      ['Teams', { ...teams, ...named }, {}, providers(TEAMS_PHONE)],
    ],
    unchecked: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
  },
  'R-REF-1': {
    fires: [
      ['number', {}, { _msdyn_phonenumberid_value: 'gone' }],
      ['caller id', {}, { _msdyn_calleridphonenumberid_value: 'gone' }],
    ],
    silent: [
      ['found', {}],
      ['no number', {}, { _msdyn_phonenumberid_value: null }],
    ],
    unchecked: [
      [NUMBERS, 'denied', {}, {}, noNumbers],
      [NUMBERS, 'cut off', {}, {}, { msdyn_ocphonenumbers: { state: 'truncated', rows: [], message: null } }],
    ],
  },
  'R-EVID-1': {
    fires: [['disagree', teams, {}, ownRows(own('a', 1), own('b', 2))]],
    silent: [
      ['agree', teams, {}, ownRows(own('a', 1), own('b', 1))],
      ['on-premises does not count', teams, {}, ownRows(own('a', 1), own('b', 5))],
      ['ACS', {}, {}, ownRows(own('a', 1), own('b', 2))],
    ],
    unchecked: [[OWN, 'own table', teams, {}, noOwnTable]],
  },
  'R-EVID-2': {
    fires: [
      ['ACS', {}, {}, declared(2)],
      ['on-premises', teams, {}, declared(5)],
      ['trial', named, {}, { ...providers(ACS, { msdyn_istrial: true }), ...declared(1) }],
    ],
    silent: [
      ['Teams', teams, {}, declared(2)],
      ['no connectivity', {}, {}, ivr],
      ['another number', {}, {}, ownRows(own('o', 2, { vcd_phonenumber: '+14255550199' }))],
    ],
    unchecked: [[OWN, 'own table', {}, {}, noOwnTable]],
  },
};

const reportOf = ([, columns, channelColumns, tables]: Situation): Report => oneChannel(columns, channelColumns, tables);

describe.each(Object.entries(CASES))('%s', (rule, { fires, silent, unchecked }) => {
  test.each(fires)('fires: %s', (...situation) => {
    const report = reportOf(situation);
    validateReport(report);
    expect(rulesOf(report)).toContain(rule);
  });
  test.each(silent)('stays silent: %s', (...situation) => {
    const report = reportOf(situation);
    expect(rulesOf(report)).not.toContain(rule);
  });
  test.each(silent)('is checked when silent: %s', (...situation) => {
    // Workstreams that were named but not found are the one thing these cases may leave open.
    const open = reportOf(situation).unchecked.filter((entry) => entry.rule === rule);
    expect(open).toEqual([]);
  });
  if (unchecked.length > 0) {
    test.each(unchecked)('could not be checked without %s: %s', (because, ...situation) => {
      const report = reportOf(situation);
      expect(rulesOf(report)).not.toContain(rule);
      expect(report.unchecked).toContainEqual({ rule, because });
    });
  }
});

test('every rule has its cases here, or a test of its own below', () => {
  expect([...Object.keys(CASES), 'R-MIX-1', 'R-PERS-1'].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe('R-MIX-1', () => {
  const mixed = (channelColumns: Row = {}, neighbor: Row = {}, tables: OrganizationTables = {}) =>
    describeTables({
      msdyn_ocvoicechannelsettings: read(channel('channel-1', channelColumns)),
      msdyn_ocphonenumbers: read(
        number('number-1', { ...directOffer, ...named }),
        number('z', { ...named, ...neighbor }),
        number('y', { ...named, ...neighbor }),
      ),
      ...providers(ACS),
      ...tables,
    });
  test('names the direct-routing numbers of the same provider', () => {
    const found = onlyChannel(mixed()).findings.find(({ rule }) => rule === 'R-MIX-1');
    expect(found).toMatchObject({
      direction: 'outbound',
      subject: { table: 'msdyn_ocvoicechannelsetting', id: 'channel-1' },
      related: [
        { table: 'msdyn_ocphonenumber', id: 'y' },
        { table: 'msdyn_ocphonenumber', id: 'z' },
      ],
    });
  });
  test.each([
    ['another provider', {}, { _msdyn_occommunicationprovidersettingid_value: 'other' }],
    ['Teams neighbours', {}, { msdyn_phonenumbertype: 1 }],
    ['an own-carrier caller id', { _msdyn_calleridphonenumberid_value: 'z' }, {}],
  ])('stays silent: %s', (_what, channelColumns, neighbor) => {
    expect(rulesOf(mixed(channelColumns, neighbor))).not.toContain('R-MIX-1');
  });
  test('cannot be checked while numbers are missing that may be neighbours', () => {
    const report = mixed(
      {},
      {},
      { msdyn_ocphonenumbers: { state: 'truncated', rows: [number('number-1', { ...directOffer, ...named })], message: null } },
    );
    expect(report.unchecked).toContainEqual({ rule: 'R-MIX-1', because: NUMBERS });
  });
});

describe('R-PERS-1', () => {
  const users = (kind: number | null, tables: OrganizationTables = {}) =>
    describeTables({
      msdyn_ocphonenumbers: read(number('n', { msdyn_type: kind })),
      systemusers: read({ systemuserid: 'u', fullname: 'Ada', _msdyn_phonenumberid_value: 'n' }),
      ...tables,
    });
  const personal = (report: Report) => report.findings.filter(({ rule }) => rule === 'R-PERS-1');

  test('names the user and the number', () => {
    expect(personal(users(192350001))).toMatchObject([
      { subject: { table: 'systemuser', id: 'u' }, related: [{ table: 'msdyn_ocphonenumber', id: 'n' }], severity: 'error' },
    ]);
  });
  test.each([192350000, 192350003, null])('stays silent for kind %s', (kind) => {
    expect(personal(users(kind))).toEqual([]);
  });
  test('cannot be checked without users, or without the number', () => {
    expect(users(192350001, { systemusers: denied() }).unchecked).toContainEqual({ rule: 'R-PERS-1', because: 'systemusers' });
    expect(users(192350001, noNumbers).unchecked).toContainEqual({ rule: 'R-PERS-1', because: NUMBERS });
  });
});

describe('where findings go', () => {
  test('an inactive channel has none, nor has a number that only inactive channels use', () => {
    const report = oneChannel({}, { statecode: 1, ...transferOut });
    expect(onlyChannel(report).findings).toEqual([]);
    expect(report.findings).toEqual([]);
  });

  test('a number rule fires once for each distinct number of a channel', () => {
    const same = oneChannel({}, { _msdyn_calleridphonenumberid_value: '{NUMBER-1}' });
    expect(rulesOf(same).filter((rule) => rule === 'R-RET-1')).toHaveLength(1);
    const two = describeTables({
      msdyn_ocvoicechannelsettings: read(channel('c', { _msdyn_calleridphonenumberid_value: 'number-2' })),
      msdyn_ocphonenumbers: read(number('number-1'), number('number-2')),
    });
    expect(
      onlyChannel(two)
        .findings.filter(({ rule }) => rule === 'R-RET-1')
        .map(({ subject }) => subject.id),
    ).toEqual(['number-1', 'number-2']);
  });

  test('an unused number brings its findings to the report', () => {
    const report = describeTables({ msdyn_ocphonenumbers: read(number('n')) });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['R-RET-1', 'R-RET-3']);
  });

  test('without the channels no rule on channels or numbers could be checked', () => {
    const report = describeTables({ msdyn_ocvoicechannelsettings: denied(), msdyn_ocphonenumbers: read(number('n')) });
    const open = report.unchecked.filter(({ because }) => because === 'msdyn_ocvoicechannelsettings').map(({ rule }) => rule);
    expect(open.sort()).toEqual(
      RULES.map(({ id }) => id)
        .filter((id) => id !== 'R-PERS-1')
        .sort(),
    );
    expect(report.findings).toEqual([]);
  });

  test('worst come first', () => {
    const severities = onlyChannel(oneChannel(sms, { ...transferOut, ...bridged })).findings.map(({ severity }) => severity);
    const worstFirst = ['error', 'warning', 'info'];
    expect(severities).toEqual([...severities].sort((a, b) => worstFirst.indexOf(a) - worstFirst.indexOf(b)));
    expect(new Set(severities).size).toBe(3);
  });
});

test('adding a number never removes an error', () => {
  const before = describeTables({
    msdyn_ocvoicechannelsettings: read(channel('channel-1')),
    msdyn_ocphonenumbers: read(number('number-1', sms)),
  });
  const after = describeTables({
    msdyn_ocvoicechannelsettings: read(channel('channel-1')),
    msdyn_ocphonenumbers: read(number('number-1', sms), number('number-2', teams)),
  });
  const errors = (report: Report) => onlyChannel(report).findings.filter(({ severity }) => severity === 'error');
  expect(errors(after)).toEqual(errors(before));
});
