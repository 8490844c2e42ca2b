/** A rule that says one thing or another by what it saw says it everywhere where its findings are read. */
import { explainFinding } from '../../../plugins-ts/findings/explain';
import { csvPieces, documentText, markdownPieces, ticketDocument } from '../../../plugins-ts/report';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';
import { LANGUAGES } from '../../../plugins-ts/text/languages';
import { ticketSheet } from '../../../plugins-ts/ticket';
import { textOf } from '../../support/render';
import { channel, describeTables, number, only, opened, organization, read } from '../../support/rows';
import { bridged, transferOut, unbridged } from '../../support/rules';

const KEY = 'Finding_R_SLA_BACK_';

const SEEN: readonly (readonly [what: string, channel: UnknownRow, wording: string])[] = [
  ['bridged', bridged, '_Bridged'],
  ['not bridged', unbridged, '_Unbridged'],
  ['empty', { msdyn_usebridgetransferforpstntransfer: null }, ''],
  ['not there', {}, ''],
];

describe.each(SEEN)('transfers that are %s', (_what, columns, wording) => {
  const tables = organization({
    msdyn_ocvoicechannelsettings: read(channel('c', { ...transferOut, ...columns })),
    msdyn_ocphonenumbers: read(number('number-1')),
  });
  const report = describeTables(tables);
  const described = only(report.channels);
  const ends = (key: string): readonly string[] => SEEN.map(([, , end]) => key + end).filter((other) => other !== key + wording);

  test('an explanation has the keys of what was seen', () => {
    const finding = only(described.findings.filter(({ rule }) => rule === 'R-SLA-BACK'));
    const { title, explanation, fix } = explainFinding(finding, opened(tables));
    expect([title, explanation, fix]).toEqual(['Title', 'Explanation', 'Fix'].map((part) => `${KEY}${part}${wording}`));
  });

  test.each(LANGUAGES.map(({ tag }) => tag))('CSV, Markdown and the ticket say it, and nothing else: %s', (language) => {
    const text = textOf(language as 'en');
    const words = { text, language };
    const sheet = ticketSheet(described, opened(tables));
    const files = [
      [...csvPieces(report, words)].join(''),
      [...markdownPieces(report, words)].join(''),
      documentText(ticketDocument(sheet, { asOf: '2026-11-22', source: 'Contoso' }, words), words),
    ];
    for (const file of files) {
      expect(file).toContain(text(`${KEY}Title${wording}`));
      for (const other of ends(`${KEY}Title`)) expect(file).not.toContain(text(other));
    }
    expect(files[1]).toContain(text(`${KEY}Fix${wording}`));
  });
});

test.each(LANGUAGES.map(({ tag }) => tag))(
  'a finding of one of two numbers of a channel names it, in CSV, Markdown and the ticket: %s',
  (language) => {
    const tables = organization({
      msdyn_ocvoicechannelsettings: read(channel('c', { _msdyn_calleridphonenumberid_value: 'number-2' })),
      msdyn_ocphonenumbers: read(
        number('number-1', { msdyn_phonenumber: '+14255550142' }),
        number('number-2', { msdyn_phonenumber: '+14255550143' }),
      ),
    });
    const text = textOf(language as 'en');
    const words = { text, language };
    const report = describeTables(tables);
    const sheet = ticketSheet(only(report.channels), opened(tables));
    const marked = (phone: string): string => (language === 'ar' ? `\u200e${phone}\u200e` : phone);
    const finding = text('Finding_R_RET_1_Title');
    const said = [
      text('Finding_Of_Number', { number: marked('+14255550142'), finding }),
      text('Finding_Of_CallerId', { number: marked('+14255550143'), finding }),
    ];
    const files = [
      [...csvPieces(report, words)].join(''),
      [...markdownPieces(report, words)].join(''),
      documentText(ticketDocument(sheet, { asOf: '2026-11-22', source: 'Contoso' }, words), words),
    ];
    for (const file of files) for (const sentence of said) expect(file).toContain(sentence);
  },
);
