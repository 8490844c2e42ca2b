/** Checks the body of a write and turns it into values of a row. */
import { isGuid, normalGuid } from './collation';
import { refuseSecret, type Context } from './serviceContext';
import { ApiError, badPayload, noSuchRow } from './apiErrors';
import { propertyOf, type Column, type TableModel } from './metadata';
import type { MutableRow } from './store';

const BIND = '@odata.bind';

/**
 * The values that a body sets, by their names in a row. Annotations and columns that the platform keeps are left out.
 * @throws ApiError 400 for names that do not exist and values that do not fit; 403 for secrets
 */
export function readPayload(context: Context, table: TableModel, body: unknown): MutableRow {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badPayload(table, 'A JSON object was expected.');
  const values: MutableRow = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.endsWith(BIND)) Object.assign(values, bound(context, table, name.slice(0, -BIND.length), value));
    else if (!name.includes('@')) Object.assign(values, plain(table, name, value));
  }
  if (values.statecode !== undefined && values.statuscode === undefined) values.statuscode = defaultReason(table, values.statecode);
  return values;
}

function plain(table: TableModel, name: string, value: unknown): MutableRow {
  refuseSecret(table, name);
  const lookup = table.byNavigation.get(name);
  if (lookup && value === null) return { [propertyOf(lookup)]: null };
  const column = table.byProperty.get(name);
  if (!column) throw badPayload(table, `Invalid property '${name}' was found in entity 'Microsoft.Dynamics.CRM.${table.logicalName}'.`);
  if (column.type === 'lookup') {
    throw badPayload(table, 'CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.');
  }
  return column.readOnly ? {} : { [name]: checked(table, column, value) };
}

/** `createdby@odata.bind: "/systemusers(…)"`. */
function bound(context: Context, table: TableModel, navigation: string, value: unknown): MutableRow {
  const column = table.byNavigation.get(navigation);
  if (!column) {
    throw badPayload(
      table,
      `An undeclared property '${navigation}' which only has property annotations in the payload but no property value was found in the payload.`,
    );
  }
  if (column.readOnly) return {};
  if (value === null) return { [propertyOf(column)]: null };
  const reference = /(?:^|\/)(\w+)\(([^)]*)\)$/.exec(typeof value === 'string' ? value : '');
  const target = reference && context.model.bySet(reference[1] as string);
  const id = reference?.[2] ?? '';
  if (!target || !isGuid(id) || !column.targets?.includes(target.logicalName)) {
    throw badPayload(table, `'${String(value)}' is no reference to a row that '${navigation}' may point to.`);
  }
  if (!context.store.table(target.entitySet)?.byId(id)) throw noSuchRow(target, normalGuid(id));
  return { [propertyOf(column)]: normalGuid(id) };
}

/** A value in the form in which rows hold it. @throws ApiError 400 */
function checked(table: TableModel, column: Column, value: unknown): unknown {
  if (value === null) {
    if (column.type === 'uniqueidentifier' || column.type === 'state') throw wrongType(table, column, value);
    return null;
  }
  switch (column.type) {
    case 'string':
    case 'memo':
      return checkedText(table, column, value);
    case 'uniqueidentifier':
      if (typeof value !== 'string' || !isGuid(value)) throw wrongType(table, column, value);
      return normalGuid(value);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(table, column, value);
      return value;
    case 'date':
      if (typeof value !== 'string' || !isDay(value)) throw wrongType(table, column, value);
      return value;
    case 'datetime':
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw wrongType(table, column, value);
      return wholeSeconds(new Date(value));
    case 'multichoice':
      if (typeof value !== 'string' || !/^\d+(?:,\d+)*$/.test(value)) throw wrongType(table, column, value);
      value.split(',').forEach((part) => requireChoice(table, column, part));
      return value;
    default:
      if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(table, column, value);
      if (column.choices) requireChoice(table, column, String(value));
      return value;
  }
}

function checkedText(table: TableModel, column: Column, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(table, column, value);
  if (column.maxLength !== undefined && value.length > column.maxLength) {
    throw new ApiError(
      400,
      '0x80044331',
      `A validation error occurred. The length of the '${column.name}' attribute of the '${table.logicalName}' entity exceeded the maximum allowed length of '${column.maxLength}'.`,
    );
  }
  return value;
}

function requireChoice(table: TableModel, column: Column, value: string): void {
  if (column.choices?.[value] !== undefined) return;
  throw new ApiError(
    400,
    '0x8004431a',
    `A validation error occurred. The value ${value} of '${column.name}' on record of type '${table.logicalName}' is outside the valid range. ` +
      `Accepted Values: ${Object.keys(column.choices ?? {}).join(',')}`,
  );
}

const EDM_OF_INPUT: Readonly<Record<string, string>> = {
  boolean: 'Edm.Boolean',
  date: 'Edm.Date',
  datetime: 'Edm.DateTimeOffset',
  uniqueidentifier: 'Edm.Guid',
  string: 'Edm.String',
  memo: 'Edm.String',
  multichoice: 'Edm.String',
};

const wrongType = (table: TableModel, column: Column, value: unknown): ApiError =>
  badPayload(
    table,
    `Cannot convert the value '${JSON.stringify(value)}' of '${column.name}' to the expected type '${EDM_OF_INPUT[column.type] ?? 'Edm.Int32'}'.`,
  );

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** The service keeps moments to the second. */
export const wholeSeconds = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');

function defaultReason(table: TableModel, state: unknown): unknown {
  const reasons = Object.entries(table.byName.get('statuscode')?.stateOf ?? {});
  const reason = reasons.find(([, of]) => of === state)?.[0];
  return reason === undefined ? null : Number(reason);
}
