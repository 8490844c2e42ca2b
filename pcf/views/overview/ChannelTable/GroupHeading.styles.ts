import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../../parts/theme/styles';

export const useGroupStyles = createStyles((theme) => ({
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { flex: 'none' },
  detail: { ...CAPTION, flex: 'none', fontWeight: 400, color: theme.semanticColors.bodySubtext },
  only: {
    ...BARE_BUTTON,
    ...CAPTION,
    ...focusRing(theme),
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    marginInlineStart: 'auto',
    flex: 'none',
    minHeight: 24,
    padding: '0 6px',
    borderRadius: 2,
    fontWeight: 400,
    color: theme.semanticColors.link,
    ':hover': { background: theme.palette.neutralLight },
    [FORCED_COLORS]: { color: 'LinkText' },
  },
}));
