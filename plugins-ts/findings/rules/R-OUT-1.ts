import { flagCell } from '../../organization/cells';
import { consultsOrTransfersOutside } from '../conditions';
import { defineRule } from '../defineRule';
import { channelInput, MAKES_CALLS, OUTSIDE_CONSULT, OUTSIDE_TRANSFER } from '../inputs';
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
  inputs: [channelInput(OUTSIDE_CONSULT, OUTSIDE_TRANSFER), { role: 'number', columns: ['msdyn_phonenumber', MAKES_CALLS] }],
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
