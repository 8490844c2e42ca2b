import * as React from '../parts/react';
import { boundaryShortKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import type { Direction, Responsibility } from '../../../plugins-ts/organization/organizationTypes';
import { Icon } from '../parts/icons/Icon';
import type { IconName } from '../parts/icons/iconNames';
import { classes } from '../parts/classes';
import { useView } from '../parts/View';
import { useCommonStyles } from '../parts/theme/styles';
import { useDirectionStyles } from './DirectionTabs.styles';

/** The mark of a boundary: shield, dashed shield, or a diamond where nothing is decided. */
export function boundaryIcon(responsibility: Pick<Responsibility, 'startsAt'> | null): IconName {
  if (responsibility === null) return 'undecided';
  return responsibility.startsAt === null ? 'shieldNone' : 'shield';
}

export interface BoundaryTextProps {
  readonly responsibility: Pick<Responsibility, 'startsAt'> | null;
  readonly value: string;
  readonly className?: string;
}

/** A boundary in words, with its mark before it. */
export function BoundaryText({ responsibility, value, className }: BoundaryTextProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useDirectionStyles();
  return (
    <span className={classes(common.marked, styles.value, responsibility?.startsAt ? styles.stated : styles.open, className)}>
      <Icon name={boundaryIcon(responsibility)} />
      <span>{value}</span>
    </span>
  );
}

export interface DirectionBoundaryProps {
  readonly direction: Pick<Direction, 'responsibility' | 'candidates'>;
  readonly strong?: boolean;
}

/** The boundary of one direction, as short as it goes: "Microsoft from ACS". */
export function DirectionBoundary({ direction, strong }: DirectionBoundaryProps): React.ReactElement {
  const common = useCommonStyles();
  const { text } = useView();
  return (
    <BoundaryText
      responsibility={direction.responsibility}
      value={text(boundaryShortKey(direction))}
      className={strong ? common.strong : undefined}
    />
  );
}
