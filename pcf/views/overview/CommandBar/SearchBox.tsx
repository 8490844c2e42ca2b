import * as React from 'react';
import { css } from '@fluentui/react';
import { Icon } from '../../parts/icons/Icon';
import { useView } from '../../parts/View';
import type { Layout } from '../shared/OverviewContext';
import { useCommandStyles } from './CommandBar.styles';

export interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly layout: Layout;
}

/** Longer than any name or number that is told from others by more. */
const LONGEST = 200;

/** Searches with every key. Esc empties it. */
export function SearchBox({ value, onChange, layout }: SearchBoxProps): React.ReactElement {
  const styles = useCommandStyles();
  const { text } = useView();
  const placeholder = text(layout === 'wide' ? 'Overview_Search_Placeholder' : 'Overview_Search_Short');
  const input = React.useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div
      role="search"
      className={css(styles.search, layout === 'compact' && styles.searchCompact, layout === 'blocks' && styles.searchNarrow)}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        value={value}
        maxLength={LONGEST}
        placeholder={placeholder}
        title={placeholder}
        aria-label={text('Overview_Search')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          clear();
        }}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          onClick={clear}
          aria-label={text('Overview_Search_Clear')}
          title={text('Overview_Search_Clear')}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </div>
  );
}
