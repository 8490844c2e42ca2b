import * as React from '../parts/react';
import { directionKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import type { Direction } from '../../../plugins-ts/organization/organizationTypes';
import type { DirectionName } from '../../../plugins-ts/catalogue/vocabulary';
import type { Text } from '../../../plugins-ts/text';
import { classes } from '../parts/classes';
import { useRovingFocus } from '../parts/useRovingFocus';
import { useView } from '../parts/View';
import { useCommonStyles } from '../parts/theme/styles';
import { DirectionBoundary } from './DirectionBoundary';
import { useDirectionStyles } from './DirectionTabs.styles';

export interface DirectionTabsProps {
  readonly directions: { readonly [name in DirectionName]: Direction };
  readonly selected: DirectionName;
  readonly onSelect: (name: DirectionName) => void;
  /** A tab has the id `<id>-<direction>`; the panel of the selected one is expected to have `<id>-panel`. */
  readonly id: string;
}

export const DIRECTIONS: readonly DirectionName[] = ['inbound', 'outbound'];

/** The name of a direction, and that it is off where it is: a boundary of calls that cannot be made says so. */
export function directionName(name: DirectionName, direction: Pick<Direction, 'enabled'>, text: Text): string {
  const word = text(directionKey(name));
  return direction.enabled === false ? text('Card_Direction_Off', { direction: word }) : word;
}

/** Two tabs that carry the boundary, so that both directions are read without a click. */
export function DirectionTabs({ directions, selected, onSelect, id }: DirectionTabsProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useDirectionStyles();
  const { text, dir, size } = useView();
  const roving = useRovingFocus(2, dir === 'rtl', (index) => onSelect(DIRECTIONS[index] ?? 'inbound'), DIRECTIONS.indexOf(selected));
  return (
    <div className={styles.list} role="tablist" aria-label={text('Card_Directions')}>
      {DIRECTIONS.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          aria-selected={name === selected}
          aria-controls={name === selected ? `${id}-panel` : undefined}
          className={classes(styles.tab, size === 'narrow' && styles.narrow, name === selected && styles.selected)}
          onClick={() => onSelect(name)}
          {...roving.item(index)}
        >
          <span className={classes(common.caption, common.subtle)}>{directionName(name, directions[name], text)}</span>
          <DirectionBoundary direction={directions[name]} strong={name === selected} />
        </button>
      ))}
    </div>
  );
}
