/** Answers for a single row: found by id or alternate key, and read. */
import type { Key } from './requestPath';
import { readable, type Context, type RequestContext } from './serviceContext';
import { badQuery, keyNotActive, keySyntax, noSuchKey, noSuchRow } from './apiErrors';
import { isNested, planExpands } from './expand';
import { forSet, type Faults } from './faults';
import { entityContext } from './metadataAddress';
import { propertyOf, type TableModel } from './metadata';
import { parseQuery } from './queryOptions';
import { selectColumns, shapeRow } from './shape';
import type { MutableRow, TableStore } from './store';

/** Signs that the data of an alternate key must not hold: rows are unique by such a key, and not found by it. */
const UNFIT_FOR_KEYS = /[/<>*%&:\\?+]/;

/** The row that a key names, or `undefined`. @throws ApiError 400 when the table has no such key, or none that can be used */
export function findRow(store: TableStore, key: Key, faults?: Pick<Faults, 'keyIndexes'>): MutableRow | undefined {
  const { table } = store;
  if (key.kind === 'id') return store.byId(key.id);
  const named = [...key.values.keys()];
  if (named.length === 1 && named[0] === table.primaryId) return store.byId(String(key.values.get(table.primaryId)));
  const columns = keyColumns(table).find(
    (properties) => properties.length === named.length && properties.every((property) => named.includes(property)),
  );
  if (!columns)
    throw badQuery('The key in the request URI is not valid for resource of type ' + `'Microsoft.Dynamics.CRM.${table.logicalName}'.`);
  if (faults !== undefined && forSet(faults.keyIndexes, table.entitySet) !== undefined) throw keyNotActive(table);
  const values = columns.map((name) => key.values.get(name));
  if (values.some((value) => UNFIT_FOR_KEYS.test(String(value)))) throw keySyntax();
  return store.byKey(columns, values);
}

/** The alternate keys of a table, as names in a row. */
export function keyColumns(table: TableModel): readonly (readonly string[])[] {
  return (table.alternateKeys ?? []).map((columns) =>
    columns.map((name) => {
      const column = table.byName.get(name);
      return column ? propertyOf(column) : name;
    }),
  );
}

export const notFound = (table: TableModel, key: Key): Error => (key.kind === 'id' ? noSuchRow(table, key.id) : noSuchKey(table));

/** @throws ApiError 400, 403, 404 */
export function requireRow(context: Context, table: TableModel, key: Key): MutableRow {
  const row = findRow(readable(context, table), key, context.faults);
  if (!row) throw notFound(table, key);
  return row;
}

/** A row as the body of an answer, with the query's `$select` and `$expand`. @throws ApiError 400, 403, 404 */
export function readEntity(context: RequestContext, table: TableModel, row: MutableRow): Record<string, unknown> {
  const { request } = context;
  const query = parseQuery(request.query);
  if (query.filter || query.orderBy.length > 0 || query.top !== null || query.count) {
    throw badQuery('Query options $filter, $orderby, $top and $count can be applied only to collections.');
  }
  const columns = selectColumns(table, query.select);
  const joins = planExpands({ context, nested: isNested(query) }, table, query.expand);
  const body: Record<string, unknown> = {
    '@odata.context': entityContext(request.root, table, query),
    ...shapeRow(context, table, row, columns),
  };
  joins.forEach((join) => join(row, body));
  return body;
}
