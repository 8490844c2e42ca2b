import { isOwnTelephonyOnAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** Emergency calls are not supported on ACS direct routing. */
export const R_911_1 = defineRule({
  id: 'R-911-1',
  severity: 'error',
  basis: 'documented',
  sources: ['D-REG'],
  scope: 'channel',
  direction: 'outbound',
  inputs: ['approach(shown)', 'shown.msdyn_phoneoutboundenabled', 'workstream.msdyn_direction'],
  speaksOf: null,
  contradictions: ['emergency-calls'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, isOwnTelephonyOnAcs), () => isEnabled(channel, 'outbound', organization))),
  related: null,
});
