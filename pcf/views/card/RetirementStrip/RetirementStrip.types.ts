import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Lifecycle } from '../../../../plugins-ts/organization/types';

export interface RetirementStripProps {
  readonly candidates: readonly ApproachId[];
  readonly lifecycle: Lifecycle;
  /** The number shown to the people who are called, where it is another one: named, because the card's title is not about it. */
  readonly callerId?: string;
}
