/**
 * What a candidate would mean, line by line: the boundary of each open direction, and whether SIP context arrives.
 */
import { approachById } from '../../../plugins-ts/domain/catalogue';
import { boundaryCellKey, directionKey, sipValueKey, sipValueMark, type SipMark } from '../../../plugins-ts/domain/catalogue/keys';
import type { ApproachId, DirectionName } from '../../../plugins-ts/domain/types';
import type { Text } from '../../../plugins-ts/text';
import type { Founded } from '../Basis/Basis.types';

export interface CandidateLine extends Founded {
  readonly label: string;
  readonly answer: string;
  /** `stated` or `noneStated` for a boundary, a mark for SIP context, `null` where there is nothing to mark. */
  readonly mark: 'stated' | 'noneStated' | SipMark | null;
}

export function candidateLines(id: ApproachId, directions: readonly DirectionName[], text: Text): readonly CandidateLine[] {
  const approach = approachById(id);
  const boundaries = directions.map((name): CandidateLine => {
    const { boundary } = approach.directions[name];
    return {
      label: text(directionKey(name)),
      answer: text(boundaryCellKey(boundary)),
      mark: boundary.startsAt === null ? 'noneStated' : 'stated',
      basis: boundary.basis,
      sources: boundary.sources,
    };
  });
  const inbound = directions.includes('inbound');
  const context = approach.directions[inbound ? 'inbound' : 'outbound'].sipContext[inbound ? 'arrival' : 'origination'];
  if (!context) return boundaries;
  return [
    ...boundaries,
    {
      label: text(inbound ? 'Card_Candidate_SipArrival' : 'Card_Candidate_SipOrigination'),
      answer: text(sipValueKey(context.value)),
      mark: sipValueMark(context.value),
      basis: context.basis,
      sources: context.sources,
    },
  ];
}
