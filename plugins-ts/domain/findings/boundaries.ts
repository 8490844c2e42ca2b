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
import { both, either, isEnabled, onNumber, type ChannelRule } from './rule';

export const BOUNDARY_RULES: readonly ChannelRule[] = [
  {
    id: 'R-SLA-BACK',
    severity: 'warning',
    basis: 'article',
    sources: ARTICLE,
    scope: 'channel',
    direction: 'inbound',
    check: (channel, organisation) =>
      transfersOutside(channel) && onNumber(channel.number, organisation, isOwnTelephony),
  },
  {
    id: 'R-SLA-OUT-BYO',
    severity: 'warning',
    basis: 'article',
    sources: ARTICLE,
    scope: 'channel',
    direction: 'outbound',
    check: (channel, organisation) =>
      both(onNumber(channel.outboundNumber, organisation, isOwnTelephony), () => isEnabled(channel, 'outbound', organisation)),
  },
  {
    id: 'R-SIP-MS',
    severity: 'warning',
    basis: 'article',
    sources: ARTICLE,
    scope: 'channel',
    direction: null,
    check: (channel, organisation) =>
      anyNumber(channel, organisation, (number) =>
        both(isMicrosoftNumber(number), () => either(consultsOrTransfersOutside(channel), () => hasIvrInFront(number, organisation))),
      ),
  },
  {
    id: 'R-SIP-BRIDGE',
    severity: 'warning',
    basis: 'documented',
    sources: ['D-XFER'],
    scope: 'channel',
    direction: null,
    check: (channel) => bridgesTransfers(channel) === true && transfersOutside(channel),
  },
  {
    id: 'R-SIP-UNBRIDGE',
    severity: 'info',
    basis: 'documented',
    sources: ['D-XFER'],
    scope: 'channel',
    direction: null,
    check: (channel) => bridgesTransfers(channel) === false && recordsCalls(channel),
  },
  {
    id: 'R-IVR-1',
    severity: 'error',
    basis: 'inferred',
    sources: ['D-IVR'],
    scope: 'channel',
    direction: 'inbound',
    check: (channel, organisation) =>
      onNumber(channel.number, organisation, (number) => both(isMicrosoftNumber(number), () => hasIvrInFront(number, organisation))),
  },
];
