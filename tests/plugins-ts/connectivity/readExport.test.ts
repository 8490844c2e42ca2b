// Exports from Teams: what a line says, and what it would change.
import {
  connectivityOf,
  exportColumns,
  MOST_LISTED,
  planImport,
  readExportLine,
  type ImportPlan,
  type ExportColumns,
  type PlannedNumber,
} from '../../../plugins-ts/connectivity';
import { recordIdFor } from '../../../plugins-ts/connectivity/connectivityRecords';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { opened } from '../../support/rows';

const POWERSHELL = [
  'TelephoneNumber',
  'OperatorId',
  'NumberType',
  'ActivationState',
  'Capability',
  'City',
  'IsoCountryCode',
  'PstnAssignmentStatus',
];
const columns = exportColumns(POWERSHELL) as ExportColumns;
const line = (number: string, type: string, more: { capability?: string; country?: string } = {}) =>
  readExportLine([number, 'id', type, 'Activated', more.capability ?? '', 'Omaha', more.country ?? '', 'Unassigned'], columns);

describe('headings', () => {
  it.each([
    [POWERSHELL, { number: 0, type: 2, country: 6, capabilities: 4 }],
    [['Phone number', 'Location', 'Number type', 'Assignment status'], { number: 0, type: 2, country: null, capabilities: null }],
    [['TELEPHONENUMBER', 'numbertype'], { number: 0, type: 1, country: null, capabilities: null }],
    [['AcquiredCapabilities', 'NumberType', 'TelephoneNumber'], { number: 2, type: 1, country: null, capabilities: 0 }],
  ])('%j', (headings, found) => {
    expect(exportColumns(headings)).toEqual(found);
  });

  it.each([[['Phone number', 'Location']], [['NumberType']], [[]], [['PK\u0003\u0004']]])('%j are not those of an export', (headings) => {
    expect(exportColumns(headings)).toBeNull();
  });
});

describe('a line', () => {
  it.each([
    ['CallingPlan', 1],
    ['Calling Plan', 1],
    ['DirectRouting', 2],
    ['direct routing', 2],
    ['OperatorConnect', 3],
    ['Operator Connect', 3],
    ['OperatorConnectMobile', 4],
    ['OCMobile', 4],
    ['User', null],
    ['', null],
    ['constructor', null],
  ])('of type %j names %j', (type, connectivity) => {
    expect(connectivityOf(type)).toBe(connectivity);
  });

  it('of Operator Connect is Phone Mobile where the capability says so', () => {
    expect(line('+46701740612', 'OperatorConnect', { capability: 'UserAssignment, TeamsPhoneMobile' })).toMatchObject({ connectivity: 4 });
    expect(line('+46701740612', 'DirectRouting', { capability: 'TeamsPhoneMobile' })).toMatchObject({ connectivity: 2 });
  });

  it.each([
    ['+12065550110', '+12065550110'],
    ['tel:+1 (206) 555-0110', '+12065550110'],
    ["'+12065550110", '+12065550110'],
    ['0044 20 7946 0118', '+442079460118'],
  ])('reads %j', (text, e164) => {
    expect(line(text, 'CallingPlan')).toEqual({ kind: 'found', e164, connectivity: 1 });
  });

  it('reads a national number only beside its country', () => {
    expect(line('(206) 555-0110', 'CallingPlan', { country: 'US' })).toMatchObject({ e164: '+12065550110' });
    expect(line('(206) 555-0110', 'CallingPlan')).toMatchObject({ kind: 'bad', reason: 'number' });
  });

  it.each([
    ['', 'CallingPlan', 'number'],
    ['1.20655E+10', 'CallingPlan', 'number'],
    ['+1', 'CallingPlan', 'number'],
    ['+999999999999999', 'CallingPlan', 'number'],
    ['=HYPERLINK("x")', 'CallingPlan', 'number'],
    ['9'.repeat(100_000), 'CallingPlan', 'number'],
    ['+12065551000;ext=524', 'DirectRouting', 'extension'],
    ['+12065550110', 'Service', 'type'],
    ['+12065550110', 'x'.repeat(100_000), 'type'],
  ])('%.30s, %.30s is not usable: %s', (number, type, reason) => {
    expect(line(number, type)).toMatchObject({ kind: 'bad', reason });
  });

  it('may be empty or cut short', () => {
    expect(readExportLine(['', ' '], columns)).toEqual({ kind: 'empty' });
    expect(readExportLine(['+12065550110'], columns)).toMatchObject({ kind: 'bad', reason: 'type' });
  });
});

const id = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
let place = 0;
const number = (text: string, type: number | null = 1): UnknownRow => ({
  msdyn_ocphonenumberid: id((place += 1)),
  msdyn_phonenumber: text,
  msdyn_phonenumbertype: type,
  statecode: 0,
});
const own = (text: string, connectivity: number | null, more: UnknownRow = {}): UnknownRow => ({
  vcd_numberconnectivityid: id((place += 1)),
  vcd_phonenumber: text,
  vcd_connectivity: connectivity,
  vcd_origin: 2,
  vcd_observedon: '2026-10-01',
  statecode: 0,
  ...more,
});
const tablesOf = (numbers: readonly UnknownRow[], rows: readonly UnknownRow[] = []): OrganizationTables => ({
  msdyn_ocphonenumbers: { state: 'read', message: null, rows: numbers },
  msdyn_occommunicationprovidersettings: { state: 'read', message: null, rows: [] },
  vcd_numberconnectivities: { state: 'read', message: null, rows },
});

