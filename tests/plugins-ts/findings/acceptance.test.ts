/** Accepted findings: shown as accepted, never left out, open again when what was seen changes. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import {
  acceptanceRow,
  acceptancesOf,
  applyAcceptances,
  fingerprint,
  seeNow,
  type FindingState,
} from '../../../plugins-ts/findings/acceptance';
import { seenBy } from '../../../plugins-ts/findings/explain';
import { channel, denied, number, organization, read, opened } from '../../support/rows';

const tablesWith = (numberColumns: UnknownRow = {}, more: OrganizationTables = {}): OrganizationTables =>
  organization({
    msdyn_ocvoicechannelsettings: read(channel('a'), channel('b', { msdyn_agentexternalparticipanttransfercontrolenabled: true })),
    msdyn_ocphonenumbers: read(
      number('number-1', numberColumns),
      number('spare', { msdyn_phonenumber: '+14255550107', msdyn_phonenumbertype: 1 }),
    ),
    ...more,
  });
const tables = tablesWith();
const reportOf = (content: OrganizationTables, asOf = '2026-11-22') =>
  describeOrganization(openOrganization(content, asOf), { kind: 'file', name: 'test' });
const report = reportOf(tables);
const find = (rule: string, subject: string): Finding => {
  const one = [...report.channels.flatMap(({ findings }) => findings), ...report.findings].find(
    (finding) => finding.rule === rule && finding.subject.id === subject,
  );
  if (one === undefined) throw new Error(`${rule} did not fire`);
  return one;
};
const accept = (finding: Finding, columns: UnknownRow = {}): UnknownRow => ({
  vcd_acceptedfindingid: `{${finding.rule}}`,
  ...acceptanceRow(finding, {
    name: 'Known',
    reason: 'Agreed with the carrier',
    acceptedOn: '2026-11-20',
    fingerprint: seeNow(finding, opened(tables)).fingerprint,
  }),
  statecode: 0,
  ...columns,
});
const carrier = find('R-SLA-OUT-BYO', 'a');
const stateOf = (rows: readonly UnknownRow[], content = tables): FindingState | undefined =>
  acceptancesOf(reportOf(content), rows, opened(content)).findings.find(
    ({ finding }) => finding.rule === carrier.rule && finding.subject.id === carrier.subject.id,
  );

describe('fingerprint', () => {
  const now = (content: OrganizationTables): string => fingerprint(carrier, seenBy(carrier, opened(content)));

  test('fits its column', () => expect(now(tables)).toMatch(/^1:[0-9a-f]{64}$/));

  test('is made of rule, direction, records and values: stored ones must stay comparable', () => {
    const seen = [
      { role: 'number' as const, table: 'n', id: 'i', name: 'Name', evidence: [{ table: 'n', column: 'c', value: 1, label: 'One' }] },
    ];
    const text = '["R-RET-1","inbound","t","i",["n i"],["[\\"n\\",\\"i\\",[[\\"n\\",\\"c\\",1]]]"]]';
    const expected = `1:${createHash('sha256').update(text).digest('hex')}`;
    expect(
      fingerprint({ rule: 'R-RET-1', direction: 'inbound', subject: { table: 't', id: 'i' }, related: [{ table: 'n', id: 'i' }] }, seen),
    ).toBe(expected);
  });

  test('does not depend on the day, on labels, on names or on the order of rows', () => {
    const relabeled = tablesWith({
      'msdyn_ocphonenumbersource@OData.Community.Display.V1.FormattedValue': 'Direktes Routing',
      msdyn_name: 'Renamed',
    });
    expect(now(relabeled)).toBe(now(tables));
    const rows = tables.msdyn_ocphonenumbers?.rows ?? [];
    expect(now({ ...tables, msdyn_ocphonenumbers: read(...[...rows].reverse()) })).toBe(now(tables));
  });

  test('changes with each column that the rule looks at, and with no other', () => {
    expect(now(tablesWith({ msdyn_ocphonenumbersource: 192350000 }))).not.toBe(now(tables));
    expect(now(tablesWith({ msdyn_phoneoutboundenabled: false }))).not.toBe(now(tables));
    expect(now(tablesWith({ msdyn_smsinboundenabled: true, msdyn_countryisocode: 'DE' }))).toBe(now(tables));
  });

  test('differs between findings', () => {
    const all = report.channels.flatMap(({ findings }) => findings);
    const prints = new Map(
      all.map((finding) => [`${finding.rule} ${finding.subject.id} ${finding.direction}`, seeNow(finding, opened(tables)).fingerprint]),
    );
    expect(new Set(prints.values()).size).toBe(prints.size);
  });

  test('tells any two values apart', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const seen = (one: string | number | boolean | null) => [
      { role: 'number' as const, table: 't', id: 'i', name: '', evidence: [{ table: 't', column: 'c', value: one, label: null }] },
    ];
    fc.assert(
      fc.property(value, value, (a, b) => (fingerprint(carrier, seen(a)) === fingerprint(carrier, seen(b))) === Object.is(a, b)),
      { numRuns: 300 },
    );
  });
});

describe('applying', () => {
  test('without rows, everything is open and there', () => {
    const { findings, without } = acceptancesOf(report, [], opened(tables));
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['open']));
    expect(without).toEqual([]);
  });

  test('shows as accepted, with reason, date and person', () => {
    const row = accept(carrier, { '_createdby_value@OData.Community.Display.V1.FormattedValue': 'Ada' });
    expect(stateOf([row])).toMatchObject({
      state: 'accepted',
      compared: true,
      acceptance: { id: 'r-sla-out-byo', reason: 'Agreed with the carrier', acceptedOn: '2026-11-20', acceptedBy: 'Ada' },
    });
  });

  test('accepts one subject, not the rule', () => {
    const states = acceptancesOf(report, [accept(carrier)], opened(tables)).findings.filter(
      ({ finding }) => finding.rule === 'R-SLA-OUT-BYO',
    );
    expect(states.map(({ finding, state }) => [finding.subject.id, state])).toEqual([
      ['a', 'accepted'],
      ['b', 'open'],
    ]);
  });

  test('opens again when what was seen changes', () => {
    const changed = tablesWith({ _msdyn_carrierid_value: null, msdyn_phonenumbertype: null });
    expect(stateOf([accept(carrier)], changed)).toMatchObject({ state: 'reopened', acceptance: { reason: 'Agreed with the carrier' } });
  });

  test('does not open again for a reader who sees less', () => {
    const content = { ...tables, msdyn_liveworkstreams: denied() };
    const withWorkstream = tablesWith(
      {},
      {
        msdyn_ocvoicechannelsettings: read(channel('a', { _msdyn_liveworkstreamid_value: 'w' })),
        msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_direction: 0 }),
      },
    );
    const stored = accept(carrier, { vcd_fingerprint: seeNow(carrier, opened(withWorkstream)).fingerprint });
    expect(stateOf([stored], content)).toMatchObject({ state: 'accepted', compared: false });
  });

  test.each([
    ['inactive', { statecode: 1 }],
    ['without a reason', { vcd_reason: ' ' }],
    ['without a day', { vcd_acceptedon: null }],
    ['a day that does not exist', { vcd_acceptedon: '2026-02-30' }],
    ['another direction', { vcd_direction: 0 }],
    ['another record', { vcd_subjectid: 'z' }],
    ['without a rule', { vcd_rule: null }],
  ])('a row counts for nothing: %s', (_what, columns) => expect(stateOf([accept(carrier, columns)])?.state).toBe('open'));

  test('takes ids as people write them', () => {
    expect(stateOf([accept(carrier, { vcd_subjectid: '{A}' })])?.state).toBe('accepted');
  });

  test('of several rows takes one that still holds, in whatever order they come', () => {
    const old = accept(carrier, { vcd_acceptedfindingid: 'old', vcd_fingerprint: 'something else', vcd_acceptedon: '2026-11-21' });
    for (const rows of [
      [old, accept(carrier)],
      [accept(carrier), old],
    ])
      expect(stateOf(rows)).toMatchObject({ state: 'accepted', acceptance: { acceptedOn: '2026-11-20' } });
  });

  test('names acceptances whose finding is gone', () => {
    const gone = accept({ ...carrier, rule: 'R-CARR-1' }, { vcd_acceptedfindingid: 'gone' });
    expect(acceptancesOf(report, [gone, accept(carrier)], opened(tables)).without).toEqual(['gone']);
  });

  test('leaves no finding out, whatever rows come', () => {
    const all = acceptancesOf(report, [], opened(tables)).findings.map(({ finding }) => finding);
    const cell = fc.oneof(
      fc.constantFrom('R-RET-1', 'msdyn_ocphonenumber', 'number-1', '2026-11-20', 'why', 0, 1, 2, null),
      fc.anything({ maxDepth: 1 }),
    );
    const row = fc.record({
      vcd_rule: cell,
      vcd_subjecttable: cell,
      vcd_subjectid: cell,
      vcd_direction: cell,
      vcd_reason: cell,
      vcd_acceptedon: cell,
      vcd_fingerprint: cell,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const applied = applyAcceptances(all, rows, (finding) => seeNow(finding, opened(tables)));
        expect(applied.findings.map(({ finding }) => finding)).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});

describe('writing', () => {
  test('fills the columns of the table', () => {
    expect(acceptanceRow(carrier, { name: '', reason: ' Known ', acceptedOn: '2026-11-22', fingerprint: '1:0' })).toEqual({
      vcd_name: 'R-SLA-OUT-BYO',
      vcd_rule: 'R-SLA-OUT-BYO',
      vcd_subjecttable: 'msdyn_ocvoicechannelsetting',
      vcd_subjectid: 'a',
      vcd_direction: 2,
      vcd_reason: 'Known',
      vcd_acceptedon: '2026-11-22',
      vcd_fingerprint: '1:0',
    });
  });
  test('keeps to the lengths of the columns, and to whole characters', () => {
    const row = acceptanceRow(carrier, {
      name: `${'n'.repeat(199)}😀`,
      reason: 'r'.repeat(3000),
      acceptedOn: '2026-11-22',
      fingerprint: '1:0',
    });
    expect(row['vcd_name']).toBe('n'.repeat(199));
    expect(row['vcd_reason']).toHaveLength(2000);
  });
  test.each([
    ['a reason', { reason: '  ' }],
    ['a day', { acceptedOn: 'yesterday' }],
  ])('refuses without %s', (_what, input) => {
    expect(() => acceptanceRow(carrier, { name: '', reason: 'why', acceptedOn: '2026-11-22', fingerprint: '1:0', ...input })).toThrow(
      RangeError,
    );
  });
  test('refuses a record without an id', () => {
    expect(() =>
      acceptanceRow(
        { ...carrier, subject: { table: 't', id: '' } },
        { name: '', reason: 'why', acceptedOn: '2026-11-22', fingerprint: '1:0' },
      ),
    ).toThrow(RangeError);
  });
});
