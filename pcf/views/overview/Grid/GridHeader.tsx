import * as React from 'react';
import { css } from '@fluentui/react';
import { Icon } from '../../parts/icons/Icon';
import { useRovingFocus } from '../../parts/useRovingFocus';
import { useView } from '../../parts/View';
import type { GridColumn, GridSort } from './Grid.types';
import { useGridStyles } from './Grid.styles';

export interface GridHeaderProps {
  readonly columns: readonly GridColumn[];
  readonly template: string;
  readonly sort: GridSort | null;
  readonly onSort: (column: string) => void;
  readonly selectable: boolean;
}

/** Headings of the columns, which sort. One Tab stop; arrows move between them. */
export function GridHeader({ columns, template, sort, onSort, selectable }: GridHeaderProps): React.ReactElement {
  const styles = useGridStyles();
  const { dir, text } = useView();
  const sorters = columns.filter(({ sortable }) => sortable);
  const focus = useRovingFocus(sorters.length, dir === 'rtl');
  return (
    <div role="rowgroup" className={styles.header} style={{ gridTemplateColumns: '1fr' }}>
      <div role="row" aria-rowindex={1} style={{ display: 'grid', gridTemplateColumns: template }}>
        {selectable && (
          <div role="columnheader" style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
            {text('Overview_Column_Selected')}
          </div>
        )}
        {columns.map(({ id, name, sortable }) => {
          const sorted = sort?.column === id;
          const direction = sorted ? (sort?.descending ? 'descending' : 'ascending') : sortable ? 'none' : undefined;
          return (
            <div key={id} role="columnheader" className={styles.heading} aria-sort={direction}>
              {sortable ? (
                <button
                  type="button"
                  className={styles.sorter}
                  onClick={() => onSort(id)}
                  {...focus.item(sorters.findIndex((one) => one.id === id))}
                >
                  <span>{name}</span>
                  {sorted && <Icon name="chevronDown" size={12} className={css(sort?.descending && styles.up)} />}
                </button>
              ) : (
                <span className={styles.plainHeading}>{name}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
