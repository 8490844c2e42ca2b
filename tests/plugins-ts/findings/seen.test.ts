/** What made rules fire, as the report has it: in the order of the contract, and nothing that had no part in it. */
import { RULES } from '../../../plugins-ts/findings';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import {
  ACS,
  channel,
  describeTables,
  directOffer,
  number,
  oneChannel,
  onlyChannel,
  own,
  provider,
  read,
  TEAMS_PHONE,
  teams,
} from '../../support/rows';
import { bridged, consultOut, declared, inWorkstream, ivr, named, providers, sms, teamsTransfer, transferOut } from '../../support/rules';

const allFindings = ({ channels, findings }: Report): readonly Finding[] => [...channels.flatMap((one) => one.findings), ...findings];

/** `column = value` of what was seen, of the first finding of a rule. */
function seenOf(rule: string, report: Report): readonly string[] {
  const finding = allFindings(report).find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} did not fire`);
  return finding.seen.map(({ column, value }) => `${column} = ${String(value)}`);
}

const seen = (rule: string, numberColumns: UnknownRow = {}, channelColumns: UnknownRow = {}, tables: OrganizationTables = {}) =>
  seenOf(rule, oneChannel(numberColumns, channelColumns, tables));

const workstream = (direction: unknown): OrganizationTables => ({
  msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_direction: direction }),
});
const DIRECT_ROUTING = ['msdyn_phonenumbertype = 0', 'msdyn_ocphonenumbersource = 192350001'];
const DIRECT_OFFER = ['msdyn_phonenumbertype = 0', 'msdyn_ocphonenumbersource = 192350000'];

test('what a number is, then its switch, then the direction of the workstream', () => {
  expect(seen('R-911-1', {}, inWorkstream, workstream(0))).toEqual([
    ...DIRECT_ROUTING,
    'msdyn_phoneoutboundenabled = true',
    'msdyn_direction = 0',
  ]);
});

test('an empty cell of a record is null; of a record that is not named there is nothing', () => {
  expect(seen('R-911-1', {}, inWorkstream, workstream(undefined)).slice(-1)).toEqual(['msdyn_direction = null']);
  expect(seen('R-911-1').slice(-1)).toEqual(['msdyn_phoneoutboundenabled = true']);
  expect(seen('R-SLA-BACK', {}, transferOut).slice(-2)).toEqual([
    'msdyn_agentexternalparticipanttransfercontrolenabled = true',
    'msdyn_usebridgetransferforpstntransfer = null',
  ]);
});

test.each([
  ['R-SIP-MS', directOffer, transferOut, {}, [...DIRECT_OFFER, 'msdyn_agentexternalparticipanttransfercontrolenabled = true']],
  ['R-SIP-MS', directOffer, consultOut, {}, [...DIRECT_OFFER, 'msdyn_agentexternalparticipantcontrolenabled = true']],
  ['R-SIP-MS', directOffer, {}, ivr, [...DIRECT_OFFER, 'vcd_ivrinfront = true']],
  ['R-SMS-1', sms, {}, {}, [...DIRECT_ROUTING, 'msdyn_smsoutboundenabled = true']],
  [
    'R-TEAMS-2',
    teams,
    teamsTransfer,
    {},
    ['msdyn_phonenumbertype = 1', 'msdyn_agentexternalteamsparticipanttransfercontrolenabled = true'],
  ],
] as const)('a switch that is off had no part in it: %s', (rule, numberColumns, channelColumns, tables, expected) => {
  expect(seen(rule, numberColumns, channelColumns, tables)).toEqual(expected);
});

test('of the lookups of a channel, those that name a number that the rule speaks of', () => {
  const callerId = { _msdyn_calleridphonenumberid_value: '{GONE}' };
  expect(seen('R-REF-1', {}, callerId)).toEqual(['_msdyn_calleridphonenumberid_value = gone']);
  expect(seen('R-STATE-1', { statecode: 1 })).toEqual(['_msdyn_phonenumberid_value = number-1', ...DIRECT_ROUTING, 'statecode = 1']);
});

test('each number that the rule speaks of, the own one first', () => {
  const report = describeTables({
    msdyn_ocvoicechannelsettings: read(channel('c', { _msdyn_calleridphonenumberid_value: 'a' })),
    msdyn_ocphonenumbers: read(number('number-1', { statecode: 1 }), number('a', { statecode: 1, msdyn_phonenumber: '+14255550199' })),
  });
  expect(seenOf('R-STATE-1', report)).toEqual([
    '_msdyn_phonenumberid_value = number-1',
    '_msdyn_calleridphonenumberid_value = a',
    ...DIRECT_ROUTING,
    ...DIRECT_ROUTING,
    'statecode = 1',
    'statecode = 1',
  ]);
});

test('a provider where it decides the platform of a number', () => {
  const account = { msdyn_teamsresourceaccount: 'account-1' };
  const untyped = { msdyn_phonenumbertype: null };
  const teamsKind = 'msdyn_occommunicationprovider = 192350003';
  expect(seen('R-PROV-1', { ...named, ...account }, {}, providers(TEAMS_PHONE))).toEqual(['msdyn_phonenumbertype = 0', teamsKind]);
  expect(seen('R-PROV-1', { ...named, ...untyped, ...account }, {}, providers(ACS))).toEqual([
    'msdyn_phonenumbertype = null',
    'msdyn_occommunicationprovider = 192350000',
    'msdyn_teamsresourceaccount = account-1',
  ]);
  expect(seen('R-PROV-1', { ...untyped, ...account })).toEqual(['msdyn_phonenumbertype = null', 'msdyn_teamsresourceaccount = account-1']);
  const noAccount = { ...teams, ...named, msdyn_teamsresourceaccount: null };
  expect(seen('R-LINK-1', noAccount, {}, providers(TEAMS_PHONE))).toEqual([
    'msdyn_phonenumbertype = 1',
    'msdyn_teamsresourceaccount = null',
  ]);
  expect(seen('R-LINK-1', { ...noAccount, ...untyped }, {}, providers(TEAMS_PHONE))).toEqual([
    'msdyn_phonenumbertype = null',
    teamsKind,
    'msdyn_teamsresourceaccount = null',
  ]);
});

test('of our own rows, those that the finding names', () => {
  const rows = { vcd_numberconnectivities: read(own('a', 2), own('b', 5), own('c', 1, { vcd_ivrinfront: true })) };
  expect(seen('R-EVID-2', {}, {}, rows)).toEqual([
    'msdyn_phonenumbertype = 0',
    'vcd_connectivity = 2',
    'vcd_connectivity = 5',
    'vcd_connectivity = 1',
  ]);
  expect(seen('R-EVID-2', teams, {}, rows)).toEqual(['vcd_connectivity = 5']);
  expect(seen('R-EVID-1', teams, {}, rows)).toEqual(['msdyn_phonenumbertype = 1', 'vcd_connectivity = 2', 'vcd_connectivity = 1']);
  expect(seen('R-IVR-1', directOffer, {}, rows)).toEqual([...DIRECT_OFFER, 'vcd_ivrinfront = true']);
});

test('of a user, the number that is named and what it is', () => {
  const report = oneChannel(
    { msdyn_type: 192350001 },
    {},
    { systemusers: read({ systemuserid: 'u', _msdyn_phonenumberid_value: '{NUMBER-1}' }) },
  );
  expect(seenOf('R-PERS-1', report)).toEqual(['_msdyn_phonenumberid_value = number-1', 'msdyn_type = 192350001']);
});

test('has labels, of lookups the name of the record', () => {
  const report = oneChannel(
    { ...named, msdyn_phonenumbertype: 1, msdyn_teamsresourceaccount: 'a' },
    { ...bridged, _msdyn_phonenumberid_value: 'x', '_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue': 'Old number' },
    { msdyn_occommunicationprovidersettings: read(provider('p', TEAMS_PHONE)) },
  );
  const finding = allFindings(report).find(({ rule }) => rule === 'R-REF-1');
  expect(finding?.seen).toEqual([
    { table: 'msdyn_ocvoicechannelsetting', column: '_msdyn_phonenumberid_value', value: 'x', label: 'Old number' },
  ]);
});

test('channels that look alike and differ in what was seen do not share it', () => {
  const report = describeTables({
    msdyn_ocvoicechannelsettings: read(channel('a'), channel('b', { _msdyn_phonenumberid_value: 'number-2', ...inWorkstream })),
    msdyn_ocphonenumbers: read(number('number-1'), number('number-2', { msdyn_phonenumber: '+14255550199' })),
    ...workstream(0),
  });
  const [a, b] = report.channels.map(({ findings }) => findings.find(({ rule }) => rule === 'R-911-1')?.seen.length);
  expect([a, b]).toEqual([3, 4]);
});

test('rules that look at the same of a channel have the same list', () => {
  const { findings } = onlyChannel(oneChannel(teams, {}, declared(2)));
  const listOf = (id: string) => findings.find(({ rule }) => rule === id)?.seen;
  expect(listOf('R-911-2')).toBe(listOf('R-OUT-2'));
  expect(RULES.every(({ inputs }) => inputs.length > 0)).toBe(true);
});
