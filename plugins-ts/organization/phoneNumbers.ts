/**
 * Phone numbers as things to compare. Formatting them for people is not done here.
 */

/** What people put between digits: spaces, dashes (also typographic ones), dots, brackets. */
const SEPARATORS = /[\s.()[\]\-\u2010-\u2015]/g;

/** ITU-T E.164: a plus sign and at most fifteen digits, the first of which is not zero. */
const E164 = /^\+[1-9]\d{1,14}$/;

/**
 * The E.164 form in which numbers are compared, such as `+14255550142`, or `null` for a text that has none.
 *
 * Drops separators and a leading `tel:`, reads a leading 00 as +. A number without + or 00 is national, and nothing
 * says of which country: it matches no other number.
 */
export function normalizePhoneNumber(text: string | null): string | null {
  if (text === null) return null;
  // Most numbers are stored this way, and a large organization has many.
  if (E164.test(text)) return text;
  const bare = text.trim().replace(/^tel:/i, '').replace(SEPARATORS, '').replace(/^00/, '+');
  return E164.test(bare) ? bare : null;
}
