import { CAPTION, createStyles, FORCED_COLORS } from '../theme/styles';

export const useCardStyles = createStyles(({ semanticColors: color, palette, fonts }) => ({
  root: {
    boxSizing: 'border-box', width: '100%', minWidth: 0, background: color.bodyBackground, color: color.bodyText, border: `1px solid ${palette.neutralQuaternaryAlt}`, borderRadius: 2,
    fontFamily: fonts.medium.fontFamily, fontSize: 14, fontWeight: 400, lineHeight: '20px', textAlign: 'start', overflowWrap: 'break-word', WebkitFontSmoothing: 'antialiased',
    [FORCED_COLORS]: { borderColor: 'CanvasText' },
  },
  head: { padding: '16px 16px 12px' },
  headNarrow: { paddingInline: 12 },
  headLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 8 },
  title: { margin: 0, padding: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600, color: color.bodyText },
  sides: { display: 'grid', gridTemplateColumns: 'minmax(0,1fr) minmax(0,1fr)', borderBlockStart: `1px solid ${palette.neutralLight}` },
  side: { minWidth: 0, '& + &': { borderInlineStart: `1px solid ${palette.neutralLight}` } },
  /** The first part below tabs or a heading that already divide. */
  undivided: { borderBlockStart: 0 },
  statement: { margin: 0, textWrap: 'pretty' },
  basis: { marginBlockStart: 6 },
  note: { ...CAPTION, margin: '6px 0 0', color: color.bodySubtext },
  number: { fontVariantNumeric: 'tabular-nums', unicodeBidi: 'isolate', direction: 'ltr', display: 'inline-block' },
  paragraph: { margin: '2px 0 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockStart: 12 },
  truths: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
  truth: { display: 'flex', gap: 8, paddingBlock: 4, '> svg': { color: color.successIcon, marginBlockStart: 2 } },
  truthBody: { flex: 1, minWidth: 0 },
  notices: { listStyle: 'none', margin: 0, padding: '8px 16px', background: color.infoBackground, color: color.bodyText, [FORCED_COLORS]: { border: '1px solid CanvasText' } },
  noticesNarrow: { paddingInline: 12 },
  notice: { display: 'flex', gap: 8, paddingBlock: 2, '> svg': { color: color.infoIcon, marginBlockStart: 2 }, '> span': { minWidth: 0, overflowWrap: 'anywhere' } },
}));
