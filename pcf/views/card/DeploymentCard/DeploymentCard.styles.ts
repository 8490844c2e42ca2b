import { createStyles } from '../../parts/theme/styles';

export const useCardStyles = createStyles(({ semanticColors: color, palette, fonts }) => ({
  root: {
    background: color.bodyBackground,
    color: color.bodyText,
    border: `1px solid ${palette.neutralQuaternaryAlt}`,
    borderRadius: 2,
    fontFamily: fonts.medium.fontFamily,
    fontSize: 14,
    fontWeight: 400,
    lineHeight: '20px',
    textAlign: 'start',
    overflowWrap: 'break-word',
    WebkitFontSmoothing: 'antialiased',
    '& *, & ::before, & ::after': { boxSizing: 'border-box' },
  },
  head: { padding: '16px 16px 12px' },
  headNarrow: { paddingInline: 12 },
  title: { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0,1fr))',
    borderBlockStart: `1px solid ${palette.neutralLight}`,
    '> * + *': { borderInlineStart: `1px solid ${palette.neutralLight}` },
  },
  basis: { marginBlockStart: 6 },
  note: { margin: '6px 0 0' },
  truth: { paddingBlock: 4, '> svg': { color: color.successIcon } },
  notices: { padding: '8px 16px', background: color.infoBackground },
}));
