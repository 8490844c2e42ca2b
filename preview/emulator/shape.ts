/** Shapes rows for an answer: chosen columns, tags, and annotations where they were asked for. */
import { columnOf, exists, followLookup, read, type Context, type ReadContext } from './serviceContext';
import { propertyOf, type Column, type TableModel } from './metadata';
import { ANNOTATIONS } from './preferences';
import { etagOf, type MutableRow } from './store';

const MOMENT = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'UTC',
});
const DAY = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en-US');

/** The columns of a `$select`, with the primary key, which always comes back. @throws ApiError 400, 403 */
export function selectColumns(table: TableModel, select: readonly string[] | null): readonly Column[] {
  if (select === null) return table.columns;
  const key = columnOf(table, table.primaryId);
  const chosen = select.map((name) => columnOf(table, name));
  return chosen.includes(key) ? chosen : [...chosen, key];
}

/** One row of an answer, with its tag. */
export const shapeRow = (
  context: ReadContext,
  table: TableModel,
  row: MutableRow,
  columns: readonly Column[],
): Record<string, unknown> => ({ '@odata.etag': etagOf(row), ...shapeValues(context, table, row, columns) });

/** The values of a row, each behind its annotations. */
export function shapeValues(context: ReadContext, table: TableModel, row: MutableRow, columns: readonly Column[]): Record<string, unknown> {
  const shaped: Record<string, unknown> = {};
  for (const column of columns) {
    const property = propertyOf(column);
    const value = read(context, table, row, column);
    if (value !== null)
      for (const [annotation, text] of annotationsOf(context, row, column, value)) shaped[`${property}@${annotation}`] = text;
    shaped[property] = value;
  }
  return shaped;
}

/** The annotations of a value that were asked for, by name. */
export function annotationsOf(
  context: ReadContext,
  row: MutableRow,
  column: Column,
  value: unknown,
): readonly (readonly [annotation: string, text: string])[] {
  const { preferences } = context;
  const found: (readonly [string, string])[] = [];
  if (column.type === 'lookup') {
    if (preferences.wants(ANNOTATIONS.navigation) && column.navigation) found.push([ANNOTATIONS.navigation, column.navigation]);
    if (preferences.wants(ANNOTATIONS.lookupName)) found.push([ANNOTATIONS.lookupName, followLookup(context, row, column).logicalName]);
  }
  const formatted = preferences.wants(ANNOTATIONS.formatted) ? formattedValue(context, row, column, value) : null;
  if (formatted !== null) found.push([ANNOTATIONS.formatted, formatted]);
  return found;
}

/**
 * What a person sees instead of the value, or `null` where that is the value itself. A label that came with the data
 * wins: it is the organization's own.
 */
export function formattedValue(context: Context, row: MutableRow, column: Column, value: unknown): string | null {
  const stated = row[`${propertyOf(column)}@${ANNOTATIONS.formatted}`];
  if (typeof stated === 'string') return stated;
  switch (column.type) {
    case 'lookup':
      return nameOf(context, row, column);
    case 'boolean':
    case 'choice':
    case 'state':
    case 'status':
      return column.choices?.[String(value)] ?? null;
    case 'multichoice':
      return labelsOf(column, String(value));
    case 'integer':
    case 'bigint':
      return typeof value === 'number' ? NUMBER.format(value) : null;
    case 'datetime':
      return dateText(MOMENT, value);
    case 'date':
      return dateText(DAY, value);
    default:
      return null;
  }
}

function dateText(format: Intl.DateTimeFormat, value: unknown): string | null {
  const moment = Date.parse(String(value));
  // Newer Node versions put a narrow no-break space before AM and PM; the service has a plain one.
  return Number.isNaN(moment)
    ? null
    : format
        .format(moment)
        .replace(/\u202f/g, ' ')
        .replace(',', '');
}

function labelsOf(column: Column, value: string): string | null {
  const labels = value.split(',').map((part) => column.choices?.[part.trim()]);
  return labels.some((label) => label === undefined) ? null : labels.join('; ');
}

/** The primary name of the row that a lookup points to. It shows even to users who may not read that table. */
export function nameOf(context: Context, row: MutableRow, column: Column): string | null {
  const target = followLookup(context, row, column);
  if (!target.table?.primaryName || !target.row || !exists(context, target.table)) return null;
  const name = target.row[target.table.primaryName];
  return typeof name === 'string' ? name : null;
}
