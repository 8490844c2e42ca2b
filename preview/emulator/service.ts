/** The Web API itself: one request in, one answer out. Knows nothing of HTTP connections, so batches run through it too. */
import { parsePath, type Key, type Segment } from './requestPath';
import { countRows, readCollection } from './collection';
import {
  columnOf,
  demand,
  exists,
  followLookup,
  passFaults,
  read,
  readable,
  tableOf,
  type Context,
  type RequestContext,
} from './serviceContext';
import { attributesOf, definitionsOf, keysOf } from './definitions';
import { findRow, readEntity, requireRow } from './entity';
import { addressTooLong, ApiError, badQuery, noSuchKey, notAllowed, unknownProperty, unknownSegment } from './apiErrors';
import { runFetch } from './fetchXml/runFetch';
import { propertyOf, type TableModel } from './metadata';
import { personRequest } from './person';
import { readPreferences, type Preferences } from './preferences';
import { addressOf, type ApiRequest, type ApiResponse } from './request';
import { etagOf, type MutableRow, type TableStore } from './store';
import { createRow, deleteRow, setProperty, upsertRow } from './writeRows';

/** Longest address of a plain request, and of one inside a batch. */
export const LONGEST_ADDRESS = 32768;
export const LONGEST_ADDRESS_IN_BATCH = 65536;

/** An operation of the service that is no table, such as a function of a newer part of the product. */
export type Operation = (request: ApiRequest, context: Context) => ApiResponse;
export type Operations = Readonly<Record<string, Operation>>;

/** Answers a request; every error becomes an error answer. */
export function respond(context: Context, operations: Operations, request: ApiRequest, longest = LONGEST_ADDRESS): ApiResponse {
  try {
    if (addressOf(request).length > longest) throw addressTooLong();
    return dispatch(context, operations, request);
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, headers: error.headers, body: error.body };
    throw error;
  }
}

function dispatch(shared: Context, operations: Operations, request: ApiRequest): ApiResponse {
  const context: RequestContext = { ...shared, request, preferences: readPreferences(request.headers.prefer) };
  const segments = parsePath(request.path);
  const [first, ...rest] = segments;
  if (!first) return only(context, 'GET', () => ok(serviceDocument(context, request.root)));
  if (first.name === 'WhoAmI' && rest.length === 0 && (first.key === null || first.key === 'none')) return whoAmI(context);
  if (first.name === 'EntityDefinitions') return definitions(context, segments);
  const person = personRequest(context, segments);
  if (person !== undefined) return ok(person);
  const operation = Object.prototype.hasOwnProperty.call(operations, first.name) ? operations[first.name] : undefined;
  if (operation) return operation(request, context);
  const table = tableOf(context, first.name);
  passFaults(context, table);
  return { entitySet: table.entitySet, ...tableRequest(context, table, first, rest) };
}

const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): ApiResponse => ({ status: 200, headers, body });

const appliedHeader = ({ applied }: Preferences): Readonly<Record<string, string>> =>
  applied === '' ? {} : { 'Preference-Applied': applied };

function only({ request }: RequestContext, allowed: string, run: () => ApiResponse): ApiResponse {
  if (request.method !== allowed) throw notAllowed(request.method, allowed);
  return run();
}

function tableRequest(context: RequestContext, table: TableModel, set: Segment, rest: readonly Segment[]): ApiResponse {
  if (set.key === 'none') throw badQuery(`The key of '${set.name}' is empty.`);
  if (set.key === null) {
    if (rest.length === 0) return setRequest(context, table);
    if (rest.length === 1 && rest[0]?.name === '$count')
      return only(context, 'GET', () => ok(String(countRows(context, table, readable(context, table).rows))));
    throw unknownSegment((rest[0] as Segment).name);
  }
  if (rest.length === 0) return rowRequest(context, table, set.key);
  return memberRequest(context, table, set.key, rest);
}

function setRequest(context: RequestContext, table: TableModel): ApiResponse {
  const { request } = context;
  if (request.method === 'POST') return createRow(context, table);
  if (request.method !== 'GET') throw notAllowed(request.method, 'GET, POST');
  const store = readable(context, table);
  const headers = appliedHeader(context.preferences);
  const fetchXml = new URLSearchParams(request.query).get('fetchXml');
  if (fetchXml !== null) return ok(runFetch(context, table, fetchXml), headers);
  return ok(readCollection(context, store, store.rows), headers);
}

