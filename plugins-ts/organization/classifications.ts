/**
 * Classifications: what can be said of how a number is deployed. They are few, however many numbers there are; each is made once.
 */
import { directionStatement } from './statements';
import type { ApproachId, DirectionName } from '../catalogue/vocabulary';
import type { Certainty, Direction, DirectionStatement } from './organizationTypes';

export interface Classification {
  readonly approach: ApproachId | 'unknown';
  readonly candidates: readonly ApproachId[];
  readonly certainty: Certainty;
  /** The number's part of a direction; the same object for the same arguments. */
  direction(name: DirectionName, enabled: boolean | null): Direction;
}

const classifications = new Map<string, Classification>();

function makeClassification(candidates: readonly ApproachId[], certainty: Certainty): Classification {
  const [only] = candidates;
  const approach = candidates.length === 1 && only !== undefined ? only : 'unknown';
  const statements: { [name in DirectionName]?: DirectionStatement } = {};
  const made: Record<string, Direction> = {};
  return {
    approach,
    candidates,
    certainty,
    direction(name, enabled) {
      const key =
        enabled === null
          ? name
          : enabled
            ? name === 'inbound'
              ? 'inboundOn'
              : 'outboundOn'
            : name === 'inbound'
              ? 'inboundOff'
              : 'outboundOff';
      const statement = (statements[name] ??= directionStatement(candidates, name));
      return (made[key] ??= { enabled, approach, candidates, certainty, ...statement });
    },
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
