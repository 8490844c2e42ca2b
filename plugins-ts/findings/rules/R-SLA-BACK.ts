import { isOwnTelephony, transfersOutside } from '../conditions';
import { defineRule } from '../defineRule';
import { both, firesIf, isEnabled, onNumber } from '../verdict';

/** A call on own telephony may be handed back to the SBC, where Microsoft's responsibility ends. */
export const R_SLA_BACK = defineRule({
  id: 'R-SLA-BACK',
  severity: 'warning',
  basis: 'article',
  sources: ['ART'],
  scope: 'channel',
  direction: 'inbound',
  inputs: [
    'approach(own)',
    'own.msdyn_phoneinboundenabled',
    'workstream.msdyn_direction',
    'channel.msdyn_agentexternalparticipanttransfercontrolenabled',
    'channel.msdyn_usebridgetransferforpstntransfer',
  ],
  wordedBy: { column: 'msdyn_usebridgetransferforpstntransfer', whenOn: 'Bridged', whenOff: 'Unbridged' },
  speaksOf: null,
  contradictions: ['voice-quality'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(
      both(transfersOutside(channel) && onNumber(channel.number, organization, isOwnTelephony), () =>
        isEnabled(channel, 'inbound', organization),
      ),
    ),
  related: null,
});
