import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../../theme/styles';

export const useCommandStyles = createStyles((theme) => {
  const { palette, semanticColors: color, fonts } = theme;
  const ring = focusRing(theme);
  return {
    bar: { display: 'flex', alignItems: 'center', gap: 4, minHeight: 44, borderBlockEnd: `1px solid ${palette.neutralLight}`, margin: '8px 0 16px' },
    commands: { display: 'flex', alignItems: 'center', gap: 4, minWidth: 0, flex: 'auto' },
    narrow: { borderBlockEnd: 0, margin: 0, padding: '12px 0 8px' },
    command: {
      ...BARE_BUTTON, ...ring, display: 'inline-flex', alignItems: 'center', gap: 6, height: 32, padding: '0 8px', borderRadius: 2, whiteSpace: 'nowrap', color: color.bodyText,
      '> svg:first-child': { color: palette.themePrimary },
      '> svg:not(:first-child)': { color: palette.themePrimary },
      ':hover': { background: palette.neutralLighter },
      ':disabled': { color: color.disabledText, cursor: 'default', '> svg': { color: 'inherit' } },
      [FORCED_COLORS]: { color: 'ButtonText', ':disabled': { color: 'GrayText' } },
    },
    iconOnly: { width: 32, padding: 0, justifyContent: 'center', flex: 'none' },
    open: { background: palette.neutralLighter },
    search: {
      display: 'flex', alignItems: 'center', gap: 8, width: 240, height: 32, boxSizing: 'border-box', padding: '0 8px', border: `1px solid ${palette.neutralSecondary}`, borderRadius: 2, flex: 'none',
      background: color.inputBackground, color: color.bodyText, '> svg': { color: palette.themePrimary },
      ':focus-within': { outline: `2px solid ${palette.black}`, outlineOffset: 1, [FORCED_COLORS]: { outlineColor: 'Highlight' } },
    },
    searchCompact: { width: 170 },
    searchNarrow: { width: 'auto', flex: '1 1 120px', minWidth: 0 },
    input: {
      appearance: 'none', border: 0, outline: 'none', background: 'none', padding: 0, margin: 0, minWidth: 0, flex: 1, height: 28, font: 'inherit', color: 'inherit',
      '::placeholder': { color: palette.neutralSecondary, opacity: 1 }, '::-webkit-search-cancel-button': { display: 'none' },
    },
    clear: { ...BARE_BUTTON, ...ring, display: 'inline-grid', placeItems: 'center', width: 24, height: 24, borderRadius: 2, color: palette.neutralSecondary, ':hover': { background: palette.neutralLighter } },
    menu: {
      padding: '4px 0', margin: 0, minWidth: 180, fontFamily: fonts.medium.fontFamily, fontSize: 14, lineHeight: '20px', color: color.bodyText, background: color.bodyBackground,
      [FORCED_COLORS]: { border: '1px solid CanvasText' },
    },
    menuHeading: { ...CAPTION, fontWeight: 600, padding: '8px 12px 4px', color: palette.themePrimary, [FORCED_COLORS]: { color: 'CanvasText' } },
    divided: { borderBlockStart: `1px solid ${palette.neutralLight}`, marginBlockStart: 4, paddingBlockStart: 4 },
    item: {
      ...BARE_BUTTON, outline: 'none', display: 'flex', alignItems: 'center', gap: 8, width: '100%', boxSizing: 'border-box', minHeight: 32, padding: '4px 16px 4px 12px', whiteSpace: 'nowrap',
      ':hover': { background: palette.neutralLighter }, ':focus': { background: palette.neutralLighter },
      ':focus-visible': { outline: `2px solid ${palette.black}`, outlineOffset: -2, [FORCED_COLORS]: { outlineColor: 'Highlight' } },
      '&[aria-disabled=true]': { color: color.disabledText, cursor: 'default' },
    },
    tick: { width: 16, flex: 'none', display: 'inline-flex', color: palette.themePrimary },
  };
});
