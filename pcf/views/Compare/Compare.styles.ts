import { createStyles, CAPTION, focusRing, FORCED_COLORS } from '../theme/styles';

export const useCompareStyles = createStyles((theme) => ({
  root: { padding: '16px 24px 24px', color: theme.semanticColors.bodyText, background: theme.semanticColors.bodyBackground, minBlockSize: '100vh', boxSizing: 'border-box', '@media (max-width: 479px)': { padding: 12 } },
  head: { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', justifyContent: 'space-between', marginBlockEnd: 12 },
  title: { ...focusRing(theme), margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  picker: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', border: 0, margin: '0 0 16px', padding: 0 },
  choice: { display: 'flex', alignItems: 'center', gap: 8, minHeight: 28, minWidth: 0, cursor: 'pointer' },
  choiceName: { overflowWrap: 'anywhere', minWidth: 0 },
  check: { ...focusRing(theme), width: 16, height: 16, margin: 0, flex: 'none', accentColor: theme.palette.themePrimary },
  legend: { ...CAPTION, color: theme.semanticColors.bodySubtext, padding: 0, marginBlockEnd: 4 },
  /** Only to be clicked. */
  screenOnly: { '@media print': { display: 'none' } },
  scroll: { overflowX: 'auto', '@media print': { overflow: 'visible' } },
  table: { borderCollapse: 'collapse', inlineSize: '100%', tableLayout: 'fixed' },
  row: { '@media print': { breakInside: 'avoid' } },
  topic: { ...CAPTION, fontWeight: 600, textAlign: 'start', verticalAlign: 'top', padding: '8px 10px', inlineSize: 132, background: theme.palette.neutralLighterAlt, border: `1px solid ${theme.palette.neutralQuaternaryAlt}` },
  subject: { textAlign: 'start', verticalAlign: 'top', padding: '8px 10px', minInlineSize: 200, borderBlockStart: `3px solid ${theme.palette.themePrimary}`, border: `1px solid ${theme.palette.neutralQuaternaryAlt}`, overflowWrap: 'anywhere', fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  cell: { verticalAlign: 'top', padding: '8px 10px', minInlineSize: 200, border: `1px solid ${theme.palette.neutralQuaternaryAlt}`, overflowWrap: 'anywhere', fontSize: 14, lineHeight: '20px' },
  legs: { margin: 0, paddingInlineStart: 18, fontSize: 12, lineHeight: '18px' },
  inside: { fontWeight: 600, color: theme.palette.themeDark, [FORCED_COLORS]: { color: 'Highlight' } },
  party: { color: theme.semanticColors.bodySubtext },
  marked: { display: 'flex', gap: 6, alignItems: 'flex-start', '> svg': { marginBlockStart: 2 } },
  block: { border: `1px solid ${theme.palette.neutralQuaternaryAlt}`, marginBlockEnd: 12 },
  blockHeading: { margin: 0, padding: '8px 12px', fontSize: 14, lineHeight: '20px', fontWeight: 600, overflowWrap: 'anywhere', borderBlockStart: `3px solid ${theme.palette.themePrimary}` },
  terms: { margin: 0 },
  term: { ...CAPTION, color: theme.semanticColors.bodySubtext, padding: '8px 12px 0', margin: 0 },
  value: { padding: '2px 12px 8px', margin: 0, fontSize: 14, lineHeight: '20px', overflowWrap: 'anywhere' },
}));
