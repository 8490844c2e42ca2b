/**
 * On which leg Microsoft's part ends when a call that came in leaves again.
 */
import { approachById } from '../catalogue';
import { article, inferred, type Cited } from '../catalogue/cite';
import type { Approach, TextKey } from '../catalogue/catalogueTypes';
import type { ApproachId, Basis, Leg } from '../catalogue/vocabulary';
import type { Channel } from '../report/reportTypes';
import type { TransferTarget } from './values';

export interface TransferEnd {
  readonly text: TextKey;
  /** The leaving leg, as the call path draws it; `null` where none is drawn. */
  readonly legId: string | null;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

const end = (name: string, cited: Cited, legId: string | null = null): TransferEnd => ({ text: `TransferEnd_${name}`, legId, ...cited });

const operatorEnd = (bridged: boolean, { id }: Leg): TransferEnd =>
  end(bridged ? 'OperatorBridged' : 'Operator', inferred('M-OC', 'D-XFER'), id);

const OF_CARRIER: Readonly<Record<Approach['carrier'], (bridged: boolean, leg: Leg) => TransferEnd>> = {
  // The article says what holds at the session border controller. That the first call stays where it was, when bridged, follows
  // from "the original call continues" [D-XFER].
  own: (bridged, { id }) => (bridged ? end('SbcBridged', inferred('ART', 'D-XFER'), id) : end('Sbc', article('ART'), id)),
  microsoft: (bridged, { id }) => end(bridged ? 'EdgeBridged' : 'Edge', inferred('ART', 'D-XFER'), id),
  operator: operatorEnd,
  mobileOperator: operatorEnd,
};

const leavingLeg = (channel: Channel): Leg | undefined =>
  channel.inbound.legs.find(({ when }) => when === 'transferBack' || when === 'transferOut');

const isOnTeams = (approaches: readonly ApproachId[]): boolean =>
  approaches.length > 0 && approaches.every((id) => approachById(id).platform === 'teams');

/** The channel's numbers belong to Teams, whichever way they got there. */
export const takesCallsOnTeams = (channel: Channel): boolean => isOnTeams(channel.inbound.candidates);

/** Where Microsoft's part ends on a transfer. Says so where the approach is not decided, or nothing is documented for it. */
export function transferEnd(channel: Channel, target: TransferTarget, bridged: boolean): TransferEnd {
  // A Teams user is reached inside Microsoft; no page states an SLA for that leg.
  if (target === 'teamsUser') return end('TeamsUser', inferred('D-XFER'));
  const { approach, candidates } = channel.inbound;
  if (approach === 'unknown') return candidates.length > 1 ? end('Undecided', inferred('ART')) : end('Unknown', inferred('ART'));
  const leg = leavingLeg(channel);
  return leg === undefined ? end('NotDocumented', inferred('D-XFER')) : OF_CARRIER[approachById(approach).carrier](bridged, leg);
}
