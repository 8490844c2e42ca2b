import type * as React from 'react';
import type { RowGroup } from '../model';
import type { GridLayout } from './layout';

/** A column of a table. Without columns a grid shows blocks. */
export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** Share of the width; px where the list has the width of the design. */
  readonly width: number;
  readonly sortable: boolean;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

export interface GridSelection {
  readonly ids: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** Accessible name of a row's check box. */
  readonly name: (id: string) => string;
}

export interface GridHandle {
  /** Brings a row into view and gives it the focus. Says whether the row is listed. */
  focusRow(id: string): boolean;
  /** Brings a row into view, and leaves the focus where it is. */
  showRow(id: string): void;
}

export interface GridProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly layout: GridLayout;
  /** `null`: blocks. */
  readonly columns: readonly GridColumn[] | null;
  readonly sort: GridSort | null;
  readonly onSort: (column: string) => void;
  /**
   * What a row shows: a cell for each column, or one block. Keep the function the same between renders where nothing
   * changed: rows on the page render again when it changes.
   * @param tabbable whether Tab may stop inside of the row: it is the one with the focus
   */
  readonly renderRow: (row: Row, tabbable: boolean) => readonly React.ReactNode[];
  readonly renderGroup: (group: RowGroup, tabbable: boolean) => React.ReactNode;
  readonly moreText: (hidden: number) => string;
  readonly onOpen: (id: string) => void;
  /** Id of the row whose details are open. */
  readonly open: string | null;
  readonly onToggleGroup: (key: string) => void;
  readonly onShowWhole: (key: string) => void;
  readonly selection?: GridSelection;
  readonly handle?: React.MutableRefObject<GridHandle | null>;
  /** What stands below the rows; told the first and last row seen, counted from one. */
  readonly renderFooter?: (first: number, last: number) => React.ReactNode;
}
