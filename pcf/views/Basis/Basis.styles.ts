import { CAPTION, createStyles, focusRing, FORCED_COLORS, hitArea } from '../theme/styles';

export const useBasisStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    chip: {
      ...CAPTION, ...focusRing(theme), ...hitArea(4), display: 'inline-flex', alignItems: 'center', gap: 4, height: 18, boxSizing: 'border-box', padding: '0 7px 0 5px',
      border: `1px solid ${palette.neutralSecondaryAlt}`, borderRadius: 9, color: color.bodyText, background: color.bodyBackground, whiteSpace: 'nowrap',
      verticalAlign: 'middle', textDecoration: 'none', '> svg': { color: palette.neutralSecondary },
      ':hover': { borderColor: palette.neutralPrimary, color: color.bodyText },
      [FORCED_COLORS]: { textDecoration: 'underline', borderColor: 'LinkText' },
    },
    inferred: { borderStyle: 'dotted', borderWidth: '1.5px', borderColor: palette.neutralSecondary },
    iconOnly: {
      ...focusRing(theme), ...hitArea(5), display: 'inline-flex', padding: '0 2px', color: palette.neutralSecondary, '::after': { content: '""', position: 'absolute', inset: '-5px -4px' },
      ':hover': { color: color.bodyText },
    },
    link: {
      ...CAPTION, ...focusRing(theme), ...hitArea(4), color: color.link, textDecoration: 'none', ':hover': { color: color.linkHovered, textDecoration: 'underline' },
      '> svg': { marginInlineStart: 3 }, [FORCED_COLORS]: { textDecoration: 'underline' },
    },
    onStrip: { color: color.messageLink, ':hover': { color: color.messageLink } },
    plain: { ...CAPTION, color: color.bodySubtext },
    line: { display: 'inline-flex', alignItems: 'center', flexWrap: 'wrap', gap: '2px 8px', maxWidth: '100%' },
  };
});
