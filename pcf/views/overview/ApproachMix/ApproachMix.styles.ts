import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../../parts/theme/styles';
import { SMALLEST } from './mixLook';

/** The three colors of the mix, each with the tint of its hatching: the only colors here that are no slots of the theme. */
const OWN = ['#4f6bed', '#c5cff7'] as const;
const MICROSOFT = ['#00707a', '#a6dce0'] as const;
const OPERATOR = ['#8764b8', '#d3c5e8'] as const;
const ON_COLOR = '#ffffff';
const ON_TINT = '#201f1e';

const hatched = ([color, tint]: readonly [string, string]) => ({
  backgroundImage: `repeating-linear-gradient(135deg, ${color} 0 2px, ${tint} 2px 6px)`,
  color: ON_TINT,
  '> em': { background: tint },
});

export const useMixStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: {
      border: `1px solid ${palette.neutralQuaternaryAlt}`,
      borderRadius: 2,
      padding: '10px 12px',
      minWidth: 0,
      boxSizing: 'border-box',
      background: color.bodyBackground,
    },
    blocks: { padding: '8px 10px' },
    head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '0 8px' },
    title: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    note: { ...CAPTION, color: color.bodySubtext, '> a': { display: 'inline-block', marginInlineStart: 4 } },
    bar: { display: 'flex', gap: 2, height: 24, margin: '8px 0' },
    part: {
      position: 'relative',
      display: 'grid',
      placeItems: 'center',
      minWidth: SMALLEST,
      boxSizing: 'border-box',
      borderRadius: 1,
      fontSize: 12,
      fontWeight: 600,
      overflow: 'hidden',
      cursor: 'pointer',
      fontVariantNumeric: 'tabular-nums',
      '> em': { fontStyle: 'normal', padding: '0 4px', borderRadius: 2 },
      [FORCED_COLORS]: { border: '1px solid CanvasText', background: 'Canvas', color: 'CanvasText', '> em': { background: 'Canvas' } },
    },
    /** While others are chosen. The pattern stays: only its strength goes. */
    faded: { opacity: 0.35 },
    own: { background: OWN[0], color: ON_COLOR },
    ownEnds: hatched(OWN),
    microsoft: { background: MICROSOFT[0], color: ON_COLOR },
    microsoftEnds: hatched(MICROSOFT),
    operator: { background: OPERATOR[0], color: ON_COLOR },
    operatorEnds: hatched(OPERATOR),
    undecided: { border: `1.5px dashed ${palette.neutralSecondary}`, background: color.bodyBackground, color: color.bodyText },
    none: { background: palette.neutralTertiaryAlt, color: palette.neutralDark },
    key: { display: 'grid', gridTemplateColumns: 'repeat(3, auto)', gap: '0 12px', margin: 0, padding: 0, listStyle: 'none' },
    keyCompact: { gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))' },
    keyBlocks: { gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))' },
    entry: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      ...CAPTION,
      position: 'relative',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 5,
      maxWidth: 'calc(100% + 8px)',
      minHeight: 20,
      padding: '2px 4px',
      margin: '0 -4px',
      borderRadius: 2,
      color: color.bodyText,
      // Entries stand 20 px apart, which is what a hit area of 24 may overlap at most.
      '::after': { content: '""', position: 'absolute', insetInline: 0, insetBlock: -2 },
      ':hover': { background: palette.neutralLighter },
    },
    chosen: {
      background: palette.themeLighterAlt,
      boxShadow: `inset 0 0 0 1px ${palette.themePrimary}`,
      ':hover': { background: palette.themeLighter },
      [FORCED_COLORS]: { outline: '2px solid Highlight' },
    },
    swatch: {
      width: 12,
      height: 12,
      flex: 'none',
      borderRadius: 1,
      boxSizing: 'border-box',
      [FORCED_COLORS]: { border: '1px solid CanvasText', background: 'Canvas' },
    },
    /** Wraps rather than loses its end: a legend that cannot be read explains nothing. */
    name: { minWidth: 0 },
    count: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  };
});
