import type { Direction, DirectionName } from '../../../plugins-ts/domain/types';

export interface DirectionAnswerProps {
  readonly name: DirectionName;
  readonly direction: Direction;
}

export interface DirectionTabsProps {
  readonly inbound: Direction;
  readonly outbound: Direction;
  readonly selected: DirectionName;
  readonly onSelect: (name: DirectionName) => void;
  /** Ids of a tab and of its panel, so that each names the other. */
  readonly tabId: (name: DirectionName) => string;
  readonly panelId: (name: DirectionName) => string;
}
