import { flagCell } from '../../organization/cells';
import { consultsOrTransfersOutside } from '../conditions';
import { defineRule } from '../defineRule';
import { numberReference } from '../references';
import { firesIf, onNumber } from '../verdict';

/** Transfers to outside numbers fail, because the channel's number may not make calls. */
export const R_OUT_1 = defineRule({
  id: 'R-OUT-1',
  severity: 'error',
  basis: 'documented',
  sources: ['D-OUT', 'G-3061'],
  scope: 'channel',
  direction: null,
  inputs: [
    'channel.msdyn_agentexternalparticipanttransfercontrolenabled',
    'channel.msdyn_agentexternalparticipantcontrolenabled',
    'own.msdyn_phoneoutboundenabled',
  ],
  speaksOf: null,
  contradictions: [],
  movesWith: null,
  notice: { form: 'channel', id: 'vcd_transfer', text: 'Forms_TransferFails' },
  check: (channel, organization) =>
    firesIf(
      consultsOrTransfersOutside(channel) &&
        onNumber(channel.number, organization, ({ row }) => row !== null && flagCell(row, 'msdyn_phoneoutboundenabled') === false),
    ),
  related: ({ number }) => (number === null || number.row === null ? [] : [numberReference(number)]),
});
