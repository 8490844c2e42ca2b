import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS, VISUALLY_HIDDEN } from '../../parts/theme/styles';

export const useFilterStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBlockStart: 16 },
    blocks: {
      marginBlock: 0,
      padding: '8px 16px',
      marginInline: -16,
      background: palette.neutralLighterAlt,
      borderBlockStart: `1px solid ${palette.neutralQuaternaryAlt}`,
      '> button': { color: color.messageLink },
    },
    count: { fontWeight: 600 },
    chips: { display: 'flex', flexWrap: 'wrap', gap: 8, margin: 0, padding: 0, listStyle: 'none', minWidth: 0 },
    chip: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      ...CAPTION,
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      maxWidth: '100%',
      minHeight: 24,
      boxSizing: 'border-box',
      padding: '3px 8px',
      borderRadius: 2,
      border: `1px solid ${palette.themePrimary}`,
      background: palette.themeLighterAlt,
      color: color.bodyText,
      ':hover': { background: palette.themeLighter },
      [FORCED_COLORS]: { borderColor: 'ButtonText' },
    },
    name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: 280 },
    hidden: VISUALLY_HIDDEN,
  };
});
