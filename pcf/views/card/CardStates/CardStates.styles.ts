import { createStyles } from '../../parts/theme/styles';

export const useStateStyles = createStyles(({ palette }) => ({
  message: { display: 'flex', gap: 16, paddingBlock: 12, '> svg': { color: palette.neutralSecondary } },
  explanation: { margin: '4px 0 12px' },
  shimmer: {
    borderRadius: 2,
    maxWidth: '100%',
    background: `linear-gradient(90deg, ${palette.neutralLighter}, ${palette.neutralLight} 45%, ${palette.neutralLighter} 90%)`,
  },
  circle: { borderRadius: '50%' },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0,1fr))', gap: '16px 24px' },
  path: { display: 'flex', justifyContent: 'space-between', margin: '24px 16px 8px' },
}));
