/** What the summary says when a table was not read: nothing of what it would have told. */
import { sampleSnapshot } from '../../../preview/sample';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { markdownPieces, summarize } from '../../../plugins-ts/report';
import type { Figure, Summary } from '../../../plugins-ts/report/summary';
import { isQuietlyMissing } from '../../../plugins-ts/tables/columns';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type TableState } from '../../../plugins-ts/tables/tables';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { AS_OF, ENGLISH, join } from './reports';

const SAMPLE = parseSnapshot(sampleSnapshot()).tables;
const NOT_READ = ['denied', 'missing', 'failed', 'truncated'] as const satisfies readonly TableState[];

const reportOf = (tables: OrganizationTables): Report =>
  describeOrganization(openOrganization(tables, AS_OF), { kind: 'sample', name: 'Contoso' });

/** The sample without one table; of a truncated one the first rows came. */
function without(set: EntitySet, state: (typeof NOT_READ)[number]): OrganizationTables {
  const rows = state === 'truncated' ? (SAMPLE[set]?.rows.slice(0, 3) ?? []) : [];
  return { ...SAMPLE, [set]: { state, rows, message: null } } as OrganizationTables;
}

/** Every table in every state, and that state with nothing else there either. */
const CASES = ENTITY_SETS.flatMap((set) => NOT_READ.map((state) => [set, state] as const));

const figuresOf = (summary: Summary): readonly (readonly [string, Figure])[] => [
  ...(
    ['active', 'inactive', 'withoutNumber', 'undecided', 'undecidedCallerId', 'noSlaOutbound', 'retiring', 'channelsWithErrors'] as const
  ).map((name) => [name, summary[name]] as const),
  ...Object.entries(summary.boundaryOpen).map(([name, figure]) => [`boundary ${name}`, figure] as const),
  ...Object.entries(summary.findings).map(([name, figure]) => [`findings ${name}`, figure] as const),
  ...Object.entries(summary.numbers).map(([name, figure]) => [`numbers ${name}`, figure] as const),
];

/** The bullets below "In short". */
const inShort = (report: Report): readonly string[] => {
  const document = join(markdownPieces(report, ENGLISH));
  const section = document.slice(document.indexOf('## In short'), document.indexOf('## What was read'));
  return section.split('\n').filter((line) => line.startsWith('- '));
};

const whole = summarize(reportOf(SAMPLE));

describe.each(CASES)('%s %s', (set, state) => {
  const report = reportOf(without(set, state));
  const summary = summarize(report);

  it('a figure that differs from that of all tables says that it is not certain', () => {
    const before = new Map(figuresOf(whole).map(([name, figure]) => [name, figure.count]));
    const wrong = figuresOf(summary).filter(([name, { count, unread }]) => count !== before.get(name) && !unread.includes(set));
    // An organization without an optional table has nothing that it could hold.
    expect(isQuietlyMissing({ entitySet: set, state }) ? [] : wrong).toEqual([]);
  });

  it('no sentence of the summary counts none of what was not read, or says that all is decided', () => {
    const lines = inShort(report);
    const certain = new Map(figuresOf(summary));
    expect(lines.join('\n')).not.toContain('decided for every');
    if ((certain.get('active') as Figure).unread.length > 0) expect(lines.filter((line) => /: 0$/.test(line))).toEqual([]);
    if (summary.findings.error.unread.length > 0) expect(lines.join('\n')).not.toMatch(/\b0 (errors|warnings|notes)/);
    for (const line of lines.filter((one) => /: \d+$/.test(one))) {
      // A plain figure is one that all tables together give as well.
      expect(inShort(reportOf(SAMPLE))).toContain(line);
    }
  });

  // Few organizations have that table, and nothing is said of one that does not.
  it(isQuietlyMissing({ entitySet: set, state }) ? 'says nothing of the table' : 'names the table', () => {
    const named = inShort(report).some((line) => line.startsWith('- Not fully read: '));
    expect(named).toBe(!isQuietlyMissing({ entitySet: set, state }));
  });
});

describe('with nothing but what was asked for', () => {
  it.each(NOT_READ)('all tables %s: not one figure', (state) => {
    const tables = Object.fromEntries(ENTITY_SETS.map((set) => [set, { state, rows: [], message: null }])) as OrganizationTables;
    for (const line of inShort(reportOf(tables)))
      expect(line).toMatch(/not known|Not fully read|none was found, but not everything could be checked/);
  });

  it('all tables read and empty: none is none, and nothing is said to be decided', () => {
    const tables = Object.fromEntries(ENTITY_SETS.map((set) => [set, { state: 'read', rows: [], message: null }])) as OrganizationTables;
    const lines = inShort(reportOf(tables));
    expect(lines).toContain('- Active channels: 0');
    expect(lines.join('\n')).not.toMatch(/decided for every|not known/);
  });

  it('a channel whose boundary is decided: that every boundary is', () => {
    const [channel] = reportOf(SAMPLE).channels.filter(
      ({ active, inbound, outbound }) => active && inbound.responsibility !== null && outbound.responsibility !== null,
    );
    const report = reportOf(SAMPLE);
    expect(inShort({ ...report, channels: channel === undefined ? [] : [channel] }).join('\n')).toContain(
      'decided for every active channel',
    );
  });
});

test('that no other record names a number is said only where each table that may name one was read', () => {
  const nothing = { ...SAMPLE, msdyn_ocphonenumbers: { state: 'read' as const, rows: [], message: null } };
  const said = (tables: OrganizationTables): boolean => join(markdownPieces(reportOf(tables), ENGLISH)).includes('No other record names');
  expect(said(nothing)).toBe(true);
  expect(said({ ...nothing, msdyn_ocsmschannelsettings: { state: 'denied', rows: [], message: null } })).toBe(false);
});
