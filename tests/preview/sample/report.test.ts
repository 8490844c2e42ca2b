/** What the product makes of the sample: every approach, every rule, in both directions. */
import { PLANTED_SECRET, SAMPLE_ORGANIZATION, SAMPLE_STORIES, sampleTables } from '../../../preview/sample';
import { RULES } from '../../../plugins-ts/findings';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { Channel } from '../../../plugins-ts/report/reportTypes';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';
import { validateReport } from '../../support/schema';

const tables: OrganizationTables = Object.fromEntries(
  Object.entries(sampleTables()).map(([set, rows]) => [set, { state: 'read' as const, rows, message: null }]),
);
const report = describeOrganization(openOrganization(tables, '2026-11-22'), { kind: 'sample', name: SAMPLE_ORGANIZATION });

const rulesOf = (channel: Channel): Set<string> => new Set(channel.findings.map(({ rule }) => rule));

describe('report of the sample', () => {
  it('is valid and holds no secret', () => {
    expect(() => validateReport(report)).not.toThrow();
    expect(JSON.stringify(report)).not.toContain(PLANTED_SECRET);
  });

  it.each(RULES.map(({ id }) => id))('%s fires, and is silent where it has no cause', (rule) => {
    const firing = report.channels.filter((channel) => rulesOf(channel).has(rule));
    const elsewhere = report.findings.filter((finding) => finding.rule === rule);
    expect(firing.length + elsewhere.length).toBeGreaterThanOrEqual(1);
    expect(report.channels.filter(({ active }) => active).length).toBeGreaterThan(firing.length);
    if (rule === 'R-PERS-1') expect(elsewhere).toHaveLength(1);
  });

  it('fires every rule, and none that this version does not know', () => {
    const fired = new Set([...report.channels.flatMap(({ findings }) => findings), ...report.findings].map(({ rule }) => rule));
    expect([...fired].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it.each(['inbound', 'outbound'] as const)('shows every approach of Dynamics, enabled, %s', (direction) => {
    const approaches = new Set(
      report.channels.filter((channel) => channel[direction].enabled === true).map((channel) => channel[direction].approach),
    );
    expect([...approaches].sort()).toEqual([
      'acs-direct-offer',
      'acs-direct-routing',
      'acs-trial',
      'teams-calling-plan',
      'teams-direct-routing',
      'teams-operator-connect',
      'teams-phone-mobile',
      'unknown',
    ]);
    expect(report.outsideNumbers.map(({ approach }) => approach)).toEqual(Array(4).fill('traditional-on-premises'));
  });

  it('shows every certainty, and every cause of doubt', () => {
    const numbers = report.channels.flatMap(({ number }) => (number ? [number] : []));
    expect([...new Set(numbers.map(({ certainty }) => certainty))].sort()).toEqual([
      'ambiguous',
      'certain',
      'declared',
      'imported',
      'unknown',
    ]);
    const doubts = new Set(numbers.filter(({ certainty }) => certainty === 'ambiguous').map(({ candidates }) => candidates.join(' ')));
    expect([...doubts].sort()).toEqual([
      'acs-direct-offer acs-direct-routing',
      'acs-direct-routing teams-calling-plan teams-direct-routing teams-operator-connect',
      'teams-calling-plan teams-direct-routing teams-operator-connect',
      'teams-direct-routing teams-operator-connect',
    ]);
  });

  it('tells the stories as they are meant', () => {
    const told = Object.fromEntries(
      report.channels
        .filter(({ id }) => SAMPLE_STORIES[id])
        .map(({ id, inbound, outbound }) => [
          SAMPLE_STORIES[id],
          `${inbound.approach} ${inbound.certainty} / ${outbound.approach} ${outbound.certainty}`,
        ]),
    );
    const both = (text: string): string => `${text} / ${text}`;
    expect(told).toEqual({
      'us-orders': both('acs-direct-offer certain'),
      'us-financing': both('teams-calling-plan imported'),
      'us-mortgage': both('teams-calling-plan imported'),
      'us-collections': 'acs-direct-offer certain / teams-calling-plan imported',
      'us-spokane-evening': both('acs-direct-offer certain'),
      'us-surveys': 'teams-calling-plan imported / acs-direct-offer certain',
      'us-fraud-calls': both('acs-direct-offer certain'),
      'us-catalog': both('acs-direct-offer certain'),
      'us-portland': both('teams-calling-plan imported'),
      'uk-orders': both('acs-direct-routing certain'),
      'uk-delivery': 'acs-direct-routing certain / acs-direct-offer certain',
      'uk-financing': both('acs-direct-routing certain'),
      'uk-trade-manchester': both('teams-operator-connect imported'),
      'uk-arabic': both('unknown ambiguous'),
      'uk-callbacks': 'unknown unknown / acs-direct-routing certain',
      'de-orders': both('teams-direct-routing declared'),
      'de-repairs': both('unknown ambiguous'),
      'de-delivery': both('acs-direct-routing certain'),
      'de-garden': both('unknown ambiguous'),
      'de-hotline': both('unknown ambiguous'),
      'se-mobil': both('teams-phone-mobile declared'),
      'au-orders': both('acs-direct-offer certain'),
      'pilot-garden-advice': both('acs-trial certain'),
      'old-hotline': both('unknown unknown'),
      'recall-mowers': both('unknown ambiguous'),
      suppliers: both('unknown unknown'),
      'default-inbound': both('unknown unknown'),
    });
  });
});
