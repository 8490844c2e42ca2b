import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../../parts/theme/styles';

export const useHelpStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 8,
      marginBlockEnd: 16,
      padding: '10px 12px',
      background: palette.themeLighterAlt,
      color: color.bodyText,
      '& button[aria-expanded]': { color: color.messageLink },
      [FORCED_COLORS]: { border: '1px solid CanvasText' },
    },
    blocks: { marginInline: -16, paddingInline: 16, marginBlockEnd: 12 },
    body: { flex: 1, minWidth: 0 },
    heading: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
      gap: '6px 24px',
      margin: '6px 0 0',
      padding: 0,
      listStyle: 'none',
      ...CAPTION,
    },
    item: { display: 'flex', gap: 6, '> svg': { marginBlockStart: 0 } },
    stated: { color: palette.themePrimary },
    quiet: { color: palette.neutralSecondary },
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
      ':hover': { background: palette.themeLighter },
    },
  };
});
