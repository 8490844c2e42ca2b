/** Reads the system query options of an address: `$select`, `$filter`, `$orderby`, `$top`, `$count`, `$expand`. */
import { badQuery } from './apiErrors';
import { parseFilter } from './filter/parseFilter';
import type { Condition } from './filter/syntax';

export interface Order {
  readonly property: string;
  readonly descending: boolean;
}

/** What may stand at the top of an address or inside the parentheses of an `$expand`. */
export interface Query {
  /** `null`: every column. */
  readonly select: readonly string[] | null;
  readonly filter: Condition | null;
  readonly orderBy: readonly Order[];
  readonly top: number | null;
  readonly count: boolean;
  readonly expand: readonly Expand[];
  readonly skipToken: string | null;
}

export interface Expand {
  readonly navigation: string;
  readonly query: Query;
  /** The options as written, for the address of the next page. */
  readonly text: string;
}

const SUPPORTED = ['$select', '$filter', '$orderby', '$top', '$count', '$expand', '$skiptoken'];
const MOST_EXPANDS = 15;

/**
 * Options of a query string without its `?`.
 * @throws ApiError 400 for options that are unknown, doubled or malformed
 */
export function parseQuery(queryString: string): Query {
  const options = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(queryString)) {
    // Anything else is a custom option, which OData services ignore.
    if (name.startsWith('$')) add(options, name, value);
  }
  const query = fromOptions(options);
  if (countExpands(query) > MOST_EXPANDS) throw badQuery(`The query has more than ${MOST_EXPANDS} $expand options.`);
  return query;
}

function add(options: Map<string, string>, name: string, value: string): void {
  if (name === '$skip') throw badQuery('Skip Clause is not supported in CRM');
  if (!SUPPORTED.includes(name)) throw badQuery(`The query parameter ${name} is not supported.`);
  if (options.has(name)) throw badQuery(`Query option '${name}' was specified more than once, but it must be specified at most once.`);
  options.set(name, value);
}

function fromOptions(options: ReadonlyMap<string, string>): Query {
  const filter = options.get('$filter');
  if (filter !== undefined && filter.trim() === '') throw badQuery('The $filter option is empty.');
  return {
    select: parseSelect(options.get('$select')),
    filter: filter === undefined ? null : parseFilter(filter),
    orderBy: parseOrderBy(options.get('$orderby')),
    top: parseTop(options.get('$top')),
    count: parseCount(options.get('$count')),
    expand: parseExpand(options.get('$expand')),
    skipToken: options.get('$skiptoken') ?? null,
  };
}

function parseSelect(text: string | undefined): readonly string[] | null {
  if (text === undefined || text.trim() === '*') return null;
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw badQuery(`Term '${text}' is not valid in a $select or $expand expression.`);
  return [...new Set(names)];
}

function parseOrderBy(text: string | undefined): readonly Order[] {
  if (text === undefined) return [];
  return text.split(',').map((item) => {
    const parts = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/.exec(item);
    if (!parts) throw badQuery(`Syntax error in '${text}' of $orderby.`);
    return { property: parts[1] as string, descending: parts[2] === 'desc' };
  });
}

function parseTop(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) {
    throw badQuery(`Invalid value '${text}' for $top query option found. The $top query option requires a non-negative integer value.`);
  }
  return Number(text);
}

function parseCount(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw badQuery(`Invalid value '${text}' for $count query option found. Valid values are 'true' and 'false'.`);
}

function parseExpand(text: string | undefined): readonly Expand[] {
  if (text === undefined) return [];
  return splitOutside(text, ',').map((item) => {
    const parts = /^\s*(\w+)\s*(?:\(([\s\S]*)\))?\s*$/.exec(item);
    if (!parts) throw badQuery(`Term '${item.trim()}' is not valid in a $select or $expand expression.`);
    const inner = parts[2]?.trim() ?? '';
    return { navigation: parts[1] as string, query: innerQuery(inner), text: inner };
  });
}

function innerQuery(text: string): Query {
  const options = new Map<string, string>();
  for (const option of text === '' ? [] : splitOutside(text, ';')) {
    const parts = /^\s*(\$\w+)\s*=([\s\S]*)$/.exec(option);
    if (!parts) throw badQuery(`Found an invalid option '${option.trim()}' in the $expand expression.`);
    add(options, parts[1] as string, (parts[2] as string).trim());
  }
  return fromOptions(options);
}

/** Splits at a character that stands outside parentheses, brackets and string literals. */
export function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "'") quoted = !quoted;
    if (quoted) continue;
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (depth < 0) break;
    if (character === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (depth !== 0 || quoted) throw badQuery(`Found an unbalanced bracket or quote in the expression '${text}'.`);
  return [...parts, text.slice(start)];
}

const countExpands = (query: Query): number => query.expand.reduce((sum, item) => sum + 1 + countExpands(item.query), 0);
