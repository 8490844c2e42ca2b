import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Direction } from '../../../../plugins-ts/organization/types';

export interface ScenarioListProps {
  readonly direction: DirectionName;
  readonly sipContext: Direction['sipContext'];
  /** For the reason behind each answer; several candidates have no common one. */
  readonly approach: ApproachId | 'unknown';
}
