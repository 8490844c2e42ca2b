import fc from 'fast-check';
import { cut, LONGEST_CELL, phoneCell, readCell, textCell } from '../../../plugins-ts/report/spreadsheetCells';

/** What OWASP lists as the start of a formula, and the full-width forms that some spreadsheets take for the same. */
const DANGEROUS = /^[\s\u00a0\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '1', 'E', ' ', 'a', '＝', '\u0000') }),
);

describe('text cells', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 425', "'+1 425"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ["'quoted", "''quoted"],
    ['0800123456', "'0800123456"],
    ['1E5', "'1E5"],
    ['2026-11-22', "'2026-11-22"],
    ['1/2', "'1/2"],
    ['50 %', "'50 %"],
    ['٠٨٠٠', "'٠٨٠٠"],
    ['Orders', 'Orders'],
    ['Line 2', 'Line 2'],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it('are empty for what is absent', () => {
    expect([textCell(null), textCell(undefined)]).toEqual(['', '']);
  });

  it('never begin a formula, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => !DANGEROUS.test(textCell(text))),
      { numRuns: 2000 },
    );
  });

  it('never are a number, whatever the text', () => {
    const numeric = fc.oneof(fc.double(), fc.integer(), fc.bigInt()).map(String);
    fc.assert(fc.property(numeric, (text) => textCell(text) === `'${text}` || /NaN|Infinity/.test(text)));
  });

  it('give the text back by taking one apostrophe off', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pictured = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) =>
          String.fromCharCode(0x2400 + sign.charCodeAt(0)),
        );
        expect(readCell(textCell(text))).toBe(pictured);
      }),
      { numRuns: 2000 },
    );
  });

  it('show control characters as pictures', () => {
    expect(textCell('a\u0000b\u001bc')).toBe('a␀b␛c');
  });

  it('stop at the limit of a spreadsheet cell, between characters', () => {
    expect(textCell('x'.repeat(LONGEST_CELL))).toHaveLength(LONGEST_CELL);
    expect(textCell('x'.repeat(100000))).toBe(`${'x'.repeat(LONGEST_CELL - 1)}…`);
    expect(cut('😀😀😀', 4)).toBe('😀…');
  });
});

describe('phone cells', () => {
  it('are the standard address of the number', () => {
    expect(phoneCell('+12025550142', '(202) 555-0142')).toBe('tel:+12025550142');
  });

  it('keep what is no number in E.164 as text', () => {
    expect(phoneCell(null, '12345')).toBe("'12345");
    expect(phoneCell(null, 'to be announced')).toBe('to be announced');
    expect(phoneCell(null, '+44 (0)20')).toBe("'+44 (0)20");
  });
});
