/** The sheet for a ticket: who answers for each leg, whose ticket it is, what to quote, and never a secret. */
import words from '../../../strings/en/ticket.json';
import { PLANTED_SECRET, sampleTables } from '../../../preview/sample';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { Channel } from '../../../plugins-ts/report/reportTypes';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import { APPROACHES } from '../../../plugins-ts/catalogue';
import { sourceById } from '../../../plugins-ts/catalogue/sources';
import { ringFor, SYMPTOM_STEPS, SYMPTOMS, symptomsOf, ticketSheet, type TicketSheet } from '../../../plugins-ts/ticket';
import * as keys from '../../../plugins-ts/ticket/ticketKeys';
import { ACS, channel, directOffer, number, organization, own, provider, read, teams, opened } from '../../support/rows';

const TEXTS: Record<string, string> = words;

function sheetOf(numberColumns: UnknownRow = {}, channelColumns: UnknownRow = {}, more: OrganizationTables = {}): TicketSheet {
  const tables = organization({
    msdyn_ocvoicechannelsettings: read(channel('c', { _msdyn_liveworkstreamid_value: 'w', ...channelColumns })),
    msdyn_ocphonenumbers: read(
      number('number-1', { _msdyn_occommunicationprovidersettingid_value: '{P}', msdyn_countryisocode: 'US', ...numberColumns }),
      number('other', { msdyn_phonenumber: '+14255550199', ...directOffer }),
    ),
    msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_name: 'Billing voice', msdyn_direction: 0 }),
    msdyn_occommunicationprovidersettings: read(
      provider('p', ACS, {
        msdyn_occommunicationproviderimmutableid: 'immutable-1',
        msdyn_occommunicationproviderdatalocation: 'unitedstates',
        msdyn_secret: PLANTED_SECRET,
        msdyn_securesecret: PLANTED_SECRET,
        msdyn_accountsid: PLANTED_SECRET,
      }),
    ),
    ...more,
  });
  const [described] = describeOrganization(opened(tables), { kind: 'file', name: 'test' }).channels;
  return ticketSheet(described as Channel, opened(tables));
}
const quoted = (sheet: TicketSheet) => Object.fromEntries(sheet.quotes.map(({ id, value }) => [id, value]));
const rings = (sheet: TicketSheet, direction: 0 | 1) =>
  sheet.directions[direction].rows.map(({ legs, ring, ready, insideMicrosoftSla }) => [
    `${legs[0]?.from} ${legs[legs.length - 1]?.to}`,
    ring.id,
    ready,
    insideMicrosoftSla,
  ]);

describe('an own-carrier channel, as the design shows it', () => {
  const sheet = sheetOf();
  test('says whom to ring for each leg', () => {
    expect(rings(sheet, 0)).toEqual([
      ['customerPhone customerCarrier', 'carrier', 'numberAndTime', false],
      ['customerCarrier customerSbc', 'carrier', 'sbcTrace', false],
      ['customerSbc acs', 'sbcOwner', 'sbcTraceAndCallId', false],
      ['acs contactCenter', 'microsoft', 'conversationId', true],
      ['contactCenter representative', 'networkThenMicrosoft', 'conversationId', true],
      ['acs externalTarget', 'sbcOwner', 'sbcTrace', false],
    ]);
    expect(sheet.directions[0].rows[5]).toMatchObject({ when: 'transferBack', basis: 'article' });
  });
  test('names the carrier, and leaves room for its number', () => {
    expect(sheet.directions[0].rows[0]?.ring).toEqual({
      id: 'carrier',
      text: 'Ticket_Ring_Carrier',
      name: 'Fabrikam Telecom',
      fillIn: true,
    });
    expect(sheet.directions[0].rows[3]?.ring).toMatchObject({ name: null, fillIn: false });
  });
  test('quotes what a support request asks for', () => {
    expect(quoted(sheet)).toEqual({
      number: '+14255550142',
      approach: 'acs-direct-routing',
      numberSource: 'carrier-acs',
      carrier: 'Fabrikam Telecom',
      howWeKnow: 'certain',
      uses: '1',
      numberId: 'number-1',
      country: 'US',
      provider: 'Provider p',
      providerResource: 'immutable-1',
      dataLocation: 'unitedstates',
      teamsResourceAccount: null,
      workstream: 'Billing voice',
      channelId: 'c',
    });
  });
  test('never a secret', () => expect(JSON.stringify(sheet)).not.toContain(PLANTED_SECRET));
  test('states both boundaries, and what to say, worst first', () => {
    expect(sheet.directions.map(({ statement }) => statement)).toEqual([
      'Boundary_AcsDirectRouting_Inbound',
      'Boundary_AcsDirectRouting_Outbound',
    ]);
    expect(sheet.directions[1].responsibility).toMatchObject({ startsAt: null, endsAt: null });
    expect(sheet.findings[0]).toMatchObject({ rule: 'R-911-1', severity: 'error' });
    expect(sheet.lifecycle).toMatchObject({ status: 'retiring', daysLeft: 678 });
  });
  test('quotes the caller ID number too, where it is another one', () => {
    expect(sheet.callerIdQuotes).toEqual([]);
    const another = sheetOf({}, { _msdyn_calleridphonenumberid_value: 'other' });
    expect(another.callerIdQuotes.find(({ id }) => id === 'number')?.value).toBe('+14255550199');
    expect(another.directions[1].approach).toBe('acs-direct-offer');
    expect(sheetOf({}, { _msdyn_calleridphonenumberid_value: 'number-1' }).callerIdQuotes).toEqual([]);
  });
});

