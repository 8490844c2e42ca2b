/** Conditions of FetchXML as tests of values. Values arrive as text and take the type of their column. */
import { compareValues, collationKey, isGuid, likePattern, normalGuid } from '../collation';
import { badQuery } from '../apiErrors';
import type { Column } from '../metadata';
import type { FetchCondition } from './parseFetch';

export type ValueTest = (value: unknown) => boolean;

/**
 * The test that a condition makes of a column's value. As in the database behind the service, `ne` also holds for `null`.
 * @throws ApiError 400 for operators that are not supported and values that do not fit the column
 */
export function testOf(column: Column, condition: FetchCondition): ValueTest {
  const { operator } = condition;
  const values = condition.values.map((value) => typed(column, value));
  const first = (): unknown => {
    if (values.length === 0) throw badQuery(`The operator '${operator}' needs a value.`);
    return values[0];
  };
  const compare = (holds: (order: number) => boolean): ValueTest => {
    const wanted = first();
    return (value) => value !== null && holds(compareValues(comparable(column, value), wanted));
  };
  switch (operator) {
    case 'null':
      return (value) => value === null;
    case 'not-null':
      return (value) => value !== null;
    case 'eq':
      return compare((order) => order === 0);
    case 'ne': {
      const isEqual = compare((order) => order === 0);
      return (value) => !isEqual(value);
    }
    case 'gt':
      return compare((order) => order > 0);
    case 'ge':
      return compare((order) => order >= 0);
    case 'lt':
      return compare((order) => order < 0);
    case 'le':
      return compare((order) => order <= 0);
    case 'in':
      return oneOf(column, values);
    case 'like':
      return matching(String(first()));
    default:
      throw badQuery(`The operator '${operator}' is not supported.`);
  }
}

function oneOf(column: Column, values: readonly unknown[]): ValueTest {
  if (values.length === 0) throw badQuery("The operator 'in' needs values.");
  return (value) => value !== null && values.some((wanted) => compareValues(comparable(column, value), wanted) === 0);
}

function matching(pattern: string): ValueTest {
  const expression = likePattern(pattern);
  return (value) => value !== null && expression.test(collationKey(String(value)));
}

function comparable(column: Column, value: unknown): unknown {
  if (column.type === 'datetime') return Date.parse(String(value));
  return column.type === 'date' ? String(value).slice(0, 10) : value;
}

function typed(column: Column, value: string): unknown {
  switch (column.type) {
    case 'uniqueidentifier':
    case 'lookup':
      if (!isGuid(value)) throw misfit(column, value);
      return normalGuid(value);
    case 'integer':
    case 'bigint':
    case 'choice':
    case 'state':
    case 'status':
      if (!/^-?\d+$/.test(value.trim())) throw misfit(column, value);
      return Number(value);
    case 'boolean':
      if (!['0', '1', 'true', 'false'].includes(value)) throw misfit(column, value);
      return value === '1' || value === 'true';
    case 'datetime': {
      const moment = Date.parse(value);
      if (Number.isNaN(moment)) throw misfit(column, value);
      return moment;
    }
    default:
      return value;
  }
}

const misfit = (column: Column, value: string): Error =>
  badQuery(`The value '${value}' does not fit the column '${column.name}' of type '${column.type}'.`);
