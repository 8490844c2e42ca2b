/** What one data file contributes to the organisation. */
import type { EntitySet, Row } from '../../plugins-ts/domain/tables';

export type Part = Partial<Record<EntitySet, readonly Row[]>>;
