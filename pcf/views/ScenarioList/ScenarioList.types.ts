import type { ApproachId, Direction, DirectionName } from '../../../plugins-ts/domain/types';

export interface ScenarioListProps {
  readonly direction: DirectionName;
  readonly sipContext: Direction['sipContext'];
  /** For the reason behind each answer; several candidates have no common one. */
  readonly approach: ApproachId | 'unknown';
}
