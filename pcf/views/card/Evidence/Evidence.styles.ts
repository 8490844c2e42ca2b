import { CAPTION, createStyles } from '../../parts/theme/styles';

export const useEvidenceStyles = createStyles(({ palette }) => ({
  table: {
    ...CAPTION,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginBlockStart: 10,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: '4px 0',
      paddingInlineEnd: 8,
      overflowWrap: 'anywhere',
      borderBlockEnd: `1px solid ${palette.neutralLight}`,
    },
  },
}));
