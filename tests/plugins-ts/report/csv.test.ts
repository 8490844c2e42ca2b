import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvPieces, csvSeparator, readCell } from '../../../plugins-ts/report';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { ENGLISH, join, reportNamed, reportWithGaps, sampleReport } from './reports';

type Line = Record<string, string>;

const fileOf = (report: Report, words = ENGLISH): string => join(csvPieces(report, words));

/** The lines by head, as any reader of RFC 4180 sees them. Refuses lines of unequal length. */
const linesOf = (report: Report): Line[] => parse(fileOf(report), { bom: true, columns: true, record_delimiter: '\r\n' }) as Line[];

const DANGEROUS = /^[\s\u00a0\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

describe('CSV of the sample', () => {
  const report = sampleReport();
  const lines = linesOf(report);
  const ofKind = (kind: string): Line[] => lines.filter((line) => line['Kind'] === kind);
  const named = (name: string): Line => lines.find((line) => line['Name'] === name) ?? {};

  it('begins with a byte order mark and ends each line with CRLF', () => {
    const file = fileOf(report);
    expect(file.charCodeAt(0)).toBe(0xfeff);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replace(/"(?:[^"]|"")*"/g, '').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('has a line for each channel, unused and outside number, and for each rule that was not checked', () => {
    expect(ofKind('Channel').map((line) => line['Channel ID'])).toEqual(report.channels.map(({ id }) => id));
    expect(ofKind('Number without a voice channel').map((line) => line['Number ID'])).toEqual(report.otherNumbers.map(({ id }) => id));
    expect(ofKind('Number not used anywhere that could be read').map((line) => line['Number ID'])).toEqual(
      report.unusedNumbers.map(({ id }) => id),
    );
    expect(ofKind('Number outside Dynamics 365')).toHaveLength(report.outsideNumbers.length);
    expect(ofKind('Not checked').map((line) => line['Name'])).toEqual(report.unchecked.map(({ rule }) => rule));
    expect(ofKind('Finding').map((line) => line['Name'])).toEqual(['R-PERS-1']);
  });

  it('says of an own-carrier channel what the article says', () => {
    expect(named('Orders, United Kingdom')).toMatchObject({
      Active: 'Yes',
      Number: 'tel:+442079460101',
      'Number source': 'Own carrier via ACS direct routing',
      Approach: 'ACS direct routing',
      'How we know': 'Read from the number record',
      Candidates: '',
      Carrier: 'Fabrikam Telecom',
      'Inbound: calls possible': 'Yes',
      'Inbound: Microsoft responsibility starts at': 'ACS',
      'Inbound: Microsoft responsibility ends at': 'Representative',
      'Inbound: SLA': "Microsoft's part stated, without a figure",
      'Inbound: basis': 'Article',
      'Inbound: SIP context, Arrival': 'Preserved (Article)',
      'Inbound: SIP context, Blind transfer': 'Preserved (Article)',
      'Outbound: Microsoft responsibility starts at': '',
      'Outbound: SLA': 'No Microsoft SLA stated',
      'Outbound: SIP context, Call placed': 'Preserved (Article)',
      Lifecycle: 'Retiring',
      'Ends on': '2028-09-30',
      'Days left': '678',
      'Next approach': 'Teams Direct Routing, Teams Operator Connect',
    });
    expect(named('Orders, United Kingdom')['Inbound: boundary']).toMatch(
      /^Microsoft is responsible only after the call enters Azure Communication Services/,
    );
    expect(named('Orders, United Kingdom')['Findings']).toMatch(/Error R-911-1/);
    expect(named('Orders, United Kingdom')['Evidence']).toContain('msdyn_ocphonenumber.msdyn_ocphonenumbersource = 192350001');
  });

  it('guesses nothing for an undecided number', () => {
    expect(named('Ratenkauf und Finanzierung')).toMatchObject({
      Approach: 'Undecided',
      Candidates: 'Teams Calling Plan, Teams Direct Routing, Teams Operator Connect',
      'Number source': 'Undecided',
      'Inbound: boundary': 'Undecided: the candidates draw the boundary in different places.',
      'Inbound: Microsoft responsibility starts at': '',
      'Inbound: SLA': 'Undecided',
      'Inbound: SIP context, Arrival': 'Not decided',
      'Ends on': '',
    });
  });

  it.each(['\n', '\r', '\r\n', '\u2028'])('quotes a name with a line break, so that nothing of it begins a line: %j', (lineBreak) => {
    const name = `x${lineBreak}=1+1`;
    const outside = fileOf(reportNamed(name)).replace(/"(?:[^"]|"")*"/g, '');
    expect(outside).not.toContain('=1+1');
    expect(outside.replace(/\r\n/g, '')).not.toMatch(/[\r\n\u2028]/);
  });

  it('follows the caller id number outbound', () => {
    expect(named('Delivery, United Kingdom')).toMatchObject({ Approach: 'ACS direct routing', 'Outbound: approach': 'ACS direct offer' });
    expect(named('Delivery, United Kingdom')['Outbound: number shown']).not.toBe(named('Delivery, United Kingdom')['Number']);
  });

  it('leaves no cell that a spreadsheet would run, and every number as text', () => {
    for (const line of lines) {
      for (const [head, cell] of Object.entries(line)) {
        // A count of days may be negative: it is the one number that a spreadsheet is meant to calculate with.
        if (!/days left/i.test(head)) {
          expect(cell).not.toMatch(DANGEROUS);
        }
        if (/number/i.test(head) && !/ID$|source/.test(head)) {
          expect(cell).not.toMatch(/^[\d.,\s]+$/);
        }
      }
    }
  });

  it('has words for everything', () => {
    expect(fileOf(report)).not.toMatch(
      /\b(Report|Approach|Boundary|Basis|Node|Sla|Source|SipContext|Scenario|Lifecycle|NumberSource|Direction)_[A-Z]/,
    );
    expect(fileOf(report)).not.toMatch(/\{[a-zA-Z]+\}/);
  });

  it('gives every column a head of its own', () => {
    const [heads] = parse(fileOf(report), { bom: true, to: 1 }) as string[][];
    expect(new Set(heads).size).toBe(heads?.length);
    expect(heads).not.toContain('');
  });
});

