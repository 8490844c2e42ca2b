import { isOwnTelephony } from '../conditions';
import { defineRule } from '../defineRule';
import { MAKES_CALLS, outboundInput, WORKSTREAM_INPUT } from '../inputs';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** No Microsoft SLA is stated for outbound calls on own telephony. */
export const R_SLA_OUT_BYO = defineRule({
  id: 'R-SLA-OUT-BYO',
  severity: 'warning',
  basis: 'article',
  sources: ['ART'],
  scope: 'channel',
  direction: 'outbound',
  inputs: [outboundInput(MAKES_CALLS), WORKSTREAM_INPUT],
  contradictions: ['outbound-own-telephony', 'outbound-teams'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, isOwnTelephony), () => isEnabled(channel, 'outbound', organization))),
  related: null,
});