describe('what is not known', () => {
  test('a channel without a number quotes what it has', () => {
    const sheet = sheetOf({}, { _msdyn_phonenumberid_value: null });
    expect(quoted(sheet)).toEqual({ workstream: 'Billing voice', channelId: 'c' });
    expect(sheet.directions.map(({ rows, statement }) => [rows, statement])).toEqual([
      [[], 'Ticket_NoNumber'],
      [[], 'Ticket_NoNumber'],
    ]);
    expect(sheet.symptoms).toEqual([]);
    expect(sheet.lifecycle).toBeNull();
  });
  test('a number that was not read', () => {
    const sheet = sheetOf({}, { _msdyn_phonenumberid_value: 'gone' });
    expect(quoted(sheet)).toMatchObject({ number: null, approach: 'unknown', numberId: 'gone', providerResource: null });
  });
  test('an undecided number says only what holds for every candidate', () => {
    const sheet = sheetOf({ ...teams, _msdyn_occommunicationprovidersettingid_value: null });
    expect(sheet.directions[0]).toMatchObject({ approach: 'unknown', rows: [], statement: null });
    const steps = Object.fromEntries(
      sheet.symptoms.map(({ id, steps: list }) => [id, list.map(({ text }) => text.replace('TicketStep_', ''))]),
    );
    expect(steps).toEqual({
      oneWayAudio: ['LocalNetwork', 'MicrosoftMedia'],
      noRing: ['ResourceAccount', 'NumberOnChannel', 'MicrosoftRouting'],
      callerIdMissing: ['BridgedCallerId'],
      dropOnTransfer: ['MakeCalls', 'MicrosoftTransfer'],
      contextMissing: [],
    });
  });
});

describe.each(APPROACHES.map(({ id }) => id))('%s', (approach) => {
  const symptoms = symptomsOf([approach]);
  test('every symptom has somebody to ask, or says that no ticket helps', () => {
    expect(symptoms.map(({ id }) => id)).toEqual(SYMPTOMS);
    for (const { steps } of symptoms) {
      expect(steps.length).toBeGreaterThan(0);
      expect(new Set(steps.map(({ text }) => text)).size).toBe(steps.length);
    }
  });
  test('Microsoft is asked last, and nobody asks a carrier of their own where there is none', () => {
    const { carrier, platform } = APPROACHES.find(({ id }) => id === approach) as (typeof APPROACHES)[number];
    for (const { steps } of symptoms) {
      const parties = steps.map(({ party }) => party);
      const first = parties.indexOf('microsoft');
      if (first >= 0) expect(parties.slice(first).every((party) => party === 'microsoft')).toBe(true);
      if (carrier !== 'own' || platform === 'onPremises') expect(parties).not.toEqual(expect.arrayContaining(['sbcOwner']));
      if (carrier !== 'operator') expect(parties).not.toContain('operator');
    }
  });
  test('every leg has somebody to ring', () => {
    const directions = directionsOf(approach);
    for (const leg of [...directions.inbound.legs, ...directions.outbound.legs]) {
      const { id, text } = ringFor(leg, null);
      expect(TEXTS[text]).toBeTruthy();
      // Whom to ring agrees with who answers for the leg.
      if (leg.responsibleParty === 'Microsoft') expect(id).toBe('microsoft');
      if (leg.responsibleParty === 'operator') expect(id).toBe('operator');
      if (leg.insideMicrosoftSla) expect(['microsoft', 'networkThenMicrosoft']).toContain(id);
      if (leg.from === 'onPremPbx' || leg.to === 'onPremPbx') expect(id).toBe('oldPlatform');
    }
  });
});

