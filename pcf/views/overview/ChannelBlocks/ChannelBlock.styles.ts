import { CAPTION, createStyles } from '../../parts/theme/styles';

/** Px of one block, its line included. */
export const BLOCK_HEIGHT = 97;

export const useBlockStyles = createStyles(({ semanticColors: color }) => ({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8, minWidth: 0 },
  name: { flex: '0 1 auto' },
  counts: { flex: 'none' },
  detail: { ...CAPTION, color: color.bodySubtext, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  /** Pieces of a line, each of which is cut at its own end: the first last. */
  pieces: {
    display: 'flex',
    whiteSpace: 'pre',
    '> *': { overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '100%' },
    '> :first-child': { flex: 'none' },
  },
  telephone: { unicodeBidi: 'isolate', direction: 'ltr', fontVariantNumeric: 'tabular-nums' },
  facts: { display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr)', gap: '0 8px', margin: '4px 0 0', fontSize: 12, lineHeight: '18px' },
  label: { margin: 0, color: color.bodySubtext, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  value: { margin: 0, display: 'flex', alignItems: 'center', gap: 4, minWidth: 0 },
  /** All that there is beside its icon: the basis gives way. */
  answer: { flex: '0 0 auto', maxWidth: 'calc(100% - 16px)', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  basis: { flex: '0 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: color.bodySubtext },
}));
