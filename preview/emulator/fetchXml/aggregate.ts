/** Aggregates: one row for each group. */
import { ApiError, badQuery } from '../errors';
import { compareValues } from '../collation';
import { read, type Context } from '../context';
import type { Column } from '../metadata';
import { namedColumn, rowOf, type Join, type Joined, type Part } from './join';
import type { FetchAttribute, FetchOrder } from './parse';

const MOST_ROWS = 50000;

interface Output {
  readonly alias: string;
  readonly attribute: FetchAttribute;
  read(joined: Joined): unknown;
}

/** @throws ApiError 400 for missing aliases and unknown aggregates, and for more than 50,000 rows */
export function aggregateRows(context: Context, join: Join): readonly Record<string, unknown>[] {
  if (join.rows.length > MOST_ROWS) {
    throw new ApiError(400, '0x8004e023', 'AggregateQueryRecordLimit exceeded. Cannot perform this operation.');
  }
  const outputs = join.parts.flatMap((part) => (part.attributes ?? []).map((attribute) => outputOf(context, part, attribute)));
  const groupBy = outputs.filter((output) => output.attribute.groupBy);
  const groups = new Map<string, Joined[]>();
  // Without groups there is one, even when no row is in it.
  if (groupBy.length === 0) groups.set('', []);
  for (const joined of join.rows) {
    const key = groupBy.length === 0 ? '' : JSON.stringify(groupBy.map((output) => output.read(joined)));
    const group = groups.get(key);
    if (group) group.push(joined);
    else groups.set(key, [joined]);
  }
  const rows = [...groups.values()].map((group) =>
    Object.fromEntries(outputs.map((output) => [output.alias, resultOf(output, group)] as const).filter(([, value]) => value !== null)),
  );
  return sorted(
    rows,
    join.parts.flatMap((part) => part.orders),
  );
}

function outputOf(context: Context, part: Part, attribute: FetchAttribute): Output {
  if (attribute.alias === null) throw badQuery('An alias is required for every attribute of an aggregate query.');
  if (!attribute.groupBy && attribute.aggregate === null) throw badQuery(`The attribute '${attribute.name}' needs aggregate or groupby.`);
  const column: Column = namedColumn(part.table, attribute.name);
  return {
    alias: attribute.alias,
    attribute,
    read: (joined) => {
      const row = rowOf(joined, part.alias);
      return row ? read(context, part.table, row, column) : null;
    },
  };
}

function resultOf(output: Output, group: readonly Joined[]): unknown {
  if (output.attribute.groupBy) return group[0] ? output.read(group[0]) : null;
  const values = group.map((joined) => output.read(joined)).filter((value) => value !== null);
  const numbers = values.map(Number);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const ordered = [...values].sort(compareValues);
  switch (output.attribute.aggregate) {
    case 'count':
      return group.length;
    case 'countcolumn':
      return values.length;
    case 'min':
      return ordered[0] ?? null;
    case 'max':
      return ordered[ordered.length - 1] ?? null;
    case 'sum':
      return values.length === 0 ? null : sum;
    case 'avg':
      return values.length === 0 ? null : sum / values.length;
    default:
      throw badQuery(`The aggregate '${output.attribute.aggregate}' is not supported.`);
  }
}

function sorted(rows: readonly Record<string, unknown>[], orders: readonly FetchOrder[]): readonly Record<string, unknown>[] {
  return [...rows].sort((a, b) => {
    for (const order of orders) {
      const difference = compareValues(a[order.alias ?? ''], b[order.alias ?? '']);
      if (difference !== 0) return order.descending ? -difference : difference;
    }
    return 0;
  });
}
