/**
 * What is kept of a row, wherever it came from: the properties that the product reads, with their annotations.
 *
 * An allow-list and not a list of forbidden names, so that a secret cannot slip through under an alias, in an expanded
 * record or in an annotation. It also keeps an opened snapshot and a live reading alike.
 */
import type { ReadSet, Row } from '../domain/tables';
import { factsOf, propertiesOf } from './columns';

const PROPERTIES = new Map<string, ReadonlySet<string>>();

function propertiesFor(set: ReadSet): ReadonlySet<string> {
  let known = PROPERTIES.get(set);
  if (known === undefined) {
    known = new Set(propertiesOf(factsOf(set)));
    PROPERTIES.set(set, known);
  }
  return known;
}

/** Whether a value is a JSON object: a row, and no list, text or null. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The row without anything that the product does not read.
 *
 * Every column of Dataverse that is read here holds a single value. A list or an object in its place is kept as an empty
 * one: what it held may be anything, but a cell with a wrong value must not look like an empty cell.
 */
export function keepKnown(set: ReadSet, row: Row): Row {
  const known = propertiesFor(set);
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(row)) {
    const at = key.indexOf('@');
    // The name is one of ours, so that the assignment cannot reach a prototype.
    if (!known.has(at < 0 ? key : key.slice(0, at))) continue;
    const value = row[key];
    if (typeof value !== 'object' || value === null) kept[key] = value;
    else if (at < 0) kept[key] = Array.isArray(value) ? [] : {};
  }
  return kept;
}
