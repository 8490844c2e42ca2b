import { BARE_BUTTON, createStyles, focusRing } from '../../parts/theme/styles';

export const useFactsStyles = createStyles((theme) => ({
  list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0,1fr))', gap: '8px 24px', margin: '10px 0 0' },
  narrow: { gridTemplateColumns: 'minmax(0,1fr)', gap: '6px' },
  wide: { gridTemplateColumns: 'repeat(4, minmax(0,1fr))' },
  value: { margin: 0, overflowWrap: 'anywhere', '> svg': { marginInlineEnd: 4 } },
  disclosure: {
    ...BARE_BUTTON,
    ...focusRing(theme),
    minHeight: 24,
    marginBlock: -2,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    ':hover': { textDecoration: 'underline' },
  },
  open: { '> svg': { transform: 'rotate(180deg)' } },
}));
