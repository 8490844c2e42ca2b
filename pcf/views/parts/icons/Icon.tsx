import * as React from '../react';
import { classes } from '../classes';
import type { IconName } from './iconNames';
import { ICONS, type Stroke } from './iconPaths';
import { createStyles, FORCED_COLORS } from '../theme/styles';

const useIconStyles = createStyles((theme) => ({
  icon: {
    flex: 'none',
    verticalAlign: '-3px',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.25px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    // The browser leaves the colors of drawings as they are: the text around them has the right one.
    [FORCED_COLORS]: { color: 'inherit !important' },
  },
  small: { verticalAlign: '-1px' },
  large: { strokeWidth: '.7px' },
  flip: theme.rtl ? { transform: 'scaleX(-1)' } : {},
  fill: { fill: 'currentColor', stroke: 'none' },
  // Strokes in the color of the surface: the browser leaves those of drawings as they are.
  knock: { stroke: theme.palette.white, strokeWidth: '1.5px', [FORCED_COLORS]: { stroke: 'Canvas' } },
  dash: { strokeDasharray: '2 1.75' },
  bold: { strokeWidth: '1.5px' },
}));

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
