import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../theme/styles';

export const useCandidateStyles = createStyles((theme) => {
  const { semanticColors: color, palette } = theme;
  const line = `1px solid ${palette.neutralQuaternaryAlt}`;
  return {
    columns: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0,1fr)', margin: '12px 0 0', padding: 0, listStyle: 'none', border: line, borderRadius: 2 },
    column: {
      display: 'grid', gridTemplateRows: 'subgrid', padding: '10px 10px 12px', minWidth: 0, boxSizing: 'border-box', '& + &': { borderInlineStart: line },
    },
    stack: { margin: '10px 0 0', padding: 0, listStyle: 'none', border: line, borderRadius: 2 },
    row: { '& + &': { borderBlockStart: line } },
    rowHead: {
      ...BARE_BUTTON, ...focusRing(theme), display: 'flex', width: '100%', boxSizing: 'border-box', alignItems: 'center', justifyContent: 'space-between', gap: 8, padding: '8px 10px',
      ':hover': { background: palette.neutralLighter },
    },
    rowBody: { padding: '0 10px 10px' },
    name: { fontWeight: 600, margin: 0, fontSize: 14, lineHeight: '20px' },
    sub: { ...CAPTION, color: color.bodySubtext },
    line: { display: 'flex', flexDirection: 'column', marginBlockStart: 10, minWidth: 0 },
    lineLabel: { ...CAPTION, color: color.bodySubtext },
    answer: { display: 'flex', gap: 4, alignItems: 'flex-start', minHeight: 20, flex: 1, overflowWrap: 'anywhere', '> svg': { marginBlockStart: 2, verticalAlign: 0 } },
    stated: { '> svg': { color: palette.themePrimary, [FORCED_COLORS]: { color: 'CanvasText' } } },
    open: { '> svg': { color: palette.neutralSecondary, [FORCED_COLORS]: { color: 'CanvasText' } } },
    basis: { marginBlockStart: 4 },
  };
});
