import { isOwnTelephonyOnAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { MAKES_CALLS, outboundInput, WORKSTREAM_INPUT } from '../inputs';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** Emergency calls are not supported on ACS direct routing. */
export const R_911_1 = defineRule({
  id: 'R-911-1',
  severity: 'error',
  basis: 'documented',
  sources: ['D-REG'],
  scope: 'channel',
  direction: 'outbound',
  inputs: [outboundInput(MAKES_CALLS), WORKSTREAM_INPUT],
  contradictions: ['emergency-calls'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, isOwnTelephonyOnAcs), () => isEnabled(channel, 'outbound', organization))),
  related: null,
});
