/**
 * Finding by what people type: parts of words in any order, capitals and accents aside, and telephone numbers however they
 * are written.
 */

/** Marks on letters, and characters without a shape of their own, which nobody types into a search. */
const MARKS = /[\p{M}\p{Cf}\p{Cc}]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** The text as it is compared: no capitals, accents, ligatures, or invisible characters. */
export function normalizeForSearch(text: string): string {
  // Most names and all numbers are plain; the rest is thirty times as dear.
  return PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** Digits alone, with an international prefix 00 read as +, which is left out. */
export function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.startsWith('00') ? digits.slice(2) : digits;
}

/** What stands ready to be searched in one row. */
export interface Searchable {
  /** Folded texts, a line each. */
  readonly search: string;
  /** Digits of the numbers, a line each. */
  readonly digits: string;
}

/** Nothing but what telephone numbers are written with, and at least one digit. */
const TELEPHONE = /^(?:tel:)?[\s\d+().\-/]*\d[\s\d+().\-/]*$/;

/**
 * Makes the test for one search text. A text that is blank finds everything.
 * @returns a function that says whether a row is found
 */
export function matcher(search: string): (row: Searchable) => boolean {
  const query = normalizeForSearch(search).trim();
  if (query === '') return () => true;
  const words = query.split(/\s+/);
  const wordsFound = (row: Searchable): boolean => words.every((word) => row.search.includes(word));
  if (!TELEPHONE.test(query)) return wordsFound;
  const digits = digitsOf(query);
  return (row) => row.digits.includes(digits) || wordsFound(row);
}
