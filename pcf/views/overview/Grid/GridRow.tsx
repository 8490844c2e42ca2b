import * as React from 'react';
import { css } from '@fluentui/react';
import type { GridSelection } from './Grid.types';
import { useGridStyles } from './Grid.styles';

interface Identified {
  readonly id: string;
}

export interface GridRowProps {
  /** One row of a table, or the blocks of one line. */
  readonly rows: readonly Identified[];
  /** Index of the first of them among all items. */
  readonly firstItem: number;
  /** Index of the item that Tab reaches. */
  readonly activeItem: number;
  /** Px in the section. */
  readonly top: number;
  readonly height: number;
  readonly rowIndex: number;
  readonly level: number | undefined;
  /** Grid template of a table; `null`: blocks. */
  readonly template: string | null;
  readonly perLine: number;
  readonly renderRow: (row: Identified, tabbable: boolean) => readonly React.ReactNode[];
  /** Which of the rows are selected, as a text, so that it compares by value. */
  readonly selected: string;
  readonly selection: GridSelection | undefined;
  /** Index of the row whose details are open, or -1. */
  readonly open: number;
}

interface CellsProps extends Pick<GridRowProps, 'renderRow'> {
  readonly row: Identified;
  readonly tabbable: boolean;
  /** Without cells of their own around: a block. */
  readonly bare?: boolean;
}

/** What a row shows. Apart from its place, so that a row that only moves does not render what is in it. */
const Cells = React.memo(function Cells({ row, tabbable, renderRow, bare }: CellsProps): React.ReactElement {
  const styles = useGridStyles();
  const cells = renderRow(row, tabbable);
  if (bare) return <>{cells}</>;
  return (
    <>
      {cells.map((cell, index) => (
        <div key={index} role={index === 0 ? 'rowheader' : 'gridcell'} className={styles.cell}>
          {cell}
        </div>
      ))}
    </>
  );
});

function Line(props: GridRowProps): React.ReactElement | null {
  const { rows, firstItem, activeItem, top, height, rowIndex, level, template, perLine, renderRow, selection, open } = props;
  const styles = useGridStyles();
  const [first] = rows;
  if (first === undefined) return null;
  if (template === null) {
    return (
      <div
        role="row"
        aria-rowindex={rowIndex}
        aria-level={level}
        className={styles.line}
        style={{ top, height, gridTemplateColumns: `repeat(${perLine}, minmax(0, 1fr))` }}
      >
        {rows.map((row, index) => (
          <div
            key={row.id}
            role="gridcell"
            data-item={firstItem + index}
            tabIndex={activeItem === firstItem + index ? 0 : -1}
            className={css(styles.block, open === index && styles.openedBlock)}
            aria-selected={selection ? selection.ids.has(row.id) : undefined}
            aria-current={open === index ? true : undefined}
          >
            <Cells row={row} tabbable={activeItem === firstItem + index} renderRow={renderRow} bare />
          </div>
        ))}
      </div>
    );
  }
  const tabbable = activeItem === firstItem;
  const selected = selection?.ids.has(first.id) ?? false;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-level={level}
      data-item={firstItem}
      tabIndex={tabbable ? 0 : -1}
      className={css(styles.row, open === 0 && styles.opened, selected && styles.selected)}
      style={{ top, height, gridTemplateColumns: template }}
      aria-selected={selection ? selected : undefined}
      aria-current={open === 0 ? true : undefined}
    >
      {selection ? (
        <div role="gridcell" className={styles.gutter}>
          <input
            type="checkbox"
            className={css(styles.check, 'voice-channel-check')}
            tabIndex={-1}
            checked={selected}
            onChange={() => selection.onToggle(first.id)}
            aria-label={selection.name(first.id)}
          />
        </div>
      ) : (
        <span role="presentation" />
      )}
      <Cells row={first} tabbable={tabbable} renderRow={renderRow} />
    </div>
  );
}

/** Which of a line's items Tab reaches; -1 for none. The rest of the list's focus is no reason to render a line. */
const activeIn = ({ rows, firstItem, activeItem }: GridRowProps): number =>
  activeItem >= firstItem && activeItem < firstItem + rows.length ? activeItem : -1;

/** Equal where the same is shown: the arrays that hold a line's rows are made anew with every rendering of the list. */
function sameLine(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.rows.length === after.rows.length &&
    before.rows.every((row, index) => row === after.rows[index]) &&
    before.firstItem === after.firstItem &&
    activeIn(before) === activeIn(after) &&
    before.top === after.top &&
    before.height === after.height &&
    before.rowIndex === after.rowIndex &&
    before.level === after.level &&
    before.template === after.template &&
    before.perLine === after.perLine &&
    before.renderRow === after.renderRow &&
    before.selected === after.selected &&
    before.selection?.onToggle === after.selection?.onToggle &&
    before.open === after.open
  );
}

/** One line of a list: a row with its cells, or blocks side by side. */
export const GridRow = React.memo(Line, sameLine);
