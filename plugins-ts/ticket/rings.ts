/**
 * Whom to ring for a leg, and what to have ready: by the party that is responsible for it.
 */
import type { TextKey } from '../catalogue/catalogueTypes';
import { weakestBasis } from '../organization/statements';
import type { Channel } from '../report/reportTypes';
import type { Leg, LegWhen, NodeId, Party } from '../catalogue/vocabulary';
import type { PhoneNumber } from '../organization/organizationTypes';
import { keyPart } from '../text/resourceKeys';

/** Who takes the call for help. */
export type RingId = 'carrier' | 'sbcOwner' | 'microsoft' | 'networkThenMicrosoft' | 'operator' | 'microsoftAsCarrier' | 'oldPlatform';

/** What to have at hand when calling. */
export type ReadyId = 'numberAndTime' | 'sbcTrace' | 'sbcTraceAndCallId' | 'conversationId' | 'platformLog';

export interface Ring {
  readonly id: RingId;
  readonly text: TextKey;
  /** Name of the carrier, where the number names one; else `null`. */
  readonly name: string | null;
  /** Leave room to write a telephone number: Dynamics does not hold it. */
  readonly fillIn: boolean;
}

/** One row of "who to ring": a leg, or several with the same contact. */
export interface RingRow {
  readonly legs: readonly Pick<Leg, 'id' | 'from' | 'to' | 'when'>[];
  readonly when: LegWhen;
  readonly party: Party;
  readonly insideMicrosoftSla: boolean;
  readonly ring: Ring;
  readonly ready: ReadyId;
  readonly basis: Leg['basis'];
  readonly sources: readonly string[];
}

/** Access networks are reached through whoever carries the number: nobody has a contract with a caller's network. */
const OF_PARTY: Readonly<Record<Party, readonly [ring: RingId, ready: ReadyId]>> = {
  Microsoft: ['microsoft', 'conversationId'],
  'shared: Microsoft runs the service, the organisation its local network': ['networkThenMicrosoft', 'conversationId'],
  'customer organisation': ['sbcOwner', 'sbcTraceAndCallId'],
  'customer organisation (through its carrier contract)': ['carrier', 'sbcTrace'],
  carriers: ['carrier', 'numberAndTime'],
  operator: ['operator', 'numberAndTime'],
  "called party's own network": ['microsoftAsCarrier', 'numberAndTime'],
  "calling party's own network": ['microsoftAsCarrier', 'numberAndTime'],
  'public networks outside Microsoft': ['microsoftAsCarrier', 'numberAndTime'],
};

/** Rings that have a telephone number which Dynamics does not hold. */
const FILL_IN: ReadonlySet<RingId> = new Set(['carrier', 'sbcOwner', 'operator', 'oldPlatform']);

const touches = (leg: Leg, node: NodeId): boolean => leg.from === node || leg.to === node;

function answerFor(leg: Leg): readonly [RingId, ReadyId] {
  if (touches(leg, 'onPremPbx')) return ['oldPlatform', 'platformLog'];
  // Beyond an operator's network, too, the operator is the one with a contract.
  if (leg.responsibleParty === 'carriers' && touches(leg, 'operatorNetwork')) return ['operator', 'numberAndTime'];
  const [ring, ready] = OF_PARTY[leg.responsibleParty];
  // Nothing but an SBC trace shows what left after a call was handed back.
  return leg.when === 'transferBack' ? [ring, 'sbcTrace'] : [ring, ready];
}

/** Whom to ring for a leg of a call on this number. */
export function ringFor(leg: Leg, number: PhoneNumber | null): Ring {
  const [id] = answerFor(leg);
  const name = id === 'carrier' || id === 'operator' ? (number?.carrier ?? null) : null;
  return { id, text: `Ticket_Ring_${keyPart(id)}`, name, fillIn: FILL_IN.has(id) };
}

/** The rows of one direction: legs of every call one by one, legs of calls that leave together. */
export function ringRows(channel: Channel, direction: 'inbound' | 'outbound'): readonly RingRow[] {
  const number = direction === 'inbound' ? channel.number : (channel.callerIdNumber ?? channel.number);
  const rows = new Map<string, RingRow>();
  for (const leg of channel[direction].legs) {
    const { id, from, to, when, responsibleParty: party, insideMicrosoftSla, basis, sources } = leg;
    const [ring, ready] = answerFor(leg);
    const key = when === 'always' ? id : `${when} ${ring} ${party}`;
    const known = rows.get(key);
    const legs = [...(known?.legs ?? []), { id, from, to, when }];
    const grounds = { basis: weakestBasis([basis, known?.basis ?? basis]), sources: [...new Set([...(known?.sources ?? []), ...sources])] };
    rows.set(key, { legs, when, party, insideMicrosoftSla, ring: ringFor(leg, number), ready, ...grounds });
  }
  return [...rows.values()];
}
