/**
 * Classifications: what can be said of how a number is deployed. They are few, however many numbers there are; each is made once.
 */
import type { ApproachId } from '../catalogue/vocabulary';
import type { Certainty, Direction } from './organizationTypes';

/** A direction before anything is stated of it: whether it is switched on, and how the number that it follows is deployed. */
export type DirectionFacts = Pick<Direction, 'enabled' | 'approach' | 'candidates' | 'certainty'>;

export interface Classification {
  readonly approach: ApproachId | 'unknown';
  readonly candidates: readonly ApproachId[];
  readonly certainty: Certainty;
  /** A direction that follows a number of this classification; the same object for the same argument. */
  direction(enabled: boolean | null): DirectionFacts;
}

const classifications = new Map<string, Classification>();

function makeClassification(candidates: readonly ApproachId[], certainty: Certainty): Classification {
  const [only] = candidates;
  const approach = candidates.length === 1 && only !== undefined ? only : 'unknown';
  const facts = (enabled: boolean | null): DirectionFacts => ({ enabled, approach, candidates, certainty });
  const on = facts(true);
  const off = facts(false);
  const notKnown = facts(null);
  return {
    approach,
    candidates,
    certainty,
    direction: (enabled) => (enabled === null ? notKnown : enabled ? on : off),
  };
}

/** The classification with these candidates and this certainty; the same object each time. */
export function classificationOf(candidates: readonly ApproachId[], certainty: Certainty): Classification {
  const key = `${certainty} ${candidates.join(' ')}`;
  let known = classifications.get(key);
  if (known === undefined) {
    known = makeClassification(candidates, certainty);
    classifications.set(key, known);
  }
  return known;
}
