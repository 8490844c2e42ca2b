import { createStyles } from '../theme/styles';

export const useFindingStyles = createStyles(({ semanticColors: color, palette }) => ({
  item: { paddingBlock: 6, '& + &': { borderBlockStart: `1px solid ${palette.neutralLight}` } },
  error: { '> svg': { color: color.errorIcon } },
  warning: { '> svg': { color: color.severeWarningIcon } },
  accepted: { color: color.bodySubtext },
  seen: { color: color.bodySubtext, fontSize: 12, lineHeight: '16px', overflowWrap: 'anywhere' },
  info: { '> svg': { color: color.infoIcon } },
}));
