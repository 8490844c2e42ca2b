import { CAPTION, createStyles, VISUALLY_HIDDEN } from '../parts/theme/styles';

export const useOverviewStyles = createStyles(({ semanticColors: color, fonts }) => ({
  /** The one thing that scrolls, apart from details beside the list. Fills what the host gives. */
  root: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    maxHeight: '100vh',
    minWidth: 0,
    overflow: 'auto',
    display: 'flex',
    alignItems: 'flex-start',
    background: color.bodyBackground,
    color: color.bodyText,
    fontFamily: fonts.medium.fontFamily,
    fontSize: 14,
    fontWeight: 400,
    lineHeight: '20px',
    textAlign: 'start',
    WebkitFontSmoothing: 'antialiased',
    position: 'relative',
  },
  /** List and details each scroll by themselves. */
  split: { overflow: 'hidden', alignItems: 'stretch' },
  main: { flex: '1 1 0', minWidth: 0, boxSizing: 'border-box', padding: '16px 24px 0' },
  // Air at the top as a box of its own: what sticks would stick below a padding, with rows passing above it.
  mainBeside: {
    padding: '0 16px 0 24px',
    '[dir=rtl] &': { padding: '0 24px 0 16px' },
    overflow: 'auto',
    '::before': { content: '""', display: 'block', height: 16 },
  },
  mainBlocks: { padding: '12px 16px 0' },
  title: { margin: 0, padding: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600, color: color.bodyText },
  titleBlocks: { fontSize: 16, lineHeight: '22px' },
  facts: { ...CAPTION, color: color.bodySubtext, overflowWrap: 'anywhere' },
  factsBlocks: { marginBlockEnd: 8 },
  list: { marginBlockStart: 16, minWidth: 0 },
  listBlocks: { marginBlockStart: 0, marginInline: -16 },
  note: { display: 'flex', gap: 8, margin: '8px 0 0', color: color.bodySubtext, '> svg': { flex: 'none', marginBlockStart: 2 } },
  live: VISUALLY_HIDDEN,
  more: { padding: '12px 8px' },
}));
