import { BARE_BUTTON, createStyles, focusRing, FORCED_COLORS } from '../../parts/theme/styles';
import { DETAILS_WIDTH } from '../shared/OverviewContext';

export const useDetailsStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: { minWidth: 0, flex: '1 1 0', background: color.bodyBackground, color: color.bodyText, outline: 'none' },
    beside: {
      flex: `0 0 ${DETAILS_WIDTH}px`,
      width: DETAILS_WIDTH,
      boxSizing: 'border-box',
      overflowY: 'auto',
      position: 'relative',
      borderInlineStart: `1px solid ${palette.neutralQuaternaryAlt}`,
      boxShadow: '-2px 0 6px rgba(0,0,0,.06)',
      zIndex: 4,
      '[dir=rtl] &': { boxShadow: '2px 0 6px rgba(0,0,0,.06)' },
      [FORCED_COLORS]: { borderColor: 'CanvasText' },
    },
    head: {
      position: 'sticky',
      top: 0,
      zIndex: 5,
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      minHeight: 32,
      padding: '12px 16px',
      background: color.bodyBackground,
      borderBlockEnd: `1px solid ${palette.neutralLight}`,
    },
    title: {
      flex: 1,
      minWidth: 0,
      margin: 0,
      padding: 0,
      fontSize: 16,
      lineHeight: '22px',
      fontWeight: 600,
      overflowWrap: 'anywhere',
      ...focusRing(theme),
      borderRadius: 2,
    },
    cut: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
    command: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      height: 32,
      padding: '0 8px',
      borderRadius: 2,
      flex: 'none',
      ':hover': { background: palette.neutralLighter },
      '> svg': { color: palette.themePrimary },
      [FORCED_COLORS]: { color: 'ButtonText' },
    },
    iconOnly: { width: 32, padding: 0, justifyContent: 'center' },
    plain: { '> svg': { color: 'inherit' } },
    // What takes the focus is not scrolled to where the head covers it.
    body: { fontSize: 14, lineHeight: '20px', 'a, button, input, summary, textarea': { scrollMarginBlockStart: 96 } },
    missing: { padding: '0 16px' },
  };
});
