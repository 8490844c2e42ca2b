import { createStyles } from '../theme/styles';

export const useScenarioStyles = createStyles(({ semanticColors: color, palette }) => ({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', gap: '2px 24px', margin: '4px 0 0', padding: 0, listStyle: 'none' },
  narrow: { gridTemplateColumns: 'minmax(0,1fr)' },
  item: {
    display: 'flex', justifyContent: 'space-between', gap: 8, fontSize: 12, lineHeight: '16px', paddingBlock: 4, borderBlockEnd: `1px solid ${palette.neutralLighter}`, minWidth: 0,
  },
  answer: { display: 'inline-flex', gap: 4, alignItems: 'center', flex: 'none', maxWidth: '65%' },
  open: { color: color.bodySubtext },
}));
