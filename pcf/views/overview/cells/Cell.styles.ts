import { BARE_BUTTON, CAPTION, createStyles, focusRing, hitArea } from '../../parts/theme/styles';

export const useCellStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
  // A name that runs the other way keeps to the start side of the list all the same. `match-parent` would say so, but not
  // in Chromium. Fluent itself turns sides around in pages from right to left, which the theme has done already.
  const line = { ...cut, textAlign: `${theme.rtl ? 'right' : 'left'} /* @noflip */` } as const;
  return {
    // Plain blocks of inline content: there are hundreds on a page, and flex boxes would be laid out twice each.
    first: { ...line, lineHeight: '20px', height: 20, '> svg': { marginInlineEnd: 5 } },
    /** Not cut itself: that would cut off what can be hit above and below the button. */
    actionLine: { ...CAPTION, display: 'flex', minWidth: 0, height: 16 },
    second: { ...CAPTION, ...line, minHeight: 16, color: color.bodySubtext, '> svg': { marginInlineEnd: 4 } },
    cut,
    telephone: { fontVariantNumeric: 'tabular-nums', unicodeBidi: 'isolate', direction: 'ltr' },
    stated: { color: palette.themePrimary },
    quiet: { color: palette.neutralSecondary },
    /** Looks like a link: it opens what it names. */
    open: { fontWeight: 600, color: color.link, cursor: 'pointer', ':hover': { color: color.linkHovered, textDecoration: 'underline' } },
    action: {
      ...BARE_BUTTON,
      ...CAPTION,
      ...focusRing(theme),
      ...hitArea(4),
      fontWeight: 600,
      maxWidth: '100%',
      color: color.link,
      ':hover': { color: color.linkHovered, textDecoration: 'underline' },
    },
    actionLabel: { ...cut, display: 'block' },
    counts: {
      lineHeight: '20px',
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
      '> * + *': { marginInlineStart: 8 },
      '> * > svg': { marginInlineEnd: 4 },
    },
    error: { color: color.errorIcon },
    warning: { color: color.severeWarningIcon },
    info: { color: color.infoIcon },
    none: { ...CAPTION, color: color.bodySubtext, lineHeight: '20px' },
  };
});
