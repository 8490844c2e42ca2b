import { isOwnTelephony, transfersOutside } from '../conditions';
import { defineRule } from '../defineRule';
import { channelInput, numberInput, OUTSIDE_TRANSFER } from '../inputs';
import { firesIf, onNumber } from '../verdict';

/** A call on own telephony may be handed back to the SBC, where Microsoft's responsibility ends. */
export const R_SLA_BACK = defineRule({
  id: 'R-SLA-BACK',
  severity: 'warning',
  basis: 'article',
  sources: ['ART'],
  scope: 'channel',
  direction: 'inbound',
  inputs: [channelInput(OUTSIDE_TRANSFER), numberInput()],
  contradictions: ['voice-quality'],
  movesWith: null,
  notice: null,
  check: (channel, organization) => firesIf(transfersOutside(channel) && onNumber(channel.number, organization, isOwnTelephony)),
  related: null,
});
