import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../../theme/styles';
import { GROUP_HEIGHT, MORE_HEIGHT } from './layout';

/** Px that the column headings take. */
export const HEADER_HEIGHT = 33;
/** Px that the line below the rows takes. */
export const FOOTER_HEIGHT = 36;

/** Rows reach into the padding of the page, where their check boxes stand. */
export const GUTTER = 24;

export const useGridStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const ring = focusRing(theme);
  /** Inside the row: sticky headings would cover a ring outside of it. */
  const innerRing = { outline: 'none', ':focus-visible': { ...(ring[':focus-visible' as keyof typeof ring] as object), outlineOffset: -2 } };
  return {
    root: { position: 'relative' },
    gutters: { marginInlineStart: -GUTTER, paddingInlineStart: GUTTER },
    header: {
      position: 'sticky', top: 0, zIndex: 3, display: 'grid', height: HEADER_HEIGHT, boxSizing: 'border-box', background: color.bodyBackground,
      borderBlockEnd: `1px solid ${palette.neutralQuaternaryAlt}`, ...CAPTION, fontWeight: 600,
    },
    heading: { minWidth: 0, display: 'flex', alignItems: 'center', overflow: 'hidden' },
    sorter: {
      ...BARE_BUTTON, ...innerRing, display: 'flex', alignItems: 'center', gap: 4, minWidth: 0, maxWidth: '100%', height: 32, padding: '0 6px', fontWeight: 600,
      '> span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
      ':hover': { background: palette.neutralLighter },
      [FORCED_COLORS]: { color: 'CanvasText' },
    },
    plainHeading: { padding: '0 6px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    up: { transform: 'rotate(180deg)' },
    body: { position: 'relative' },
    section: { position: 'absolute', insetInline: 0 },
    group: {
      ...innerRing, position: 'sticky', zIndex: 2, display: 'flex', alignItems: 'center', height: GROUP_HEIGHT, boxSizing: 'border-box', padding: '0 8px',
      background: palette.neutralLighterAlt, borderBlockEnd: `1px solid ${palette.neutralQuaternaryAlt}`, fontWeight: 600, cursor: 'default',
      [FORCED_COLORS]: { borderBlockStart: '1px solid CanvasText' },
    },
    groupBlocks: { paddingInline: 16 },
    groupCell: { display: 'flex', alignItems: 'center', gap: 6, minWidth: 0, flex: 1 },
    row: {
      position: 'absolute', insetInlineStart: -GUTTER, insetInlineEnd: 0, display: 'grid', boxSizing: 'border-box', cursor: 'default', contain: 'strict',
      '::before': { content: '""', position: 'absolute', zIndex: -1, insetBlock: 0, insetInlineStart: GUTTER, insetInlineEnd: 0, borderBlockEnd: `1px solid ${palette.neutralLight}` },
      isolation: 'isolate',
      outline: 'none',
      ':focus-visible::before': { outline: `2px solid ${palette.black}`, outlineOffset: -2 },
      ':hover::before': { background: palette.neutralLighterAlt },
      ':hover .voice-channel-check': { opacity: 1 },
    },
    opened: {
      '::before': { background: palette.themeLighterAlt, boxShadow: `inset 3px 0 0 ${palette.themePrimary}`, [FORCED_COLORS]: { borderInlineStart: '3px solid Highlight' } },
      ':hover::before': { background: palette.themeLighterAlt },
      '[dir=rtl] &::before': { boxShadow: `inset -3px 0 0 ${palette.themePrimary}` },
    },
    selected: { '::before': { background: palette.themeLighterAlt }, ':hover::before': { background: palette.themeLighter } },
    gutter: { display: 'flex', alignItems: 'center', justifyContent: 'center' },
    check: {
      width: 16, height: 16, margin: 0, accentColor: palette.themePrimary, opacity: 0, cursor: 'pointer', ':checked': { opacity: 1 },
      ':focus-visible': { opacity: 1 },
      // A finger does not hover.
      '@media (pointer: coarse)': { opacity: 1 },
      [FORCED_COLORS]: { opacity: 1 },
    },
    selecting: { '& .voice-channel-check': { opacity: 1 } },
    cell: { minWidth: 0, padding: '5px 6px', overflow: 'hidden' },
    line: { position: 'absolute', insetInline: 0, display: 'grid', contain: 'strict' },
    block: {
      ...innerRing, position: 'relative', minWidth: 0, boxSizing: 'border-box', padding: '10px 16px', borderBlockEnd: `1px solid ${palette.neutralLight}`, overflow: 'hidden', cursor: 'default',
      ':hover': { background: palette.neutralLighterAlt },
    },
    openedBlock: { background: palette.themeLighterAlt, boxShadow: `inset 3px 0 0 ${palette.themePrimary}` },
    more: {
      ...innerRing, position: 'absolute', insetInline: 0, height: MORE_HEIGHT, boxSizing: 'border-box', display: 'flex', alignItems: 'center', ...CAPTION, paddingInlineStart: 28,
      borderBlockEnd: `1px solid ${palette.neutralLight}`, color: color.link, cursor: 'pointer', ':hover': { textDecoration: 'underline' },
      [FORCED_COLORS]: { color: 'LinkText', textDecoration: 'underline' },
    },
    footer: {
      position: 'sticky', bottom: 0, zIndex: 3, display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0 16px', minHeight: FOOTER_HEIGHT, boxSizing: 'border-box',
      padding: 8, background: color.bodyBackground, ...CAPTION, color: color.bodySubtext,
    },
  };
});
