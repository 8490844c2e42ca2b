/** That the record of a number is inactive is said wherever the number is listed: it would pass for one that serves. */
import { approachCell } from '../../../pcf/views/overview/cells/cellTexts';
import { csvPieces, markdownPieces, summarize } from '../../../plugins-ts/report';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { describeTables, number, read } from '../../support/rows';
import { ENGLISH, join } from './reports';

const PHONE = '+14255550142';
const record = (id: string, columns: UnknownRow = {}): UnknownRow => number(id, { msdyn_phonenumber: PHONE, ...columns });
const channel = (columns: UnknownRow = {}): UnknownRow => ({ msdyn_ocvoicechannelsettingid: 'c', msdyn_name: 'Orders', ...columns });
const reportOf = (numbers: readonly UnknownRow[], tables: OrganizationTables = {}) =>
  describeTables({ msdyn_ocphonenumbers: read(...numbers), ...tables });
const documentOf = (report: ReturnType<typeof reportOf>): string => join(markdownPieces(report, ENGLISH));
const fileOf = (report: ReturnType<typeof reportOf>): string => join(csvPieces(report, ENGLISH));

const LONE = reportOf([record('n', { statecode: 1 })]);
const REPLACED = reportOf([record('active', { msdyn_phonenumbertype: 1 }), record('old', { statecode: 1 })]);

test('in lists of numbers', () => {
  expect(documentOf(LONE)).toContain(`| ${PHONE} · Inactive record |`);
  expect(documentOf(REPLACED)).toContain(`| ${PHONE} · Inactive record; an active one has the same number |`);
  expect(documentOf(REPLACED)).toContain(`| ${PHONE} |`);
});

test('of the number of a channel', () => {
  const report = reportOf([record('n', { statecode: 1 })], {
    msdyn_ocvoicechannelsettings: read(channel({ _msdyn_phonenumberid_value: 'n' })),
  });
  expect(documentOf(report)).toContain(`${PHONE}; Inactive record;`);
  expect(approachCell(report.channels[0]?.number ?? null, { ...ENGLISH, locale: 'en' }).second).toBe('Read from record · Inactive record');
});

test('in the file, in the column that says it of channels', () => {
  const lines = fileOf(LONE).split('\r\n');
  const column = lines[0]?.split(',').indexOf('Active') ?? -1;
  expect(lines[1]?.split(',')[column]).toBe('No');
  expect(lines[1]).toContain('Inactive record.');
});

test('a record that another one superseded is no further number whose service ends', () => {
  expect(summarize(LONE).retirements.map(({ withoutChannel }) => withoutChannel)).toEqual([1]);
  expect(summarize(REPLACED).retirements).toEqual([]);
});

test('findings of a number that an inactive channel names, and something else uses, are told by the number', () => {
  const report = reportOf([record('n')], {
    msdyn_ocvoicechannelsettings: read(channel({ _msdyn_phonenumberid_value: 'n', statecode: 1 })),
    msdyn_ocsmschannelsettings: read({ msdyn_ocsmschannelsettingid: 's', _msdyn_phonenumberid_value: 'n' }),
  });
  expect(report.findings.map(({ subject }) => subject.id)).toContain('n');
  expect(documentOf(report)).toContain(`- Phone number ${PHONE}`);
});
