/**
 * Finding by what people type: parts of words in any order, capitals and accents aside, and telephone numbers however they
 * are written.
 */
import { bareNumber } from '../../../../plugins-ts/organization/phoneNumbers';

/** Marks on letters, and characters without a shape of their own, which nobody types into a search. */
const MARKS = /[\p{M}\p{Cf}\p{Cc}]/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** The text as it is compared: no capitals, accents, ligatures, or invisible characters. */
export function normalizeForSearch(text: string): string {
  // Most names and all numbers are plain; the rest is thirty times as dear.
  return PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** Digits alone, as numbers are compared: of any script, without a trunk zero, and with an international prefix 00 read as +, which is left out. */
export const digitsOf = (text: string): string => bareNumber(text).replace(/\D/g, '');

/** What stands ready to be searched in one row. */
export interface Searchable {
  /** Folded texts, a line each. */
  readonly search: string;
  /** Digits of the numbers, a line each. */
  readonly digits: string;
}

/** What is left of a text that is written as telephone numbers are: at least one digit, and no other sign than plus. */
const TELEPHONE = /^\+?\d[\d+]*$/;

/**
 * Makes the test for one search text. A text that is blank finds everything.
 * @returns a function that says whether a row is found
 */
export function matcher(search: string): (row: Searchable) => boolean {
  const query = normalizeForSearch(search).trim();
  if (query === '') return () => true;
  const words = query.split(/\s+/);
  const wordsFound = (row: Searchable): boolean => words.every((word) => row.search.includes(word));
  if (!TELEPHONE.test(bareNumber(query))) return wordsFound;
  const digits = digitsOf(query);
  return (row) => row.digits.includes(digits) || wordsFound(row);
}