function rowRequest(context: RequestContext, table: TableModel, key: Key): ApiResponse {
  switch (context.request.method) {
    case 'GET':
      return rowResponse(context, table, requireRow(context, table, key));
    case 'PATCH':
      return upsertRow(context, table, key);
    case 'DELETE':
      return deleteRow(context, table, key);
    default:
      throw notAllowed(context.request.method, 'GET, PATCH, DELETE');
  }
}

function rowResponse(context: RequestContext, table: TableModel, row: MutableRow): ApiResponse {
  const { request } = context;
  const tag = etagOf(row);
  if (request.headers['if-none-match'] === tag) return { status: 304, headers: { ETag: tag } };
  return ok(readEntity(context, table, row), { ETag: tag, ...appliedHeader(context.preferences) });
}

/** `set(key)/navigation`, `set(key)/column`, and their `$count`. */
function memberRequest(context: RequestContext, table: TableModel, key: Key, rest: readonly Segment[]): ApiResponse {
  const { request } = context;
  const [member, tail] = rest as readonly [Segment, Segment?];
  if (member.key !== null || rest.length > 2 || (tail && tail.name !== '$count')) throw unknownSegment((tail ?? member).name);
  const lookup = table.byNavigation.get(member.name);
  const collection = table.collections.get(member.name);
  if (!lookup && !collection) {
    // Bound actions end here as well: the emulator runs none.
    if (member.name.includes('.')) throw unknownSegment(member.name);
    if (request.method === 'PUT' || request.method === 'DELETE') return setProperty(context, table, key, member.name);
    return only(context, 'GET', () => propertyResponse(context, table, key, member.name));
  }
  if (request.method !== 'GET') throw notAllowed(request.method, 'GET');
  const row = requireRow(context, table, key);
  if (collection) {
    const source = context.model.bySet(collection.table.entitySet);
    if (!source || !exists(context, source)) throw unknownProperty(member.name, table);
    const store = readable(context, source);
    const id = row[table.primaryId];
    const children = store.rows.filter((child) => read(context, source, child, collection.column) === id);
    return ok(tail ? String(countRows(context, source, children)) : readCollection(context, store, children));
  }
  const target = lookup && read(context, table, row, lookup) !== null ? followLookup(context, row, lookup) : undefined;
  if (tail || !target?.row || !target.table) return { status: 204, headers: {} };
  demand(context, target.table, 'Read');
  return ok(readEntity(context, target.table, target.row), { ETag: etagOf(target.row) });
}

function propertyResponse(context: RequestContext, table: TableModel, key: Key, name: string): ApiResponse {
  const column = columnOf(table, name);
  const row = requireRow(context, table, key);
  const value = read(context, table, row, column);
  if (value === null) return { status: 204, headers: {} };
  const id = String(row[table.primaryId]);
  return ok({ '@odata.context': `${context.request.root}/$metadata#${table.entitySet}(${id})/${propertyOf(column)}`, value });
}

function whoAmI(context: RequestContext): ApiResponse {
  const { request } = context;
  if (request.method !== 'GET')
    throw new ApiError(404, '', `No HTTP resource was found that matches the request URI '${addressOf(request)}'.`);
  const { userId, businessUnitId, organizationId } = context.user;
  return ok({
    '@odata.context': `${request.root}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: businessUnitId,
    UserId: userId,
    OrganizationId: organizationId,
  });
}

function serviceDocument(context: Context, root: string): unknown {
  const sets = context.model.tables.filter((table) => exists(context, table));
  return {
    '@odata.context': `${root}/$metadata`,
    value: sets.map((table) => ({ name: table.entitySet, kind: 'EntitySet', url: table.entitySet })),
  };
}

function definitions(context: RequestContext, [set, member, ...rest]: readonly Segment[]): ApiResponse {
  if (rest.length > 0) throw unknownSegment((rest[0] as Segment).name);
  if (context.request.method !== 'GET') throw notAllowed(context.request.method, 'GET');
  const store: TableStore = definitionsOf(context, (table) => exists(context, table));
  const key = set?.key;
  if (!key && member === undefined) return ok(readCollection(context, store, store.rows));
  const row = !key || key === 'none' ? undefined : findRow(store, key);
  if (!row) throw noSuchKey(store.table);
  if (member === undefined) return ok(readEntity(context, store.table, row));
  const table = context.model.byLogicalName(String(row['LogicalName'])) as TableModel;
  const members = new Map([
    ['Attributes', () => attributesOf(table, table.columns)],
    ['Keys', () => keysOf(context, table)],
  ]);
  const inner = member.key === null ? members.get(member.name)?.() : undefined;
  if (inner === undefined) throw unknownSegment(member.name);
  return ok(readCollection(context, inner, inner.rows));
}
