/** Accepted findings are written as accepted, and never left out. */
import { parse } from 'csv-parse/sync';
import { csvPieces, jsonPieces, markdownPieces } from '../../../plugins-ts/report';
import { parseSavedResponses } from '../../../plugins-ts/dataverse/savedResponses';
import { parseSnapshot, writeSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { acceptanceOf } from '../../../plugins-ts/findings/acceptance';
import { opened } from '../../support/rows';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';
import { channelId, sampleSnapshot } from '../../../preview/sample';
import { textOf } from '../../support/render';
import { snapshotComplaints } from '../../support/schema';

const ACCEPTED = '(accepted 14 Sep 2026: Customers who withhold their number order on the web site. Agreed with customer care.)';
const REOPENED = '(open again, accepted 2 Mar 2026: Transfers go to our own depots only, which know the number.)';

const { tables } = parseSnapshot(sampleSnapshot());
const { vcd_acceptedfindings: accepted, ...others } = tables;
const words = { text: textOf('en'), language: 'en' };
const reportOf = (content: OrganizationTables) =>
  describeOrganization(openOrganization(content, '2026-11-22'), { kind: 'sample', name: 'Contoso' });
const written = (content: OrganizationTables, pieces: typeof csvPieces): string =>
  [
    ...pieces(reportOf(content), {
      ...words,
      acceptance: acceptanceOf(reportOf(content), content.vcd_acceptedfindings?.rows ?? [], opened(content)),
    }),
  ].join('');

test('nothing that is described depends on the table, and it is no table of the report', () => {
  expect([...jsonPieces(reportOf(tables))].join('')).toBe([...jsonPieces(reportOf(others))].join(''));
  expect(reportOf(tables).tables.map(({ entitySet }) => entitySet)).not.toContain('vcd_acceptedfindings');
});

test('CSV has as many findings as before, two of them with what somebody said', () => {
  const findings = (file: string): string =>
    (parse(file, { bom: true, columns: true }) as Record<string, string>[]).find((line) => line['Channel ID'] === channelId('us-orders'))?.[
      'Findings'
    ] ?? '';
  const said = findings(written(tables, csvPieces));
  expect(said).toContain(ACCEPTED);
  expect(said).toContain(REOPENED);
  expect(said.replace(` ${ACCEPTED}`, '').replace(` ${REOPENED}`, '')).toBe(findings(written(others, csvPieces)));
});

test('Markdown too', () => {
  const document = written(tables, markdownPieces);
  for (const rule of ['R-ANON-1', 'R-SIP-BRIDGE'])
    expect(document.split(rule).length).toBe(written(others, markdownPieces).split(rule).length);
  expect(document).toMatch(/R-ANON-1.*\\?\(accepted 14 Sep 2026/);
  expect(document).toMatch(/R-SIP-BRIDGE.*\\?\(open again, accepted 2 Mar 2026/);
});

test('a snapshot keeps what was accepted; one without the table lacks nothing', () => {
  const again = writeSnapshot(tables, '', '2026-11-22T09:00:00Z');
  expect(snapshotComplaints(again)).toEqual([]);
  expect(parseSnapshot(JSON.parse(JSON.stringify(again)) as unknown).tables.vcd_acceptedfindings).toEqual(accepted);
  const without = writeSnapshot(others, '', '2026-11-22T09:00:00Z');
  expect(without.unread).toEqual([]);
  expect('vcd_acceptedfindings' in without.tables).toBe(false);
});

test('a saved answer of the table is read', () => {
  const { tables: read, ignored } = parseSavedResponses([
    { name: 'vcd_acceptedfindings.json', text: JSON.stringify({ value: accepted?.rows }) },
  ]);
  expect(read.vcd_acceptedfindings?.rows).toEqual(accepted?.rows);
  expect(ignored).toEqual([]);
});
