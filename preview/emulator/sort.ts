/** Sorts rows. Choices sort by number, lookups by the name of the row that they point to. */
import { compareCollationKeys, collationKey } from './collation';
import { columnOf, read, type Context } from './serviceContext';
import type { Column, TableModel } from './metadata';
import type { Order } from './queryOptions';
import { formattedValue, nameOf } from './shape';
import type { MutableRow } from './store';

/** What a row sorts by for one column, texts folded: moments in time, lookups by name, choices by number. */
export function sortKey(context: Context, table: TableModel, row: MutableRow, column: Column): unknown {
  const value = read(context, table, row, column);
  if (value === null) return null;
  if (column.type === 'lookup') return folded(nameOf(context, row, column));
  return column.type === 'datetime' ? Date.parse(String(value)) : folded(value);
}

/** The same as FetchXML has it: choices by label. */
export function sortKeyByLabel(context: Context, table: TableModel, row: MutableRow, column: Column): unknown {
  if (!column.choices) return sortKey(context, table, row, column);
  const value = read(context, table, row, column);
  return value === null ? null : folded(formattedValue(context, row, column, value));
}

const folded = (key: unknown): unknown => (typeof key === 'string' ? collationKey(key) : key);

/** @throws ApiError 400, 403 */
export function sortRows(
  context: Context,
  table: TableModel,
  rows: readonly MutableRow[],
  orderBy: readonly Order[],
): readonly MutableRow[] {
  if (orderBy.length === 0) return rows;
  const columns = orderBy.map((order) => columnOf(table, order.property));
  const keyed = rows.map((row) => ({ row, keys: columns.map((column) => sortKey(context, table, row, column)) }));
  keyed.sort((a, b) => compareKeys(a.keys, b.keys, orderBy));
  return keyed.map((item) => item.row);
}

export function compareKeys(a: readonly unknown[], b: readonly unknown[], orderBy: readonly { readonly descending: boolean }[]): number {
  for (const [at, order] of orderBy.entries()) {
    const difference = compareCollationKeys(a[at], b[at]);
    if (difference !== 0) return order.descending ? -difference : difference;
  }
  return 0;
}
