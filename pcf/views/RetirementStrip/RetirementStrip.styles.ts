import { createStyles, FORCED_COLORS } from '../theme/styles';

export const useRetirementStyles = createStyles(({ semanticColors: color }) => ({
  root: {
    display: 'flex', gap: 8, padding: '8px 16px', background: color.warningBackground, color: color.bodyText,
    '> svg': { color: color.severeWarningIcon, marginBlockStart: 2 }, [FORCED_COLORS]: { border: '2px solid CanvasText' },
  },
  narrow: { paddingInline: 12 },
  body: { flex: 1, minWidth: 0 },
  what: { fontWeight: 600 },
  block: { display: 'block' },
  days: { whiteSpace: 'nowrap' },
  next: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', marginBlockStart: 2 },
}));