test.each<[string, UnknownRow, OrganizationTables, string]>([
  ['a Microsoft number', directOffer, {}, 'microsoftAsCarrier'],
  [
    'an operator number',
    { ...teams, _msdyn_occommunicationprovidersettingid_value: null },
    { vcd_numberconnectivities: read(own('o', 3)) },
    'operator',
  ],
])('%s: the access network is reached through whoever carries the number', (_what, columns, more, ring) => {
  expect(sheetOf(columns, {}, more).directions[0].rows[0]?.ring.id).toBe(ring);
});

test('sheets of the whole sample hold no secret, and have words for everything', () => {
  const tables: OrganizationTables = Object.fromEntries(
    Object.entries(sampleTables()).map(([set, rows]) => [set, { state: 'read' as const, rows, message: null }]),
  );
  const sheets = describeOrganization(opened(tables), { kind: 'sample', name: 'sample' }).channels.map((one) =>
    ticketSheet(one, opened(tables)),
  );
  expect(JSON.stringify(sheets)).not.toContain(PLANTED_SECRET);
  const texts = sheets.flatMap(({ quotes, directions, symptoms }) => [
    ...quotes.map(({ label }) => label),
    ...directions.flatMap(({ rows }) => rows.flatMap(({ ring, ready }) => [ring.text, keys.readyKey(ready)])),
    ...symptoms.flatMap(({ id, steps }) => [
      keys.symptomKey(id),
      ...steps.flatMap(({ text, party, attach }) => [text, keys.ticketPartyKey(party), ...attach.map(keys.attachmentKey)]),
    ]),
  ]);
  expect([...new Set(texts)].filter((key) => TEXTS[key] === undefined)).toEqual([]);
});

test('what was found is not told as unchecked besides, although there may be more of it', () => {
  const { findings, unchecked } = sheetOf(
    {},
    {},
    {
      msdyn_ocsmschannelsettings: read({ msdyn_ocsmschannelsettingid: 's', _msdyn_phonenumberid_value: 'number-1' }),
      msdyn_proactive_callback_profiles: { state: 'denied', rows: [], message: 'denied' },
    },
  );
  expect(findings.map(({ rule }) => rule)).toContain('R-USE-1');
  expect(unchecked.map(({ rule }) => rule)).not.toContain('R-USE-1');
});

describe('words', () => {
  const steps = Object.values(SYMPTOM_STEPS).flatMap((bySymptom) => Object.values(bySymptom).flat());
  test('each step has words, and no words are left over', () => {
    const used = new Set(steps.map(({ text }) => text));
    expect([...used].filter((key) => TEXTS[key] === undefined)).toEqual([]);
    expect(Object.keys(TEXTS).filter((key) => key.startsWith('TicketStep_') && !used.has(key))).toEqual([]);
  });
  test('each party, attachment and field has words', () => {
    const needed = [
      ...steps.flatMap(({ party, attach }) => [keys.ticketPartyKey(party), ...attach.map(keys.attachmentKey)]),
      ...sheetOf().fillIn.map(keys.fillInKey),
    ];
    expect(needed.filter((key) => TEXTS[key] === undefined)).toEqual([]);
  });
  test('steps cite known sources', () => {
    for (const { sources } of steps) expect(sources.length > 0 && sources.every((id) => sourceById(id) !== undefined)).toBe(true);
  });
  test('hold to the house', () => {
    expect(Object.entries(TEXTS).filter(([, text]) => /\bagents?\b|organis|centre\b|licence|quality SLA|\d ?%| {2}/i.test(text))).toEqual(
      [],
    );
  });
});
