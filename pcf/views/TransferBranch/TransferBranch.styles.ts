import { createStyles, FORCED_COLORS, VISUALLY_HIDDEN } from '../theme/styles';

export const useBranchStyles = createStyles(({ semanticColors: color, palette }) => ({
  row: { display: 'flex', alignItems: 'center', marginBlockStart: 6, minWidth: 0 },
  pill: {
    display: 'inline-flex', gap: 5, alignItems: 'center', minHeight: 26, boxSizing: 'border-box', padding: '0 8px', border: `1.5px solid ${palette.neutralSecondary}`, borderRadius: 2,
    fontSize: 12, lineHeight: '16px', color: color.bodyText, [FORCED_COLORS]: { borderColor: 'CanvasText' },
  },
  inside: {
    background: palette.themePrimary, borderColor: palette.themePrimary, color: palette.white,
    [FORCED_COLORS]: { background: 'Highlight', borderColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
  circle: { borderRadius: 13 },
  rounded: { borderRadius: 10 },
  square: {},
  leg: {
    flex: 1, minWidth: 64, marginInline: 4, marginBlockEnd: 16, paddingBlockEnd: 2, textAlign: 'center', fontSize: 12, lineHeight: '16px', color: color.bodySubtext,
    borderBlockEnd: `2px dashed ${palette.neutralSecondary}`, [FORCED_COLORS]: { borderColor: 'CanvasText' }, '> svg': { marginInlineEnd: 4 },
  },
  sentence: { margin: '2px 0 0', fontSize: 12, lineHeight: '16px', color: color.bodySubtext },
  hidden: VISUALLY_HIDDEN,
}));
