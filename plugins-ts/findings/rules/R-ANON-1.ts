import { isApproachWith, OWN_TELEPHONY_ON_ACS } from '../../catalogue/traits';
import type { NumberFacts } from '../../organization/numberFacts';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** An approach of which nothing is known, or that may still be direct routing, gives no cause. */
const isNotOwnTelephonyOnAcs = ({ recognition }: NumberFacts): boolean =>
  recognition.classification.candidates.length > 0 &&
  !recognition.classification.candidates.some((id) => isApproachWith(id, OWN_TELEPHONY_ON_ACS));

/** Callers who withhold their number are documented only for ACS direct routing. */
export const R_ANON_1 = defineRule({
  id: 'R-ANON-1',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-IN'],
  scope: 'channel',
  direction: 'inbound',
  inputs: ['approach(own)', 'own.msdyn_phoneinboundenabled', 'workstream.msdyn_direction'],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.number, organization, isNotOwnTelephonyOnAcs), () => isEnabled(channel, 'inbound', organization))),
  related: null,
});
