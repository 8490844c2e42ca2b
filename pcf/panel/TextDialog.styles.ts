import { createStyles, focusRing } from '../views/parts/theme/styles';

export const useTextDialogStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: {
      boxSizing: 'border-box',
      inlineSize: 'min(640px, calc(100vw - 24px))',
      maxBlockSize: 'calc(100vh - 24px)',
      padding: 16,
      border: `1px solid ${palette.neutralSecondary}`,
      borderRadius: 4,
      color: color.bodyText,
      background: color.bodyBackground,
      fontSize: 14,
      lineHeight: '20px',
      overflowWrap: 'anywhere',
      '::backdrop': { background: 'rgba(0, 0, 0, 0.4)' },
      // It is on the screen, and on no paper.
      '@media print': { display: 'none' },
    },
    title: { margin: '0 0 8px', fontSize: 16, lineHeight: '22px', fontWeight: 600 },
    why: { margin: '0 0 8px' },
    text: {
      ...focusRing(theme),
      display: 'block',
      boxSizing: 'border-box',
      inlineSize: '100%',
      blockSize: 'min(320px, 50vh)',
      padding: 8,
      resize: 'vertical',
      border: `1px solid ${palette.neutralSecondary}`,
      borderRadius: 2,
      color: color.bodyText,
      background: palette.neutralLighterAlt,
      fontFamily: 'Consolas, Menlo, monospace',
      fontSize: 12,
      lineHeight: '18px',
    },
    actions: { display: 'flex', justifyContent: 'flex-end', marginBlockStart: 12 },
  };
});
