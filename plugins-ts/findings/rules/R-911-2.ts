import { isTeamsNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { outboundInput } from '../inputs';
import { firesIf, onNumber } from '../verdict';

/** Emergency addresses and calling policies of a Teams number are set in Teams. */
export const R_911_2 = defineRule({
  id: 'R-911-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['T-FAQ', 'D-MIGDO'],
  scope: 'channel',
  direction: 'outbound',
  inputs: [outboundInput()],
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) => firesIf(onNumber(channel.outboundNumber, organization, isTeamsNumber)),
  related: null,
});
