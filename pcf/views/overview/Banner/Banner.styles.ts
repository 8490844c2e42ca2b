import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS, hitArea } from '../../parts/theme/styles';

export const useBannerStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 8,
      padding: '8px 12px',
      marginBlockEnd: 16,
      background: color.warningBackground,
      color: color.bodyText,
      '> svg': { color: color.severeWarningIcon, marginBlockStart: 2 },
      [FORCED_COLORS]: { border: '1px solid CanvasText', '> svg': { color: 'CanvasText' } },
    },
    blocks: { marginInline: -16, paddingInline: 16, marginBlockEnd: 12 },
    quiet: { background: color.infoBackground, '> svg': { color: color.infoIcon } },
    body: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 4 },
    strong: { fontWeight: 600 },
    link: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      ...hitArea(2),
      color: color.messageLink,
      ':hover': { textDecoration: 'underline' },
      [FORCED_COLORS]: { color: 'LinkText', textDecoration: 'underline' },
    },
    details: { ...CAPTION, margin: '4px 0 0', padding: 0, listStyle: 'none', display: 'grid', gap: 4 },
    request: {
      ...CAPTION,
      margin: '4px 0 0',
      padding: 8,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      background: color.bodyBackground,
      border: `1px solid ${palette.neutralQuaternaryAlt}`,
      userSelect: 'all',
      fontFamily: 'inherit',
    },
    close: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      display: 'grid',
      placeItems: 'center',
      width: 24,
      height: 24,
      marginBlock: -2,
      borderRadius: 2,
      flex: 'none',
      ':hover': { background: 'rgba(0,0,0,.06)' },
    },
  };
});
