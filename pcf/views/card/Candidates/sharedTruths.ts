/**
 * What is true whichever candidate it turns out to be. Taken from the description of the number, which states only
 * what all candidates agree on.
 */
import { APPROACHES } from '../../../../plugins-ts/catalogue';
import { boundaryShortKey, directionKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { retires } from '../../../../plugins-ts/catalogue/traits';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Direction, Lifecycle } from '../../../../plugins-ts/organization/organizationTypes';
import { formatDate, type Text } from '../../../../plugins-ts/text';
import type { Founded } from '../../parts/Basis';

export interface SharedTruth extends Founded {
  readonly sentence: string;
}

export function sharedTruths(
  lifecycle: Lifecycle,
  directions: { readonly [name in DirectionName]?: Direction },
  text: Text,
  locale: string,
): readonly SharedTruth[] {
  const truths: SharedTruth[] = [];
  const ending = APPROACHES.find(retires)?.lifecycle;
  if (lifecycle.status === 'current' && ending !== undefined && ending.endsOn !== null) {
    const { endsOn, basis, sources } = ending;
    // The announcement of the end names what stays.
    truths.push({
      sentence: text('Card_Shared_NotAffected', { date: formatDate(endsOn, locale) }),
      basis,
      sources: sources.filter((id) => id === 'D-RET'),
    });
  }
  for (const name of ['inbound', 'outbound'] as const) {
    const responsibility = directions[name]?.responsibility;
    if (!responsibility) continue;
    const sentence = text('Card_Shared_Boundary', {
      direction: text(directionKey(name)),
      answer: text(boundaryShortKey({ responsibility })),
    });
    truths.push({ sentence, basis: responsibility.basis, sources: responsibility.sources });
  }
  return truths;
}
