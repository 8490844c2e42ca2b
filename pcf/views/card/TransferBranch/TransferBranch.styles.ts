import { CAPTION, createStyles, FILLED } from '../../parts/theme/styles';

export const useBranchStyles = createStyles(({ palette }) => ({
  row: { ...CAPTION, display: 'flex', alignItems: 'center', marginBlockStart: 6 },
  pill: {
    display: 'flex',
    gap: 5,
    alignItems: 'center',
    padding: '4px 8px',
    border: `1.5px solid ${palette.neutralSecondary}`,
    borderRadius: 2,
  },
  circle: { borderRadius: 13 },
  rounded: { borderRadius: 10 },
  square: {},
  inside: { background: palette.themePrimary, borderColor: palette.themePrimary, color: palette.white, ...FILLED },
  leg: {
    flex: 1,
    margin: '0 4px 16px',
    paddingBlockEnd: 2,
    textAlign: 'center',
    color: palette.neutralSecondary,
    borderBlockEnd: `2px dashed ${palette.neutralSecondary}`,
    '> svg': { marginInlineEnd: 4 },
  },
}));
