import { createStyles, focusRing } from '../theme/styles';

export const useAcceptanceStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: { marginBlockStart: 4, color: color.bodyText },
    note: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
    reason: { margin: '2px 0 0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
    form: { display: 'grid', gap: 4, margin: '4px 0 0' },
    label: { fontWeight: 600 },
    hint: { color: color.bodySubtext, fontSize: 12, lineHeight: '16px' },
    input: {
      ...focusRing(theme),
      font: 'inherit',
      color: 'inherit',
      background: color.inputBackground,
      border: `1px solid ${palette.neutralSecondary}`,
      borderRadius: 2,
      padding: '4px 8px',
      minBlockSize: 56,
      inlineSize: '100%',
      boxSizing: 'border-box',
      resize: 'vertical',
    },
    wrong: { color: color.errorText },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockStart: 4 },
  };
});
