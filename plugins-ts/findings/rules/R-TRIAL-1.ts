import type { NumberFacts } from '../../organization/numberFacts';
import { providerIsUnintelligible } from '../../organization/recognize';
import { anyNumber, isTrial } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, incompleteWithout, type Condition } from '../verdict';

function isOnTrial(number: NumberFacts): Condition {
  if (isTrial(number)) return true;
  // The trial flag stands on the provider's row; without one that can be understood it is not known.
  const known = number.providerId === null || (number.provider !== null && !providerIsUnintelligible(number.provider));
  return known ? false : incompleteWithout('msdyn_occommunicationprovidersettings');
}

/** The channel runs on a trial number, which ends after its minutes. */
export const R_TRIAL_1 = defineRule({
  id: 'R-TRIAL-1',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-TRIAL'],
  scope: 'channel',
  direction: null,
  inputs: ['approach(number)'],
  speaksOf: ({ numbers }) => numbers.filter(isTrial),
  contradictions: [],
  movesWith: 'trial',
  notice: null,
  check: (channel, organization) => firesIf(anyNumber(channel, organization, isOnTrial)),
  related: null,
});
