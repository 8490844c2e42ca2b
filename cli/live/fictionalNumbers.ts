/** Telephone numbers that nobody has, in place of somebody's: same country, same kind, spelled the same way. */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { bareNumber, normalizePhoneNumber } from '../../plugins-ts/organization/phoneNumbers';
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

const kindOfRange = ({ source }: ReservedRange): Kind =>
  source.includes('(mobile') ? 'mobile' : source.includes('freephone') ? 'freephone' : 'place';

/** Reserved numbers to choose from, counted and not listed: there are tens of thousands. */
interface Pool {
  readonly blocks: readonly { readonly prefix: string; readonly free: number }[];
  readonly size: number;
  exhausted: boolean;
}

/** The only block of which some numbers belong to somebody. */
const MIXED_BLOCK = '467017406';

function poolFor(digits: string, number: PhoneNumber | undefined): Pool {
  const kind = kindOf(number);
  const northAmerica = number?.countryCallingCode === NORTH_AMERICA;
  const blocks = RESERVED_RANGES.flatMap((range) => range.prefixes.map((prefix) => ({ prefix, free: range.free, range }))).filter(
    ({ prefix, free, range }) => {
      if (prefix.length + free !== digits.length || prefix === MIXED_BLOCK) return false;
      // In the North American plan the area code decides the country, and whether calls are free.
      return northAmerica ? prefix === `${digits.slice(0, 4)}55501` : range.country === number?.country && kindOfRange(range) === kind;
    },
  );
  return { blocks, size: blocks.reduce((sum, { free }) => sum + 10 ** free, 0), exhausted: false };
}

function numberAt({ blocks }: Pool, place: number): string {
  let left = place;
  for (const { prefix, free } of blocks) {
    if (left < 10 ** free) return prefix + (free === 0 ? '' : String(left).padStart(free, '0'));
    left -= 10 ** free;
  }
  return '';
}

/**
 * A function from the text of a number to the text that takes its place. Numbers that compare as equal stay equal, those
 * that differ stay different, and none of the originals comes out, not even for another.
 *
 * A number of the same country and kind that a regulator keeps for fiction is taken, where one of the same length is left;
 * else the leading digits stay and zeros follow, which no plan assigns.
 */
export function createNumberMap(texts: readonly string[], hash: Hash): (text: string) => string {
  const originals = new Set(texts.map(bareDigits));
  const distinct = [...new Set(texts.map((text) => normalizePhoneNumber(text)).filter((e164): e164 is string => e164 !== null))];
  const taken = new Set<string>();
  const replaced = new Map<string, string>();
  const pools = new Map<string, Pool>();
  const counted = new Map<string, number>();
  const inOrder = distinct.map((e164) => ({ e164, order: hash('number', e164) })).sort((a, b) => (a.order < b.order ? -1 : 1));
  for (const { e164, order } of inOrder) {
    const digits = e164.slice(1);
    const number = parsePhoneNumberFromString(e164);
    const key = `${number?.countryCallingCode === NORTH_AMERICA ? digits.slice(0, 4) : (number?.country ?? '')} ${kindOf(number)} ${digits.length}`;
    const pool = pools.get(key) ?? poolFor(digits, number);
    pools.set(key, pool);
    const free = (candidate: string): boolean => !originals.has(candidate) && !taken.has(candidate);
    const made = drawReserved(pool, order, free) ?? zeroFilled(digits, number?.countryCallingCode ?? digits.slice(0, 1), free, counted);
    taken.add(made);
    replaced.set(e164, made);
  }
  return (text) => {
    const e164 = normalizePhoneNumber(text);
    const digits = e164 === null ? undefined : replaced.get(e164);
    return digits === undefined ? scramble(text, hash, originals) : spelledLike(text, digits);
  };
}

/** A reserved number that is free, from a place that the hash chooses on; `null` when none is left. */
function drawReserved(pool: Pool, order: string, free: (candidate: string) => boolean): string | null {
  if (pool.exhausted) return null;
  const start = pool.size === 0 ? 0 : parseInt(order.slice(0, 12), 16) % pool.size;
  for (let step = 0; step < pool.size; step += 1) {
    const candidate = numberAt(pool, (start + step) % pool.size);
    if (free(candidate)) return candidate;
  }
  pool.exhausted = true;
  return null;
}

/** The leading digits, zeros, and a count at the end. */
function zeroFilled(digits: string, callingCode: string, free: (candidate: string) => boolean, counted: Map<string, number>): string {
  const kept = digits.slice(0, Math.min(callingCode.length + KEPT_DIGITS, Math.max(1, digits.length - 4)));
  const key = `${kept} ${digits.length}`;
  for (let line = (counted.get(key) ?? 0) + 1; ; line += 1) {
    counted.set(key, line);
    // Longer than the original once all shorter ones are taken, which an organization does not live to see.
    const candidate = kept + String(line).padStart(digits.length - kept.length, '0');
    if (free(candidate)) return candidate;
  }
}

const bareDigits = (text: string): string => bareNumber(text).replace(/\D/g, '');

/**
 * The digits in the spelling of the text: signs between digits stay, and so does a leading 00. As E.164 where that spelling would not
 * compare as these digits, as with a trunk zero.
 */
function spelledLike(text: string, digits: string): string {
  let at = digits.length;
  const signs = [...text];
  for (let place = signs.length - 1; place >= 0 && at > 0; place -= 1) {
    if (/\p{Nd}/u.test(signs[place] as string)) signs[place] = digits[--at] as string;
  }
  const spelled = signs.join('');
  return normalizePhoneNumber(spelled) === `+${digits}` ? spelled : `+${digits}`;
}

/** What is no number for calling, such as a short code: other digits and letters of the same length. */
function scramble(text: string, hash: Hash, originals: ReadonlySet<string>): string {
  for (let round = 0; ; round += 1) {
    const source = hash(`text ${round}`, text);
    let at = 0;
    const made = text.replace(/[\p{L}\p{N}]/gu, (sign) =>
      /\p{N}/u.test(sign) ? String(parseInt(source[at++ % source.length] as string, 16) % 10) : 'x',
    );
    const digits = made.replace(/\D/g, '');
    if (digits === '' || !originals.has(digits) || round > 50) return made;
  }
}
