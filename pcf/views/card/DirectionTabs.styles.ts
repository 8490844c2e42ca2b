import { BARE_BUTTON, createStyles } from '../parts/theme/styles';

export const useDirectionStyles = createStyles(({ palette, semanticColors: color }) => {
  const line = `1px solid ${palette.neutralLight}`;
  return {
    list: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0,1fr))', borderBlockStart: line },
    tab: {
      ...BARE_BUTTON,
      position: 'relative',
      padding: '10px 16px',
      background: palette.neutralLighterAlt,
      borderBlockEnd: line,
      '& + &': { borderInlineStart: line },
      // Inside, because the neighbors would cover a ring around it.
      ':focus-visible': { outline: `2px solid ${palette.black}`, outlineOffset: -3 },
      ':hover': { background: palette.neutralLighter },
    },
    narrow: { padding: '8px 10px', fontSize: 12, lineHeight: '16px' },
    selected: {
      background: color.bodyBackground,
      borderBlockEndColor: 'transparent',
      '::after': {
        content: '""',
        position: 'absolute',
        insetInline: 8,
        insetBlockEnd: 0,
        borderBlockEnd: `3px solid ${palette.themePrimary}`,
      },
    },
    value: { gap: 6, overflowWrap: 'anywhere' },
    stated: { '> svg': { color: palette.themePrimary } },
    open: { '> svg': { color: palette.neutralSecondary } },
    heading: { padding: '12px 16px 0' },
  };
});
