import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../parts/theme/styles';

export const useTileStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    tiles: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 3.1fr) repeat(4, minmax(0, 1fr))', minWidth: 0 },
    /** The mix over the whole width, tiles below it. */
    compact: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', '> :first-child': { gridColumn: '1 / -1' } },
    blocks: { gap: 8, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', '> :first-child': { gridColumn: '1 / -1' } },
    tile: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      minWidth: 0,
      boxSizing: 'border-box',
      padding: '10px 12px',
      borderRadius: 2,
      border: `1px solid ${palette.neutralQuaternaryAlt}`,
      background: color.bodyBackground,
      color: color.bodyText,
      ':hover': { background: palette.neutralLighterAlt },
    },
    tileBlocks: { padding: '8px 10px' },
    pressed: {
      padding: '9px 11px',
      border: `2px solid ${palette.themePrimary}`,
      background: palette.themeLighterAlt,
      ':hover': { background: palette.themeLighterAlt },
      [FORCED_COLORS]: { borderColor: 'Highlight' },
    },
    pressedBlocks: { padding: '7px 9px' },
    pin: { position: 'absolute', insetBlockStart: 8, insetInlineEnd: 8, color: palette.themePrimary },
    title: { fontWeight: 600, overflowWrap: 'anywhere' },
    besidePin: { paddingInlineEnd: 18 },
    figure: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      marginBlockStart: 4,
      fontSize: 28,
      lineHeight: '36px',
      fontWeight: 600,
      fontVariantNumeric: 'tabular-nums',
      '> svg': { width: 20, height: 20, verticalAlign: 0 },
    },
    figureBlocks: { marginBlockStart: 0, fontSize: 20, lineHeight: '28px' },
    detail: { ...CAPTION, color: color.bodySubtext },
    quiet: { color: palette.neutralSecondary },
    warning: { color: color.severeWarningIcon },
    error: { color: color.errorIcon },
  };
});
