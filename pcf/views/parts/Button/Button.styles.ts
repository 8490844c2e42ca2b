import type { IRawStyle } from '@fluentui/react';
import { BARE_BUTTON, CAPTION, createStyles, FILLED, focusRing, hitArea } from '../theme/styles';

export const useButtonStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const button: IRawStyle = { ...BARE_BUTTON, ...focusRing(theme), display: 'inline-flex', alignItems: 'center', gap: 6 };
  const framed: IRawStyle = { ...button, minHeight: 32, padding: '0 16px', borderRadius: 2, fontWeight: 600 };
  return {
    default: { ...framed, border: `1px solid ${palette.neutralSecondary}`, ':hover': { background: color.buttonBackgroundHovered } },
    primary: {
      ...framed,
      border: '1px solid transparent',
      background: palette.themePrimary,
      color: palette.white,
      ':hover': { background: palette.themeDarkAlt, ...FILLED },
      ...FILLED,
    },
    text: { ...button, ...CAPTION, ...hitArea(4), color: color.link, ':hover': { textDecoration: 'underline' } },
  };
});
