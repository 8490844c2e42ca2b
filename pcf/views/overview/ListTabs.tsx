import * as React from 'react';
import { css } from '@fluentui/react';
import { useRovingFocus } from '../parts/useRovingFocus';
import { useView } from '../parts/View';
import { LISTS, type ListId } from './model';
import type { Layout } from './shared/OverviewContext';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import { BARE_BUTTON, createStyles, focusRing, FORCED_COLORS } from '../parts/theme/styles';
import { formatNumber } from '../../../plugins-ts/text';

const useListTabStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', margin: '16px 0 0', borderBlockEnd: `1px solid ${palette.neutralLight}` },
    blocks: { marginBlockStart: 0 },
    tab: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      display: 'inline-flex',
      gap: 6,
      minHeight: 36,
      alignItems: 'center',
      padding: '0 8px 2px',
      marginBlockEnd: -1,
      borderRadius: 2,
      ':hover': { background: palette.neutralLighterAlt },
      textAlign: 'start',
    },
    selected: {
      fontWeight: 600,
      paddingBlockEnd: 0,
      borderBlockEnd: `2px solid ${palette.themePrimary}`,
      borderEndStartRadius: 0,
      borderEndEndRadius: 0,
      [FORCED_COLORS]: { borderBlockEndColor: 'Highlight' },
    },
    count: { color: color.bodySubtext, fontVariantNumeric: 'tabular-nums' },
  };
});

export interface ListTabsProps {
  /** How much each list holds. */
  readonly counts: Readonly<Record<ListId, number>>;
  /** Channels could not be read: how many there are is not known. */
  readonly unread: boolean;
  readonly selected: ListId;
  readonly onSelect: (list: ListId) => void;
  readonly tabId: (list: ListId) => string;
  readonly panelId: string;
  readonly layout: Layout;
}

/** Channels, numbers that none uses, numbers outside. Lists that hold nothing are not offered. */
export function ListTabs({ counts, unread, selected, onSelect, tabId, panelId, layout }: ListTabsProps): React.ReactElement | null {
  const styles = useListTabStyles();
  const { text, locale, dir } = useView();
  const lists = LISTS.filter((list) => list === 'channels' || counts[list] > 0 || list === selected);
  const focus = useRovingFocus(lists.length, dir === 'rtl', (index) => onSelect(lists[index] ?? 'channels'), lists.indexOf(selected));
  if (lists.length < 2) return null;
  return (
    <div role="tablist" aria-label={text('Overview_Lists')} className={css(styles.root, layout === 'blocks' && styles.blocks)}>
      {lists.map((list, index) => (
        <button
          key={list}
          type="button"
          role="tab"
          id={tabId(list)}
          aria-selected={list === selected}
          aria-controls={list === selected ? panelId : undefined}
          className={css(styles.tab, list === selected && styles.selected)}
          onClick={() => onSelect(list)}
          {...focus.item(index)}
          tabIndex={list === selected ? 0 : -1}
        >
          {text(`Overview_List_${keyPart(list)}`)}
          {!(unread && list === 'channels') && <span className={styles.count}>{formatNumber(counts[list], locale)}</span>}
        </button>
      ))}
    </div>
  );
}
