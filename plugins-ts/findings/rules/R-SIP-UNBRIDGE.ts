import { bridgesTransfers, consultsOrTransfersOutside, recordsCalls } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf } from '../verdict';

/** Without bridged transfers, recording ends when a call leaves. */
export const R_SIP_UNBRIDGE = defineRule({
  id: 'R-SIP-UNBRIDGE',
  severity: 'info',
  basis: 'documented',
  sources: ['D-XFER'],
  scope: 'channel',
  direction: null,
  inputs: [
    'channel.msdyn_usebridgetransferforpstntransfer',
    'channel.msdyn_recordingenabled',
    'channel.msdyn_agentexternalparticipanttransfercontrolenabled',
    'channel.msdyn_agentexternalparticipantcontrolenabled',
  ],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (channel) => firesIf(bridgesTransfers(channel) === false && recordsCalls(channel) && consultsOrTransfersOutside(channel)),
  related: null,
});
