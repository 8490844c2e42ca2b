/**
 * What a candidate would mean, line by line: the boundary of each open direction, and whether SIP context arrives.
 */
import { directionsOf } from '../../../../plugins-ts/catalogue/directions';
import { boundaryCellKey, directionKey, sipValueKey, sipValueMark, type SipMark } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Responsibility } from '../../../../plugins-ts/organization/organizationTypes';
import type { Text } from '../../../../plugins-ts/text';
import type { Founded } from '../../parts/Basis';

export interface CandidateLine extends Founded {
  readonly label: string;
  readonly value: string;
  /** Of a line on the boundary. */
  readonly boundary?: Pick<Responsibility, 'startsAt'>;
  /** Of a line on SIP context; `null` where there is nothing to mark. */
  readonly mark?: SipMark | null;
}

export function candidateLines(id: ApproachId, directions: readonly DirectionName[], text: Text): readonly CandidateLine[] {
  const ways = directionsOf(id);
  const lines = directions.map((name): CandidateLine => {
    const { boundary } = ways[name];
    return {
      label: text(directionKey(name)),
      value: text(boundaryCellKey({ responsibility: boundary })),
      boundary,
      basis: boundary.basis,
      sources: boundary.sources,
    };
  });
  const inbound = directions.includes('inbound');
  const context = inbound ? ways.inbound.sipContext.arrival : ways.outbound.sipContext.origination;
  if (context) {
    const { value, basis, sources } = context;
    lines.push({
      label: text(inbound ? 'Card_Candidate_SipArrival' : 'Card_Candidate_SipOrigination'),
      value: text(sipValueKey(value)),
      mark: sipValueMark(value),
      basis,
      sources,
    });
  }
  return lines;
}
