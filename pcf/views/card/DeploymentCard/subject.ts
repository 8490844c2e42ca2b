import type { Channel } from '../../../../plugins-ts/report/reportTypes';
import type { CardSubject } from './DeploymentCard.types';

/** A channel as a card shows it; `null` for one without a number, which has a card of its own. */
export function channelSubject(channel: Channel): CardSubject | null {
  const { active, number, callerIdNumber, inbound, outbound, findings } = channel;
  const shown = number ?? callerIdNumber;
  if (shown === null) return null;
  const other = callerIdNumber !== null && callerIdNumber.id !== shown.id ? callerIdNumber : null;
  // Of a channel that is not active, the channel itself names it. A form may name one that no saved row does.
  return { kind: 'channel', number: shown, callerIdNumber: other, isNamed: !active, inbound, outbound, findings };
}

/** A number as a card shows it. */
export const numberSubject = (subject: Omit<CardSubject, 'kind' | 'callerIdNumber'>): CardSubject => ({
  kind: 'number',
  callerIdNumber: null,
  ...subject,
});
