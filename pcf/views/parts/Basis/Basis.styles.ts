import { CAPTION, createStyles, focusRing, FORCED_COLORS, hitArea } from '../theme/styles';

export const useBasisStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  const link = { ...CAPTION, ...focusRing(theme), ...hitArea(4), textDecoration: 'none', [FORCED_COLORS]: { textDecoration: 'underline' } };
  return {
    host: { display: 'inline-flex' },
    chip: {
      ...link,
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      padding: '0 7px 0 5px',
      border: `1px solid ${palette.neutralSecondaryAlt}`,
      borderRadius: 9,
      color: color.bodyText,
      background: color.bodyBackground,
      whiteSpace: 'nowrap',
      '> svg': { color: palette.neutralSecondary },
      ':hover': { borderColor: 'currentColor' },
    },
    inferred: { border: `1.5px dotted ${palette.neutralSecondary}` },
    iconOnly: { ...link, display: 'inline-flex', padding: '2px', color: palette.neutralSecondary, ':hover': { color: color.bodyText } },
    link: { ...link, color: color.link, ':hover': { textDecoration: 'underline' }, '> svg': { marginInlineStart: 3 } },
    onStrip: { color: color.messageLink },
  };
});
