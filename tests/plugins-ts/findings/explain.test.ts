/** Why findings stand: what was seen, grouped by rule, and where sources disagree about them. */
import { sampleTables } from '../../../preview/sample';
import { APPROACHES } from '../../../plugins-ts/catalogue';
import { CONTRADICTIONS } from '../../../plugins-ts/catalogue/contradictions';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { SECRET_COLUMNS, type OrganizationTables, type UnknownRow } from '../../../plugins-ts/tables/tables';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { Evidence } from '../../../plugins-ts/organization/organizationTypes';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import {
  APPLICABILITY,
  contradictionsFor,
  contradictionsOfRule,
  explainFinding,
  seenBy,
  unreadFor,
} from '../../../plugins-ts/findings/explain';
import { RULES } from '../../../plugins-ts/findings';
import { PLANTED_SECRET } from '../../../preview/sample';
import { partsOf } from '../../../plugins-ts/findings/inputs';
import findings from '../../../strings/en/findings.json';
import { TABLE_COLUMNS } from '../../support/columns';
import { channel, denied, directOffer, number, organization, own, provider, read, teams, TEAMS_PHONE, opened } from '../../support/rows';

/** The evidence of all records in one list. */
const flatEvidence = (seen: ReturnType<typeof seenBy>): readonly Evidence[] => seen.flatMap(({ evidence }) => evidence);

const sorted = (evidence: readonly Evidence[]): readonly string[] => evidence.map((one) => JSON.stringify(one)).sort();

/** Records that the sample has none of: a channel on a record that another one replaced, and one that shows a number of its own kind. */
const MORE: Readonly<Record<string, readonly UnknownRow[]>> = {
  msdyn_ocvoicechannelsettings: [
    channel('more-1', { _msdyn_phonenumberid_value: 'more-old' }),
    channel('more-2', { _msdyn_phonenumberid_value: 'more-new', _msdyn_calleridphonenumberid_value: 'more-offer' }),
  ],
  msdyn_ocphonenumbers: [
    number('more-old', { msdyn_phonenumber: '+14255550190', statecode: 1 }),
    number('more-new', { ...teams, msdyn_phonenumber: '+14255550190' }),
    number('more-offer', { ...directOffer, msdyn_phonenumber: '+14255550191', _msdyn_carrierid_value: 'more-carrier' }),
  ],
  msdyn_occarriers: [{ msdyn_occarrierid: 'more-carrier', msdyn_name: 'Fabrikam Telecom' }],
  msdyn_proactive_callback_profiles: [
    { msdyn_proactive_callback_profileid: 'more-callback', _msdyn_callback_phone_number_value: 'more-offer' },
  ],
};
const sample: OrganizationTables = Object.fromEntries(
  Object.entries(sampleTables()).map(([set, rows]) => [
    set,
    { state: 'read' as const, rows: [...rows, ...(MORE[set] ?? [])], message: null },
  ]),
);
const describe_ = (tables: OrganizationTables): Report =>
  describeOrganization(openOrganization(tables, '2026-11-22'), { kind: 'file', name: 'test' });
const sampleReport = describe_(sample);
const allFindings = (report: Report): Finding[] => [...report.channels.flatMap((one) => one.findings), ...report.findings];
const ruleIds = RULES.map(({ id }) => id);
const words: Record<string, string> = findings;

const small = organization({
  msdyn_ocvoicechannelsettings: read(
    channel('a', {
      msdyn_agentexternalparticipanttransfercontrolenabled: true,
      msdyn_usebridgetransferforpstntransfer: true,
      _msdyn_liveworkstreamid_value: 'w',
    }),
    channel('b'),
    channel('c', {
      _msdyn_phonenumberid_value: 'gone',
      '_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue': 'Old number',
    }),
  ),
  msdyn_ocphonenumbers: read(
    number('number-1', { _msdyn_occommunicationprovidersettingid_value: '{P}' }),
    number('t', { ...teams, msdyn_phonenumber: '+14255550199' }),
  ),
  msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_name: 'Sales', msdyn_direction: 0 }),
  msdyn_occommunicationprovidersettings: read(provider('p', 192350000, { msdyn_secret: PLANTED_SECRET })),
  vcd_numberconnectivities: read(own('x', 1, { vcd_phonenumber: '+14255550199' }), own('y', 2, { vcd_phonenumber: '+14255550199' })),
});
const smallReport = describe_(small);
const found = (rule: string, subject?: string): Finding => {
  const one = allFindings(smallReport).find(
    (finding) => finding.rule === rule && (subject === undefined || finding.subject.id === subject),
  );
  if (one === undefined) throw new Error(`${rule} did not fire`);
  return one;
};

