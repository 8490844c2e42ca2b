/**
 * What one approach says, or several candidates together: what all agree on is stated, what they differ in is not.
 */
import { approachById } from '../catalogue';
import type { ApproachTerms } from '../catalogue/catalogueTypes';
import { directionsOf } from '../catalogue/directions';
import { termsOf } from '../catalogue/terms';
import { daysBetween } from './days';
import type { ApproachId, Basis, DirectionName, Leg, NumberSource, Scenario } from '../catalogue/vocabulary';
import type { DirectionStatement, Lifecycle, Responsibility, SipContextStatement } from './organizationTypes';

export const SCENARIOS: { readonly [direction in DirectionName]: readonly Scenario[] } = {
  inbound: ['arrival', 'blindTransfer', 'consultTransfer', 'callback', 'handoffToNonMicrosoft', 'handoffFromNonMicrosoft'],
  outbound: ['origination', 'blindTransfer', 'consultTransfer', 'callback', 'handoffToNonMicrosoft', 'handoffFromNonMicrosoft'],
};

const BASIS_BY_STRENGTH: readonly Basis[] = ['inferred', 'documented', 'article'];

/** The weakest of several bases: a joint statement is no better founded than its weakest part. */
export function weakestBasis(bases: readonly Basis[]): Basis {
  return BASIS_BY_STRENGTH.find((basis) => bases.includes(basis)) ?? 'inferred';
}

const union = <T>(lists: readonly (readonly T[])[]): readonly T[] => [...new Set(lists.flat())];

/** The value that all share, or `undefined` when they differ or there are none. */
function shared<T, V>(items: readonly T[], value: (item: T) => V): V | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  const expected = value(first);
  return items.every((item) => value(item) === expected) ? expected : undefined;
}

const founded = (items: readonly { readonly basis: Basis; readonly sources: readonly string[] }[]) => ({
  basis: weakestBasis(items.map((item) => item.basis)),
  sources: union(items.map((item) => item.sources)),
});

function sharedResponsibility(approaches: readonly ApproachTerms[], direction: DirectionName): Responsibility | null {
  const boundaries = approaches.map((approach) => approach[direction].boundary);
  const startsAt = shared(boundaries, (boundary) => boundary.startsAt);
  const endsAt = shared(boundaries, (boundary) => boundary.endsAt);
  return startsAt === undefined || endsAt === undefined ? null : { startsAt, endsAt, ...founded(boundaries) };
}

function sharedSipContext(approaches: readonly ApproachTerms[], direction: DirectionName, scenario: Scenario): SipContextStatement | null {
  const statements = approaches.map((approach) => approach[direction].sipContext[scenario]);
  const present = statements.filter((statement) => statement !== undefined);
  const value = present.length === statements.length ? shared(present, (statement) => statement.value) : undefined;
  return value === undefined ? null : { value, ...founded(present) };
}

/** A leg as the report shows it, without what only the drawing needs. */
function reportedLeg(leg: Leg): Leg {
  const { id, from, to, responsibleParty, operatedByMicrosoft, insideMicrosoftSla, sipContextOnLeg, when, basis, sources } = leg;
  return { id, from, to, responsibleParty, operatedByMicrosoft, insideMicrosoftSla, sipContextOnLeg, when, basis, sources };
}

/** What the candidates say of one direction, without the legs of its calls. None: nothing is stated. */
export function directionTerms(candidates: readonly ApproachId[], direction: DirectionName): DirectionStatement {
  const approaches = candidates.map(termsOf);
  return {
    responsibility: sharedResponsibility(approaches, direction),
    sla: shared(approaches, (approach) => approach[direction].boundary.sla) ?? null,
    legs: [],
    sipContext: Object.fromEntries(SCENARIOS[direction].map((scenario) => [scenario, sharedSipContext(approaches, direction, scenario)])),
  };
}

/** What the candidates say of one direction. None: nothing is stated. */
export function directionStatement(candidates: readonly ApproachId[], direction: DirectionName): DirectionStatement {
  const [only] = candidates;
  const legs = candidates.length === 1 && only !== undefined ? directionsOf(only)[direction].legs.map(reportedLeg) : [];
  return { ...directionTerms(candidates, direction), legs };
}

/** Until when the candidates serve, counted from `asOf`, and what follows. After `endsOn` the status is `ended`. */
export function lifecycleOf(candidates: readonly ApproachId[], asOf: string): Lifecycle {
  const lifecycles = candidates.map((id) => approachById(id).lifecycle);
  const status = shared(lifecycles, (lifecycle) => lifecycle.status) ?? 'unknown';
  const endsOn = shared(lifecycles, (lifecycle) => lifecycle.endsOn) ?? null;
  const daysLeft = endsOn === null ? null : daysBetween(asOf, endsOn);
  return {
    status: daysLeft !== null && daysLeft < 0 ? 'ended' : status,
    endsOn,
    daysLeft,
    successors: union(lifecycles.map((lifecycle) => lifecycle.successors)),
  };
}

/** Whose number it is; follows the approach. */
export function numberSourceOf(approach: ApproachId | 'unknown'): NumberSource {
  return approach === 'unknown' ? 'unknown' : approachById(approach).numberSource;
}
