import { BARE_BUTTON, createStyles, focusRing, FORCED_COLORS } from '../../parts/theme/styles';

export const useListTabStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', margin: '16px 0 0', borderBlockEnd: `1px solid ${palette.neutralLight}` },
    blocks: { marginBlockStart: 0 },
    tab: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      display: 'inline-flex',
      gap: 6,
      minHeight: 36,
      alignItems: 'center',
      padding: '0 8px 2px',
      marginBlockEnd: -1,
      borderRadius: 2,
      ':hover': { background: palette.neutralLighterAlt },
      textAlign: 'start',
    },
    selected: {
      fontWeight: 600,
      paddingBlockEnd: 0,
      borderBlockEnd: `2px solid ${palette.themePrimary}`,
      borderEndStartRadius: 0,
      borderEndEndRadius: 0,
      [FORCED_COLORS]: { borderBlockEndColor: 'Highlight' },
    },
    count: { color: color.bodySubtext, fontVariantNumeric: 'tabular-nums' },
  };
});
