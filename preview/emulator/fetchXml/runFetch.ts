/** Runs a FetchXML query: joins, sorts, pages and shapes. */
import { badQuery } from '../apiErrors';
import { read, type Context, type ReadContext, type RequestContext } from '../serviceContext';
import type { TableModel } from '../metadata';
import { nextCookie, readInnerCookie } from '../paging';
import { LARGEST_PAGE } from '../preferences';
import { annotationsOf } from '../shape';
import { compareKeys, sortKeyByLabel } from '../sort';
import { etagOf } from '../store';
import { joinTables, namedColumn, outputName, rowOf, type Join, type Joined, type Part } from './join';
import { parseFetch, type Fetch } from './parseFetch';

const DEEPEST_WITHOUT_COOKIE = 50000;

/**
 * The answer to `?fetchXml=`. Unlike OData queries, rows leave out what is `null`.
 * @throws ApiError 400, 403
 */
export function runFetch(context: RequestContext, table: TableModel, text: string): Record<string, unknown> {
  const fetch = parseFetch(text);
  if (fetch.entity.name !== table.logicalName) {
    throw badQuery(
      `The entity '${fetch.entity.name}' of the FetchXml does not match the entity set '${table.entitySet}' of the request URI.`,
    );
  }
  if (fetch.top !== null && (fetch.page !== null || fetch.count !== null)) {
    throw badQuery("The top attribute can't be specified with paging attributes page and count.");
  }
  const join = joinTables(context, table, fetch);
  const page = pageOf({ ...join, rows: sorted(context, table, join.rows, fetch) }, fetch, table);
  return {
    '@odata.context': `${context.request.root}/$metadata#${table.entitySet}`,
    ...pageAnnotations(context, table, page),
    value: page.rows.map((joined) => shapeJoined(context, join.parts, joined)),
  };
}

function sorted(context: Context, table: TableModel, rows: readonly Joined[], { entity: { orders } }: Fetch): readonly Joined[] {
  if (orders.length === 0) return rows;
  const columns = orders.map((order) => namedColumn(table, order.attribute));
  const keyed = rows.map((joined) => ({ joined, keys: columns.map((column) => sortKeyByLabel(context, table, joined.main, column)) }));
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys, orders)).map((item) => item.joined);
}

interface Page {
  readonly rows: readonly Joined[];
  readonly number: number;
  readonly more: boolean;
}

function pageOf({ rows, multiplied }: Join, fetch: Fetch, table: TableModel): Page {
  if (fetch.top !== null) return { rows: rows.slice(0, Math.min(fetch.top, LARGEST_PAGE)), number: 1, more: false };
  const size = Math.min(fetch.count ?? LARGEST_PAGE, LARGEST_PAGE);
  const number = fetch.page ?? 1;
  const last = fetch.pagingCookie === null ? null : readInnerCookie(fetch.pagingCookie);
  if (last === null && number * size > DEEPEST_WITHOUT_COOKIE) {
    throw badQuery('Paging cookie is required when trying to retrieve a set of records on any high pages.');
  }
  const after = last === null || multiplied ? -1 : rows.findIndex((row) => row.main[table.primaryId] === last);
  const start = after >= 0 ? after + 1 : (number - 1) * size;
  return { rows: rows.slice(start, start + size), number, more: rows.length > start + size };
}

function pageAnnotations({ preferences }: ReadContext, table: TableModel, page: Page): Record<string, unknown> {
  const namespace = 'Microsoft.Dynamics.CRM';
  const found: Record<string, unknown> = {};
  const add = (name: string, value: unknown): void => {
    if (preferences.wants(`${namespace}.${name}`)) found[`@${namespace}.${name}`] = value;
  };
  // Rows are not counted, which the service says with these.
  add('totalrecordcount', -1);
  add('totalrecordcountlimitexceeded', false);
  add('morerecords', page.more);
  if (page.more) {
    const mainRows = page.rows.map((row) => row.main);
    add('fetchxmlpagingcookie', nextCookie(table, page.number, mainRows));
  }
  return found;
}

function shapeJoined(context: ReadContext, parts: readonly Part[], joined: Joined): Record<string, unknown> {
  const shaped: Record<string, unknown> = { '@odata.etag': etagOf(joined.main) };
  for (const part of parts) {
    const row = rowOf(joined, part.alias);
    if (!row) continue;
    for (const attribute of attributesOf(part)) {
      const column = namedColumn(part.table, attribute);
      const value = read(context, part.table, row, column);
      if (value === null) continue;
      const name = outputName(part, column);
      for (const [annotation, words] of annotationsOf(context, row, column, value)) shaped[`${name}@${annotation}`] = words;
      shaped[name] = value;
    }
  }
  return shaped;
}

/** A link without attributes brings none; only the main table then brings all. */
function attributesOf({ alias, table, attributes }: Part): readonly string[] {
  const every = (): readonly string[] => table.columns.map((column) => column.name);
  if (attributes === null) return every();
  if (alias !== null) return attributes;
  if (attributes.length === 0) return every();
  return attributes.includes(table.primaryId) ? attributes : [...attributes, table.primaryId];
}
