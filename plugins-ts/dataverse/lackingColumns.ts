/**
 * Columns that an environment turned out to lack: one unknown name in `$select` makes Dataverse refuse the whole table, so the reader
 * leaves the column out, asks again, and remembers.
 */
import type { TableFacts } from '../tables/columns';
import { lookupProperty, propertiesOf } from '../tables/columns';
import type { ReadSet } from '../tables/tables';
import { DataverseError, type DataverseClient } from './client';
import { unknownProperty } from './dataverseErrors';

/** By client, so that further filters, pages and tables of one reading do not meet the same refusal again. */
const KNOWN = new WeakMap<DataverseClient, Map<ReadSet, Set<string>>>();

/** Properties of a table that this client's environment turned out to lack; grows while it is read. */
export function knownLacking(client: DataverseClient, set: ReadSet): Set<string> {
  const tables = KNOWN.get(client) ?? new Map<ReadSet, Set<string>>();
  KNOWN.set(client, tables);
  const known = tables.get(set) ?? new Set<string>();
  tables.set(set, known);
  return known;
}

/** A reading of everything begins anew: an update may have brought the columns meanwhile. */
export const forgetLacking = (client: DataverseClient): void => void KNOWN.delete(client);

/** The property that an error says the environment lacks, where the table can be read without it; `null` for any other error. */
export function lackingProperty(error: unknown, facts: TableFacts, asked: readonly string[]): string | null {
  const named = error instanceof DataverseError ? unknownProperty(error) : null;
  const property = named === null ? undefined : asked.find((one) => one === named || one === lookupProperty(named));
  return property === undefined || facts.indispensable.includes(property) ? null : property;
}

/** Whether a filter names one of these properties. No row has a value where there is no column, so that none is found. */
export const namesOneOf = (filter: string, properties: ReadonlySet<string>): boolean =>
  [...properties].some((property) => new RegExp(`(^|\\W)${property}(\\W|$)`).test(filter));

/**
 * What of it has to be told: an older environment may lack the columns that are marked as newer, and their absence there says the
 * same as an empty cell, so that no statement is worse without them.
 */
export const worthTelling = (lacking: ReadonlySet<string>, facts: TableFacts): readonly string[] =>
  propertiesOf(facts).filter(
    (property) => lacking.has(property) && !facts.newer.includes(property) && !lacking.has(facts.newerWith[property] ?? ''),
  );
