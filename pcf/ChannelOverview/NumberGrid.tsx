import * as React from 'react';
import { numberCell, type Words } from '../views/overview/cells/cellTexts';
import { TwoLines } from '../views/overview/cells/TwoLines';
import type { GridHandle, GridProps, GridSelection } from '../views/overview/Grid/Grid.types';
import { VirtualGrid } from '../views/overview/Grid/VirtualGrid';
import type { NumberRow } from '../views/overview/model';
import { numberCells, numberColumns, numberLayout, UNGROUPED } from '../views/overview/numberColumns';
import { useByKey } from '../views/parts/useStable';
import { useView } from '../views/parts/View';
import type { HostSort } from './hostRows';

export interface NumberGridProps {
  readonly label: string;
  readonly rows: readonly NumberRow[];
  readonly sort: HostSort | null;
  /** Columns that the host can sort by. */
  readonly sortable: ReadonlySet<string>;
  readonly onSort: (column: string, descending: boolean) => void;
  readonly onOpen: (numberId: string) => void;
  readonly selected: readonly string[];
  readonly onSelectedChange: (ids: readonly string[]) => void;
  readonly handle: React.MutableRefObject<GridHandle | null>;
  readonly renderFooter: GridProps<NumberRow>['renderFooter'];
}

/** The numbers of a view as a table, sorted and selected as the host has it. */
export function NumberGrid({
  label,
  rows,
  sort,
  sortable,
  onSort,
  onOpen,
  selected,
  onSelectedChange,
  handle,
  renderFooter,
}: NumberGridProps): React.ReactElement {
  const { text, locale } = useView();
  const grid = React.useMemo(() => numberLayout(rows), [rows]);
  const sortableColumns = useByKey(sortable, [...sortable].join());
  const columns = React.useMemo(() => numberColumns(text, { sortable: sortableColumns }), [text, sortableColumns]);
  const renderRow = React.useMemo(() => {
    const words: Words = { text, locale };
    return (row: NumberRow) => numberCells(<TwoLines key="number" cell={numberCell(row.number, row.carrier, words, false)} />, row, words);
  }, [text, locale]);
  const selection = React.useMemo((): GridSelection => {
    const ids = new Set(selected);
    const names = new Map(rows.map(({ id, number }) => [id, number.text || number.name]));
    return {
      ids,
      onToggle: (id) => onSelectedChange(ids.has(id) ? selected.filter((one) => one !== id) : [...selected, id]),
      name: (id) => text('List_Select', { number: names.get(id) ?? '' }),
    };
  }, [selected, onSelectedChange, rows, text]);
  return (
    <VirtualGrid
      label={label}
      rows={rows}
      layout={grid}
      columns={columns}
      sort={sort}
      onSort={(column) => onSort(column, sort?.column === column && !sort.descending)}
      renderRow={renderRow}
      onOpen={onOpen}
      open={null}
      {...UNGROUPED}
      selection={selection}
      handle={handle}
      renderFooter={renderFooter}
    />
  );
}
