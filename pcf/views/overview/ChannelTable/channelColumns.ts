import type { GridColumn } from '../Grid/Grid.types';
import { COLUMNS, type ColumnId } from '../model';
import type { Layout } from '../shared/OverviewContext';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';

export const columnNameKey = (column: ColumnId): string => `Overview_Column_${keyPart(column)}`;

/** Px where the list has the width of the design; in other widths the same shares. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  channel: 130,
  number: 130,
  source: 128,
  approach: 146,
  inbound: 164,
  outbound: 188,
  sipContext: 108,
  retirement: 126,
  findings: 112,
};

/** With half the room: the number stands below its channel. */
const COMPACT: Readonly<Partial<Record<ColumnId, number>>> = { channel: 140, approach: 152, inbound: 164, outbound: 188, findings: 116 };

/** Columns that a layout has room for. */
export function columnsOf(layout: Layout): readonly ColumnId[] {
  return layout === 'wide' ? COLUMNS : COLUMNS.filter((column) => column in COMPACT);
}

/** Columns to show: those that are wanted and have room. */
export function gridColumns(layout: Layout, wanted: readonly ColumnId[], name: (key: string) => string): readonly GridColumn[] {
  const widths = layout === 'wide' ? WIDTHS : COMPACT;
  return columnsOf(layout)
    .filter((column) => wanted.includes(column))
    .map((column) => ({ id: column, name: name(columnNameKey(column)), width: widths[column] ?? WIDTHS[column], sortable: true }));
}
