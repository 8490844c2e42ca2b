import { createStyles, FORCED_COLORS, RIGHT_TO_LEFT } from '../theme/styles';

export const useIconStyles = createStyles((theme) => ({
  icon: {
    flex: 'none', verticalAlign: '-3px', fill: 'none', stroke: 'currentColor', strokeWidth: '1.25px', strokeLinecap: 'round', strokeLinejoin: 'round',
    forcedColorAdjust: 'auto',
  },
  small: { verticalAlign: '-1px' },
  large: { strokeWidth: '.7px' },
  flip: { [RIGHT_TO_LEFT]: { transform: 'scaleX(-1)' } },
  fill: { fill: 'currentColor', stroke: 'none' },
  knock: { stroke: theme.palette.white, strokeWidth: '1.5px', [FORCED_COLORS]: { stroke: 'Canvas' } },
  dash: { strokeDasharray: '2 1.75' },
  bold: { strokeWidth: '1.5px' },
}));
