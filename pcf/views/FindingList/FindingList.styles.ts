import { createStyles } from '../theme/styles';

export const useFindingStyles = createStyles(({ semanticColors: color, palette }) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, '> li + li': { borderBlockStart: `1px solid ${palette.neutralLight}` } },
  item: { display: 'flex', gap: 8, paddingBlock: 6, '> svg': { marginBlockStart: 2 } },
  error: { '> svg': { color: color.errorIcon } },
  warning: { '> svg': { color: color.severeWarningIcon } },
  info: { '> svg': { color: color.infoIcon } },
  body: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  severity: { fontWeight: 600 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', marginBlockStart: 2 },
  more: { marginBlockStart: 4, '> p': { margin: '0 0 4px' } },
  none: { margin: '4px 0 0', color: color.bodySubtext },
}));
