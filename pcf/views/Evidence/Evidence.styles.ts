import { CAPTION, createStyles, VISUALLY_HIDDEN } from '../theme/styles';

export const useEvidenceStyles = createStyles(({ semanticColors: color, palette }) => ({
  table: { ...CAPTION, width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', marginBlockStart: 10, color: color.bodyText },
  head: { textAlign: 'start', fontWeight: 600, padding: '4px 8px 4px 0', paddingInline: '0 8px', borderBlockEnd: `1px solid ${palette.neutralQuaternaryAlt}` },
  cell: { textAlign: 'start', fontWeight: 400, verticalAlign: 'top', paddingBlock: 4, paddingInline: '0 8px', overflowWrap: 'anywhere', borderBlockEnd: `1px solid ${palette.neutralLight}` },
  value: { fontVariantNumeric: 'tabular-nums', unicodeBidi: 'isolate' },
  blocks: { ...CAPTION, listStyle: 'none', margin: '8px 0 0', padding: 0, '> li': { paddingBlock: 4, borderBlockStart: `1px solid ${palette.neutralLight}`, overflowWrap: 'anywhere' } },
  name: { color: color.bodySubtext },
  hidden: VISUALLY_HIDDEN,
}));
