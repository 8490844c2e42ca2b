import { CAPTION, createStyles, VISUALLY_HIDDEN } from '../theme/styles';

export const useCallPathStyles = createStyles(({ semanticColors: color }) => ({
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-start', gap: '4px 14px', marginBlockStart: 8 },
  legend: { ...CAPTION, display: 'flex', flexWrap: 'wrap', gap: '4px 14px', color: color.bodySubtext },
  entry: { display: 'inline-flex', gap: 4, alignItems: 'center' },
  list: { margin: '8px 0 0', paddingInlineStart: 22, '> li': { paddingBlock: 1 } },
  hidden: VISUALLY_HIDDEN,
  none: { margin: '8px 0 0', fontWeight: 600 },
  strong: { fontWeight: 600 },
  lead: { fontWeight: 600, display: 'block' },
  callout: { padding: 12, color: color.bodyText, fontSize: 14, lineHeight: '20px', boxSizing: 'border-box', overflowWrap: 'anywhere' },
  calloutTitle: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  calloutText: { margin: '4px 0 6px' },
  facts: { display: 'grid', gap: 4, margin: 0, '> div > dt': { ...CAPTION, color: color.bodySubtext }, '> div > dd': { margin: 0, display: 'flex', gap: 4, alignItems: 'center' } },
  note: { ...CAPTION, margin: '8px 0 0', color: color.bodySubtext },
  basis: { marginBlockStart: 8 },
}));
