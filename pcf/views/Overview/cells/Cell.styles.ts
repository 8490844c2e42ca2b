import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS, hitArea, VISUALLY_HIDDEN } from '../../theme/styles';

export const useCellStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
  return {
    first: { display: 'flex', alignItems: 'center', gap: 5, lineHeight: '20px', minWidth: 0 },
    second: { ...CAPTION, display: 'flex', alignItems: 'center', gap: 4, minHeight: 16, color: color.bodySubtext, minWidth: 0 },
    cut,
    telephone: { ...cut, fontVariantNumeric: 'tabular-nums', unicodeBidi: 'isolate', direction: 'ltr' },
    stated: { color: palette.themePrimary, [FORCED_COLORS]: { color: 'Highlight' } },
    quiet: { color: palette.neutralSecondary, [FORCED_COLORS]: { color: 'CanvasText' } },
    open: {
      ...BARE_BUTTON, ...cut, outline: 'none', maxWidth: '100%', fontWeight: 600, color: color.link, ':hover': { color: color.linkHovered, textDecoration: 'underline' },
      [FORCED_COLORS]: { color: 'LinkText', textDecoration: 'underline' },
    },
    action: {
      ...BARE_BUTTON, ...CAPTION, ...focusRing(theme), ...hitArea(4), fontWeight: 600, color: color.link, ':hover': { color: color.linkHovered, textDecoration: 'underline' },
      [FORCED_COLORS]: { color: 'LinkText', textDecoration: 'underline' },
    },
    counts: { display: 'inline-flex', gap: 8, lineHeight: '20px', whiteSpace: 'nowrap' },
    count: { display: 'inline-flex', alignItems: 'center', gap: 4, fontVariantNumeric: 'tabular-nums' },
    error: { color: color.errorIcon, [FORCED_COLORS]: { color: 'CanvasText' } },
    warning: { color: color.severeWarningIcon, [FORCED_COLORS]: { color: 'CanvasText' } },
    info: { color: color.infoIcon, [FORCED_COLORS]: { color: 'CanvasText' } },
    none: { ...CAPTION, color: color.bodySubtext, lineHeight: '20px' },
    hidden: VISUALLY_HIDDEN,
  };
});
