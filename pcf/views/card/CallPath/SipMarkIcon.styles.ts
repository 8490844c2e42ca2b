import { createStyles } from '../../parts/theme/styles';

export const useSipMarkStyles = createStyles(({ semanticColors: color, palette }) => ({
  carried: { color: color.successIcon },
  depends: { color: palette.neutralSecondary },
  number: { color: palette.neutralSecondary },
  risk: { color: color.severeWarningIcon },
  lost: { color: color.errorIcon },
}));
