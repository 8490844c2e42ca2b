/** The columns that lists of numbers have: names, widths, and the cells behind the number itself. */
import * as React from 'react';
import { approachCell, numberRetirementCell, sourceCell, usesCell, type Words } from './cells/cellTexts';
import { FindingCounts } from './cells/FindingCounts';
import { TwoLines } from './cells/TwoLines';
import type { GridColumn, GridProps } from './Grid/Grid.types';
import { layOut, type GridLayout } from './Grid/layout';
import type { NumberRow } from './model';
import type { Text } from '../../../plugins-ts/text';

const NONE: ReadonlySet<string> = new Set();

export interface ColumnOptions {
  readonly sortable?: ReadonlySet<string>;
  /** Where the numbers are used: of a list of numbers that are, and have no channel. */
  readonly withUses?: boolean;
}

/** Name of the column, and its share of the width. */
const COLUMNS: readonly (readonly [string, number])[] = [
  ['Number', 148],
  ['Uses', 200],
  ['Source', 148],
  ['Approach', 160],
  ['Retirement', 150],
  ['Findings', 112],
];

export const numberColumns = (text: Text, { sortable = NONE, withUses = false }: ColumnOptions = {}): readonly GridColumn[] =>
  COLUMNS.filter(([id]) => withUses || id !== 'Uses').map(([id, share]) => ({
    id,
    name: text(`Overview_Column_${id}`),
    width: share,
    sortable: sortable.has(id),
  }));

/** The cells of a row, of which the first differs from list to list. */
export const numberCells = (
  first: React.ReactElement,
  { number, counts }: NumberRow,
  words: Words,
  withUses = false,
): React.ReactElement[] => [
  first,
  ...(withUses ? [<TwoLines key="uses" cell={usesCell(number, words)} />] : []),
  <TwoLines key="source" cell={sourceCell(number, words)} />,
  <TwoLines key="approach" cell={approachCell(number, words)} />,
  <TwoLines key="retirement" cell={numberRetirementCell(number, words)} />,
  <FindingCounts key="findings" counts={counts} />,
];

/** What a list without groups does where another would show, fold or unfold one. */
export const UNGROUPED: Pick<GridProps<NumberRow>, 'renderGroup' | 'moreText' | 'onToggleGroup' | 'onShowWhole'> = {
  renderGroup: () => null,
  moreText: () => '',
  onToggleGroup: () => undefined,
  onShowWhole: () => undefined,
};

/** Numbers one below the other, or two on a line, without groups. */
export const numberLayout = (rows: readonly NumberRow[], rowHeight = 48, perLine = 1): GridLayout =>
  layOut({ rows, groups: null }, { rowHeight, perLine, closed: NONE, preview: null, whole: NONE });
