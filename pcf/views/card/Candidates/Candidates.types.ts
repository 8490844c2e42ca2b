import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';

export interface CandidatesProps {
  readonly candidates: readonly ApproachId[];
  /** The directions that are not decided: both for a number, one where another number speaks for the other. */
  readonly directions: readonly DirectionName[];
}
