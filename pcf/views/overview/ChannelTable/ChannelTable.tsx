import * as React from 'react';
import { BLOCK_HEIGHT, ChannelBlock } from '../ChannelBlock';
import { nameOrBlank } from '../cells/cellTexts';
import type { GridHandle, GridProps, GridSelection } from '../Grid/Grid.types';
import { layOut } from '../Grid/layout';
import { VirtualGrid } from '../Grid/VirtualGrid';
import { countFilters, type ColumnId, type OverviewRow, type OverviewState, type RowGroup, type VisibleRows, toggleSort } from '../model';
import { TWO_BLOCKS_FROM, type Layout } from '../shared/OverviewContext';
import { countText } from '../shared/formats';
import { usePhone } from '../../parts/phone';
import { useView } from '../../parts/View';
import { channelCells, type RowActions } from './ChannelCells';
import { GroupHeading } from './GroupHeading';
import { gridColumns } from './channelColumns';

/** Px of a row of the table. */
const ROW_HEIGHT = 48;

/** In a small organization each group shows its first rows, so that all groups are seen at once. */
const PREVIEW = 5;
const SMALL = 100;

export interface ChannelTableProps {
  readonly view: VisibleRows;
  readonly state: OverviewState;
  readonly onStateChange: (state: OverviewState) => void;
  readonly layout: Layout;
  /** Px. */
  readonly width: number;
  readonly numbersUnread: boolean;
  readonly actions: RowActions;
  readonly onOpen: (channelId: string) => void;
  readonly selected: readonly string[];
  /** Without it rows cannot be selected. */
  readonly onSelectedChange?: (ids: readonly string[]) => void;
  readonly handle: React.MutableRefObject<GridHandle | null>;
  readonly renderFooter: GridProps<OverviewRow>['renderFooter'];
}

/** A set of keys that are toggled, forgotten when something else changes. */
function useKeys(resetOn: unknown): readonly [ReadonlySet<string>, (key: string) => void] {
  const [kept, setKept] = React.useState<{ readonly on: unknown; readonly keys: ReadonlySet<string> }>({ on: resetOn, keys: new Set() });
  const keys = kept.on === resetOn ? kept.keys : NONE;
  const toggle = (key: string): void => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    setKept({ on: resetOn, keys: next });
  };
  return [keys, toggle];
}
const NONE: ReadonlySet<string> = new Set();

/** The channels as a table, or as blocks where there is no room for one. */
export function ChannelTable(props: ChannelTableProps): React.ReactElement {
  const { view, state, onStateChange, layout, width, numbersUnread, actions, onOpen, selected, onSelectedChange, handle, renderFooter } =
    props;
  const { text, locale } = useView();
  const phone = usePhone();
  const [closed, toggleGroup] = useKeys(state.groupBy);
  const [whole, showWhole] = useKeys(state.groupBy);
  const blocks = layout === 'blocks';
  const narrowed = state.search.trim() !== '' || countFilters(state.filters) > 0;
  const preview = !narrowed && view.rows.length <= SMALL && (view.groups?.length ?? 0) > 1 ? PREVIEW : null;
  const perLine = blocks && width >= TWO_BLOCKS_FROM ? 2 : 1;

  const grid = React.useMemo(
    () => layOut(view, { rowHeight: blocks ? BLOCK_HEIGHT : ROW_HEIGHT, perLine, closed, preview, whole }),
    [view, blocks, perLine, closed, preview, whole],
  );
  const columns = React.useMemo(() => (blocks ? null : gridColumns(layout, state.columns, text)), [blocks, layout, state.columns, text]);

  const { onDeclare, onAddNumber } = actions;
  const renderRow = React.useMemo(() => {
    const words = { text, locale, phone };
    if (columns === null) {
      return (row: OverviewRow) => [<ChannelBlock key="block" row={row} words={words} numbersUnread={numbersUnread} />];
    }
    const ids = columns.map(({ id }) => id as ColumnId);
    const options = {
      ...words,
      numbersUnread,
      numberBelow: layout !== 'wide',
      actions: { onDeclare, onAddNumber },
      actionNames: { declare: text('Card_TellUsWhich'), addNumber: text('Overview_AddNumber') },
    };
    return (row: OverviewRow, tabbable: boolean) => channelCells(row, ids, tabbable, options);
  }, [text, locale, phone, columns, layout, numbersUnread, onDeclare, onAddNumber]);

  const selection = React.useMemo((): GridSelection | undefined => {
    if (!onSelectedChange) return undefined;
    const ids = new Set(selected);
    const rowById = (id: string): OverviewRow | undefined => view.rows.find((row) => row.id === id);
    return {
      ids,
      onToggle: (id) => onSelectedChange(ids.has(id) ? selected.filter((one) => one !== id) : [...selected, id]),
      name: (id) => text('Overview_Select', { channel: nameOrBlank(rowById(id)?.channel.name ?? '', { text, locale }) }),
    };
  }, [onSelectedChange, selected, view.rows, text, locale]);

  const renderGroup = (group: RowGroup, tabbable: boolean): React.ReactNode => (
    <GroupHeading group={group} sample={view.rows[group.start]} state={state} onStateChange={onStateChange} tabbable={tabbable} />
  );
  return (
    <VirtualGrid
      label={text('Overview_List_Channels')}
      rows={view.rows}
      layout={grid}
      columns={columns}
      sort={state.sort}
      onSort={(column) => onStateChange({ ...state, sort: toggleSort(state.sort, column as ColumnId) })}
      renderRow={renderRow}
      renderGroup={renderGroup}
      moreText={(hidden) => countText(text, locale, 'Overview_ShowMore', hidden)}
      onOpen={onOpen}
      open={state.channel}
      onToggleGroup={toggleGroup}
      onShowWhole={showWhole}
      selection={blocks ? undefined : selection}
      handle={handle}
      renderFooter={renderFooter}
    />
  );
}
