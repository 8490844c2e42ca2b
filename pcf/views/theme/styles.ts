/**
 * Ground rules of the styles: classes from theme slots, made once per theme; one focus ring; system colors under
 * `forced-colors`; logical properties only, so that right to left needs no second sheet.
 */
import { mergeStyleSets, useTheme } from '@fluentui/react';
import type { IRawStyle, ITheme } from '@fluentui/react';

export const FORCED_COLORS = '@media (forced-colors: active)';
export const RIGHT_TO_LEFT = '[dir=rtl] &';

/**
 * Makes a hook that gives the classes of a sheet for the theme around it.
 * @param sheet class name to styles, from the theme's slots
 */
export function createStyles<Names extends string>(sheet: (theme: ITheme) => Record<Names, IRawStyle>): () => Record<Names, string> {
  const made = new WeakMap<ITheme, Record<Names, string>>();
  return () => {
    const theme = useTheme();
    let classes = made.get(theme);
    if (!classes) {
      classes = mergeStyleSets(sheet(theme)) as unknown as Record<Names, string>;
      made.set(theme, classes);
    }
    return classes;
  };
}

export const CAPTION: IRawStyle = { fontSize: 12, lineHeight: '16px' };

/** 2 px in the text's strongest color, 1 px off: on everything that takes the focus. */
export function focusRing(theme: ITheme): IRawStyle {
  return {
    outline: 'none',
    ':focus-visible': { outline: `2px solid ${theme.palette.black}`, outlineOffset: 1, [FORCED_COLORS]: { outlineColor: 'Highlight' } },
  };
}

/** Enlarges what can be hit to 24 px where the thing itself is lower, without moving anything. */
export function hitArea(block: number): IRawStyle {
  return { position: 'relative', '::after': { content: '""', position: 'absolute', insetInline: 0, insetBlock: -block } };
}

/** For screen readers only. Clipped rather than hidden, and without a place in the layout. */
export const VISUALLY_HIDDEN: IRawStyle = {
  position: 'absolute', width: 1, height: 1, margin: -1, padding: 0, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap', border: 0,
};

/** A button that looks like nothing yet. */
export const BARE_BUTTON: IRawStyle = {
  appearance: 'none', background: 'none', border: 0, margin: 0, padding: 0, color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer',
};
