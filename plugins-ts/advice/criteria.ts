/**
 * How an approach fits what is asked for: yes, no, or something that has to be checked, and why. All of it is the catalogue's.
 */
import { approachById, APPROACHES } from '../catalogue';
import { comparisonOf } from '../catalogue/comparison';
import type { ComparedAdvice, Fit, FitCriterion, NeverAdvised, TextKey } from '../catalogue/catalogueTypes';
import type { ApproachId, Basis } from '../catalogue/vocabulary';

export type { Fit } from '../catalogue/catalogueTypes';

export type CriterionId = FitCriterion | 'sipContext' | 'noNewSbc';

export interface Criterion {
  readonly id: CriterionId;
  readonly fit: Fit;
  /** Why. */
  readonly text: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

const isCompared = (advice: ComparedAdvice | NeverAdvised): advice is ComparedAdvice => !('never' in advice);

/** The advice on an approach that is compared. Throws for one that cannot be chosen: it has none. */
function adviceOf(id: ApproachId): ComparedAdvice {
  const { advice } = comparisonOf(id);
  if (!isCompared(advice)) throw new Error(`The approach ${id} is never compared.`);
  return advice;
}

/** The approaches that are compared, the first choice of equals first. The others cannot be chosen for a contact center that lasts. */
export const comparedApproaches = (): readonly ApproachId[] =>
  APPROACHES.map(({ id }) => id)
    .filter((id) => isCompared(comparisonOf(id).advice))
    .sort((a, b) => adviceOf(a).order - adviceOf(b).order);

/** Why an approach can never be chosen; `null` for one that is compared. */
export function neverAdvised(id: ApproachId): NeverAdvised['never'] | null {
  const { advice } = comparisonOf(id);
  return isCompared(advice) ? null : advice.never;
}

interface Cited {
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export const criterion = (id: CriterionId, fit: Fit, text: string, { basis, sources }: Cited): Criterion => ({
  id,
  fit,
  text: `AdvisorReason_${text}`,
  basis,
  sources,
});

export const judge = (id: FitCriterion, approach: ApproachId): Criterion => ({ id, ...adviceOf(approach).fits[id] });

/**
 * No new session border controller: one that is needed fits where one stands already. `hasSbc` is `null` where nobody said, and
 * then it is something to check.
 */
export function judgeSbc(approach: ApproachId, hasSbc: boolean | null): Criterion {
  const { sbc: cited } = adviceOf(approach);
  const { sbc } = approachById(approach);
  if (sbc === 'own') {
    return hasSbc === true
      ? criterion('noNewSbc', 'yes', 'SbcYours', cited)
      : criterion('noNewSbc', hasSbc === null ? 'check' : 'no', 'SbcNeeded', cited);
  }
  return criterion('noNewSbc', hasSbc === null ? 'check' : 'yes', sbc === 'operator' ? 'SbcOperators' : 'SbcNotNeeded', cited);
}
