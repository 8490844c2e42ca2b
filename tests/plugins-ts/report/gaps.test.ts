/** What is incomplete, to the record: on how many a rule was checked, what was missing, and which records name one that is gone. */
import { sampleSnapshot } from '../../../preview/sample';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { missingRecords } from '../../../plugins-ts/organization/missingRecords';
import { openOrganization, type Organization } from '../../../plugins-ts/organization/openOrganization';
import { csvPieces, gapsOf, markdownPieces, missingSentences, uncheckedLines } from '../../../plugins-ts/report';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { lookupProperty, TABLES } from '../../../plugins-ts/tables/columns';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type UnknownRow } from '../../../plugins-ts/tables/tables';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { AS_OF, ENGLISH, join } from './reports';

const SAMPLE = parseSnapshot(sampleSnapshot()).tables;
const NOT_READ = ['denied', 'missing', 'failed', 'truncated'] as const;

const rowsOf = (set: EntitySet): readonly UnknownRow[] => (SAMPLE[set]?.rows ?? []) as readonly UnknownRow[];
const withTable = (set: EntitySet, table: { state: string; rows: readonly UnknownRow[] }): OrganizationTables =>
  ({ ...SAMPLE, [set]: { message: null, ...table } }) as OrganizationTables;
const opened = (tables: OrganizationTables): { readonly organization: Organization; readonly report: Report } => {
  const organization = openOrganization(tables, AS_OF);
  return { organization, report: describeOrganization(organization, { kind: 'sample', name: 'Contoso' }) };
};
const linesOf = (tables: OrganizationTables) => {
  const { organization, report } = opened(tables);
  return uncheckedLines(report, { ...ENGLISH, gaps: gapsOf(report, organization) });
};

describe('on how many records a rule was checked', () => {
  it('where everything can be read, only what is named is open', () => {
    const { organization, report } = opened(SAMPLE);
    const { rules } = gapsOf(report, organization);
    expect(rules.map(({ rule, because }) => ({ rule, because }))).toEqual(report.unchecked);
    const active = report.channels.filter((channel) => channel.active);
    for (const { of, total, records } of rules.filter(({ rule }) => rule !== 'R-PERS-1')) {
      if (of === 'channels') expect(total).toBe(active.length);
      expect(records.length).toBeGreaterThan(0);
      expect(records.length).toBeLessThan(total);
    }
  });

  it('says the count, and by name which', () => {
    const trial = linesOf(SAMPLE).find(({ rule }) => rule === 'R-TRIAL-1');
    const active = opened(SAMPLE).report.channels.filter((channel) => channel.active).length;
    expect(trial?.text).toContain(`Checked on ${active - (trial?.records.length ?? 0)} of ${active} channels.`);
    expect(trial?.text).toContain(
      'A record of Communication provider settings that is needed is missing, or holds a value that is not known.',
    );
    expect(trial?.records.map(({ name }) => name)).toContain('Installer partner hotline');
  });

  it('where it found something, although a table that may hold more was not read, says so and does not count that as unchecked', () => {
    const { organization, report } = opened(withTable('msdyn_proactive_callback_profiles', { state: 'denied', rows: [] }));
    const rule = gapsOf(report, organization).rules.find((one) => one.rule === 'R-USE-1');
    const found = [...report.channels.flatMap(({ findings }) => findings), ...report.findings].filter((one) => one.rule === 'R-USE-1');
    expect(found.length).toBeGreaterThan(0);
    expect(rule?.foundInPart).toBe(true);
    expect(rule?.records.filter(({ id }) => found.some(({ subject }) => subject.id === id))).toEqual([]);
    const line = uncheckedLines(report, { ...ENGLISH, gaps: gapsOf(report, organization) }).find((one) => one.rule === 'R-USE-1');
    expect(line?.text).toContain('Where it found something, there may be more of it.');
  });

  it('every rule that the report names has its line, and what is checked is not told as open', () => {
    for (const set of ENTITY_SETS) {
      const { organization, report } = opened(withTable(set, { state: 'denied', rows: [] }));
      const { rules } = gapsOf(report, organization);
      expect(rules).toHaveLength(report.unchecked.length);
      for (const { of, total, records } of rules) {
        expect(records.length).toBeLessThanOrEqual(total);
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
        if (of === null) expect(records).toEqual([]);
      }
    }
  });

  it.each(NOT_READ)('a table that is %s is named with what became of it, and its records are not', (state) => {
    const lines = linesOf(withTable('msdyn_liveworkstreams', { state, rows: [] })).filter(({ rule }) => rule === 'R-911-1');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.text).toMatch(/Workstreams: (Not read|Only partly read)/);
    expect(lines[0]?.records).toEqual([]);
    if (state === 'denied') {
      expect(lines[0]?.text).toContain(
        'The privilege prvReadmsdyn_liveworkstream is missing; a role that has it: Voice Channel Deployment Source Reader.',
      );
    }
  });

  it('nothing is counted of a report by itself', () => {
    const { report } = opened(SAMPLE);
    for (const line of uncheckedLines(report, ENGLISH)) expect(line.text).not.toContain('Checked on');
  });
});