describe('what was seen', () => {
  test('every rule says what it looks at, in columns that are read', () => {
    const known = new Set(Object.values(TABLE_COLUMNS).flat());
    const used = RULES.flatMap(({ inputs }) =>
      inputs.filter((input) => input !== 'use.<lookup>').flatMap((input) => partsOf(input).property ?? []),
    );
    expect(used.filter((column) => !known.has(column))).toEqual([]);
    expect(used.filter((column) => SECRET_COLUMNS.some((secret) => column.includes(secret)))).toEqual([]);
  });

  test.each(ruleIds)('%s shows what it saw for every finding of the sample', (rule) => {
    const ofRule = allFindings(sampleReport).filter((finding) => finding.rule === rule);
    expect(ofRule.length).toBeGreaterThan(0);
    for (const finding of ofRule) {
      const seen = seenBy(finding, opened(sample));
      expect(flatEvidence(seen).length).toBeGreaterThan(0);
      // The report has the same, without saying of which record.
      expect(sorted(finding.seen)).toEqual(sorted(flatEvidence(seen)));
      // Each related record is among what is shown, or is named by a lookup that is.
      for (const { id } of finding.related) expect(JSON.stringify(seen)).toContain(id);
    }
  });

  test('no secret is ever among what was seen', () => {
    const everything = JSON.stringify(allFindings(sampleReport).map((finding) => explainFinding(finding, opened(sample))));
    expect(everything).not.toContain(PLANTED_SECRET);
  });

  test('shows columns, values and labels of the channel and its number', () => {
    expect(seenBy(found('R-SIP-BRIDGE'), opened(small))).toEqual([
      {
        role: 'channel',
        table: 'msdyn_ocvoicechannelsetting',
        id: 'a',
        name: 'Channel a',
        evidence: [
          { table: 'msdyn_ocvoicechannelsetting', column: 'msdyn_usebridgetransferforpstntransfer', value: true, label: null },
          {
            table: 'msdyn_ocvoicechannelsetting',
            column: 'msdyn_agentexternalparticipanttransfercontrolenabled',
            value: true,
            label: null,
          },
        ],
      },
    ]);
    expect(seenBy(found('R-SLA-OUT-BYO', 'a'), opened(small)).map(({ role, id }) => [role, id])).toEqual([
      ['shown', 'number-1'],
      ['workstream', 'w'],
    ]);
    const [ret] = seenBy(found('R-RET-1'), opened(small));
    expect(ret?.evidence).toContainEqual({
      table: 'msdyn_ocphonenumber',
      column: 'msdyn_ocphonenumbersource',
      value: 192350001,
      label: 'Direct Routing',
    });
  });

  test('shows a dangling lookup, and only that one', () => {
    expect(flatEvidence(seenBy(found('R-REF-1'), opened(small)))).toEqual([
      { table: 'msdyn_ocvoicechannelsetting', column: '_msdyn_phonenumberid_value', value: 'gone', label: 'Old number' },
    ]);
  });

  test('shows the records that disagree', () => {
    const records = seenBy(found('R-EVID-1'), opened(small)).filter(({ role }) => role === 'row');
    expect(records.map(({ evidence }) => evidence.find(({ column }) => column === 'vcd_connectivity')?.label)).toEqual([
      'Calling Plan',
      'Direct Routing',
    ]);
  });

  test('shows what contradicts itself', () => {
    const tables = organization({
      msdyn_ocphonenumbers: read(number('n', { _msdyn_occommunicationprovidersettingid_value: 'p' })),
      msdyn_occommunicationprovidersettings: read(provider('p', TEAMS_PHONE)),
    });
    const [finding] = describe_(tables).findings.filter(({ rule }) => rule === 'R-PROV-1');
    expect(flatEvidence(seenBy(finding as Finding, opened(tables))).map(({ column, label }) => [column, label])).toEqual(
      expect.arrayContaining([
        ['msdyn_phonenumbertype', 'ACS'],
        ['msdyn_occommunicationprovider', 'Microsoft Teams Phone System'],
      ]),
    );
  });

  test('gives nothing for a subject that is not there, or a rule that it does not know', () => {
    const finding = found('R-RET-1');
    expect(seenBy({ ...finding, subject: { ...finding.subject, id: 'elsewhere' } }, opened(small))).toEqual([]);
    expect(seenBy({ ...finding, rule: 'R-NEW-1' }, opened(small))).toEqual([]);
    expect(seenBy({ ...finding, rule: 'constructor' }, opened(small))).toEqual([]);
    expect(seenBy({ ...finding, subject: { table: 'account', id: 'number-1' } }, opened(small))).toEqual([]);
  });

  test('names the tables without which less is seen', () => {
    expect(unreadFor('R-SLA-OUT-BYO', opened(small))).toEqual([]);
    expect(unreadFor('R-SLA-OUT-BYO', opened({ ...small, msdyn_liveworkstreams: denied() }))).toEqual(['msdyn_liveworkstreams']);
    expect(unreadFor('R-SIP-BRIDGE', opened({ ...small, msdyn_liveworkstreams: denied() }))).toEqual([]);
  });
});

