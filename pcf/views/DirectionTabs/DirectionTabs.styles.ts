import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../theme/styles';

export const useDirectionStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    list: { display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', borderBlockStart: `1px solid ${palette.neutralLight}` },
    tab: {
      ...BARE_BUTTON, ...focusRing(theme), position: 'relative', padding: '10px 16px 9px', borderBlockEnd: `1px solid ${palette.neutralLight}`, background: palette.neutralLighterAlt,
      minWidth: 0, display: 'flex', flexDirection: 'column', '& + &': { borderInlineStart: `1px solid ${palette.neutralLight}` }, ':focus-visible': { outline: `2px solid ${palette.black}`, outlineOffset: -3 },
      ':hover': { background: palette.neutralLighter },
    },
    narrow: { padding: '8px 10px', fontSize: 12, lineHeight: '16px' },
    selected: {
      background: color.bodyBackground, borderBlockEndColor: 'transparent', ':hover': { background: color.bodyBackground },
      '::after': { content: '""', position: 'absolute', insetInline: 8, insetBlockEnd: 0, height: 3, background: palette.themePrimary, [FORCED_COLORS]: { background: 'Highlight', forcedColorAdjust: 'none' } },
    },
    name: { ...CAPTION, color: color.bodySubtext },
    answer: { display: 'flex', gap: 6, alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere', '> svg': { marginBlockStart: 2, [FORCED_COLORS]: { color: 'CanvasText' } } },
    answerNarrow: { '> svg': { marginBlockStart: 0 } },
    strong: { fontWeight: 600 },
    stated: { '> svg': { color: palette.themePrimary } },
    open: { '> svg': { color: palette.neutralSecondary } },
    heading: { margin: 0, padding: '10px 16px 0', fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    headingName: { ...CAPTION, display: 'block', fontWeight: 400, color: color.bodySubtext },
  };
});
