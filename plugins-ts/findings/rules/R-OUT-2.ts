import { isTeamsNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** Outbound calls on a Teams number need setup in Teams. */
export const R_OUT_2 = defineRule({
  id: 'R-OUT-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['T-COST', 'D-TPE'],
  scope: 'channel',
  direction: 'outbound',
  inputs: ['approach(shown)', 'shown.msdyn_phoneoutboundenabled', 'workstream.msdyn_direction'],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, isTeamsNumber), () => isEnabled(channel, 'outbound', organization))),
  related: null,
});