/** Lookups between tables that are read whole, that at least one row fills with a record that is there. */
const LOOKUPS = ENTITY_SETS.filter((set) => set !== 'msdyn_ocprovisioningstates').flatMap((set) =>
  TABLES[set].lookups.flatMap(({ column, target }) => {
    const to = ENTITY_SETS.find((one) => TABLES[one].logicalName === target && TABLES[one].filter === null);
    return to === undefined ? [] : [{ set, column, to }];
  }),
);

describe('records that name one that is gone', () => {
  const before = missingRecords(openOrganization(SAMPLE, AS_OF));

  it.each(LOOKUPS)('$set, $column', ({ set, column, to }) => {
    const there = new Set(rowsOf(to).map((row) => row[TABLES[to].primaryId]));
    const using = rowsOf(set).filter((row) => row['statecode'] !== 1 && there.has(row[lookupProperty(column)]));
    const [first] = using;
    if (first === undefined) return;
    const gone = first[lookupProperty(column)];
    const rows = rowsOf(to).filter((row) => row[TABLES[to].primaryId] !== gone);
    const found = missingRecords(openOrganization(withTable(to, { state: 'read', rows }), AS_OF)).filter(
      (one) => one.column === column && one.from.table === TABLES[set].logicalName && one.to.id === gone,
    );
    expect(found.map(({ from }) => from.id).sort()).toEqual(
      using
        .filter((row) => row[lookupProperty(column)] === gone)
        .map((row) => row[TABLES[set].primaryId])
        .sort(),
    );
    // What is not read is not missing.
    for (const state of NOT_READ) {
      expect(
        missingRecords(openOrganization(withTable(to, { state, rows: [] }), AS_OF)).filter(
          (one) => one.to.table === TABLES[to].logicalName,
        ),
      ).toEqual([]);
    }
  });

  it('an inactive record points nowhere that matters', () => {
    const channel = before.find(({ from }) => from.table === 'msdyn_ocvoicechannelsetting');
    const rows = rowsOf('msdyn_ocvoicechannelsettings').map((row) =>
      row['msdyn_ocvoicechannelsettingid'] === channel?.from.id ? { ...row, statecode: 1 } : row,
    );
    const after = missingRecords(openOrganization(withTable('msdyn_ocvoicechannelsettings', { state: 'read', rows }), AS_OF));
    expect(before.length).toBeGreaterThan(after.length);
    expect(after.some(({ from }) => from.id === channel?.from.id)).toBe(false);
  });

  it('are counted once each, channels and numbers by their names', () => {
    const { organization, report } = opened(SAMPLE);
    const gaps = gapsOf(report, organization);
    const channels = new Set(gaps.missing.filter(({ from }) => from.table === 'msdyn_ocvoicechannelsetting').map(({ from }) => from.id));
    expect(missingSentences(gaps, ENGLISH)[0]).toBe(`${channels.size} channels point to a record that is missing.`);
  });

  it('stand in document and file, as links where it is known where records open', () => {
    const { organization, report } = opened(SAMPLE);
    const gaps = gapsOf(report, organization);
    const words = {
      ...ENGLISH,
      gaps,
      addressOf: ({ table, id }: { table: string; id: string }) => `https://contoso.crm.dynamics.com/${table}/${id}`,
    };
    const document = join(markdownPieces(report, words));
    const [first] = gaps.missing;
    expect(document).toContain(`](<https://contoso.crm.dynamics.com/${first?.from.table}/${first?.from.id}>)`);
    expect(document).toContain(`${first?.to.id}, which is missing:`);
    const file = join(csvPieces(report, words));
    for (const { from, to } of gaps.missing) {
      expect(file).toContain(from.id);
      expect(file).toContain(to.id);
    }
  });
});
