import type { Direction } from '../../../../plugins-ts/organization/types';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';

export interface DirectionTabsProps {
  readonly directions: { readonly [name in DirectionName]: Direction };
  readonly selected: DirectionName;
  readonly onSelect: (name: DirectionName) => void;
  /** A tab has the id `<id>-<direction>`; the panel of the selected one is expected to have `<id>-panel`. */
  readonly id: string;
}
