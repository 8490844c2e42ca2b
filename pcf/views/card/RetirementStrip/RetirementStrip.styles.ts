import { createStyles, FORCED_COLORS } from '../../parts/theme/styles';

export const useRetirementStyles = createStyles(({ semanticColors: color }) => ({
  root: {
    padding: '8px 16px',
    background: color.warningBackground,
    '> svg': { color: color.severeWarningIcon },
    [FORCED_COLORS]: { border: '2px solid' },
  },
  narrow: { paddingInline: 12 },
  block: { display: 'block' },
}));
