/**
 * Phone numbers as things to compare: one rule for records, our own rows, imports, forms and filters. Formatting them for people is not
 * done here.
 */

/** ITU-T E.164: a plus sign and at most fifteen digits, the first of which is not zero. */
const E164 = /^\+[1-9]\d{1,14}$/;

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_BEFORE_ASCII = 0xfee0;
const DIGIT = /\p{Nd}/u;
const DIGITS = /\p{Nd}/gu;

/** Invisible signs, controls and spaces: they come along when a number is copied. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu;
/** What people put between digits, besides spaces and brackets: dashes, the minus sign, dots and strokes. */
const BETWEEN = /[\p{Pd}\u2212./]/gu;
const BRACKETS = /[()[\]]/g;

const TRUNK_ZERO = /\(0\)|\[0\]/;
const TWO_DIGIT_CODES = '2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]';
/** Exactly a country code whose numbers are called from abroad without their trunk zero: in Italy, San Marino and the Vatican it is dialled. */
const DROPS_TRUNK_ZERO = new RegExp(`^(?:\\+|00)(?!39|37[89])(?:[17]|${TWO_DIGIT_CODES}|(?![17]|${TWO_DIGIT_CODES})\\d{3})$`);

/** A decimal digit of any script as its ASCII digit. Unicode has those of a script in a row, from zero to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

const asAscii = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_BEFORE_ASCII)).replace(DIGITS, asciiDigit);

function withoutTrunkZero(text: string): string {
  const zero = TRUNK_ZERO.exec(text);
  if (zero === null) return text;
  const before = text.slice(0, zero.index).replace(BRACKETS, '');
  return DROPS_TRUNK_ZERO.test(before) ? before + text.slice(zero.index + zero[0].length) : text;
}

/**
 * A number's text without what people and programs put around and between its digits, and with a leading 00 as +. What else it holds,
 * such as an extension, stays.
 */
export function bareNumber(text: string): string {
  const signs = asAscii(text).replace(UNSEEN, '').replace(/^tel:/i, '').replace(BETWEEN, '');
  return withoutTrunkZero(signs).replace(BRACKETS, '').replace(/^00/, '+');
}

/**
 * The E.164 form in which numbers are compared, such as `+14255550142`, or `null` for a text that has none.
 *
 * A number without + or 00 is national, and nothing says of which country: it matches no other number. Nor does one with an extension
 * or any other sign that is left: nothing is cut off.
 */
export function normalizePhoneNumber(text: string | null): string | null {
  if (text === null) return null;
  // Most numbers are stored this way, and a large organization has many.
  if (E164.test(text)) return text;
  const bare = bareNumber(text);
  return E164.test(bare) ? bare : null;
}