describe('CSV of an organization with gaps', () => {
  it('says in the file what could not be read, and why', () => {
    const notRead = linesOf(reportWithGaps()).filter((line) => line['Kind'] === 'Not read');
    expect(notRead.map((line) => [line['Name'], line['Note']])).toEqual([
      ['Workstreams', 'Only partly read: more rows exist'],
      [
        'Carriers',
        'Not read: no access. The privilege prvReadmsdyn_occarrier is missing; a role that has it: Voice Channel Deployment Source Reader (Principal user is missing prvReadmsdyn_occarrier privilege)',
      ],
      ['Provisioning states', 'Not read: reading failed (No answer arrived in time.)'],
      ['Declared and imported connectivity', 'Not read: the data does not hold this table'],
    ]);
  });
});

describe('CSV and what people type', () => {
  it('gives every name back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', '=', "'", '0', 'a', 'é', '😀', '\u202e', ' ') }),
        (name) => {
          const lines = linesOf(reportNamed(name));
          const [channel] = lines;
          // What Dataverse holds as blank is blank; everything else comes back to the letter.
          const report = reportNamed(name);
          expect(readCell(channel?.['Name'] ?? '')).toBe(report.channels[0]?.name);
          expect(readCell(channel?.['Carrier'] ?? '')).toBe(report.channels[0]?.number?.carrier ?? '');
          expect(channel?.['Name'] ?? '').not.toMatch(DANGEROUS);
          expect(lines.filter((line) => line['Kind'] === 'Channel')).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps the table together around very long names', () => {
    const [line] = linesOf(reportNamed('x'.repeat(100000)));
    expect(line?.['Name']).toHaveLength(32767);
    expect(line?.['Approach']).toBe('ACS direct routing');
  });

  it('keeps short codes and unreadable numbers as text', () => {
    expect(linesOf(reportNamed('a', '12345'))[0]).toMatchObject({ Number: "'12345", 'Number as stored': "'12345" });
  });

  it('separates cells as Excel does where the language is spoken', () => {
    expect([csvSeparator('en'), csvSeparator('en-US'), csvSeparator('de'), csvSeparator('ar')]).toEqual([',', ',', ';', ';']);
    const rows = parse(fileOf(reportNamed('a;b'), { ...ENGLISH, language: 'de' }), { bom: true, delimiter: ';' }) as string[][];
    expect(rows[1]?.[1]).toBe('a;b');
  });
});
