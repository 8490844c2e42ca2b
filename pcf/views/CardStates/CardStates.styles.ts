import { CAPTION, createStyles, FORCED_COLORS, VISUALLY_HIDDEN } from '../theme/styles';

export const useStateStyles = createStyles(({ semanticColors: color, palette }) => ({
  body: { display: 'flex', gap: 16, alignItems: 'flex-start', paddingBlock: '24px 28px', '> svg': { color: palette.neutralSecondary } },
  bodyNarrow: { gap: 12, paddingBlock: '16px 20px' },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600, color: color.bodyText },
  explanation: { margin: '4px 0 12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  details: { ...CAPTION, margin: '8px 0 0', color: color.bodySubtext, unicodeBidi: 'plaintext' },
  hidden: VISUALLY_HIDDEN,
  shimmer: {
    display: 'block', borderRadius: 2, maxWidth: '100%', background: `linear-gradient(90deg, ${palette.neutralLighter}, ${palette.neutralLight} 45%, ${palette.neutralLighter} 90%)`,
    [FORCED_COLORS]: { background: 'Canvas', border: '1px solid GrayText' },
  },
  circle: { borderRadius: '50%' },
  rounded: { borderRadius: 10 },
  between: { display: 'flex', justifyContent: 'space-between', gap: 8 },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', gap: '16px 24px', marginBlockStart: 16 },
  tabs: { display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', borderBlockStart: `1px solid ${palette.neutralLight}`, '> div': { padding: '10px 16px 12px' } },
  path: { display: 'flex', justifyContent: 'space-between', margin: '24px 16px 8px' },
}));
