/**
 * Reading single cells of a row, whatever they hold.
 *
 * Rows come from services, files and people. A cell that does not hold what its column promises is told apart from an
 * empty one wherever the difference decides a classification, and never raises an error.
 */
import type { CellOf, TypedRow, UnknownRow } from '../tables/tables';

/** A choice cell: its value, `null` when empty, or `undefined` when it holds something that is not a whole number. */
export type ChoiceCell = number | null | undefined;

/** Names of label columns, made once: a name put together for every cell costs more than reading the cell. */
const labelColumns = new Map<string, string>();

function labelColumnOf(column: string): string {
  let name = labelColumns.get(column);
  if (name === undefined) {
    name = `${column}@OData.Community.Display.V1.FormattedValue`;
    labelColumns.set(column, name);
  }
  return name;
}

/** What a cell holds. A column that the table does not have, or that is not read, does not compile. */
export function cellOf<Row extends TypedRow>(row: Row, column: CellOf<Row>): unknown {
  return (row as UnknownRow)[column];
}

/** A value where it is a text, else `null`. Where every row passes, `asText(row['name'])` is several times as fast as `textCell`. */
export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The text of a cell, or `null` when it holds no text. */
export function textCell<Row extends TypedRow>(row: Row, column: CellOf<Row>): string | null {
  return asText((row as UnknownRow)[column]);
}

/** The text of a cell when there is something to read in it, else `null`. */
export function filledTextCell<Row extends TypedRow>(row: Row, column: CellOf<Row>): string | null {
  return filledTextIn(row as UnknownRow, column);
}

/** As `filledTextCell`, for a row of whichever table. */
export function filledTextIn(row: UnknownRow, property: string): string | null {
  const value = asText(row[property]);
  return value !== null && value.trim() !== '' ? value : null;
}

/** A yes/no cell; `null` when empty, hidden or neither. */
export function flagCell<Row extends TypedRow>(row: Row, column: CellOf<Row>): boolean | null {
  const value = (row as UnknownRow)[column];
  return typeof value === 'boolean' ? value : null;
}

/** A choice cell. Dataverse sends choices as whole numbers; anything else is a value that is not known. */
export function choiceCell<Row extends TypedRow>(row: Row, column: CellOf<Row>): ChoiceCell {
  const value = (row as UnknownRow)[column];
  if (value === null || value === undefined) return null;
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** An id in the form in which ids are compared and reported: lower case, no braces. `null` when there is none. */
export function toId(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const bare = value.charCodeAt(0) === 123 /* { */ ? value.replace(/[{}]/g, '') : value;
  const id = bare.trim().toLowerCase();
  return id === '' ? null : id;
}

/** The id that a lookup names, or `null`. `column` is the name on the wire, such as `_msdyn_carrierid_value`. */
export function lookupCell<Row extends TypedRow>(row: Row, column: CellOf<Row>): string | null {
  return toId((row as UnknownRow)[column]);
}

/** The label that came with a cell (for a lookup: the name of the row it points to), or `null`. */
export function labelOf<Row extends TypedRow>(row: Row, column: CellOf<Row>): string | null {
  return labelIn(row as UnknownRow, column);
}

/** As `labelOf`, for a row of whichever table. */
export function labelIn(row: UnknownRow, property: string): string | null {
  return asText(row[labelColumnOf(property)]);
}

/** True unless the row says that it is inactive. A row without a state counts as active. */
export function isActive(row: { readonly statecode?: unknown }): boolean {
  return row.statecode !== 1;
}
