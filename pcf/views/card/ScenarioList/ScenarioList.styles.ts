import { CAPTION, createStyles } from '../../parts/theme/styles';

export const useScenarioStyles = createStyles(({ palette }) => ({
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0,1fr))', gap: '2px 24px', marginBlockStart: 4 },
  narrow: { gridTemplateColumns: 'minmax(0,1fr)' },
  item: {
    ...CAPTION,
    display: 'flex',
    justifyContent: 'space-between',
    gap: 8,
    paddingBlock: 3,
    borderBlockEnd: `1px solid ${palette.neutralLighter}`,
  },
  answer: { display: 'flex', gap: 4, alignItems: 'center' },
}));
