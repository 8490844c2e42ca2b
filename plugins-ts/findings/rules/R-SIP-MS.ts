import { consultsOrTransfersOutside, hasIvrInFront, isMicrosoftNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { both, either, firesIf, onNumber } from '../verdict';

/** Context of calls on a Microsoft number may be stripped on the way from, or to, systems beyond Microsoft's network. */
export const R_SIP_MS = defineRule({
  id: 'R-SIP-MS',
  severity: 'warning',
  basis: 'article',
  sources: ['ART'],
  scope: 'channel',
  direction: null,
  inputs: [
    'approach(own)',
    'channel.msdyn_agentexternalparticipanttransfercontrolenabled',
    'channel.msdyn_agentexternalparticipantcontrolenabled',
    'row.vcd_ivrinfront',
  ],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(
      onNumber(channel.number, organization, (number) =>
        both(isMicrosoftNumber(number, organization), () =>
          either(consultsOrTransfersOutside(channel), () => hasIvrInFront(number, organization)),
        ),
      ),
    ),
  related: null,
});
