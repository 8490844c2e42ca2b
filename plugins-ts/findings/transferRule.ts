/**
 * The finding that transfers out of Contact Center fail. By itself, since the form of a channel says it and carries no
 * other rule on calls: every form that loads that script pays for what it holds.
 */
import { flagCell } from '../organization/cells';
import { TABLE } from '../tables/choices';
import { consultsOrTransfersOutside } from './conditions';
import { channelRule, onNumber, type ChannelRule } from './rule';

export const TRANSFER_RULE: ChannelRule = channelRule(
  'R-OUT-1',
  'error',
  'documented',
  ['D-OUT', 'G-3061'],
  null,
  (channel, organization) =>
    consultsOrTransfersOutside(channel) &&
    onNumber(channel.number, organization, ({ row }) => row !== null && flagCell(row, 'msdyn_phoneoutboundenabled') === false),
  ({ number }) => (number === null || number.row === null ? [] : [{ table: TABLE.number, id: number.described.id }]),
);