function plan(tables: OrganizationTables, lines: readonly (readonly [string, string])[], observedOn = '2026-11-20'): ImportPlan {
  const planner = planImport(opened(tables), { observedOn, source: 'numbers.csv' });
  lines.forEach(([text, type], at) => planner.add(at + 2, line(text, type)));
  return planner.finish();
}
const only = (made: ImportPlan): PlannedNumber => {
  expect(made.numbers).toHaveLength(1);
  return made.numbers[0] as PlannedNumber;
};

const A = '+12065550110';
const VALUES = { vcd_connectivity: 1, vcd_origin: 2, vcd_observedon: '2026-11-20', vcd_source: 'numbers.csv' };

describe('a plan', () => {
  it('adds what nothing names yet, under the id that its number gives', () => {
    expect(only(plan(tablesOf([number('+1 206 555 0110')]), [[A, 'CallingPlan']]))).toEqual({
      e164: A,
      line: 2,
      kind: 'new',
      connectivity: 1,
      before: null,
      writes: [{ does: 'create', id: recordIdFor(A), values: { ...VALUES, vcd_phonenumber: A, vcd_name: A } }],
    });
  });

  it('fills a row that names no connectivity', () => {
    const row = own(A, null, { vcd_ivrinfront: true });
    expect(only(plan(tablesOf([number(A)], [row]), [[A, 'CallingPlan']]))).toMatchObject({
      kind: 'new',
      writes: [{ id: row['vcd_numberconnectivityid'], values: VALUES }],
    });
  });

  it('changes every row that says something else, also under another spelling, so that the number is decided', () => {
    const rows = [own(A, 2, { vcd_origin: 1 }), own('+1 206 555 0110', 3), own('001 206 555 0110', 1)];
    const made = only(plan(tablesOf([number(A)], rows), [[A, 'CallingPlan']]));
    expect(made).toMatchObject({ kind: 'changed', before: 2 });
    expect(made.writes.map((write) => write.id)).toEqual([rows[0]?.['vcd_numberconnectivityid'], rows[1]?.['vcd_numberconnectivityid']]);
  });

  it('confirms a declaration and an older observation, and leaves alone what is as new or newer', () => {
    const kind = (row: UnknownRow): string => only(plan(tablesOf([number(A)], [row]), [[A, 'CallingPlan']])).kind;
    expect(kind(own(A, 1, { vcd_origin: 1 }))).toBe('confirmed');
    expect(kind(own(A, 1))).toBe('confirmed');
    expect(kind(own(A, 1, { vcd_observedon: '2026-11-20' }))).toBe('unchanged');
    expect(kind(own(A, 1, { vcd_observedon: '2026-11-21', vcd_origin: 1 }))).toBe('unchanged');
  });

  it('does not put an older export over what was observed later', () => {
    expect(only(plan(tablesOf([number(A)], [own(A, 2, { vcd_observedon: '2026-11-21' })]), [[A, 'CallingPlan']]))).toMatchObject({
      kind: 'older',
      before: 2,
      writes: [],
    });
  });

  it('switches on a row that was switched off, since its key is taken', () => {
    const row = own(A, 2, { statecode: 1 });
    expect(only(plan(tablesOf([number(A)], [row]), [[A, 'CallingPlan']]))).toMatchObject({
      kind: 'new',
      before: null,
      writes: [{ id: row['vcd_numberconnectivityid'], values: { ...VALUES, statecode: 0, statuscode: 1 } }],
    });
  });

  it('records once what Teams says of a number that Dynamics has as ACS', () => {
    for (const row of [number(A, 0), number(A, null)]) {
      expect(only(plan(tablesOf([row]), [[A, 'CallingPlan']]))).toMatchObject({
        kind: 'contradicting',
        writes: [{ does: 'create', id: recordIdFor(A), values: VALUES }],
      });
      expect(only(plan(tablesOf([row], [own(A, 1, { vcd_observedon: '2026-11-20' })]), [[A, 'CallingPlan']]))).toMatchObject({
        kind: 'contradicting',
        writes: [],
      });
    }
  });

  it('writes nothing about a number that contradicts itself', () => {
    const both = { ...number(A, null), msdyn_teamsresourceaccount: 'someone' };
    for (const row of [both, number(A, 7)]) {
      expect(only(plan(tablesOf([row]), [[A, 'CallingPlan']]))).toMatchObject({ kind: 'contradicting', writes: [] });
    }
  });

  it('uses neither of two lines that disagree, and one of two that agree', () => {
    const numbers = [number(A), number('+12065550111')];
    const made = plan(tablesOf(numbers), [
      [A, 'CallingPlan'],
      ['+1 206 555 0110', 'DirectRouting'],
      ['+12065550111', 'CallingPlan'],
      ['+12065550111', 'CallingPlan'],
    ]);
    expect(made.numbers.map(({ e164 }) => e164)).toEqual(['+12065550111']);
    expect(made.bad).toEqual({
      count: 2,
      listed: [
        { line: 2, reason: 'conflict', found: A },
        { line: 3, reason: 'conflict', found: A },
      ],
    });
    expect(made.lines).toBe(4);
  });

  it('counts what Dynamics does not have and keeps only the first', () => {
    const planner = planImport(opened(tablesOf([number(A)])), { observedOn: '2026-11-20', source: 'x' });
    for (let at = 0; at < MOST_LISTED + 500; at += 1) {
      planner.add(at + 2, { kind: 'found', e164: `+4930${String(at).padStart(7, '0')}`, connectivity: 2 });
      planner.add(at + 2, { kind: 'bad', reason: 'number', found: '\u001b[31m' });
    }
    const made = planner.finish();
    expect([made.unknown.count, made.unknown.listed.length, made.bad.count, made.bad.listed.length]).toEqual([
      MOST_LISTED + 500,
      MOST_LISTED,
      MOST_LISTED + 500,
      MOST_LISTED,
    ]);
    expect(JSON.stringify(made.bad.listed[0])).not.toContain('\\u001b');
  });
});
