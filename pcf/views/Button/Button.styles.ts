import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS, hitArea } from '../theme/styles';

export const useButtonStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: {
      ...BARE_BUTTON, ...focusRing(theme), display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 32, padding: '0 16px', borderRadius: 2, fontWeight: 600,
    },
    default: {
      border: `1px solid ${palette.neutralSecondary}`, background: color.buttonBackground, color: color.buttonText, ':hover': { background: color.buttonBackgroundHovered },
    },
    primary: {
      border: `1px solid ${palette.themePrimary}`, background: palette.themePrimary, color: palette.white,
      ':hover': { background: palette.themeDarkAlt, borderColor: palette.themeDarkAlt },
      [FORCED_COLORS]: { background: 'Highlight', color: 'HighlightText', borderColor: 'Highlight', forcedColorAdjust: 'none' },
    },
    text: {
      ...BARE_BUTTON, ...CAPTION, ...focusRing(theme), ...hitArea(4), display: 'inline-flex', alignItems: 'center', gap: 4, color: color.link,
      ':hover': { color: color.linkHovered, textDecoration: 'underline' }, [FORCED_COLORS]: { color: 'LinkText', textDecoration: 'underline' },
    },
  };
});
