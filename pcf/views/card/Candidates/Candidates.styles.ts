import { BARE_BUTTON, createStyles, focusRing } from '../../parts/theme/styles';

export const useCandidateStyles = createStyles((theme) => {
  const { palette } = theme;
  const line = `1px solid ${palette.neutralQuaternaryAlt}`;
  return {
    root: { marginBlockStart: 12, border: line, borderRadius: 2 },
    columns: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0,1fr)' },
    column: { display: 'grid', gridTemplateRows: 'subgrid', padding: '10px 10px 12px', '& + &': { borderInlineStart: line } },
    block: { padding: '8px 10px', '& + &': { borderBlockStart: line } },
    head: { ...BARE_BUTTON, ...focusRing(theme), display: 'flex', width: '100%', alignItems: 'center', justifyContent: 'space-between' },
    line: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', marginBlockStart: 10 },
    answer: { gap: 4, flex: 1, marginBlockEnd: 4 },
  };
});
