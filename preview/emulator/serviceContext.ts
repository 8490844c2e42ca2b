/** What every part of the service works with, and how it gets at tables, columns and values. */
import { SECRET_COLUMNS } from '../../plugins-ts/tables/tables';
import {
  ApiError,
  missingPrivilege,
  secretColumn,
  throttled,
  unavailable,
  unknownProperty,
  unknownSegment,
  type Privilege,
} from './apiErrors';
import { forSet, isWithheld, names, takeThrottle, type Faults } from './faults';
import { propertyOf, type Column, type Model, type TableModel } from './metadata';
import type { Preferences } from './preferences';
import type { ApiRequest } from './request';
import { valueOf, type MutableRow, type Store, type TableStore } from './store';

/** Who is signed in, as `WhoAmI` answers. */
export interface User {
  readonly userId: string;
  readonly businessUnitId: string;
  readonly organizationId: string;
}

export interface Context {
  readonly model: Model;
  readonly store: Store;
  readonly faults: Faults;
  readonly user: User;
  readonly now: () => Date;
}

/** With how rows are to be shown. */
export interface ReadContext extends Context {
  readonly preferences: Preferences;
}

/** With the request that is answered. */
export interface RequestContext extends ReadContext {
  readonly request: ApiRequest;
}

/** The table behind an entity set, whether or not the user may read it. @throws ApiError 404 */
export function tableOf(context: Context, entitySet: string): TableModel {
  const table = context.model.bySet(entitySet);
  if (!table || !exists(context, table)) throw unknownSegment(entitySet);
  return table;
}

export const exists = (context: Context, table: TableModel): boolean =>
  context.store.table(table.entitySet) !== undefined && !names(context.faults.missing, table.entitySet);

/** Faults that strike a request for an entity set before it is looked at. @throws ApiError 404, 429 or as switched */
export function passFaults(context: Context, table: { readonly entitySet: string }): void {
  if (takeThrottle(context.faults, table.entitySet)) throw throttled(context.faults.retryAfter);
  const status = forSet(context.faults.fail, table.entitySet);
  if (status === 429) throw throttled(context.faults.retryAfter);
  if (status === 503) throw unavailable();
  if (status !== undefined) throw new ApiError(status, '0x80040216', 'An unexpected error occurred.');
}

/** @throws ApiError 403 */
export function demand(context: Context, table: TableModel, privilege: Privilege): void {
  const denied =
    privilege === 'Read'
      ? names(context.faults.deny, table.entitySet)
      : !table.writable ||
        context.faults.readOnly ||
        isWithheld(context.faults, `prv${privilege}${table.privilegeName}`) ||
        names(context.faults.deny, table.entitySet);
  if (denied) throw missingPrivilege(privilege, table, context.user.userId);
}

/** The rows of a table that the user may read. @throws ApiError 403 or 404 */
export function readable(context: Context, table: TableModel): TableStore {
  const store = context.store.table(table.entitySet);
  if (!store || !exists(context, table)) throw unknownSegment(table.entitySet);
  demand(context, table, 'Read');
  return store;
}

const HOLDS_SECRETS = 'msdyn_occommunicationprovidersetting';

/** The column that a Web API name stands for. @throws ApiError 400 for unknown names, 403 for secrets */
export function columnOf(table: TableModel, property: string): Column {
  refuseSecret(table, property);
  const column = table.byProperty.get(property);
  if (!column) throw unknownProperty(property, table);
  return column;
}

/** @throws ApiError 403 */
export function refuseSecret(table: TableModel, name: string): void {
  if (table.logicalName === HOLDS_SECRETS && (SECRET_COLUMNS as readonly string[]).includes(name)) throw secretColumn();
}

/** A value as this user sees it: columns under column security read as `null`. */
export function read(context: Context, table: TableModel, row: MutableRow, column: Column): unknown {
  return isHidden(context, table, column) ? null : valueOf(row, column);
}

export function isHidden(context: Context, table: TableModel, column: Column): boolean {
  const hidden = forSet(context.faults.hiddenColumns, table.entitySet);
  return hidden !== undefined && (hidden.includes(column.name) || hidden.includes(propertyOf(column)));
}

/** The table and row that a lookup points to; a dangling lookup has a table but no row. */
export function followLookup(
  context: Context,
  row: MutableRow,
  column: Column,
): { table: TableModel | undefined; logicalName: string; row: MutableRow | undefined } {
  const id = valueOf(row, column);
  const stated = row[`${propertyOf(column)}@Microsoft.Dynamics.CRM.lookuplogicalname`];
  const targets = typeof stated === 'string' ? [stated] : (column.targets ?? []);
  for (const logicalName of targets) {
    const table = context.model.byLogicalName(logicalName);
    const target = table && typeof id === 'string' ? context.store.table(table.entitySet)?.byId(id) : undefined;
    if (target) return { table, logicalName, row: target };
  }
  const logicalName = targets[0] ?? '';
  return { table: context.model.byLogicalName(logicalName), logicalName, row: undefined };
}
