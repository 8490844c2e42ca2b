/** Takes the path of a request apart: `set`, `set(key)`, and what follows. */
import { isGuid, normalGuid } from './collation';
import { badQuery } from './apiErrors';
import { tokenize, type Token } from './filter/tokens';

/** How one row is named: by id, or by the values of an alternate key. */
export type Key =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'key'; readonly values: ReadonlyMap<string, string | number> };

export interface Segment {
  readonly name: string;
  /** `null`: no parentheses. An empty key, as in `WhoAmI()`, is `none`. */
  readonly key: Key | 'none' | null;
}

/** @throws ApiError 400 for broken encoding, quotes or keys */
export function parsePath(path: string): readonly Segment[] {
  return splitSegments(path)
    .filter((segment) => segment !== '')
    .map((segment) => parseSegment(decode(segment)));
}

/** Splits at slashes outside of quotes: a value may hold one unencoded. */
function splitSegments(path: string): readonly string[] {
  return path.match(/(?:'[^']*'|%27.*?%27|[^/])+/g) ?? [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badQuery('The request URI is not valid: it holds a broken percent-encoding.');
  }
}

function parseSegment(segment: string): Segment {
  const parts = /^([^(]+)\(([\s\S]*)\)$/.exec(segment);
  if (!parts) return { name: segment, key: null };
  return { name: parts[1] as string, key: parseKey((parts[2] as string).trim()) };
}

function parseKey(text: string): Key | 'none' {
  if (text === '') return 'none';
  if (isGuid(text)) return { kind: 'id', id: normalGuid(text) };
  const tokens = tokenize(text);
  const values = new Map<string, string | number>();
  for (let at = 0; ; at += 4) {
    const [name, equals, value, separator] = tokens.slice(at, at + 4) as [Token?, Token?, Token?, Token?];
    if (name?.kind !== 'word' || equals?.text !== '=' || !value || !separator) throw badKey(text);
    if (!['string', 'number', 'guid', 'date'].includes(value.kind)) throw badKey(text);
    values.set(name.text, value.kind === 'number' ? Number(value.text) : value.kind === 'guid' ? normalGuid(value.text) : value.text);
    if (separator.kind === 'end') return { kind: 'key', values };
    if (separator.text !== ',') throw badKey(text);
  }
}

const badKey = (text: string): Error => badQuery(`The key value '${text}' from the request URI is not valid.`);