describe('explaining', () => {
  test.each(ruleIds)('%s has words', (rule) => {
    const finding = allFindings(sampleReport).find((one) => one.rule === rule) as Finding;
    const { title, explanation, fix } = explainFinding(finding, opened(sample));
    for (const key of [title, explanation, fix]) expect(words[key]).toMatch(/^[A-Z].*\.$/);
    expect(words[title]?.length).toBeLessThanOrEqual(150);
    expect(words[fix]).toMatch(/^(Telephony team|Dynamics administrator|Teams administrator|Solution architect|Supervisors): /);
  });

  test('the words hold to the house', () => {
    const wrong = Object.entries(words).filter(([, text]) =>
      /\bagents?\b|organis|centre\b|licence|quality SLA|\d ?%|\d{4}-\d\d-\d\d| {2}/i.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('tells sources that disagree by the approach of the number', () => {
    const ids = (rule: string) => explainFinding(found(rule, 'a'), opened(small)).contradictions.map(({ id }) => id);
    expect(ids('R-SLA-OUT-BYO')).toEqual(['outbound-own-telephony']);
    expect(ids('R-911-1')).toEqual(['emergency-calls']);
    expect(ids('R-SIP-BRIDGE')).toEqual(['key-tones']);
    expect(explainFinding(found('R-REF-1', 'c'), opened(small)).contradictions).toEqual([]);
  });
});

describe('contradictions', () => {
  test.each([
    ['teams-calling-plan', ['emergency-calls']],
    ['teams-direct-routing', ['emergency-calls', 'registered-addresses']],
  ] as const)('emergency calls from a number of %s carry what sources disagree about', (approach, expected) => {
    const rule = RULES.filter(({ id }) => id === 'R-911-2');
    expect(rule.flatMap((one) => contradictionsOfRule(one, approach)).map(({ id }) => id)).toEqual(expected);
  });

  test('each applies to something, and what it applies to exists', () => {
    expect([...new Set(APPLICABILITY.map(({ contradiction }) => contradiction))]).toEqual(CONTRADICTIONS.map(({ id }) => id));
    const approaches = APPROACHES.map(({ id }) => id);
    expect(APPLICABILITY.flatMap((one) => one.approaches).filter((id) => !approaches.includes(id))).toEqual([]);
    const known = CONTRADICTIONS.map(({ id }) => id);
    expect(RULES.flatMap(({ contradictions }) => contradictions).filter((id) => !known.includes(id))).toEqual([]);
  });

  test('one that applies to a rule shares a source with it', () => {
    const unrelated = RULES.flatMap(({ id, sources, contradictions }) =>
      CONTRADICTIONS.filter(
        (one) => contradictions.includes(one.id) && !one.sources.some((source) => (sources as readonly string[]).includes(source)),
      ).map((one) => `${id} ${one.id}`),
    );
    expect(unrelated).toEqual([]);
    expect(RULES.flatMap(({ contradictions }) => contradictions)).not.toEqual([]);
  });

  test.each([
    ['acs-direct-routing', 'outbound', 'boundary', ['outbound-own-telephony']],
    ['teams-direct-routing', 'outbound', 'boundary', ['outbound-own-telephony', 'outbound-teams']],
    ['teams-direct-routing', 'inbound', 'boundary', ['voice-quality']],
    ['acs-direct-offer', 'inbound', 'boundary', []],
    ['acs-direct-offer', 'outbound', 'emergency', ['emergency-calls']],
    ['teams-direct-routing', 'outbound', 'emergency', ['emergency-calls', 'registered-addresses']],
    ['acs-direct-offer', 'outbound', 'campaigns', ['campaigns']],
    ['acs-direct-routing', 'outbound', 'campaigns', []],
    ['acs-direct-offer', 'inbound', 'move', ['release-before-move']],
    ['teams-calling-plan', 'outbound', 'sms', []],
    ['teams-operator-connect', 'inbound', 'availability', ['teams-numbers', 'japan']],
    ['teams-calling-plan', 'inbound', 'transfer', ['transfer-to-teams-user', 'key-tones']],
    ['acs-direct-routing', 'inbound', 'transfer', ['replaces-header', 'key-tones']],
    ['acs-trial', 'inbound', 'boundary', []],
  ] as const)('%s %s %s', (approach, direction, about, expected) => {
    expect(contradictionsFor({ approach, direction, about }).map(({ id }) => id)).toEqual(expected);
  });

  test('without a kind, gives all of a direction; those of no direction in both', () => {
    const ids = contradictionsFor({ approach: 'acs-direct-offer', direction: 'inbound' }).map(({ id }) => id);
    expect(ids).toEqual([
      'closed-to-new-customers',
      'who-may-buy',
      'microsoft-number-name',
      'key-tones',
      'sms',
      'release-before-move',
      'japan',
    ]);
  });
});
