import type { Channel } from '../../../../plugins-ts/report/reportTypes';
import type { Direction, PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import type { Finding } from '../../../../plugins-ts/findings/findingTypes';
import type { CardSubject } from './DeploymentCard.types';

/** A channel as a card shows it; `null` for one without a number, which has a card of its own. */
export function channelSubject(channel: Channel): CardSubject | null {
  const { number, callerIdNumber, inbound, outbound, findings } = channel;
  const shown = number ?? callerIdNumber;
  if (shown === null) return null;
  const other = callerIdNumber !== null && callerIdNumber.id !== shown.id ? callerIdNumber : null;
  return { kind: 'channel', number: shown, callerIdNumber: other, inbound, outbound, findings };
}

/** A number as a card shows it. */
export function numberSubject(number: PhoneNumber, inbound: Direction, outbound: Direction, findings: readonly Finding[]): CardSubject {
  return { kind: 'number', number, callerIdNumber: null, inbound, outbound, findings };
}
