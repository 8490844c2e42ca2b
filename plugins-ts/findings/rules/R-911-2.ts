import { isTeamsNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** Emergency addresses and calling policies of a Teams number are set in Teams. */
export const R_911_2 = defineRule({
  id: 'R-911-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['T-FAQ', 'T-CAP', 'M-PSTN', 'T-911'],
  scope: 'channel',
  direction: 'outbound',
  inputs: ['approach(shown)', 'shown.msdyn_phoneoutboundenabled', 'workstream.msdyn_direction'],
  speaksOf: null,
  contradictions: ['emergency-calls', 'registered-addresses'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, isTeamsNumber), () => isEnabled(channel, 'outbound', organization))),
  related: null,
});
