import { createStyles, VISUALLY_HIDDEN } from '../views/parts/theme/styles';

export const useListStyles = createStyles(({ palette, semanticColors: color, fonts }) => ({
  root: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    background: color.bodyBackground,
    color: color.bodyText,
    fontFamily: fonts.medium.fontFamily,
    fontSize: 14,
    fontWeight: 400,
    lineHeight: '20px',
    textAlign: 'start',
    position: 'relative',
    padding: '8px 24px',
  },
  /** The host gave a height: the list scrolls in it. Without one it grows, and the host's page scrolls. */
  limited: { overflow: 'auto' },
  rootBlocks: { paddingInline: 16 },
  commands: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBlockEnd: 8, marginInlineStart: -8 },
  list: { minWidth: 0 },
  listBlocks: { marginInline: -16 },
  more: { padding: '12px 8px' },
  noneCame: { margin: '8px 0 0' },
  live: VISUALLY_HIDDEN,
  line: {
    height: 32,
    marginBlock: 8,
    borderRadius: 2,
    background: `linear-gradient(90deg, ${palette.neutralLighter}, ${palette.neutralLight} 45%, ${palette.neutralLighter} 90%)`,
  },
}));
