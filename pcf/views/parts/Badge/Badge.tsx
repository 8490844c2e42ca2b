import * as React from '../react';
import { Icon } from '../icons/Icon';
import { classes } from '../classes';
import type { BadgeProps } from './Badge.types';
import { useBadgeStyles } from './Badge.styles';

/** The state of a number: filled rectangle, icon, word. */
export function Badge({ tone, icon, label }: BadgeProps): React.ReactElement {
  const styles = useBadgeStyles();
  return (
    <span className={classes(styles.root, styles[tone])}>
      <Icon name={icon} size={12} />
      {label}
    </span>
  );
}
