import { createStyles, FORCED_COLORS } from '../theme/styles';

export const useBadgeStyles = createStyles(({ semanticColors: color, palette }) => ({
  root: {
    display: 'inline-flex', alignItems: 'center', gap: 4, minHeight: 20, padding: '0 6px', borderRadius: 2, boxSizing: 'border-box',
    fontSize: 12, lineHeight: '16px', fontWeight: 600, whiteSpace: 'nowrap', color: color.bodyText,
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  neutral: { background: color.infoBackground, '> svg': { color: color.infoIcon } },
  good: { background: color.successBackground, '> svg': { color: color.successIcon } },
  caution: { background: color.warningBackground, '> svg': { color: color.severeWarningIcon } },
  bad: { background: color.errorBackground, '> svg': { color: color.errorIcon } },
  open: { background: color.bodyBackground, boxShadow: `inset 0 0 0 1px ${palette.neutralSecondary}`, '> svg': { color: palette.neutralSecondary } },
}));
