import { BARE_BUTTON, createStyles, focusRing, FORCED_COLORS, RIGHT_TO_LEFT } from '../theme/styles';

/** Height of the row that icons and legs stand in. */
const TRACK = 44;

export const useHorizontalStyles = createStyles((theme) => {
  const { semanticColors: color, palette } = theme;
  const inside = { [FORCED_COLORS]: { borderColor: 'Highlight' } };
  return {
    grid: { display: 'grid', gridTemplateRows: `auto ${TRACK}px auto auto`, margin: '12px 0 4px', position: 'relative' },
    bracket: {
      gridRow: '1', marginInline: -21, position: 'relative', paddingBlockEnd: 13, textAlign: 'center', fontSize: 12, lineHeight: '16px', fontWeight: 600, whiteSpace: 'nowrap',
      color: palette.themeDark, '> svg': { marginInlineEnd: 4 }, [FORCED_COLORS]: { color: 'CanvasText' },
      '::after': {
        content: '""', position: 'absolute', insetInline: 0, insetBlockEnd: 0, height: 9, boxSizing: 'border-box', background: palette.themeLighter,
        border: `2px solid ${palette.themePrimary}`, borderBlockEnd: 0, borderRadius: '3px 3px 0 0', ...inside,
      },
    },
    noneStated: {
      color: color.bodyText, '::after': { background: 'none', border: `1.5px dashed ${palette.neutralSecondary}`, borderBlockEnd: 0, [FORCED_COLORS]: { borderColor: 'CanvasText' } },
    },
    track: {
      gridRow: '2', marginInline: -21, height: TRACK, boxSizing: 'border-box', background: palette.themeLighter, border: `2px solid ${palette.themePrimary}`, borderBlockStart: 0,
      borderRadius: '0 0 3px 3px', ...inside,
    },
    node: { gridRow: '2', alignSelf: 'center', justifySelf: 'center', zIndex: 2 },
    name: { gridRow: '3', textAlign: 'center', fontSize: 12, lineHeight: '16px', paddingBlockStart: 2, minHeight: 34, paddingInline: 2, hyphens: 'auto', overflowWrap: 'break-word' },
    nameWhole: { whiteSpace: 'nowrap', justifySelf: 'center', paddingInline: 0 },
    leg: {
      ...BARE_BUTTON, ...focusRing(theme), gridRow: '2', alignSelf: 'center', height: TRACK, marginInline: 19, position: 'relative', zIndex: 1, borderRadius: 2, minWidth: 0,
      ':hover': { background: palette.neutralLight },
    },
    legInside: { ':hover': { background: palette.themeLight } },
    beforePart: { marginInlineEnd: 27 },
    afterPart: { marginInlineStart: 27 },
    line: { position: 'absolute', insetInline: '1px 3px', insetBlockStart: 21, borderBlockStart: `2px dashed ${palette.neutralSecondary}`, [FORCED_COLORS]: { borderColor: 'CanvasText' } },
    lineInside: { borderBlockStart: `2px solid ${palette.themePrimary}`, ...inside },
    head: {
      position: 'absolute', insetInlineEnd: 1, insetBlockStart: 18, width: 8, height: 8, boxSizing: 'border-box', border: `solid ${palette.neutralSecondary}`, borderWidth: '2px 2px 0 0',
      transform: 'rotate(45deg)', [RIGHT_TO_LEFT]: { transform: 'rotate(-135deg)' }, [FORCED_COLORS]: { borderColor: 'CanvasText' },
    },
    headInside: { borderColor: palette.themePrimary, ...inside },
    mark: { position: 'absolute', insetInline: 0, insetBlockStart: 1, textAlign: 'center', lineHeight: '16px' },
    party: {
      gridRow: '4', textAlign: 'center', fontSize: 12, lineHeight: '14px', color: color.bodySubtext, padding: '6px 3px 0', marginBlockStart: 4, position: 'relative', hyphens: 'auto',
      borderBlockStart: `1px solid ${palette.neutralTertiaryAlt}`, minWidth: 0, overflowWrap: 'break-word', [FORCED_COLORS]: { borderColor: 'CanvasText' },
      '::before': { content: '""', position: 'absolute', insetBlockStart: -4, insetInlineStart: 0, height: 7, borderInlineStart: `1px solid ${palette.neutralSecondary}` },
    },
    partyInside: {
      color: palette.themeDark, fontWeight: 600, borderBlockStart: `2px solid ${palette.themePrimary}`, paddingBlockStart: 5, [FORCED_COLORS]: { borderColor: 'Highlight', color: 'CanvasText' },
    },
    partyLast: { '::after': { content: '""', position: 'absolute', insetBlockStart: -4, insetInlineEnd: 0, height: 7, borderInlineStart: `1px solid ${palette.neutralSecondary}` } },
  };
});
