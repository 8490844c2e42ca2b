/** What was seen of a finding, as a person reads it: by itself, in Markdown, and on the ticket sheet. */
import { sampleSnapshot } from '../../../preview/sample';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { RULES } from '../../../plugins-ts/findings';
import { explainFinding, type SeenRecord } from '../../../plugins-ts/findings/explain';
import { partsOf } from '../../../plugins-ts/findings/inputs';
import { findingColumnKey } from '../../../plugins-ts/findings/findingKeys';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { Evidence } from '../../../plugins-ts/organization/organizationTypes';
import { documentMarkdown, documentText, ISOLATED, markdownPieces, seenText, ticketDocument } from '../../../plugins-ts/report';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';
import { LANGUAGES } from '../../../plugins-ts/text/languages';
import { ticketSheet } from '../../../plugins-ts/ticket';
import { textOf } from '../../support/render';
import { channel, describeTables, number, opened, organization, read } from '../../support/rows';
import { transferOut } from '../../support/rules';

const wordsOf = (language: 'en' | 'de' | 'ar') => ({ text: textOf(language), language });
const words = wordsOf('en');
const TABLE = 'msdyn_ocphonenumber';
const item = (column: string, value: Evidence['value'], label: string | null = null): Evidence => ({ table: TABLE, column, value, label });
const record = (...evidence: Evidence[]): SeenRecord => ({ role: 'number', table: TABLE, id: 'n', name: '+49 30 1', evidence });
const subject = { table: TABLE, id: 'n' };
const elsewhere = { table: 'msdyn_ocvoicechannelsetting', id: 'c' };
const numberRecord = record(
  item('msdyn_ocphonenumbersource', 192350001, 'Direct Routing'),
  item('msdyn_smsoutboundenabled', true, 'Sí'),
  item('msdyn_teamsresourceaccount', null),
  item('vcd_observedon', '2026-10-12T00:00:00Z'),
);

describe('the sentence', () => {
  test.each([
    ['en', 'Seen: Source = Direct Routing, Send SMS = Yes, Teams resource account = empty, As of = 12 Oct 2026.'],
    ['de', 'Gesehen: Quelle = Direct Routing, SMS senden = Ja, Teams-Ressourcenkonto = leer, Festgestellt am = 12. Okt. 2026.'],
    ['ar', 'ما شوهد: المصدر = Direct Routing، إرسال رسائل SMS = نعم، حساب موارد Teams = فارغ، تاريخ الرصد = 12 أكتوبر 2026.'],
  ] as const)('has labels, yes and no, empty cells and days in the language of the reader: %s', (language, expected) => {
    expect(seenText({ records: [numberRecord], more: 0 }, subject, wordsOf(language))).toBe(expected);
  });

  test('writes a day as all other days of the product, whatever label Dataverse gave it', () => {
    const seen = [record(item('vcd_observedon', '2026-10-12', '10/12/2026'))];
    expect(seenText({ records: seen, more: 0 }, subject, words)).toBe('Seen: As of = 12 Oct 2026.');
  });

  test('names every record but the one that the finding is about, and counts those that it leaves out', () => {
    const seen = [record(item('statecode', 1, 'Inactive')), { ...record(item('msdyn_type', 7)), id: 'm', name: '' }];
    expect(seenText({ records: seen, more: 0 }, subject, words)).toBe('Seen: Status = Inactive; Phone number: Kind of number = 7.');
    expect(seenText({ records: seen.slice(0, 1), more: 2 }, elsewhere, words)).toBe(
      'Seen: Phone number +49 30 1: Status = Inactive; and 2 more records.',
    );
    expect(seenText({ records: [], more: 0 }, subject, words)).toBe('');
  });

  test('keeps a number whole where words run from right to left, and isolates on pages whatever is not ours', () => {
    const seen = [{ ...record(item('msdyn_countryisocode', 'DE')), id: 'm' }];
    expect(seenText({ records: seen, more: 0 }, subject, wordsOf('ar'))).toContain('\u200e+49 30 1\u200e');
    expect(seenText({ records: seen, more: 0 }, subject, wordsOf('ar'), ISOLATED)).toContain('\u2068+49 30 1\u2069');
    expect(seenText({ records: seen, more: 0 }, subject, words, ISOLATED)).toContain('= \u2068DE\u2069.');
  });

  test('a name with a placeholder in it stays a name', () => {
    const seen = [{ ...record(item('msdyn_countryisocode', 'DE')), id: 'm', name: '{values} {rest}' }];
    expect(seenText({ records: seen, more: 1 }, subject, words)).toBe(
      'Seen: Phone number {values} {rest}: Country = DE; and 1 more record.',
    );
  });
});

const tables = parseSnapshot(sampleSnapshot()).tables;
const reportOf = (content: OrganizationTables) => describeTables(content);
const findingsOf = ({ channels, findings }: ReturnType<typeof reportOf>): Finding[] => [
  ...channels.flatMap((one) => one.findings),
  ...findings,
];

test.each(LANGUAGES.map(({ tag }) => tag))('every column that a rule looks at has a label: %s', (language) => {
  const text = textOf(language as 'en');
  const looked = RULES.flatMap(({ inputs }) =>
    inputs.filter((input) => input !== 'use.<lookup>').flatMap((input) => partsOf(input).property ?? []),
  );
  const read = findingsOf(reportOf(tables)).flatMap((finding) =>
    explainFinding(finding, opened(tables)).records.flatMap(({ evidence }) => evidence.map(({ column }) => column)),
  );
  const keys = [...new Set([...looked, ...read])].map(findingColumnKey);
  expect(keys.filter((key) => text(key) === key).map((key) => `strings/${language}/findings.json: ${key}`)).toEqual([]);
});

const small = organization({
  msdyn_ocvoicechannelsettings: read(channel('c', transferOut)),
  msdyn_ocphonenumbers: read(number('number-1', { msdyn_phoneoutboundenabled: false })),
});
const SEEN = 'Seen: Transfer to outside numbers = Yes; Phone number +14255550142: ';

describe('Markdown', () => {
  const seenOf = (finding: Finding) => explainFinding(finding, opened(small));
  const markdown = (more: object): string => [...markdownPieces(reportOf(small), { ...words, ...more })].join('');

  test('says under each finding what was seen', () => {
    const lines = markdown({ seenOf })
      .split('\n')
      .filter((line) => / (Error|Warning|Note) R-/.test(line));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.filter((one) => one.startsWith('  - '))) expect(line).toContain(' Seen: ');
    expect(lines.find((line) => line.includes('Error R-OUT-1:'))).toContain(`${SEEN}Make calls = No. `);
  });

  test('says nothing of it where the organization is not at hand', () => {
    expect(markdown({})).not.toContain('Seen:');
  });
});

test('the ticket sheet says what was seen, as text and as Markdown', () => {
  const [described] = reportOf(small).channels;
  if (described === undefined) throw new Error('no channel');
  const sheet = ticketSheet(described, opened(small));
  expect(sheet.findings.map(({ records }) => records.length > 0)).toEqual(sheet.findings.map(() => true));
  const document = ticketDocument(sheet, { asOf: '2026-11-22', source: 'Contoso' }, words);
  expect(documentText(document, words)).toContain(SEEN);
  expect(documentMarkdown(document, words)).toContain(SEEN);
});
