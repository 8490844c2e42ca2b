/**
 * Ground rules of the styles: classes from theme slots, made once for equal themes; one focus ring; logical properties only, so
 * that right to left needs no second sheet: `theme.rtl` turns what points.
 *
 * Under `forced-colors` the browser itself paints text, borders and backgrounds in system colors. Rules for it are only
 * where that is not enough: Microsoft's part, whose filling is its meaning, and what has no border otherwise.
 */
import { mergeStyles, useTheme } from '@fluentui/react';
import type { IRawStyle, ITheme } from '@fluentui/react';

export const FORCED_COLORS = '@media (forced-colors: active)';

type Classes = Readonly<Record<string, string>>;

/** All that sheets may see of a theme. */
export type Slots = Pick<ITheme, 'palette' | 'semanticColors' | 'fonts' | 'isInverted' | 'rtl'>;

/** Every sheet in the order of their modules: what many views share comes first, and each view may overrule it. */
const sheets: ((theme: ITheme, look: number) => Classes)[] = [];

const looks: string[] = [];
const known = new WeakMap<ITheme, number>();

/**
 * The number of what sheets see of a theme. Every provider makes a theme object of its own: the cards of a form, and themes
 * that come back, share the classes of the first that was equal.
 */
function lookOf(theme: ITheme): number {
  let look = known.get(theme);
  if (look === undefined) {
    const { palette, semanticColors, fonts, isInverted, rtl } = theme;
    const seen = JSON.stringify([palette, semanticColors, fonts, isInverted, rtl]);
    look = looks.indexOf(seen);
    if (look < 0) look = looks.push(seen) - 1;
    known.set(theme, look);
  }
  return look;
}

/**
 * Makes a hook that gives the classes of a sheet for the theme around it.
 * @param sheet class name to styles, from the theme's slots
 */
export function createStyles<Names extends string>(sheet: (theme: Slots) => Record<Names, IRawStyle>): () => Record<Names, string> {
  const index = sheets.length;
  const made: Classes[] = [];
  // Equal styles would share one class, and stand where the first of them stands: then neither the order within a sheet
  // would decide, nor that of sheets where a second theme comes up. The names of sheet and theme keep them apart.
  const make = (theme: ITheme, look: number): Classes =>
    (made[look] ??= Object.fromEntries(
      Object.entries<IRawStyle>(sheet(theme)).map(([name, styles]) => [
        name,
        mergeStyles({ displayName: `vc${index}-${look}-${name}` }, styles),
      ]),
    ));
  sheets.push(make);
  return () => {
    const theme = useTheme();
    const look = lookOf(theme);
    // All that come before it too: the order of rules must not depend on which view comes up first.
    if (!made[look]) for (const one of sheets.slice(0, index)) one(theme, look);
    return make(theme, look) as Record<Names, string>;
  };
}

/** Makes every sheet for a theme, before views ask for them. */
export function makeSheets(theme: ITheme): void {
  for (const one of sheets) one(theme, lookOf(theme));
}

export const CAPTION: IRawStyle = { fontSize: 12, lineHeight: '16px' };

/** 2 px in the text's strongest color, 1 px off: on everything that takes the focus. */
export const focusRing = ({ palette }: Slots): IRawStyle => ({
  ':focus-visible': { outline: `2px solid ${palette.black}`, outlineOffset: 1 },
});

/** Enlarges what can be hit to 24 px where the thing itself is lower, without moving anything. */
export const hitArea = (block: number): IRawStyle => ({
  position: 'relative',
  '::after': { content: '""', position: 'absolute', insetInline: 0, insetBlock: -block },
});

/** For screen readers only. Clipped rather than hidden, and without a place in the layout. */
export const VISUALLY_HIDDEN: IRawStyle = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/** A button that looks like nothing yet. */
export const BARE_BUTTON: IRawStyle = {
  background: 'none',
  border: 0,
  margin: 0,
  padding: 0,
  color: 'inherit',
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
};

/** The filling of Microsoft's part in system colors. */
export const FILLED: IRawStyle = {
  [FORCED_COLORS]: { background: 'Highlight', borderColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
};

/** What most views need. */
export const useCommonStyles = createStyles((theme) => ({
  caption: CAPTION,
  heading: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  paragraph: { margin: 0 },
  plain: { margin: 0, font: 'inherit' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  strong: { fontWeight: 600 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  basis: { marginBlockStart: 2 },
  between: { justifyContent: 'space-between' },
  /** An icon, or another mark, before text that may wrap. */
  marked: { display: 'flex', gap: 8, '> svg': { marginBlockStart: 2 } },
  grow: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  number: { fontVariantNumeric: 'tabular-nums', unicodeBidi: 'isolate', direction: 'ltr', display: 'inline-block' },
  hidden: VISUALLY_HIDDEN,
  subtle: { color: theme.semanticColors.bodySubtext },
}));
