/** Whatever the rows: another number takes no error away, and every finding can be explained without a secret. */
import fc from 'fast-check';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { explainFinding } from '../../../plugins-ts/findings/explain';
import { organization, read, opened } from '../../support/rows';

const cell = fc.constantFrom<unknown>(
  0,
  1,
  2,
  5,
  192350000,
  192350001,
  192350003,
  true,
  false,
  null,
  'AU',
  'a',
  'b',
  '{P}',
  '+14255550142',
  '001 425 555 0143',
  { odd: 1 },
);
const rows = (idColumn: string, columns: readonly string[]) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', ''),
        fc.record(Object.fromEntries(columns.map((column) => [column, cell])), { requiredKeys: [] }),
      ),
      { maxLength: 4 },
    )
    .map((list) => read(...list.map(([id, row]): UnknownRow => ({ ...row, [idColumn]: id, msdyn_secret: 'must never come out' }))));
const tables: fc.Arbitrary<OrganizationTables> = fc.record({
  msdyn_ocvoicechannelsettings: rows('msdyn_ocvoicechannelsettingid', [
    '_msdyn_phonenumberid_value',
    '_msdyn_calleridphonenumberid_value',
    'msdyn_agentexternalparticipanttransfercontrolenabled',
    'msdyn_usebridgetransferforpstntransfer',
    'msdyn_recordingenabled',
    'msdyn_agentexternalteamsparticipanttransfercontrolenabled',
    'statecode',
  ]),
  msdyn_ocphonenumbers: rows('msdyn_ocphonenumberid', [
    'msdyn_phonenumber',
    'msdyn_phonenumbertype',
    'msdyn_ocphonenumbersource',
    'msdyn_type',
    'msdyn_phoneoutboundenabled',
    'msdyn_phoneinboundenabled',
    'msdyn_smsinboundenabled',
    'msdyn_teamsresourceaccount',
    '_msdyn_occommunicationprovidersettingid_value',
    'statecode',
  ]),
  msdyn_occommunicationprovidersettings: rows('msdyn_occommunicationprovidersettingid', ['msdyn_occommunicationprovider', 'msdyn_istrial']),
  systemusers: rows('systemuserid', ['_msdyn_phonenumberid_value']),
  vcd_numberconnectivities: rows('vcd_numberconnectivityid', ['vcd_phonenumber', 'vcd_connectivity', 'vcd_ivrinfront']),
});
const reportOf = (content: OrganizationTables): Report =>
  describeOrganization(openOrganization(organization(content), '2026-11-22'), { kind: 'file', name: 'any' });
const findingsOf = (report: Report): Finding[] => [...report.channels.flatMap(({ findings }) => findings), ...report.findings];
const errorsOf = (report: Report): string[] =>
  findingsOf(report)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, subject, direction }) => `${rule} ${subject.table} ${subject.id} ${direction}`);

test('another number never takes an error away', () => {
  const another = fc.record(
    {
      msdyn_phonenumber: cell,
      msdyn_phonenumbertype: cell,
      msdyn_ocphonenumbersource: cell,
      msdyn_smsinboundenabled: cell,
      _msdyn_occommunicationprovidersettingid_value: cell,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(tables, another, (content, row) => {
      const before = errorsOf(reportOf(content));
      const numbers = content.msdyn_ocphonenumbers?.rows ?? [];
      const after = new Set(
        errorsOf(reportOf({ ...content, msdyn_ocphonenumbers: read(...numbers, { ...row, msdyn_ocphonenumberid: 'another' }) })),
      );
      expect(before.filter((error) => !after.has(error))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('every finding can be explained, and no explanation holds a secret', () => {
  fc.assert(
    fc.property(tables, (content) => {
      const all = opened(organization(content));
      const report = reportOf(content);
      const explained = findingsOf(report).map((finding) => ({ ...explainFinding(finding, all), subject: finding.subject }));
      // A row without an id cannot be told from another one, so that nothing is shown of it.
      for (const { records, rule, subject } of explained) expect([rule, records.length > 0]).toEqual([rule, subject.id !== '']);
      expect(JSON.stringify(explained)).not.toContain('must never come out');
    }),
    { numRuns: 200 },
  );
});
