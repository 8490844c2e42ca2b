/** What one data file contributes to the organization, and what every row has without saying so. */
import { askedOf, TABLES } from '../../plugins-ts/tables/columns';
import type { StoredRowOfSet } from '../../plugins-ts/tables/everyTable';
import type { EntitySet, RowOfSet } from '../../plugins-ts/tables/tables';

export type Part = { readonly [set in EntitySet]?: readonly StoredRowOfSet<set>[] };

/** A row of a table with every column that is read, empty: as the Web API returns what nobody filled in. */
export const emptyRow = <Set extends EntitySet>(set: Set): RowOfSet<Set> =>
  Object.fromEntries(askedOf(TABLES[set]).map((property) => [property, null])) as RowOfSet<Set>;
