import { createStyles } from '../../parts/theme/styles';

export const useCallPathStyles = createStyles(() => ({
  foot: { gap: '4px 14px', marginBlockStart: 8 },
  legend: { gap: '4px 14px', flexGrow: 1 },
  list: { margin: '8px 0 0', paddingInlineStart: 22 },
  start: { display: 'block' },
}));
