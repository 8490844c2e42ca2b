/** Turns a parsed `$filter` into a test of rows, checking names and types as the service does. */
import { columnOf, followLookup, read, readable, refuseSecret, type Context } from '../serviceContext';
import { compareValues, collationKey, isGuid, normalGuid } from '../collation';
import { badQuery, unknownAttribute, unknownProperty } from '../apiErrors';
import type { Column, TableModel } from '../metadata';
import type { MutableRow } from '../store';
import type { Condition, Literal, Operator, Property } from './syntax';

export type Test = (row: MutableRow) => boolean;
type Read = (row: MutableRow) => unknown;

const EDM: Readonly<Record<Column['type'], string>> = {
  uniqueidentifier: 'Edm.Guid',
  lookup: 'Edm.Guid',
  string: 'Edm.String',
  memo: 'Edm.String',
  multichoice: 'Edm.String',
  integer: 'Edm.Int32',
  choice: 'Edm.Int32',
  state: 'Edm.Int32',
  status: 'Edm.Int32',
  bigint: 'Edm.Int64',
  boolean: 'Edm.Boolean',
  datetime: 'Edm.DateTimeOffset',
  date: 'Edm.Date',
};

const LITERAL_EDM: Readonly<Record<Literal['type'], string>> = {
  null: 'Edm.Null',
  boolean: 'Edm.Boolean',
  number: 'Edm.Int32',
  string: 'Edm.String',
  guid: 'Edm.Guid',
  date: 'Edm.Date',
  datetime: 'Edm.DateTimeOffset',
};

const KIND: Readonly<Record<Operator, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};

/** The service has no negation of its own: it turns the operator around, so that `null` satisfies neither `gt` nor its negation. */
const NEGATED: Readonly<Record<Operator, Operator>> = { eq: 'ne', ne: 'eq', gt: 'le', ge: 'lt', lt: 'ge', le: 'gt' };

const HOLDS: Readonly<Record<Operator, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/** @throws ApiError 400 for unknown names and types that do not fit, 403 for secrets and tables that may not be read */
export function compile(context: Context, table: TableModel, condition: Condition, negated = false): Test {
  switch (condition.kind) {
    case 'not':
      return compile(context, table, condition.inner, !negated);
    case 'and':
    case 'or': {
      if (condition.kind === 'or') atMost(context.faults.mostConditions, condition.items.length);
      const tests = condition.items.map((item) => compile(context, table, item, negated));
      return (condition.kind === 'and') !== negated ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row));
    }
    case 'compare':
      return comparison(context, table, negated ? { ...condition, operator: NEGATED[condition.operator] } : condition);
    case 'text':
      return invert(textTest(context, table, condition), negated);
    case 'in':
      atMost(context.faults.mostValues, condition.values.length);
      return invert(inTest(context, table, condition), negated);
  }
}

/** Services bound the size of a query; Dataverse's own bound is published nowhere. @throws ApiError 400 */
function atMost(most: number | null, count: number): void {
  if (most !== null && count > most)
    throw badQuery(`The query specified in the URI is not valid. The node count limit of '${most}' has been exceeded.`);
}

const invert = (test: Test, negated: boolean): Test => (negated ? (row) => !test(row) : test);

type Kind<Name extends Condition['kind']> = Extract<Condition, { kind: Name }>;

function comparison(context: Context, table: TableModel, { operator, property, value }: Kind<'compare'>): Test {
  const { column, read: valueOf } = resolve(context, table, property);
  const wanted = fitting(column, value, operator);
  return (row) => holds(operator, comparable(column, valueOf(row)), wanted);
}

function holds(operator: Operator, left: unknown, right: unknown): boolean {
  const ordered = operator !== 'eq' && operator !== 'ne';
  if (ordered && (left === null || right === null)) return false;
  return HOLDS[operator](compareValues(left, right));
}

/** A row's value in the form in which it compares: moments as numbers, everything else as it is. */
function comparable(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (column.type === 'datetime') return momentOf(value);
  if (column.type === 'date') return String(value).slice(0, 10);
  return value;
}

