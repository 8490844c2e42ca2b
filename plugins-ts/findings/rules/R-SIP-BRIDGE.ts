import { bridgesTransfers, transfersOutside } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf } from '../verdict';

/** On a bridged transfer, an outside party sees the channel's number and not the customer's. */
export const R_SIP_BRIDGE = defineRule({
  id: 'R-SIP-BRIDGE',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-XFER'],
  scope: 'channel',
  direction: null,
  inputs: ['channel.msdyn_usebridgetransferforpstntransfer', 'channel.msdyn_agentexternalparticipanttransfercontrolenabled'],
  speaksOf: null,
  contradictions: ['key-tones'],
  movesWith: null,
  notice: null,
  check: (channel) => firesIf(bridgesTransfers(channel) === true && transfersOutside(channel)),
  related: null,
});
