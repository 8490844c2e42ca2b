import * as React from 'react';
import { approachCell, numberCell, numberRetirementCell, sourceCell, type Words } from '../views/overview/cells/cellTexts';
import { FindingCounts } from '../views/overview/cells/FindingCounts';
import { TwoLines } from '../views/overview/cells/TwoLines';
import type { GridColumn, GridHandle, GridProps, GridSelection } from '../views/overview/Grid/Grid.types';
import { layOut } from '../views/overview/Grid/layout';
import { VirtualGrid } from '../views/overview/Grid/VirtualGrid';
import type { NumberRow } from '../views/overview/model';
import { NUMBER_COLUMNS } from '../views/overview/NumberTable';
import { useByKey } from '../views/parts/useStable';
import { useView } from '../views/parts/View';
import type { HostSort } from './hostRows';

const NONE: ReadonlySet<string> = new Set();
const ROW_HEIGHT = 48;

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
  const grid = React.useMemo(
    () => layOut({ rows, groups: null }, { rowHeight: ROW_HEIGHT, perLine: 1, closed: NONE, preview: null, whole: NONE }),
    [rows],
  );
  const sortableColumns = useByKey(sortable, [...sortable].join());
  const columns = React.useMemo(
    (): readonly GridColumn[] =>
      NUMBER_COLUMNS.map(([id, share]) => ({ id, name: text(`Overview_Column_${id}`), width: share, sortable: sortableColumns.has(id) })),
    [text, sortableColumns],
  );
  const renderRow = React.useMemo(() => {
    const words: Words = { text, locale };
    return ({ number, carrier, counts }: NumberRow) => [
      <TwoLines key="number" cell={numberCell(number, carrier, words, false)} />,
      <TwoLines key="source" cell={sourceCell(number, words)} />,
      <TwoLines key="approach" cell={approachCell(number, words)} />,
      <TwoLines key="retirement" cell={numberRetirementCell(number, words)} />,
      <FindingCounts key="findings" counts={counts} />,
    ];
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
      renderGroup={() => null}
      moreText={() => ''}
      onOpen={onOpen}
      open={null}
      onToggleGroup={() => undefined}
      onShowWhole={() => undefined}
      selection={selection}
      handle={handle}
      renderFooter={renderFooter}
    />
  );
}
