import type { Direction } from '../../../plugins-ts/organization/organizationTypes';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { directOffer, onlyChannel, oneChannel, own, read, teams, describeTables, only } from '../../support/rows';

const declared = (connectivity: number): OrganizationTables => ({ vcd_numberconnectivities: read(own('o1', connectivity)) });

const from = (startsAt: string, endsAt: string, basis: string) => ({ responsibility: { startsAt, endsAt, basis } });
const none = (basis: string) => ({ responsibility: { startsAt: null, endsAt: null, basis } });
const scenario = (direction: Direction, name: 'arrival' | 'origination' | 'blindTransfer' | 'handoffToNonMicrosoft') =>
  direction.sipContext[name]?.value;

const DEPLOYMENTS: [name: string, number: UnknownRow, tables: OrganizationTables, inbound: object, outbound: object, sip: string][] = [
  [
    'own telephony on ACS',
    {},
    {},
    { ...from('acs', 'representative', 'article'), sla: 'stated' },
    { ...none('article'), sla: 'excluded' },
    'preserved',
  ],
  [
    'own telephony on Teams',
    teams,
    declared(2),
    { ...from('teamsPhone', 'representative', 'article'), sla: 'stated' },
    { ...none('article'), sla: 'excluded' },
    'preserved',
  ],
  [
    'Microsoft number on ACS',
    directOffer,
    {},
    { ...from('microsoftPstnEdge', 'representative', 'inferred'), sla: 'benefit' },
    { ...from('representative', 'microsoftPstnEdge', 'inferred'), sla: 'notStated' },
    'atRisk',
  ],
  [
    'Microsoft number on Teams',
    teams,
    declared(1),
    { ...from('microsoftPstnEdge', 'representative', 'inferred'), sla: 'benefit' },
    { ...from('representative', 'microsoftPstnEdge', 'inferred'), sla: 'notStated' },
    'atRisk',
  ],
];

test.each(DEPLOYMENTS)('%s', (_name, columns, tables, inbound, outbound, sip) => {
  const channel = onlyChannel(oneChannel(columns, {}, tables));
  expect(channel.inbound).toMatchObject(inbound);
  expect(channel.outbound).toMatchObject(outbound);
  expect(scenario(channel.inbound, 'arrival')).toBe(sip);
  expect(scenario(channel.inbound, 'blindTransfer')).toBe(sip);
  expect(scenario(channel.outbound, 'origination')).toBe(sip);
  expect(scenario(channel.outbound, 'handoffToNonMicrosoft')).toBe(sip);
});

test.each(DEPLOYMENTS.slice(0, 2))('%s: no leg of an outbound call lies inside, though Microsoft runs some', (_name, columns, tables) => {
  const { outbound, inbound } = onlyChannel(oneChannel(columns, {}, tables));
  expect(outbound.legs.some((leg) => leg.insideMicrosoftSla)).toBe(false);
  expect(outbound.legs.some((leg) => leg.operatedByMicrosoft)).toBe(true);
  expect(inbound.legs.filter((leg) => leg.when === 'transferBack').map((leg) => leg.responsibleParty)).toEqual([
    'customer organisation',
    'customer organisation',
  ]);
});

test('traditional: a number declared on-premises has no Microsoft part', () => {
  const report = describeTables({ vcd_numberconnectivities: read(own('o1', 5, { vcd_name: 'Old switchboard' })) });
  expect(only(report.outsideNumbers)).toMatchObject({
    id: 'o1',
    e164: '+14255550142',
    name: 'Old switchboard',
    approach: 'traditional-on-premises',
    certainty: 'declared',
    numberSource: 'carrier-on-premises',
    lifecycle: { status: 'legacy', endsOn: null },
  });
});

test('own telephony outbound has no Microsoft SLA, whatever happens inbound', () => {
  const report = describeTables({
    msdyn_ocvoicechannelsettings: read({
      msdyn_ocvoicechannelsettingid: 'c1',
      _msdyn_phonenumberid_value: 'offer',
      _msdyn_calleridphonenumberid_value: 'routing',
    }),
    msdyn_ocphonenumbers: read(
      { msdyn_ocphonenumberid: 'offer', msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: 192350000, msdyn_phoneinboundenabled: true },
      {
        msdyn_ocphonenumberid: 'routing',
        msdyn_phonenumbertype: 0,
        msdyn_ocphonenumbersource: 192350001,
        msdyn_phoneoutboundenabled: true,
      },
    ),
  });
  const channel = onlyChannel(report);
  expect(channel.inbound).toMatchObject({ approach: 'acs-direct-offer', sla: 'benefit', enabled: true });
  expect(channel.outbound).toMatchObject({ approach: 'acs-direct-routing', sla: 'excluded', enabled: true, ...none('article') });
});

test('what three Teams candidates share is stated, what they differ in is not', () => {
  const { inbound, outbound, number } = onlyChannel(oneChannel(teams));
  expect(number?.lifecycle).toEqual({ status: 'current', endsOn: null, daysLeft: null, successors: [] });
  expect(inbound).toMatchObject({ approach: 'unknown', certainty: 'ambiguous', responsibility: null, sla: null, legs: [] });
  expect(outbound).toMatchObject({ responsibility: null, sla: null, legs: [] });
  expect(inbound.sipContext.arrival).toBeNull();
  expect(outbound.sipContext.handoffFromNonMicrosoft).toMatchObject({ value: 'notApplicable', basis: 'inferred' });
});

test('two ACS candidates share their end, and list both ways on', () => {
  const { number } = onlyChannel(oneChannel({ msdyn_ocphonenumbersource: null }));
  expect(number?.lifecycle).toEqual({
    status: 'retiring',
    endsOn: '2028-09-30',
    daysLeft: 678,
    successors: ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'],
  });
});

test('a joint boundary is as weak as its weakest part and cites all', () => {
  // Calling Plan and Operator Connect agree on neither; Direct Routing and Operator Connect agree on both.
  const report = oneChannel(teams, {}, { vcd_numberconnectivities: read(own('o1', 2), own('o2', 3)) });
  const { inbound, outbound } = onlyChannel(report);
  expect(inbound.responsibility).toEqual({
    startsAt: 'teamsPhone',
    endsAt: 'representative',
    basis: 'inferred',
    sources: ['ART', 'M-OC', 'A-RET'],
  });
  expect(inbound.sla).toBeNull();
  expect(outbound.responsibility).toEqual({ startsAt: null, endsAt: null, basis: 'inferred', sources: ['ART', 'M-OC'] });
});
