import { anyNumber, consultsOrTransfersOutside, hasIvrInFront, isMicrosoftNumber } from '../conditions';
import { defineRule } from '../defineRule';
import { channelInput, IVR_INPUT, numberInput, outboundInput, OUTSIDE_CONSULT, OUTSIDE_TRANSFER } from '../inputs';
import { both, either, firesIf } from '../verdict';

/** Context of calls on a Microsoft number may be stripped on the way from, or to, systems beyond Microsoft's network. */
export const R_SIP_MS = defineRule({
  id: 'R-SIP-MS',
  severity: 'warning',
  basis: 'article',
  sources: ['ART'],
  scope: 'channel',
  direction: null,
  inputs: [channelInput(OUTSIDE_CONSULT, OUTSIDE_TRANSFER), numberInput(), outboundInput(), IVR_INPUT],
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(
      anyNumber(channel, organization, (number) =>
        both(isMicrosoftNumber(number, organization), () =>
          either(consultsOrTransfersOutside(channel), () => hasIvrInFront(number, organization)),
        ),
      ),
    ),
  related: null,
});
