/** An environment that lacks a column: what depended on it is undecided or could not be checked, and nothing else is claimed. */
import { sampleSnapshot } from '../../../preview/sample';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import type { PhoneNumber } from '../../../plugins-ts/organization/organizationTypes';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { readiness } from '../../../plugins-ts/retirement/readiness';
import { propertiesOf, TABLES } from '../../../plugins-ts/tables/columns';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type UnknownRow } from '../../../plugins-ts/tables/tables';
import { AS_OF } from '../../support/rows';

/** The tables as they would have been read where the environment lacks these properties. */
function without(tables: OrganizationTables, set: EntitySet, properties: readonly string[]): OrganizationTables {
  const table = tables[set] ?? { state: 'read' as const, rows: [], message: null };
  const cut = (row: UnknownRow): UnknownRow =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !properties.includes(key.split('@')[0] as string)));
  // Users are asked for by their number: without the column, nobody has one.
  const rows = set === 'systemusers' && properties.includes('_msdyn_phonenumberid_value') ? [] : table.rows.map(cut);
  return { ...tables, [set]: { ...table, rows, lacking: properties } };
}

const { tables } = parseSnapshot(sampleSnapshot());
const describeAll = (content: OrganizationTables) => {
  const organization = openOrganization(content, AS_OF);
  const report = describeOrganization(organization, { kind: 'sample', name: 'Contoso' });
  return { report, readiness: readiness(report, organization) };
};
const numbersOf = ({ channels, otherNumbers, unusedNumbers }: Report): ReadonlyMap<string, PhoneNumber> =>
  new Map(
    [...channels.flatMap(({ number, callerIdNumber }) => [number, callerIdNumber]), ...otherNumbers, ...unusedNumbers].flatMap((one) =>
      one === null ? [] : [[one.id, one] as const],
    ),
  );
const findingsOf = ({ channels, findings }: Report): ReadonlySet<string> =>
  new Set(
    [...channels.flatMap((channel) => channel.findings), ...findings].map(
      ({ rule, subject, direction }) => `${rule} ${subject.id} ${direction ?? ''}`,
    ),
  );
const whole = describeAll(tables);

const LACKING = ENTITY_SETS.flatMap((set) =>
  propertiesOf(TABLES[set])
    .filter((property) => ![...TABLES[set].newer, ...TABLES[set].indispensable].includes(property))
    .map((property) => [set, property] as const),
);

describe.each(LACKING)('an environment whose %s lack %s', (set, property) => {
  const lacking = describeAll(without(tables, set, [property]));
  const unchecked = new Set(lacking.report.unchecked.map(({ rule }) => rule));

  test('claims nothing of a number that the whole does not', () => {
    const before = numbersOf(whole.report);
    for (const [id, { approach, candidates }] of numbersOf(lacking.report)) {
      // Phone Mobile is a candidate only where it was declared.
      const possible = (before.get(id)?.candidates ?? []).filter((one) => one !== 'teams-phone-mobile');
      // Of a number without candidates nothing is known, and nothing is said.
      if (candidates.length > 0) expect({ id, candidates }).toEqual({ id, candidates: expect.arrayContaining(possible) });
      if (approach !== 'unknown') expect({ id, approach }).toEqual({ id, approach: before.get(id)?.approach });
    }
    for (const channel of lacking.report.channels) {
      for (const direction of ['inbound', 'outbound'] as const) {
        const enabled = whole.report.channels.find(({ id }) => id === channel.id)?.[direction].enabled;
        expect([null, enabled]).toContain(channel[direction].enabled);
      }
    }
  });

  test('finds nothing that the whole does not, and says of every rule that finds less that it could not be checked', () => {
    const [before, now] = [findingsOf(whole.report), findingsOf(lacking.report)];
    expect([...now].filter((finding) => !before.has(finding))).toEqual([]);
    const lost = [...before].filter((finding) => !now.has(finding)).map((finding) => finding.split(' ')[0]);
    expect(lost.filter((rule) => !unchecked.has(rule as string))).toEqual([]);
  });

  test('calls no number ready or moved that the whole does not', () => {
    const before = new Map(whole.readiness.numbers.map((one) => [one.number.id, one]));
    for (const { number, state, blockers } of lacking.readiness.numbers) {
      if (state === 'ready' || state === 'moved')
        expect({ id: number.id, state }).toEqual({ id: number.id, state: before.get(number.id)?.state });
      // Another way on may look easier where a column is lacking: what stands in that one is known of the whole as well.
      const one = before.get(number.id);
      const known = [...(one?.blockers ?? []), ...(one?.paths ?? []).flatMap((path) => path.blockers)].map(({ id }) => id);
      expect(blockers.map(({ id }) => id).filter((id) => id !== 'undecidedSource' && !known.includes(id))).toEqual([]);
    }
  });
});
