import * as React from 'react';
import type { GridProps } from './Grid.types';
import { bandOf, itemAt, itemOfRow, type GridItem, type GridLayout } from './layout';
import { itemAfter, moveOf } from './moves';
import { reveal } from './useVisibleBand';

interface Identified {
  readonly id: string;
}

export interface GridFocusOptions<Row extends Identified> extends Pick<
  GridProps<Row>,
  'rows' | 'layout' | 'columns' | 'onOpen' | 'onToggleGroup' | 'onShowWhole' | 'selection' | 'handle'
> {
  readonly body: React.RefObject<HTMLElement>;
  /** Brings the rows that are seen onto the page. */
  readonly measure: () => void;
  /** Px that sticky parts cover; `group` where headings of groups stick too. */
  readonly insets: { readonly top: number; readonly group: number; readonly bottom: number };
  readonly rtl: boolean;
}

export interface GridFocus {
  /** The item that Tab reaches; `null` when the list is empty. */
  readonly active: GridItem | null;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onClick: (event: React.MouseEvent) => void;
  readonly onFocus: (event: React.FocusEvent) => void;
}

/** What an item is called across renders, while indices move. */
function keyOf(item: GridItem, rows: readonly Identified[]): string {
  return item.kind === 'row' ? `row ${rows[item.row]?.id ?? ''}` : `${item.kind} ${item.section.group?.key ?? ''}`;
}

function findItem(key: string | null, rows: readonly Identified[], layout: GridLayout): GridItem | null {
  if (key === null) return null;
  const space = key.indexOf(' ');
  const kind = key.slice(0, space);
  const name = key.slice(space + 1);
  if (kind === 'row') {
    const row = rows.findIndex(({ id }) => id === name);
    return row < 0 ? null : itemOfRow(layout, row);
  }
  const section = layout.sections.find(({ group }) => group?.key === name);
  if (section === undefined) return null;
  return itemAt(layout, kind === 'group' ? section.firstItem : section.firstItem + 1 + section.shown);
}

/** What inside of an item answers to keys and clicks by itself. */
const ACTS = 'button, a, input';

/** The item that an event happened in, and whether in something inside of it that answers by itself. */
function targetOf(event: React.SyntheticEvent, layout: GridLayout): { readonly item: GridItem; readonly inside: boolean } | null {
  const element = (event.target as Element).closest('[data-item]');
  const item = element && itemAt(layout, Number(element.getAttribute('data-item')));
  return item ? { item, inside: event.target !== element && (event.target as Element).closest(ACTS) !== null } : null;
}

interface FocusedItem extends Pick<GridFocus, 'active'> {
  /** Moves the focus to an item, which is brought into view. Says whether there is one. */
  readonly go: (item: GridItem | null) => boolean;
  /** Makes an item, by its key, the one that Tab reaches. @param focus it takes the focus, as soon as it is on the page */
  readonly activate: (key: string, focus: boolean) => void;
}

/** Which item has the focus, across renderings in which items move. */
function useFocusedItem<Row extends Identified>(options: GridFocusOptions<Row>): FocusedItem {
  const { rows, layout, body, measure, insets, handle } = options;
  const [activeKey, setActiveKey] = React.useState<string | null>(null);
  const wanted = React.useRef<string | null>(null);
  const found = React.useMemo(() => findItem(activeKey, rows, layout), [activeKey, rows, layout]);

  const elementOf = (item: GridItem): HTMLElement | null => body.current?.querySelector(`[data-item="${item.index}"]`) ?? null;

  // After each rendering: the element that is to have the focus may have come onto the page only now.
  React.useLayoutEffect(() => {
    if (wanted.current === null) return;
    const item = findItem(wanted.current, rows, layout);
    const element = item && elementOf(item);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  const show = (item: GridItem): void => {
    if (!body.current) return;
    reveal(body.current, bandOf(layout, item), insets.top + (item.kind === 'group' ? 0 : insets.group), insets.bottom);
    measure();
  };
  const activate = (key: string, focus: boolean): void => {
    if (focus) wanted.current = key;
    setActiveKey(key);
  };
  const go = (item: GridItem | null): boolean => {
    if (!item || !body.current) return false;
    const key = keyOf(item, rows);
    activate(key, true);
    show(item);
    // Where it has been on the page all along, nothing may render again.
    const element = elementOf(item);
    if (element && activeKey === key) {
      wanted.current = null;
      element.focus({ preventScroll: true });
    }
    return true;
  };

  if (handle) {
    const itemOf = (id: string): GridItem | null => {
      const row = rows.findIndex((one) => one.id === id);
      return row < 0 ? null : itemOfRow(layout, row);
    };
    handle.current = {
      focusRow: (id) => go(itemOf(id)),
      showRow: (id) => {
        const item = itemOf(id);
        if (item) show(item);
      },
    };
  }
  return { active: found ?? itemAt(layout, 0), go, activate };
}

/** The focus of a grid: one Tab stop, arrows from row to row, and what Enter, Space and clicks do. */
export function useGridFocus<Row extends Identified>(options: GridFocusOptions<Row>): GridFocus {
  const { rows, layout, rtl } = options;
  const { active, go, activate } = useFocusedItem(options);

  const act = (item: GridItem): void => {
    const group = item.section.group?.key;
    if (item.kind === 'row') options.onOpen(rows[item.row]?.id ?? '');
    else if (item.kind === 'group' && group !== undefined) options.onToggleGroup(group);
    else if (group !== undefined) {
      // The line goes; the first row that it brings takes its place.
      const next = rows[item.section.start + item.section.shown];
      if (next) activate(`row ${next.id}`, true);
      options.onShowWhole(group);
    }
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = targetOf(event, layout);
    if (!at || event.altKey || event.metaKey) return;
    const { item, inside } = at;
    const move = moveOf(event.key, rtl);
    if (move) {
      event.preventDefault();
      // A group opens and closes by the arrows along the line.
      if (item.kind === 'group' && move.kind === 'along' && item.section.expanded !== move.forward) act(item);
      else {
        const next = itemAfter(item, move, options);
        if (next && next.index !== item.index) go(next);
      }
      return;
    }
    if (inside || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (event.key === ' ' && item.kind === 'row' && options.selection) options.selection.onToggle(rows[item.row]?.id ?? '');
    else act(item);
  };

  const onClick = (event: React.MouseEvent): void => {
    const at = targetOf(event, layout);
    if (!at || at.inside) return;
    // A click that ends the selecting of text opens nothing.
    if (window.getSelection()?.isCollapsed === false) return;
    if (at.item.kind === 'row' && options.selection && (event.ctrlKey || event.metaKey))
      options.selection.onToggle(rows[at.item.row]?.id ?? '');
    else act(at.item);
  };

  const onFocus = (event: React.FocusEvent): void => {
    const at = targetOf(event, layout);
    if (at) activate(keyOf(at.item, rows), false);
  };

  return { active, onKeyDown, onClick, onFocus };
}
