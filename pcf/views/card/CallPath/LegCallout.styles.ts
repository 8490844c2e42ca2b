import { createStyles } from '../../parts/theme/styles';

export const useLegStyles = createStyles(({ semanticColors: color }) => ({
  root: { padding: 12, color: color.bodyText, fontSize: 14, lineHeight: '20px' },
  text: { margin: '4px 0 6px' },
  value: { margin: '0 0 4px', '> svg': { marginInlineEnd: 4 } },
  note: { margin: '8px 0' },
}));
