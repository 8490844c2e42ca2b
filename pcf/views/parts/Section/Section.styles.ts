import { createStyles } from '../theme/styles';

export const useSectionStyles = createStyles(({ palette }) => ({
  root: { padding: '12px 16px', borderBlockStart: `1px solid ${palette.neutralLight}` },
  narrow: { paddingInline: 12 },
  undivided: { borderBlockStart: 0 },
}));
