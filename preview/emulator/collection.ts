/** Answers a query for many rows: filter, order, count, page, shape. */
import { badQuery } from './apiErrors';
import type { Context, RequestContext } from './serviceContext';
import { collectionContext } from './metadataAddress';
import { isNested, planExpands } from './expand';
import { names } from './faults';
import { compile } from './filter/compile';
import type { TableModel } from './metadata';
import { nextCookie, readSkipToken, startOf } from './paging';
import { LARGEST_PAGE, type Preferences } from './preferences';
import { parseQuery, type Query } from './queryOptions';
import { addressOf } from './request';
import { selectColumns, shapeRow } from './shape';
import { sortRows } from './sort';
import type { MutableRow, TableStore } from './store';

export interface CollectionBody {
  readonly '@odata.context': string;
  readonly value: readonly Record<string, unknown>[];
  readonly [annotation: string]: unknown;
}

/**
 * A page of the rows that a request asks for.
 * @param source the rows to choose from: the whole table, or those that belong to one other row
 * @throws ApiError 400, 403, 404
 */
export function readCollection(context: RequestContext, store: TableStore, source: readonly MutableRow[]): CollectionBody {
  const { request, preferences } = context;
  // As the environment has it now: the store knows every column.
  const table = context.model.bySet(store.table.entitySet) ?? store.table;
  const query = parseQuery(request.query);
  const columns = selectColumns(table, query.select);
  const joins = planExpands({ context, nested: isNested(query) }, table, query.expand);
  const rows = sortRows(context, table, matching(context, table, source, query), query.orderBy);
  const page = pageOf(rows, store, query, preferences);
  const value = page.rows.map((row) => {
    const shaped = shapeRow(context, table, row, columns);
    joins.forEach((join) => join(row, shaped));
    return shaped;
  });
  const next = nextLink(context, table, page);
  return {
    '@odata.context': collectionContext(request.root, table, query),
    ...counts(rows.length, query, preferences),
    value,
    ...(next ? { '@odata.nextLink': next } : {}),
  };
}

/** `set/$count`: how many rows answer the filter, up to 5,000. @throws ApiError 400, 403 */
export function countRows(context: RequestContext, table: TableModel, source: readonly MutableRow[]): number {
  return Math.min(matching(context, table, source, parseQuery(context.request.query)).length, LARGEST_PAGE);
}

function matching(context: Context, table: TableModel, source: readonly MutableRow[], query: Query): readonly MutableRow[] {
  return query.filter ? source.filter(compile(context, table, query.filter)) : source;
}

interface Page {
  readonly rows: readonly MutableRow[];
  readonly number: number;
  readonly more: boolean;
}

function pageOf(rows: readonly MutableRow[], store: TableStore, query: Query, preferences: Preferences): Page {
  const { pageSize, paged } = preferences;
  // $top is ignored when a page size is asked for, and never gives more than a page.
  if (query.top !== null && !paged) {
    if (query.skipToken !== null) throw badQuery('The query parameters $top and $skiptoken cannot be used together.');
    return { rows: rows.slice(0, Math.min(query.top, LARGEST_PAGE)), number: 1, more: false };
  }
  const position = query.skipToken === null ? { page: 1, last: null } : readSkipToken(query.skipToken);
  const start = startOf(rows, store, position, pageSize);
  return { rows: rows.slice(start, start + pageSize), number: position.page, more: rows.length > start + pageSize };
}

function counts(total: number, query: Query, preferences: Preferences): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  if (query.count) body['@odata.count'] = Math.min(total, LARGEST_PAGE);
  if (preferences.wants('Microsoft.Dynamics.CRM.totalrecordcount')) {
    body['@Microsoft.Dynamics.CRM.totalrecordcount'] = query.count ? Math.min(total, LARGEST_PAGE) : -1;
  }
  if (preferences.wants('Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded')) {
    body['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] = query.count && total > LARGEST_PAGE;
  }
  return body;
}

function nextLink(context: RequestContext, table: TableModel, page: Page): string | null {
  const { request } = context;
  if (names(context.faults.loopNextLink, table.entitySet)) return addressOf(request);
  const others = request.query.split('&').filter((option) => option !== '' && !/^(?:\$|%24)skiptoken=/i.test(option));
  const options = [...others, `$skiptoken=${encodeURIComponent(nextCookie(table, page.number, page.rows))}`].join('&');
  if (names(context.faults.foreignNextLink, table.entitySet)) return `https://stranger.example/api/data/v9.2/${request.path}?${options}`;
  return page.more ? `${request.root}/${request.path}?${options}` : null;
}