function momentOf(value: unknown): number | null {
  const moment = Date.parse(String(value));
  return Number.isNaN(moment) ? null : moment;
}

/** A literal in the form of the column it is compared with. @throws ApiError 400 when it cannot be */
function fitting(column: Column, literal: Literal, operator: Operator): unknown {
  const edm = EDM[column.type];
  const { type, value } = literal;
  if (type === 'null') return null;
  if (edm === 'Edm.Guid' && (type === 'guid' || (type === 'string' && isGuid(String(value))))) return normalGuid(String(value));
  if (edm === 'Edm.DateTimeOffset' && (type === 'date' || type === 'datetime')) {
    const moment = momentOf(value);
    if (moment === null) throw badQuery(`'${String(value)}' is not a date.`);
    return moment;
  }
  const number = type === 'number' && (edm === 'Edm.Int32' || edm === 'Edm.Int64');
  if (number || LITERAL_EDM[type] === edm) return value;
  throw incompatible(edm, LITERAL_EDM[type], operator);
}

const incompatible = (left: string, right: string, operator: Operator): Error =>
  badQuery(
    `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${KIND[operator]}'.`,
  );

/** @throws ApiError 400, 403 */
function resolve(context: Context, table: TableModel, property: Property): { column: Column; read: Read } {
  const [head, ...rest] = property.path as [string, ...string[]];
  if (rest.length === 0) {
    const column = columnOf(table, head);
    return { column, read: (row) => read(context, table, row, column) };
  }
  const lookup = table.byNavigation.get(head);
  const target = lookup && context.model.byLogicalName(lookup.targets?.[0] ?? '');
  if (!lookup || !target) throw unknownProperty(head, table);
  readable(context, target);
  const inner = resolve(context, target, { kind: 'property', path: rest });
  return {
    column: inner.column,
    read: (row) => {
      const other = read(context, table, row, lookup) === null ? undefined : followLookup(context, row, lookup).row;
      return other ? inner.read(other) : null;
    },
  };
}

/**
 * The text that `contains` looks for, with the wildcards of the page "Use wildcard characters in conditions for string values":
 * `%`, `_`, `[…]` and `[^…]`.
 */
function likePattern(text: string): RegExp {
  const parts = text.replace(/\[(\^?)([^\]]+)\]|[%_]|[\\^$.*+?()[\]{}|/-]/g, (found, not: string | undefined, set: string | undefined) => {
    if (set !== undefined) return `[${not ?? ''}${set.replace(/[\\^\]]/g, '\\$&')}]`;
    return found === '%' ? '.*' : found === '_' ? '.' : `\\${found}`;
  });
  return new RegExp(parts, 's');
}

function textTest(context: Context, table: TableModel, condition: Kind<'text'>): Test {
  const { column, read: value } = resolve(context, table, condition.property);
  if (EDM[column.type] !== 'Edm.String') {
    throw badQuery(`No function signature for the function with name '${condition.name}' matches the specified arguments.`);
  }
  const wanted = collationKey(condition.value);
  const pattern = likePattern(wanted);
  const tests = {
    contains: (text: string) => pattern.test(text),
    startswith: (text: string) => text.startsWith(wanted),
    endswith: (text: string) => text.endsWith(wanted),
  };
  return (row) => {
    const text = value(row);
    return text !== null && tests[condition.name](collationKey(String(text)));
  };
}

/** The column that a query function names, by its logical name and no other. @throws ApiError 400, 403 */
function columnNamed(table: TableModel, { path }: Property): Column {
  const name = path.join('/');
  refuseSecret(table, name);
  const column = table.byName.get(name);
  if (!column) throw unknownAttribute(name, table);
  return column;
}

function inTest(context: Context, table: TableModel, { property, values }: Kind<'in'>): Test {
  const column = columnNamed(table, property);
  const wanted = new Set(values.map((value) => (isGuid(value) ? normalGuid(value) : collationKey(value))));
  return (row) => wanted.has(collationKey(String(read(context, table, row, column) ?? '')));
}
