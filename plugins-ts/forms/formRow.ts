/** A form's values as the row that describing takes, unsaved edits included. */
import type { ColumnOf, Row, TableName } from '../tables/tables';
import type { FormContextLike } from './formApi';

interface LookupValue {
  readonly id: string;
  readonly name?: string;
}

const isLookup = (value: unknown): value is readonly LookupValue[] =>
  Array.isArray(value) && value.every((item) => typeof (item as LookupValue | null)?.id === 'string');

/** The row of these columns of a table. A column that is not on the form is not in the row. */
export function rowOf<Name extends TableName>(form: FormContextLike, table: Name, columns: readonly ColumnOf<Name>[]): Row<Name> {
  const row: Record<string, unknown> = { [`${table}id`]: form.data.entity.getId() };
  for (const column of columns) {
    const attribute = form.getAttribute(column);
    if (attribute === null) continue;
    const value = attribute.getValue();
    if (isLookup(value)) {
      const [first] = value;
      row[`_${column}_value`] = first?.id ?? null;
      if (first?.name !== undefined) row[`_${column}_value@OData.Community.Display.V1.FormattedValue`] = first.name;
    } else {
      row[column] = value;
      // An empty lookup has no value that tells it from other empty columns: both names are cleared.
      if (value === null) row[`_${column}_value`] = null;
    }
  }
  return row as Row<Name>;
}

/** The id that a lookup on the form holds, or `null`. */
export function lookupId(form: FormContextLike, column: string): string | null {
  const value = form.getAttribute(column)?.getValue();
  return isLookup(value) ? (value[0]?.id ?? null) : null;
}
