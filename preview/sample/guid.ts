/**
 * Identifiers that are the same on every machine and in every run: a readable seed becomes a GUID, so tests, pictures
 * and links can name a row. Nothing here is a secret and nothing needs to resist an attacker; a small hash is enough.
 */

const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units, then a final mix so that seeds that differ in one letter look unlike each other. */
function hash32(seed: string, start: number): number {
  let value = start >>> 0;
  for (let index = 0; index < seed.length; index += 1) {
    value = Math.imul(value ^ seed.charCodeAt(index), FNV_PRIME);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** The GUID of a readable seed such as `number:us-orders`; lower case, no braces, marked as version 8 (RFC 9562: custom). */
export function guid(seed: string): string {
  const first = hex(hash32(seed, 0x811c9dc5));
  const second = hex(hash32(seed, 0x01234567));
  const third = hex(((hash32(seed, 0x9e3779b9) & 0x3fffffff) | 0x80000000) >>> 0);
  const fourth = hex(hash32(seed, 0x2545f491));
  return `${first}-${second.slice(0, 4)}-8${second.slice(5)}-${third.slice(0, 4)}-${third.slice(4)}${fourth}`;
}

/** A whole number from 0 to `limit - 1` that depends on the seed alone. */
export function fixedNumber(seed: string, limit: number): number {
  return hash32(seed, 0x811c9dc5) % limit;
}
