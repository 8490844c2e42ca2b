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
    (channel, organisation) => transfersOutside(channel) && onNumber(channel.number, organisation, isOwnTelephony),
  ),
  channelRule('R-SLA-OUT-BYO', 'warning', 'article', ARTICLE, 'outbound', (channel, organisation) =>
    both(onNumber(channel.outboundNumber, organisation, isOwnTelephony), () => isEnabled(channel, 'outbound', organisation)),
  ),
  channelRule('R-SIP-MS', 'warning', 'article', ARTICLE, null, (channel, organisation) =>
    anyNumber(channel, organisation, (number) =>
      both(isMicrosoftNumber(number, organisation), () =>
        either(consultsOrTransfersOutside(channel), () => hasIvrInFront(number, organisation)),
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
  channelRule('R-IVR-1', 'error', 'inferred', ['D-IVR'], 'inbound', (channel, organisation) =>
    onNumber(channel.number, organisation, (number) =>
      both(isMicrosoftNumber(number, organisation), () => hasIvrInFront(number, organisation)),
    ),
  ),
];
