/** What one data file contributes to the organization. */
import type { StoredRowOfSet } from '../../plugins-ts/tables/everyTable';
import type { EntitySet } from '../../plugins-ts/tables/tables';

export type Part = { readonly [set in EntitySet]?: readonly StoredRowOfSet<set>[] };
