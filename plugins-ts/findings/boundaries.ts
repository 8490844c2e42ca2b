/**
 * Findings on boundaries: where Microsoft's part ends and what becomes of SIP context there.
 */
import { ARTICLE } from './sources';
import {
  anyNumber,
  bridgesTransfers,
  consultsOrTransfersOutside,
  hasIvrInFront,
  isMicrosoftNumber,
  isOwnTelephony,
  recordsCalls,
  transfersOutside,
} from './conditions';
import { both, channelRule, either, isEnabled, onNumber, type ChannelRule } from './rule';

export const BOUNDARY_RULES: readonly ChannelRule[] = [
  channelRule(
    'R-SLA-BACK',
    'warning',
    'article',
    ARTICLE,
    'inbound',
    (channel, organization) => transfersOutside(channel) && onNumber(channel.number, organization, isOwnTelephony),
  ),
  channelRule('R-SLA-OUT-BYO', 'warning', 'article', ARTICLE, 'outbound', (channel, organization) =>
    both(onNumber(channel.outboundNumber, organization, isOwnTelephony), () => isEnabled(channel, 'outbound', organization)),
  ),
  channelRule('R-SIP-MS', 'warning', 'article', ARTICLE, null, (channel, organization) =>
    anyNumber(channel, organization, (number) =>
      both(isMicrosoftNumber(number, organization), () =>
        either(consultsOrTransfersOutside(channel), () => hasIvrInFront(number, organization)),
      ),
    ),
  ),
  channelRule(
    'R-SIP-BRIDGE',
    'warning',
    'documented',
    ['D-XFER'],
    null,
    (channel) => bridgesTransfers(channel) === true && transfersOutside(channel),
  ),
  channelRule(
    'R-SIP-UNBRIDGE',
    'info',
    'documented',
    ['D-XFER'],
    null,
    (channel) => bridgesTransfers(channel) === false && recordsCalls(channel),
  ),
  channelRule('R-IVR-1', 'error', 'inferred', ['D-IVR'], 'inbound', (channel, organization) =>
    onNumber(channel.number, organization, (number) =>
      both(isMicrosoftNumber(number, organization), () => hasIvrInFront(number, organization)),
    ),
  ),
];
