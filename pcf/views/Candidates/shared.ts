/**
 * What is true whichever candidate it turns out to be. Taken from what the domain left standing: it states what all
 * candidates agree on, and leaves out the rest.
 */
import { approachById } from '../../../plugins-ts/domain/catalogue';
import { boundaryShortKey, directionKey } from '../../../plugins-ts/domain/catalogue/keys';
import { weakestBasis } from '../../../plugins-ts/domain/statements';
import type { ApproachId, Direction, DirectionName, Lifecycle } from '../../../plugins-ts/domain/types';
import { formatDate, type Text } from '../../../plugins-ts/text';
import type { Founded } from '../Basis/Basis.types';

export interface SharedTruth extends Founded {
  readonly sentence: string;
}

/** When ACS telephony stops serving Contact Center, by the catalogue; `null` if it named no one date. */
function acsEnd(): string | null {
  return approachById('acs-direct-routing').lifecycle.endsOn;
}

export function sharedTruths(
  candidates: readonly ApproachId[],
  lifecycle: Lifecycle,
  directions: readonly (readonly [DirectionName, Direction])[],
  text: Text,
  locale: string,
): readonly SharedTruth[] {
  const truths: SharedTruth[] = [];
  const lifecycles = candidates.map((id) => approachById(id).lifecycle);
  const end = acsEnd();
  if (lifecycle.endsOn === null && lifecycle.status === 'current' && end !== null) {
    const { basis, sources } = approachById('acs-direct-routing').lifecycle;
    // The announcement of the end names what stays; the candidates' own lifecycle says that they are current.
    const weakest = weakestBasis([basis, ...lifecycles.map((one) => one.basis)]);
    const plan = sources.includes('D-RET') ? ['D-RET'] : sources;
    truths.push({ sentence: text('Card_Shared_NotAffected', { date: formatDate(end, locale) }), basis: weakest, sources: plan });
  }
  for (const [name, { responsibility }] of directions) {
    if (responsibility === null) continue;
    const sentence = text('Card_Shared_Boundary', { direction: text(directionKey(name)), answer: text(boundaryShortKey(responsibility)) });
    truths.push({ sentence, basis: responsibility.basis, sources: responsibility.sources });
  }
  return truths;
}
