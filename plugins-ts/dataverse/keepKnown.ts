/**
 * What is kept of a row, wherever it came from: the properties that the product reads, with their annotations.
 *
 * An allow-list and not a list of forbidden names, so that a secret cannot slip through under an alias, in an expanded
 * record or in an annotation. It also keeps an opened snapshot and a live reading alike.
 */
import type { ReadSet, RowOfSet, UnknownRow } from '../tables/tables';
import { factsOf, propertiesOf } from '../tables/columns';

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
export function keepKnown<Set extends ReadSet>(set: Set, row: UnknownRow): RowOfSet<Set> {
  const known = propertiesFor(set);
  const keys = Object.keys(row).filter((key) => {
    const at = key.indexOf('@');
    return known.has(at < 0 ? key : key.slice(0, at)) && (at < 0 || !isObject(row[key]));
  });
  const kept = blankOf(keys);
  for (const key of keys) {
    const value = row[key];
    kept[key] = isObject(value) ? (Array.isArray(value) ? [] : {}) : value;
  }
  return kept as RowOfSet<Set>;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Blank rows by the names of their properties. Most rows of a table are of a few shapes: which cells have labels. */
const BLANKS = new Map<string, Record<string, unknown>>();

/** Data that is made to have many shapes must not fill the memory with them. */
const MOST_BLANKS = 2000;

/**
 * A row with these properties, all empty. An engine keeps an object to which properties are added one by one as a table of
 * its own, at twice the memory of one that was copied from another of its shape.
 * @param keys names of ours, annotations among them, so that none can reach a prototype
 */
function blankOf(keys: readonly string[]): Record<string, unknown> {
  const shape = keys.join('\n');
  let blank = BLANKS.get(shape);
  if (blank === undefined) {
    blank = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`) as Record<string, unknown>;
    if (BLANKS.size < MOST_BLANKS) BLANKS.set(shape, blank);
  }
  return { ...blank };
}
