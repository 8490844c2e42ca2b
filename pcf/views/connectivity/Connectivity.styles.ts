import { CAPTION, createStyles, focusRing } from '../parts/theme/styles';

/** What declaring and importing need besides the styles of the pages on guidance. */
export const useConnectivityStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    hint: { ...CAPTION, display: 'block', color: color.bodySubtext },
    problem: { minBlockSize: 20, margin: '4px 0', color: color.errorText },
    item: {
      display: 'flex',
      gap: 8,
      alignItems: 'flex-start',
      padding: '8px 0',
      borderBlockEnd: `1px solid ${palette.neutralQuaternaryAlt}`,
    },
    check: { accentColor: palette.themePrimary, inlineSize: 16, blockSize: 16, margin: '2px 0 0', flex: 'none', ...focusRing(theme) },
    grow: { flex: 1, minInlineSize: 0, overflowWrap: 'anywhere' },
    number: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
    second: { ...CAPTION, color: color.bodySubtext },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '8px 16px',
      alignItems: 'center',
      margin: '8px 0',
      '> *': { minInlineSize: 0, maxInlineSize: '100%' },
    },
    days: { maxInlineSize: 96 },
    day: { inlineSize: 160 },
    file: {
      font: 'inherit',
      inlineSize: '100%',
      boxSizing: 'border-box',
      ...focusRing(theme),
      // The browser's own button, as one of ours.
      '::file-selector-button': {
        font: 'inherit',
        fontWeight: 600,
        minBlockSize: 32,
        padding: '0 16px',
        marginInlineEnd: 8,
        border: `1px solid ${palette.neutralSecondary}`,
        borderRadius: 2,
        background: color.bodyBackground,
        color: color.bodyText,
        cursor: 'pointer',
      },
      ':disabled::file-selector-button': { cursor: 'default', color: color.disabledText },
    },
    columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 320px', gap: 24, alignItems: 'start' },
    aside: { position: 'sticky', insetBlockStart: 12 },
    counts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '2px 12px', margin: '8px 0' },
    count: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: 600, margin: 0 },
  };
});
