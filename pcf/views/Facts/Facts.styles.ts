import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../theme/styles';

export const useFactsStyles = createStyles((theme) => {
  const { semanticColors: color } = theme;
  return {
    list: { display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', gap: '8px 24px', margin: '10px 0 0', padding: 0 },
    narrow: { gridTemplateColumns: 'minmax(0,1fr)', gap: '6px' },
    wide: { gridTemplateColumns: 'repeat(4, minmax(0,1fr))' },
    fact: { minWidth: 0 },
    label: { ...CAPTION, margin: 0, color: color.bodySubtext },
    value: { margin: 0, color: color.bodyText, overflowWrap: 'anywhere' },
    number: { fontVariantNumeric: 'tabular-nums', unicodeBidi: 'isolate', direction: 'ltr', display: 'inline-block' },
    withIcon: { display: 'inline-flex', alignItems: 'center', gap: 4, '> svg': { color: color.bodySubtext } },
    disclosure: {
      ...BARE_BUTTON, ...focusRing(theme), display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 24, marginBlock: -2, color: color.bodyText,
      '> svg': { color: color.bodySubtext, transition: 'transform .1s', '@media (prefers-reduced-motion: reduce)': { transition: 'none' } },
      ':hover': { textDecoration: 'underline' }, [FORCED_COLORS]: { color: 'LinkText' },
    },
    open: { '> svg': { transform: 'rotate(180deg)' } },
  };
});
