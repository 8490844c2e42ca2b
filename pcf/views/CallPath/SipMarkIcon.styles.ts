import { createStyles, FORCED_COLORS } from '../theme/styles';

const SYSTEM = { [FORCED_COLORS]: { color: 'CanvasText' } };

export const useSipMarkStyles = createStyles(({ semanticColors: color, palette }) => ({
  carried: { color: color.successIcon, ...SYSTEM },
  depends: { color: palette.neutralSecondary, ...SYSTEM },
  number: { color: palette.neutralSecondary, ...SYSTEM },
  risk: { color: color.severeWarningIcon, ...SYSTEM },
  lost: { color: color.errorIcon, ...SYSTEM },
}));
