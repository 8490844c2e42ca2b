/** Runs a FetchXML query: joins, sorts, pages and shapes. */
import { badQuery, tooManyToAggregate } from '../apiErrors';
import { read, type Context } from '../serviceContext';
import type { TableModel } from '../metadata';
import { nextCookie, readInnerCookie } from '../paging';
import { LARGEST_PAGE, type Preferences } from '../preferences';
import { annotate } from '../shape';
import { compareKeys, sortKey } from '../sort';
import { etagOf } from '../store';
import { joinTables, namedColumn, outputName, rowOf, type Join, type Joined, type Part } from './join';
import { parseFetch, type Fetch, type FetchAttribute } from './parseFetch';

const DEEPEST_WITHOUT_COOKIE = 50000;

/**
 * The answer to `?fetchXml=`. Unlike OData queries, rows leave out what is `null`.
 * @throws ApiError 400, 403
 */
export function runFetch(
  context: Context,
  root: string,
  table: TableModel,
  text: string,
  preferences: Preferences,
): Record<string, unknown> {
  const fetch = parseFetch(text);
  if (fetch.entity.name !== table.logicalName) {
    throw badQuery(
      `The entity '${fetch.entity.name}' of the FetchXml does not match the entity set '${table.entitySet}' of the request URI.`,
    );
  }
  if (fetch.top !== null && (fetch.page !== null || fetch.count !== null)) {
    throw badQuery("The top attribute can't be specified with paging attributes page and count.");
  }
  const head = { '@odata.context': `${root}/$metadata#${table.entitySet}` };
  if (fetch.aggregate) throw tooManyToAggregate();
  const join = joinTables(context, table, fetch);
  const rows = distinctRows(sortJoined(context, join, fetch), fetch, (joined) => shapeJoined(context, join, joined, fetch, preferences));
  const page = pageOf(rows, join, fetch, table);
  return { ...head, ...pageAnnotations(table, fetch, page, rows.length, preferences), value: page.rows.map((row) => row.shaped()) };
}

interface Result {
  readonly joined: Joined;
  readonly shaped: () => Record<string, unknown>;
}

function distinctRows(rows: readonly Joined[], fetch: Fetch, shape: (joined: Joined) => Record<string, unknown>): readonly Result[] {
  if (!fetch.distinct) return rows.map((joined) => ({ joined, shaped: () => shape(joined) }));
  const seen = new Map<string, Result>();
  for (const joined of rows) {
    const shaped = shape(joined);
    const key = JSON.stringify(shaped);
    if (!seen.has(key)) seen.set(key, { joined, shaped: () => shaped });
  }
  return [...seen.values()];
}

function sortJoined(context: Context, join: Join, fetch: Fetch): readonly Joined[] {
  // Orders of the main table come before those of links, wherever they stand.
  const orders = join.parts.flatMap((part) =>
    part.orders.map((order) => ({ part, descending: order.descending, column: namedColumn(part.table, order.attribute) })),
  );
  if (orders.length === 0) return join.rows;
  const keyed = join.rows.map((joined) => ({
    joined,
    keys: orders.map(({ part, column }) => {
      const row = rowOf(joined, part.alias);
      return row ? sortKey(context, part.table, row, column, !fetch.rawOrder) : null;
    }),
  }));
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys, orders)).map((item) => item.joined);
}

interface Page {
  readonly rows: readonly Result[];
  readonly number: number;
  readonly more: boolean;
}

function pageOf(rows: readonly Result[], join: Join, fetch: Fetch, table: TableModel): Page {
  if (fetch.top !== null) return { rows: rows.slice(0, Math.min(fetch.top, LARGEST_PAGE)), number: 1, more: false };
  const size = Math.min(fetch.count ?? LARGEST_PAGE, LARGEST_PAGE);
  const number = fetch.page ?? 1;
  const last = fetch.pagingCookie === null ? null : readInnerCookie(fetch.pagingCookie);
  if (last === null && number * size > DEEPEST_WITHOUT_COOKIE) {
    throw badQuery('Paging cookie is required when trying to retrieve a set of records on any high pages.');
  }
  const after = last === null || join.multiplied ? -1 : rows.findIndex((row) => row.joined.main[table.primaryId] === last);
  const start = after >= 0 ? after + 1 : (number - 1) * size;
  return { rows: rows.slice(start, start + size), number, more: rows.length > start + size };
}

function pageAnnotations(table: TableModel, fetch: Fetch, page: Page, total: number, preferences: Preferences): Record<string, unknown> {
  const namespace = 'Microsoft.Dynamics.CRM';
  const found: Record<string, unknown> = {};
  const add = (name: string, value: unknown): void => {
    if (preferences.wants(`${namespace}.${name}`)) found[`@${namespace}.${name}`] = value;
  };
  add('totalrecordcount', fetch.returnTotal ? Math.min(total, LARGEST_PAGE) : -1);
  add('totalrecordcountlimitexceeded', fetch.returnTotal && total > LARGEST_PAGE);
  add('morerecords', page.more);
  if (page.more)
    add(
      'fetchxmlpagingcookie',
      nextCookie(
        table,
        page.number,
        page.rows.map((row) => row.joined.main),
      ),
    );
  return found;
}

function shapeJoined(context: Context, join: Join, joined: Joined, fetch: Fetch, preferences: Preferences): Record<string, unknown> {
  // Distinct rows stand for no one row, so they carry no tag.
  const shaped: Record<string, unknown> = fetch.distinct ? {} : { '@odata.etag': etagOf(joined.main) };
  for (const part of join.parts) {
    const row = rowOf(joined, part.alias);
    if (!row) continue;
    for (const attribute of attributesOf(part, fetch)) {
      const column = namedColumn(part.table, attribute.name);
      const value = read(context, part.table, row, column);
      if (value === null) continue;
      const name = outputName(part, attribute, column);
      annotate(context, row, column, value, name, preferences, shaped);
      shaped[name] = value;
    }
  }
  return shaped;
}

function attributesOf(part: Part, fetch: Fetch): readonly FetchAttribute[] {
  const plain = (name: string): FetchAttribute => ({ name, alias: null });
  const key = part.table.primaryId;
  if (part.attributes === null) return part.table.columns.map((column) => plain(column.name));
  if (part.alias !== null) return part.attributes;
  if (part.attributes.length === 0) return part.table.columns.map((column) => plain(column.name));
  const named = part.attributes.some((attribute) => attribute.name === key && attribute.alias === null);
  return named || fetch.distinct ? part.attributes : [...part.attributes, plain(key)];
}
