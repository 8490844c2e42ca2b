/**
 * Values as spreadsheet cells that a person opens in Excel and a program reads without harm.
 *
 * Three things go wrong when a CSV file is opened by double-click:
 * - a cell that begins with = + - @, a tab or a line break is run as a formula, and names in Dataverse are typed by anyone;
 * - a cell of digits becomes a number: `+12025550142` loses its plus sign, `0800123456` its zero, `1E5` its meaning;
 * - a cell beyond 32,767 characters spills over and shifts the table.
 *
 * The known remedies each have a price: `="+1202…"` is itself a formula and is what every other reader then gets; a hidden
 * tab or mark keeps the look and silently breaks every comparison. So:
 * - a phone number in E.164 is written as its standard address, `tel:+12025550142` (RFC 3966): no spreadsheet takes it
 *   for a formula or a number, and what reads phone numbers reads it as it stands;
 * - any other text that a spreadsheet would run or recalculate gets one leading apostrophe, the mark that OWASP
 *   recommends against CSV injection. A text that begins with an apostrophe gets one too, so taking one leading
 *   apostrophe off any cell that has one gives back every text exactly.
 */

/** Excel's limit on the characters of one cell. */
export const LONGEST_CELL = 32767;

/** What starts a formula in a spreadsheet, the full-width forms of East Asian keyboards included. */
const FORMULA_START = /^[\s\u00a0\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

/** Texts without a letter that hold a digit (numbers, dates, times, fractions), and numbers with an exponent. */
const NUMBER_LIKE = /^[^\p{L}]*\p{Nd}[^\p{L}]*$|^\s*[\d.,]+[eE][-+]?\d+\s*$/u;

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Control characters that no spreadsheet holds, as their visible pictures: U+0000 becomes U+2400, "␀". */
const withPictures = (text: string): string => text.replace(CONTROL, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)));

/** Cuts at a length in UTF-16 units without halving a character, and shows by "…" that something is missing. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const end = longest - 1;
  const halved = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, halved ? end - 1 : end)}…`;
}

/** A text that someone typed, as a cell. See the head of this file for what is changed, and how to undo it. */
export function textCell(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') {
    return '';
  }
  const shown = withPictures(text);
  const guarded = shown.startsWith("'") || FORMULA_START.test(shown) || NUMBER_LIKE.test(shown) ? `'${shown}` : shown;
  return cut(guarded, LONGEST_CELL);
}

/** A phone number as a cell: its `tel:` address, or the stored text where it is no number in E.164. */
export function phoneCell(e164: string | null, text: string): string {
  return e164 === null ? textCell(text) : `tel:${e164}`;
}

/** The text that a cell was made from, cuts and control characters aside. What an importer applies to every cell. */
export function readCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
