import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../theme/styles';

export const useVerticalStyles = createStyles((theme) => {
  const { semanticColors: color, palette } = theme;
  return {
    root: { margin: '10px 0 4px' },
    node: { display: 'flex', gap: 10, alignItems: 'center', fontWeight: 600, paddingInlineStart: 10 },
    leg: {
      ...BARE_BUTTON, ...focusRing(theme), display: 'flex', gap: 10, width: '100%', minHeight: 40, paddingInlineStart: 10, boxSizing: 'border-box', ':hover': { background: palette.neutralLighter },
    },
    legInside: { ':hover': { background: palette.themeLight } },
    rail: { width: 32, flex: 'none', position: 'relative', alignSelf: 'stretch' },
    line: { position: 'absolute', insetBlock: '3px 4px', insetInlineStart: 15, borderInlineStart: `2px dashed ${palette.neutralSecondary}`, [FORCED_COLORS]: { borderColor: 'CanvasText' } },
    lineInside: { borderInlineStart: `2px solid ${palette.themePrimary}`, [FORCED_COLORS]: { borderColor: 'Highlight' } },
    head: {
      position: 'absolute', insetBlockEnd: 4, insetInlineStart: 12, width: 8, height: 8, boxSizing: 'border-box', border: `solid ${palette.neutralSecondary}`, borderWidth: '0 2px 2px 0',
      transform: 'rotate(45deg)', [FORCED_COLORS]: { borderColor: 'CanvasText' },
    },
    headInside: { borderColor: palette.themePrimary, [FORCED_COLORS]: { borderColor: 'Highlight' } },
    words: { ...CAPTION, paddingBlock: 4, color: color.bodySubtext, minWidth: 0 },
    wordsInside: { color: color.bodyText },
    party: { display: 'block', color: color.bodyText },
    mark: { display: 'flex', gap: 4, alignItems: 'center' },
    part: {
      border: `2px solid ${palette.themePrimary}`, borderRadius: 3, background: palette.themeLighter, marginInline: -2, paddingBlockEnd: 6,
      [FORCED_COLORS]: { borderColor: 'Highlight' },
    },
    noneStated: { border: `1.5px dashed ${palette.neutralSecondary}`, background: 'none', [FORCED_COLORS]: { borderColor: 'CanvasText' } },
    caption: { ...CAPTION, display: 'block', padding: '4px 10px 8px', fontWeight: 600, color: palette.themeDark, '> svg': { marginInlineEnd: 4 }, [FORCED_COLORS]: { color: 'CanvasText' } },
    captionNone: { color: color.bodyText },
  };
});
