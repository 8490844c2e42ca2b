import { createStyles, FORCED_COLORS } from '../theme/styles';

export const useNodeStyles = createStyles(({ semanticColors: color, palette }) => ({
  node: {
    width: 32, height: 32, boxSizing: 'border-box', display: 'grid', placeItems: 'center', flex: 'none', background: color.bodyBackground, color: color.bodyText,
    border: `1.5px solid ${palette.neutralSecondary}`, '> svg': { verticalAlign: 0 }, [FORCED_COLORS]: { borderColor: 'CanvasText' },
  },
  circle: { borderRadius: '50%' },
  rounded: { borderRadius: 10 },
  square: { borderRadius: 2 },
  inside: {
    background: palette.themePrimary, borderColor: palette.themePrimary, color: palette.white,
    [FORCED_COLORS]: { background: 'Highlight', borderColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
}));
