import { CAPTION, createStyles } from '../theme/styles';

export const useSectionStyles = createStyles(({ semanticColors: color, palette }) => ({
  root: { padding: '12px 16px', borderBlockStart: `1px solid ${palette.neutralLight}`, minWidth: 0 },
  narrow: { paddingInline: 12 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '2px 8px' },
  heading: { margin: 0, padding: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600, color: color.bodyText },
  aside: { ...CAPTION, color: color.bodySubtext },
}));
