/** Creates, updates, upserts and deletes rows of the product's own tables. Everyone else's tables refuse. */
import { randomUUID } from 'node:crypto';
import type { Key } from './requestPath';
import { columnOf, demand, tableOf, type Context, type RequestContext } from './serviceContext';
import { badPayload, duplicateId, duplicateKey, notAllowed, rowExists, versionMismatch, versionsNotCompared } from './apiErrors';
import { forSet, names } from './faults';
import { findRow, keyColumns, notFound, readEntity } from './entity';
import type { TableModel } from './metadata';
import { readPayload, wholeSeconds } from './payload';
import type { ApiResponse } from './request';
import { etagOf, type MutableRow, type TableStore } from './store';

/** `POST set`. @throws ApiError 400, 403, 404, 412 */
export function createRow(context: RequestContext, table: TableModel): ApiResponse {
  demand(context, table, 'Create');
  return written(context, table, insert(context, table, readPayload(context, table, context.request.body)), true);
}

/** `PATCH set(key)`: updates the row, or creates it where none has the key. @throws ApiError 400, 403, 404, 412 */
export function upsertRow(context: RequestContext, table: TableModel, key: Key): ApiResponse {
  if (!table.writable) demand(context, table, 'Write');
  const row = findRow(storeOf(context, table), key, context.faults);
  if (row) {
    demand(context, table, 'Write');
    if (context.request.headers['if-none-match'] === '*') throw rowExists();
    requireVersion(context, table, row);
    return written(context, table, update(context, table, row, readPayload(context, table, context.request.body)), false);
  }
  if (context.request.headers['if-match'] !== undefined) throw notFound(table, key);
  demand(context, table, 'Create');
  const keyed = key.kind === 'id' ? { [table.primaryId]: key.id } : Object.fromEntries(key.values);
  const values = { ...readPayload(context, table, context.request.body), ...readPayload(context, table, keyed) };
  return written(context, table, insert(context, table, values), true);
}

/** `PUT` or `DELETE set(key)/column`: one value of a row that exists. @throws ApiError 400, 403, 404, 412 */
export function setProperty(context: RequestContext, table: TableModel, key: Key, property: string): ApiResponse {
  demand(context, table, 'Write');
  const row = findRow(storeOf(context, table), key, context.faults);
  if (!row) throw notFound(table, key);
  requireVersion(context, table, row);
  const column = columnOf(table, property);
  const { method, body } = context.request;
  if (column.type === 'lookup') throw notAllowed(method, 'GET');
  if (method === 'PUT' && (typeof body !== 'object' || body === null || !('value' in body)))
    throw badPayload(table, "The property 'value' was expected.");
  const value = method === 'DELETE' ? null : (body as { value: unknown }).value;
  update(context, table, row, readPayload(context, table, { [property]: value }));
  return { status: 204, headers: {}, entitySet: table.entitySet };
}

/** `DELETE set(key)`. @throws ApiError 403, 404, 412 */
export function deleteRow(context: RequestContext, table: TableModel, key: Key): ApiResponse {
  demand(context, table, 'Delete');
  const row = findRow(storeOf(context, table), key, context.faults);
  if (!row) throw notFound(table, key);
  requireVersion(context, table, row);
  context.store.remove(table, String(row[table.primaryId]));
  return { status: 204, headers: {}, entitySet: table.entitySet };
}

function storeOf(context: Context, table: TableModel): TableStore {
  return context.store.table(tableOf(context, table.entitySet).entitySet) as TableStore;
}

function requireVersion({ request, faults }: RequestContext, table: TableModel, row: MutableRow): void {
  const wanted = request.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && names(faults.unversionedTables, table.entitySet)) throw versionsNotCompared(table);
  if (wanted !== undefined && wanted !== '*' && wanted !== etagOf(row)) throw versionMismatch();
}

/** The index of the table's keys is still being built. */
const pending = ({ faults }: Context, table: TableModel): boolean => forSet(faults.keyIndexes, table.entitySet) !== undefined;

function insert(context: Context, table: TableModel, values: MutableRow): MutableRow {
  const store = storeOf(context, table);
  const id = String(values[table.primaryId] ?? randomUUID());
  if (store.byId(id)) throw duplicateId();
  if (!pending(context, table)) requireUniqueKeys(store, values, null);
  const now = wholeSeconds(context.now());
  const { userId } = context.user;
  const row: MutableRow = {
    statecode: 0,
    statuscode: 1,
    createdon: now,
    _createdby_value: userId,
    _ownerid_value: userId,
    ...values,
    ...changed(context, now),
    [table.primaryId]: id,
  };
  context.store.insert(table, row);
  return row;
}

function update(context: Context, table: TableModel, row: MutableRow, values: MutableRow): MutableRow {
  const id = String(row[table.primaryId]);
  const next: MutableRow = { ...row };
  for (const [property, value] of Object.entries(values)) {
    next[property] = value;
    // A label that came with the data described the value that is gone.
    for (const name of Object.keys(next)) if (name.startsWith(`${property}@`)) delete next[name];
  }
  Object.assign(next, changed(context, wholeSeconds(context.now())), { [table.primaryId]: id });
  if (!pending(context, table)) requireUniqueKeys(storeOf(context, table), next, row);
  context.store.replace(table, id, next);
  return next;
}

const changed = (context: Context, now: string): MutableRow => ({
  modifiedon: now,
  _modifiedby_value: context.user.userId,
  versionnumber: context.store.nextVersion(),
});

function requireUniqueKeys(store: TableStore, values: MutableRow, self: MutableRow | null): void {
  for (const properties of keyColumns(store.table)) {
    const other = store.byKey(
      properties,
      properties.map((property) => values[property]),
    );
    if (other && other !== self) throw duplicateKey(properties.join('_'));
  }
}

function written(context: RequestContext, table: TableModel, row: MutableRow, created: boolean): ApiResponse {
  const { request, preferences } = context;
  const address = `${request.root}/${table.entitySet}(${String(row[table.primaryId])})`;
  const headers: Record<string, string> = { 'OData-EntityId': address };
  if (created) headers.Location = address;
  if (preferences.applied !== '') headers['Preference-Applied'] = preferences.applied;
  if (!preferences.returnRepresentation) return { status: 204, headers, entitySet: table.entitySet };
  const body = readEntity(context, table, row);
  return { status: created ? 201 : 200, headers: { ...headers, ETag: etagOf(row) }, body, entitySet: table.entitySet };
}
