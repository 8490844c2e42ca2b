/** What one data file contributes to the organization. */
import type { EntitySet, Row } from '../../plugins-ts/tables/tables';

export type Part = Partial<Record<EntitySet, readonly Row[]>>;
