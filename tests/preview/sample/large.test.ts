import { largeTables } from '../../../preview/sample/large';
import { isReserved } from '../../../preview/sample/reserved';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';
import { propertiesOf, TABLES } from '../../../plugins-ts/tables/columns';
import { ENTITY_SETS, type UnknownRow } from '../../../plugins-ts/tables/tables';
import { validateReport } from '../../support/schema';

const tables = largeTables(2000);

describe('a large organization', () => {
  it('has the size that was asked for', () => {
    expect(tables.msdyn_ocvoicechannelsettings).toHaveLength(2000);
    expect(tables.msdyn_ocphonenumbers).toHaveLength(2400);
    expect(tables.msdyn_liveworkstreams).toHaveLength(500);
    expect(tables.msdyn_occommunicationprovidersettings).toHaveLength(10);
    expect(tables.msdyn_occarriers).toHaveLength(40);
    expect(largeTables(0).msdyn_ocvoicechannelsettings).toHaveLength(0);
    expect(largeTables(1).msdyn_ocphonenumbers).toHaveLength(2);
  });

  it('depends on its arguments alone', () => {
    expect(largeTables(300, 7)).toEqual(largeTables(300, 7));
    expect(largeTables(300, 8)).not.toEqual(largeTables(300, 7));
  });

  it.each(ENTITY_SETS)('%s: rows hold what the product asks for, no more and no less, under ids of their own', (set) => {
    const wanted = [...propertiesOf(TABLES[set])].sort();
    for (const row of tables[set].slice(0, 50)) expect(Object.keys(row).sort()).toEqual(wanted);
    const ids = tables[set].map((row: UnknownRow) => row[TABLES[set].primaryId]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 50)) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('uses numbers kept for fiction, each once', () => {
    const texts = tables.msdyn_ocphonenumbers.map((row) => String(row.msdyn_phonenumber));
    expect(texts.filter((text) => !isReserved(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('is described like a real one: every approach, links that lead somewhere, findings that stay few', () => {
    const read: OrganizationTables = Object.fromEntries(
      Object.entries(tables).map(([set, rows]) => [set, { state: 'read' as const, rows, message: null }]),
    );
    const report = describeOrganization(openOrganization(read, '2026-11-22'), { kind: 'sample', name: 'large' });
    expect(() => validateReport(report)).not.toThrow();
    const approaches = new Set(report.channels.map(({ inbound }) => inbound.approach));
    expect([...approaches].sort()).toEqual([
      'acs-direct-offer',
      'acs-direct-routing',
      'acs-trial',
      'teams-calling-plan',
      'teams-direct-routing',
      'teams-operator-connect',
      'unknown',
    ]);
    const findings = report.channels.flatMap((channel) => channel.findings);
    expect(findings.filter(({ rule }) => rule === 'R-REF-1')).toEqual([]);
    expect(findings.length / report.channels.length).toBeLessThan(15);
    // A finding names its neighbors: one mixed resource with thousands of trunks would measure nothing but that list.
    const mixed = findings.filter(({ rule }) => rule === 'R-MIX-1');
    expect(mixed.length).toBeGreaterThan(0);
    for (const { related } of mixed) expect(related.length).toBeLessThanOrEqual(20);
  });
});
