import { bridgesTransfers, recordsCalls } from '../conditions';
import { defineRule } from '../defineRule';
import { BRIDGED, channelInput } from '../inputs';
import { firesIf } from '../verdict';

/** Without bridged transfers, recording ends when a call leaves. */
export const R_SIP_UNBRIDGE = defineRule({
  id: 'R-SIP-UNBRIDGE',
  severity: 'info',
  basis: 'documented',
  sources: ['D-XFER'],
  scope: 'channel',
  direction: null,
  inputs: [channelInput(BRIDGED, 'msdyn_recordingenabled')],
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel) => firesIf(bridgesTransfers(channel) === false && recordsCalls(channel)),
  related: null,
});
