/** Telephone numbers that nobody has, in place of somebody's: same country, same kind, spelled the same way. */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { normalisePhoneNumber } from '../../plugins-ts/domain';
import { RESERVED_RANGES, type ReservedRange } from '../../preview/sample/reserved';

type Hash = (kind: string, value: string) => string;
type Kind = 'place' | 'mobile' | 'freephone';

/** Leading digits of the national number that stay where no reserved number is left: they say the kind, not the subscriber. */
const KEPT_DIGITS = 3;

/** Area codes of the North American plan have three digits, and an exchange `555` with `01` is kept for fiction. */
const NORTH_AMERICA = '1';

function kindOf(number: PhoneNumber | undefined): Kind {
  const type = number?.getType();
  if (type === 'MOBILE' || type === 'PERSONAL_NUMBER' || type === 'PAGER') return 'mobile';
  return type === 'TOLL_FREE' || type === 'SHARED_COST' || type === 'PREMIUM_RATE' ? 'freephone' : 'place';
}

const kindOfRange = ({ source }: ReservedRange): Kind => (source.includes('(mobile') ? 'mobile' : source.includes('freephone') ? 'freephone' : 'place');

/** Digits of the reserved numbers to choose from for one number. */
function candidatesFor(digits: string, number: PhoneNumber | undefined): string[] {
  const callingCode = number?.countryCallingCode ?? '';
  if (callingCode === NORTH_AMERICA) {
    // The area code decides the country and whether calls are free.
    const prefix = RESERVED_RANGES.flatMap(({ prefixes }) => prefixes).find((one) => one === `${digits.slice(0, 4)}55501`);
    return prefix === undefined ? [] : numbersOf(prefix, 2);
  }
  const kind = kindOf(number);
  return RESERVED_RANGES.filter((range) => range.country === number?.country && kindOfRange(range) === kind).flatMap(({ prefixes, free }) =>
    prefixes.filter((prefix) => prefix !== '467017406').flatMap((prefix) => numbersOf(prefix, free)),
  );
}

const numbersOf = (prefix: string, free: number): string[] => Array.from({ length: 10 ** free }, (_, line) => prefix + (free === 0 ? '' : String(line).padStart(free, '0')));

/**
 * A function from the text of a number to the text that takes its place. Numbers that compare as equal stay equal, those
 * that differ stay different, and none of the originals comes out, not even for another.
 *
 * A number of the same country and kind that a regulator keeps for fiction is taken, where one of the same length is left;
 * else the leading digits stay and zeros follow, which no plan assigns.
 */
export function createNumberMap(texts: readonly string[], hash: Hash): (text: string) => string {
  const originals = new Set(texts.map((text) => text.replace(/\D/g, '').replace(/^00/, '')));
  const distinct = [...new Set(texts.map((text) => normalisePhoneNumber(text)).filter((e164): e164 is string => e164 !== null))];
  const taken = new Set<string>();
  const replaced = new Map<string, string>();
  const pools = new Map<string, string[]>();
  for (const e164 of distinct.sort((a, b) => (hash('number', a) < hash('number', b) ? -1 : 1))) {
    const digits = e164.slice(1);
    const number = parsePhoneNumberFromString(e164);
    const key = number?.countryCallingCode === NORTH_AMERICA ? digits.slice(0, 4) : `${number?.country ?? ''} ${kindOf(number)}`;
    const pool = pools.get(key) ?? candidatesFor(digits, number).sort((a, b) => (hash('pool', a) < hash('pool', b) ? 1 : -1));
    pools.set(key, pool);
    replaced.set(e164, draw(pool, digits, number?.countryCallingCode ?? digits.slice(0, 1), originals, taken));
  }
  return (text) => {
    const e164 = normalisePhoneNumber(text);
    const digits = e164 === null ? undefined : replaced.get(e164);
    return digits === undefined ? scramble(text, hash, originals) : spelledLike(text, digits);
  };
}

function draw(pool: string[], digits: string, callingCode: string, originals: ReadonlySet<string>, taken: Set<string>): string {
  const free = (candidate: string): boolean => candidate.length === digits.length && !originals.has(candidate) && !taken.has(candidate);
  while (pool.length > 0) {
    const candidate = pool.pop() as string;
    if (!free(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
  const kept = digits.slice(0, Math.min(callingCode.length + KEPT_DIGITS, Math.max(1, digits.length - 4)));
  for (let line = 1; ; line += 1) {
    const candidate = kept + String(line).padStart(digits.length - kept.length, '0');
    // Longer than the original once all shorter ones are taken, which an organization does not live to see.
    if (originals.has(candidate) || taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}

/** The digits in the spelling of the text: signs between digits stay, and so does a leading 00. */
function spelledLike(text: string, digits: string): string {
  let at = digits.length;
  const signs = [...text];
  for (let place = signs.length - 1; place >= 0 && at > 0; place -= 1) {
    if (/\d/.test(signs[place] as string)) signs[place] = digits[--at] as string;
  }
  return signs.join('');
}

/** What is no number for calling, such as a short code: other digits and letters of the same length. */
function scramble(text: string, hash: Hash, originals: ReadonlySet<string>): string {
  for (let round = 0; ; round += 1) {
    const source = hash(`text ${round}`, text);
    let at = 0;
    const made = text.replace(/[\p{L}\p{N}]/gu, (sign) => (/\p{N}/u.test(sign) ? String(parseInt(source[at++ % source.length] as string, 16) % 10) : 'x'));
    const digits = made.replace(/\D/g, '');
    if (digits === '' || !originals.has(digits) || round > 50) return made;
  }
}
