import { approachById } from '../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../plugins-ts/catalogue/comparison';
import { saidOfContactCenter } from '../../../plugins-ts/catalogue/contactCenter';
import type { Statement } from '../../../plugins-ts/catalogue/catalogueTypes';
import type { ApproachId } from '../../../plugins-ts/catalogue/vocabulary';
import { loadText } from '../../../cli/lib/loadText';
import { statementText } from '../../../plugins-ts/report';
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

describe('block by block', () => {
  const text = loadText('en');
  const byArticle = (statements: readonly Statement[]): string[] =>
    statements.filter(({ basis }) => basis === 'article').map((statement) => statementText(statement, text));

  const MICROSOFT_NUMBERS = {
    benefits: [
      'Inbound: Simple to provision, bill, and keep compliant',
      'Inbound: Wide reach, SLA-backed reliability',
      'Inbound: Works with routing, analytics, and transcription',
      'Outbound: Easy to provision at global scale',
      'Outbound: Enterprise reliability',
      'Outbound: Works with Dynamics 365 for campaign automation',
    ],
    considerations: [
      "Inbound: SIP context (caller ID, intent, authentication tokens) may be stripped by carriers outside Microsoft's network",
      'Outbound: SIP context may be lost when a call passes through telephone networks to a non-Microsoft platform',
    ],
    bestFor: ['Cloud-first organizations', 'Work that does not need full SIP metadata'],
  };
  const OWN_TELEPHONY = {
    benefits: [
      'Inbound: Keeps your carriers and numbers',
      'You control call flow, campaign routing, and branding',
      'SIP context is kept: caller ID, intent, and authentication tokens inbound; caller ID and context outbound',
      'Outbound: Fits existing monitoring and compliance systems',
    ],
    considerations: [
      "Outbound: No Microsoft SLA stated; you manage call quality outside Microsoft's boundary",
      'Inbound: Context and call quality are yours once a call is back at your SBC',
    ],
    bestFor: [
      'Inbound: Workflows that break when SIP context is lost, to the harm of the customer: blind transfer, callback, hand-off to non-Microsoft systems',
      'Inbound: Organizations with telephony investments to keep',
    ],
  };
  const TRADITIONAL = {
    benefits: [],
    considerations: [
      'Infrastructure for telephony, media, network, and compute, often from several vendors and in several environments',
      'Compatibility, upkeep, and growth are hard',
    ],
    bestFor: [],
  };

  test.each<[ApproachId, { benefits: string[]; considerations: string[]; bestFor: string[] }]>([
    ['acs-direct-offer', MICROSOFT_NUMBERS],
    ['teams-calling-plan', MICROSOFT_NUMBERS],
    ['acs-direct-routing', OWN_TELEPHONY],
    ['teams-direct-routing', OWN_TELEPHONY],
    ['traditional-on-premises', TRADITIONAL],
  ])('%s has what the article says of it, whichever platform', (approach, expected) => {
    const { benefits, considerations, bestFor } = comparisonOf(approach);
    expect({
      benefits: byArticle(benefits),
      considerations: byArticle(considerations),
      bestFor: byArticle(bestFor),
    }).toEqual(expected);
  });

  test('of Operator Connect it has a picture and no text, of the others nothing', () => {
    const { benefits, considerations, bestFor } = comparisonOf('teams-operator-connect');
    expect(byArticle([...benefits, ...considerations, ...bestFor])).toEqual([
      "The article's text does not describe it; its pictures name it as a path between SBC and Microsoft",
    ]);
    for (const silent of ['teams-phone-mobile', 'acs-trial'] as const) {
      const one = comparisonOf(silent);
      expect(byArticle([...one.benefits, ...one.considerations, ...one.bestFor])).toEqual([]);
    }
  });

  test('what it says of Contact Center as a whole holds of every approach but the traditional one', () => {
    expect(byArticle(saidOfContactCenter(approachById('teams-direct-routing')))).toEqual([
      'Cloud-native, with little infrastructure of your own',
      'Fast to deploy',
      'Voice and chat in one place',
      'IVR and call distribution flows, softphones in the browser',
      'Speech recognition, text to speech, and language understanding by Microsoft Copilot Studio',
    ]);
    expect(saidOfContactCenter(approachById('traditional-on-premises'))).toEqual([]);
  });
});
