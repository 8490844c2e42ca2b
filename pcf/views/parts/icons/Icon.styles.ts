import { createStyles, FORCED_COLORS } from '../theme/styles';

export const useIconStyles = createStyles((theme) => ({
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
