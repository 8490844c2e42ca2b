/** Where the keys of a grid lead: from row to row, from block to block, in and out of groups. */
import { itemAt, itemOfRow, type GridItem, type GridLayout } from './layout';

/** Where a key moves the focus. `along`: to the side that the words run to, or back. */
export type Move =
  | { readonly kind: 'line'; readonly forward: boolean }
  | { readonly kind: 'along'; readonly forward: boolean }
  | { readonly kind: 'page'; readonly forward: boolean }
  | { readonly kind: 'end'; readonly forward: boolean };

/** The move of a key; `null` for any other key. */
export function moveOf(key: string, rtl: boolean): Move | null {
  const moves: Readonly<Record<string, Move>> = {
    ArrowDown: { kind: 'line', forward: true },
    ArrowUp: { kind: 'line', forward: false },
    ArrowRight: { kind: 'along', forward: !rtl },
    ArrowLeft: { kind: 'along', forward: rtl },
    Home: { kind: 'end', forward: false },
    End: { kind: 'end', forward: true },
    PageDown: { kind: 'page', forward: true },
    PageUp: { kind: 'page', forward: false },
  };
  return moves[key] ?? null;
}

/** Where moves happen. */
interface Place {
  readonly layout: GridLayout;
  /** `null`: blocks. */
  readonly columns: readonly unknown[] | null;
  /** Px that sticky parts cover. */
  readonly insets: { readonly top: number; readonly bottom: number };
}

/** The item that a move leads to from another; `null`: nowhere. */
export function itemAfter(item: GridItem, { kind, forward }: Move, place: Place): GridItem | null {
  const { layout, insets } = place;
  switch (kind) {
    case 'line':
      return itemBelow(item, forward, layout);
    case 'along':
      return itemBeside(item, forward, place);
    case 'end':
      return itemAt(layout, forward ? layout.items - 1 : 0);
    default: {
      const lines = Math.floor((window.innerHeight - insets.top - insets.bottom) / layout.rowHeight) - 1;
      const items = Math.max(1, lines) * layout.perLine;
      return stepFrom(item, forward ? items : -items, layout);
    }
  }
}

const stepFrom = (item: GridItem, by: number, layout: GridLayout): GridItem | null =>
  itemAt(layout, Math.max(0, Math.min(layout.items - 1, item.index + by)));

/** The item above or below: in blocks, in the same column where there is one. */
function itemBelow(item: GridItem, down: boolean, layout: GridLayout): GridItem | null {
  const { perLine } = layout;
  if (item.kind !== 'row' || perLine === 1) return stepFrom(item, down ? 1 : -1, layout);
  const { start, shown } = item.section;
  const offset = item.row - start + (down ? perLine : -perLine);
  if (offset >= 0 && offset < shown) return itemOfRow(layout, start + offset);
  return stepFrom(item, down ? shown - (item.row - start) : -(item.row - start) - 1, layout);
}

/** The item beside: the next block, from a heading into its group, and from a row back to its heading. */
function itemBeside(item: GridItem, forward: boolean, { layout, columns }: Place): GridItem | null {
  if (item.kind === 'group') return forward ? stepFrom(item, 1, layout) : null;
  if (columns === null && layout.perLine > 1) return stepFrom(item, forward ? 1 : -1, layout);
  return !forward && item.section.group ? itemAt(layout, item.section.firstItem) : null;
}
