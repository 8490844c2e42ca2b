import { createStyles, FORCED_COLORS } from '../../parts/theme/styles';

export const useEmptyStyles = createStyles(({ palette, semanticColors: color }) => ({
  root: {
    border: `1px solid ${palette.neutralQuaternaryAlt}`,
    padding: '36px 24px',
    marginBlockStart: 16,
    textAlign: 'center',
    '> svg': { color: palette.neutralSecondary },
    [FORCED_COLORS]: { borderColor: 'CanvasText' },
  },
  heading: { margin: '8px 0 4px', fontSize: 16, lineHeight: '22px', fontWeight: 600, color: color.bodyText, overflowWrap: 'anywhere' },
  explanation: { margin: '0 auto 16px', maxWidth: 420, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 8 },
}));
