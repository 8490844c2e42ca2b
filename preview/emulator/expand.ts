/** Joins rows into rows: `$expand` over lookups and over the collections that point back. */
import { demand, exists, followLookup, read, readable, type Context, type RequestContext } from './serviceContext';
import { badQuery, unknownProperty } from './apiErrors';
import { compile } from './filter/compile';
import { propertyOf, type Collection, type Column, type TableModel } from './metadata';
import { LARGEST_PAGE } from './preferences';
import { nextCookie } from './paging';
import { splitOutside, type Expand, type Query } from './queryOptions';
import { selectColumns, shapeRow, shapeValues } from './shape';
import { sortRows } from './sort';
import type { MutableRow } from './store';

/** Adds what was expanded to the shaped row. */
type Join = (row: MutableRow, shaped: Record<string, unknown>) => void;

export interface ExpandPlan {
  readonly context: RequestContext;
  /** Whether any `$expand` of the query holds another: collections are paged then, and take no `$top` or `$orderby`. */
  readonly nested: boolean;
}

export const isNested = (query: Query): boolean => query.expand.some((item) => item.query.expand.length > 0);

/** Checks all expansions once and prepares them. @throws ApiError 400, 403, 404 */
export function planExpands(plan: ExpandPlan, table: TableModel, expands: readonly Expand[]): readonly Join[] {
  return expands.map((item) => {
    const lookup = table.byNavigation.get(item.navigation);
    if (lookup) return joinLookup(plan, table, lookup, item);
    const collection = table.collections.get(item.navigation);
    if (collection) return joinCollection(plan, table, collection, item);
    throw unknownProperty(item.navigation, table);
  });
}

function joinLookup(plan: ExpandPlan, table: TableModel, lookup: Column, item: Expand): Join {
  const { context } = plan;
  const { query } = item;
  if (query.filter || query.orderBy.length > 0 || query.top !== null || query.count) {
    throw badQuery(`Only $select and $expand are supported in the $expand of the single-valued navigation property '${item.navigation}'.`);
  }
  // Lookups with several targets expand to whatever row they hold; names are checked against the first target.
  const target = context.model.byLogicalName(lookup.targets?.[0] ?? '');
  if (!target || !exists(context, target)) throw unknownProperty(item.navigation, table);
  demand(context, target, 'Read');
  const columns = selectColumns(target, query.select);
  const joins = planExpands(plan, target, query.expand);
  return (row, shaped) => {
    const other = read(context, table, row, lookup) === null ? undefined : followLookup(context, row, lookup);
    if (!other?.row || !other.table) {
      shaped[item.navigation] = null;
      return;
    }
    const same = other.table === target;
    const inner = shapeValues(context, other.table, other.row, same ? columns : selectColumns(other.table, null));
    if (same) joins.forEach((join) => join(other.row as MutableRow, inner));
    shaped[item.navigation] = inner;
  };
}

function joinCollection(plan: ExpandPlan, table: TableModel, collection: Collection, item: Expand): Join {
  const { context, nested } = plan;
  const { request, preferences } = context;
  const { query } = item;
  if (query.count) throw badQuery('$count is not supported inside $expand.');
  if (nested && (query.top !== null || query.orderBy.length > 0)) {
    throw badQuery('The query parameters $top and $orderby are not supported when $expand is nested.');
  }
  const source = context.model.bySet(collection.table.entitySet);
  if (!source || !exists(context, source)) throw unknownProperty(item.navigation, table);
  const columns = selectColumns(source, query.select);
  const joins = planExpands(plan, source, query.expand);
  const children = childrenByParent(context, source, collection.column, query);
  const limit = nested ? preferences.pageSize : Math.min(query.top ?? LARGEST_PAGE, LARGEST_PAGE);
  return (row, shaped) => {
    const id = String(row[table.primaryId]);
    const all = children.get(id) ?? [];
    const page = all.slice(0, limit);
    shaped[item.navigation] = page.map((child) => {
      const inner = shapeRow(context, source, child, columns);
      joins.forEach((join) => join(child, inner));
      return inner;
    });
    const more = nested && all.length > page.length;
    if (nested && !more) return;
    const address = `${request.root}/${table.entitySet}(${id})/${item.navigation}`;
    const options = [...optionsOf(item), ...(more ? [`$skiptoken=${encodeURIComponent(nextCookie(source, 1, page))}`] : [])];
    shaped[`${item.navigation}@odata.nextLink`] = options.length > 0 ? `${address}?${options.join('&')}` : address;
  };
}

function optionsOf(item: Expand): readonly string[] {
  if (item.text === '') return [];
  return splitOutside(item.text, ';').map((option) => {
    const at = option.indexOf('=');
    return `${option.slice(0, at).trim()}=${encodeURIComponent(option.slice(at + 1).trim())}`;
  });
}

function childrenByParent(context: Context, source: TableModel, column: Column, query: Query): ReadonlyMap<string, readonly MutableRow[]> {
  const test = query.filter ? compile(context, source, query.filter) : () => true;
  const rows = sortRows(context, source, readable(context, source).rows.filter(test), query.orderBy);
  const children = new Map<string, MutableRow[]>();
  for (const row of rows) {
    if (read(context, source, row, column) === null) continue;
    const parent = String(row[propertyOf(column)]);
    const list = children.get(parent);
    if (list) list.push(row);
    else children.set(parent, [row]);
  }
  return children;
}
