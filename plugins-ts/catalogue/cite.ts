import type { Basis } from './vocabulary';
import type { SourceId } from './sources';

export interface Cited {
  readonly basis: Basis;
  readonly sources: readonly SourceId[];
}

const cited =
  (basis: Basis) =>
  (...sources: SourceId[]): Cited => ({ basis, sources });

/** The governing article says it. */
export const article = cited('article');
/** Another cited page says it. */
export const documented = cited('documented');
/** Our reading where sources are silent; shown as such. */
export const inferred = cited('inferred');
