import * as React from 'react';
import { css } from '@fluentui/react';
import { Button } from '../parts/Button';
import { Icon } from '../parts/icons/Icon';
import { useView } from '../parts/View';
import { NO_FILTERS, type OverviewRow, type OverviewState } from './model';
import { TypedText } from './shared/TypedText';
import type { Layout } from './shared/OverviewContext';
import { filterChips } from './filterChips';
import { BARE_BUTTON, CAPTION, createStyles, focusRing, FORCED_COLORS } from '../parts/theme/styles';

const useFilterStyles = createStyles((theme) => {
  const { palette, semanticColors: color } = theme;
  return {
    root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBlockStart: 16 },
    blocks: {
      marginBlock: 0,
      padding: '8px 16px',
      marginInline: -16,
      background: palette.neutralLighterAlt,
      borderBlockStart: `1px solid ${palette.neutralQuaternaryAlt}`,
      '> button': { color: color.messageLink },
    },
    count: { fontWeight: 600 },
    chips: { display: 'flex', flexWrap: 'wrap', gap: 8, margin: 0, padding: 0, listStyle: 'none', minWidth: 0 },
    chip: {
      ...BARE_BUTTON,
      ...focusRing(theme),
      ...CAPTION,
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      maxWidth: '100%',
      minHeight: 24,
      boxSizing: 'border-box',
      padding: '3px 8px',
      borderRadius: 2,
      border: `1px solid ${palette.themePrimary}`,
      background: palette.themeLighterAlt,
      color: color.bodyText,
      ':hover': { background: palette.themeLighter },
      [FORCED_COLORS]: { borderColor: 'ButtonText' },
    },
    name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: 280 },
  };
});

export interface FiltersProps {
  readonly state: OverviewState;
  readonly onStateChange: (state: OverviewState) => void;
  readonly rows: readonly OverviewRow[];
  /** "10 of 24 channels". */
  readonly result: string;
  readonly layout: Layout;
}

/** What narrows the list, each to be taken away, and how much is left. Nothing where nothing narrows. */
export function Filters({ state, onStateChange, rows, result, layout }: FiltersProps): React.ReactElement | null {
  const styles = useFilterStyles();
  const { text, locale } = useView();
  const root = React.useRef<HTMLDivElement>(null);
  const chips = state.list === 'channels' ? filterChips(state, rows, text, locale) : [];
  const search = state.search.trim();
  if (chips.length === 0 && search === '') return null;

  // The button that was pressed goes with its filter. The focus goes to the next one, or back to where filters are set.
  const keepFocus = (index: number): void => {
    const buttons = Array.from(root.current?.querySelectorAll<HTMLElement>('button') ?? []);
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
  };
  return (
    <div ref={root} className={css(styles.root, layout === 'blocks' && styles.blocks)} role="group" aria-label={text('Overview_Filters')}>
      <span className={styles.count}>{result}</span>
      {chips.length > 0 && (
        <ul className={styles.chips}>
          {chips.map(({ key, label, without }, index) => (
            <li key={key} style={{ minWidth: 0, display: 'flex' }}>
              <button
                type="button"
                className={styles.chip}
                aria-label={text('Overview_Filter_Remove', { filter: label })}
                onClick={() => {
                  keepFocus(index);
                  onStateChange({ ...state, filters: without });
                }}
              >
                <TypedText className={styles.name}>{label}</TypedText>
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button
        look="text"
        label={text('Overview_Clear')}
        onClick={() => onStateChange({ ...state, search: '', filters: state.list === 'channels' ? NO_FILTERS : state.filters })}
      />
    </div>
  );
}
