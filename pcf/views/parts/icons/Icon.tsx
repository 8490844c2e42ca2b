import * as React from '../react';
import { classes } from '../classes';
import type { IconName } from './iconNames';
import { ICONS, type Stroke } from './paths';
import { useIconStyles } from './Icon.styles';

export interface IconProps {
  readonly name: IconName;
  /** Edge in px. 16 unless told; 12 in chips, 18 in nodes, 40 on an empty card. */
  readonly size?: 12 | 16 | 18 | 40;
  /** Mirrored where words run from right to left: for arrows and everything that points. */
  readonly flip?: boolean;
  readonly className?: string;
}

/** An inline icon. Always beside a word or in something that has a name, so it is silent for screen readers. */
export function Icon({ name, size = 16, flip, className }: IconProps): React.ReactElement {
  const styles = useIconStyles();
  return (
    <svg
      className={classes(styles.icon, size === 12 && styles.small, size === 40 && styles.large, flip && styles.flip, className)}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {(ICONS as Partial<Record<IconName, Stroke[]>>)[name]?.map((stroke, index) => {
        const [path, as] = typeof stroke === 'string' ? [stroke] : stroke;
        return <path key={index} d={path} className={as && styles[as]} />;
      })}
    </svg>
  );
}
