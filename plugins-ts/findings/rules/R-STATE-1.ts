import type { NumberFacts } from '../../organization/numberFacts';
import { anyNumber, isOwnTelephonyOnAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { numberReference } from '../references';
import { firesIf } from '../verdict';

/** Where an active record of the same number exists, that one is the cure: R-STATE-2. */
const isInactiveDirectRouting = (number: NumberFacts): boolean =>
  isOwnTelephonyOnAcs(number) && !number.described.active && !number.described.superseded;

/** An inactive direct routing number is still on the channel. */
export const R_STATE_1 = defineRule({
  id: 'R-STATE-1',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-NUM'],
  scope: 'channel',
  direction: null,
  inputs: ['channel._msdyn_phonenumberid_value', 'channel._msdyn_calleridphonenumberid_value', 'approach(number)', 'number.statecode'],
  speaksOf: ({ numbers }) => numbers.filter(isInactiveDirectRouting),
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) => firesIf(anyNumber(channel, organization, isInactiveDirectRouting)),
  related: ({ numbers }) => numbers.filter(isInactiveDirectRouting).map(numberReference),
});
