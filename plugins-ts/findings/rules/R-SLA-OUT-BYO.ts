import { isOwnTelephony } from '../conditions';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** No Microsoft SLA is stated for outbound calls on own telephony. */
export const R_SLA_OUT_BYO = defineRule({
  id: 'R-SLA-OUT-BYO',
  severity: 'warning',
  basis: 'article',
  sources: ['ART'],
  scope: 'channel',
  direction: 'outbound',
  inputs: ['approach(shown)', 'shown.msdyn_phoneoutboundenabled', 'workstream.msdyn_direction'],
  speaksOf: null,
  contradictions: ['outbound-own-telephony', 'outbound-teams'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, isOwnTelephony), () => isEnabled(channel, 'outbound', organization))),
  related: null,
});
