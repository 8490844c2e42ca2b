/** Splits the text of a `$filter` into tokens. */
import { badQuery } from '../apiErrors';

export type TokenKind = 'string' | 'guid' | 'datetime' | 'date' | 'number' | 'word' | 'mark' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The text as written; for strings, what stands between the quotes, unescaped. */
  readonly text: string;
  readonly position: number;
}

// Longer forms first: a GUID may begin like a number, a moment begins like a date.
const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['string', /'(?:[^']|'')*'/y],
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['guid', /[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}/y],
  ['datetime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\w-])/y],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['word', /[A-Za-z_]\w*(?:[./][A-Za-z_]\w*)*/y],
  ['mark', /[(),=[\]]/y],
];

/**
 * Tokens of a filter, ended by one of kind `end`.
 * @throws ApiError 400 at the first character that begins no token.
 */
export function tokenize(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = skipSpace(filter, 0);
  while (position < filter.length) {
    const token = tokenAt(filter, position);
    tokens.push(token.token);
    position = skipSpace(filter, token.end);
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}

function tokenAt(filter: string, position: number): { token: Token; end: number } {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = position;
    const text = rule.exec(filter)?.[0];
    if (text !== undefined)
      return { token: { kind, text: kind === 'string' ? unquote(text) : text, position }, end: position + text.length };
  }
  if (filter[position] === "'") throw badQuery(`There is an unterminated string literal at position ${filter.length} in '${filter}'.`);
  throw badQuery(`Syntax error: character '${filter[position]}' is not valid at position ${position} in '${filter}'.`);
}

function unquote(text: string): string {
  const inner = text.slice(1, -1);
  return text.startsWith("'") ? inner.replace(/''/g, "'") : inner.replace(/\\(.)/g, '$1');
}

function skipSpace(text: string, position: number): number {
  while (text[position] === ' ' || text[position] === '\t') position++;
  return position;
}
