/**
 * Telephone numbers that regulators keep for films, books and the like. The sample uses these and no others, so that
 * nobody is ever called by a number seen in a picture, a test or a report.
 */

/** One block: E.164 digits without the plus sign, then `free` digits that may be anything. */
export interface ReservedRange {
  readonly country: string;
  readonly prefixes: readonly string[];
  readonly free: number;
  /** Who keeps the range, and where that is published. */
  readonly source: string;
}

/** Codes that are toll-free or premium: 555-01XX is kept for fiction in area codes of places only. */
const NOT_A_PLACE = new Set(['800', '833', '844', '855', '866', '877', '888', '900']);

/** Area codes have the form [2-9][0-8][0-9]; those ending in 11 are service codes. */
function areaCodes(): string[] {
  const codes: string[] = [];
  for (let code = 200; code <= 989; code += 1) {
    const text = String(code);
    if (text[1] !== '9' && !text.endsWith('11') && !NOT_A_PLACE.has(text)) codes.push(text);
  }
  return codes;
}

const NANPA = 'NANPA, 555 line numbers: 555-0100 to 555-0199 are set aside for fictional use';
const OFCOM = 'Ofcom, telephone numbers for use in TV and radio drama programmes';
const ACMA = 'ACMA, phone numbers for use in creative works';
const BNETZA = 'Bundesnetzagentur, Mitteilung 148/2021, Rufnummern für Medienproduktionen (drama numbers)';
const ARCEP = 'Arcep, décision 2018-0881, numéros destinés aux œuvres audiovisuelles';
const COMREG = 'ComReg, Numbering Conditions of Use: 020 91X XXXX for drama use';
const PTS = 'PTS, telefonnummer för användning i böcker, filmer och TV';

export const RESERVED_RANGES: readonly ReservedRange[] = [
  // United States and Canada share one plan; `country` names the plan, a row names its own country.
  { country: 'US', prefixes: areaCodes().map((code) => `1${code}55501`), free: 2, source: NANPA },
  // Of the toll-free 555 numbers only this one is kept for fiction.
  { country: 'US', prefixes: ['18005550199'], free: 0, source: NANPA },
  {
    country: 'GB',
    prefixes: [
      '442079460',
      '441134960',
      '441144960',
      '441154960',
      '441164960',
      '441174960',
      '441214960',
      '441314960',
      '441414960',
      '441514960',
      '441614960',
      '441914980',
      '442896496',
      '442920180',
      '441632960',
    ],
    free: 3,
    source: OFCOM,
  },
  { country: 'GB', prefixes: ['447700900'], free: 3, source: `${OFCOM} (mobile)` },
  { country: 'GB', prefixes: ['448081570'], free: 3, source: `${OFCOM} (freephone)` },
  {
    country: 'AU',
    prefixes: ['6125550', '6127010', '6135550', '6137010', '6175550', '6177010', '6185550', '6187010'],
    free: 4,
    source: ACMA,
  },
  {
    country: 'AU',
    prefixes: ['611800160401', '611800975707', '611800975708', '611800975709', '611800975710', '611800975711'],
    free: 0,
    source: `${ACMA} (freephone)`,
  },
  { country: 'DE', prefixes: ['493023125', '496990009', '494066969', '492214710', '498999998'], free: 3, source: BNETZA },
  { country: 'FR', prefixes: ['3319900', '3346571'], free: 4, source: ARCEP },
  { country: 'IE', prefixes: ['3532091'], free: 5, source: COMREG },
  { country: 'SE', prefixes: ['468465004'], free: 2, source: PTS },
  // The block begins at 05; its first five numbers belong to somebody.
  { country: 'SE', prefixes: ['467017406'], free: 2, source: `${PTS} (mobile, 070-174 06 05 to 99)` },
];

/** Numbers inside a block that are not reserved. */
const EXCEPTIONS = /^467017406(0[0-4])$/;

/** Whether a number, as E.164 with its plus sign, lies in a range kept for fiction. */
export function isReserved(e164: string): boolean {
  const digits = e164.startsWith('+') ? e164.slice(1) : '';
  if (!/^\d+$/.test(digits) || EXCEPTIONS.test(digits)) return false;
  return RESERVED_RANGES.some(({ prefixes, free }) =>
    prefixes.some((prefix) => digits.length === prefix.length + free && digits.startsWith(prefix)),
  );
}

/** Ranges with room, for data made by the thousand: no toll-free singles, no block with exceptions. */
const ROOMY = RESERVED_RANGES.filter(({ free, prefixes }) => free >= 2 && !prefixes.includes('467017406')).flatMap(
  ({ country, free, prefixes }) => prefixes.map((prefix) => ({ country, prefix, free, size: 10 ** free })),
);

/** How many different numbers `reservedNumber` can give before it begins again. */
export const RESERVED_CAPACITY = ROOMY.reduce((sum, { size }) => sum + size, 0);

/**
 * An iterator over reserved numbers, country by country within one pass, so that any stretch of it is mixed.
 * It repeats after `RESERVED_CAPACITY` numbers.
 */
export function* reservedNumbers(): Generator<{ readonly e164: string; readonly country: string }, never> {
  for (;;) {
    let left = ROOMY;
    for (let line = 0; left.length > 0; line += 1) {
      for (const { prefix, free, country } of left) yield { e164: `+${prefix}${String(line).padStart(free, '0')}`, country };
      left = left.filter(({ size }) => size > line + 1);
    }
  }
}
