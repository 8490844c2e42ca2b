import * as React from 'react';
import { css } from '@fluentui/react';
import { Button } from '../parts/Button/Button';
import { useIdentifier } from '../parts/useIdentifier';
import { useStable } from '../parts/useStable';
import { useView } from '../parts/View';
import { Banner } from './Banner/Banner';
import { ChannelTable } from './ChannelTable/ChannelTable';
import { columnsOf } from './ChannelTable/columns';
import { CommandBar } from './CommandBar/CommandBar';
import { channelsTrouble, noMatch, noNumbers } from './EmptyStates/emptyStates';
import { EmptyState } from './EmptyStates/EmptyState';
import { filterChips, filterNames } from './Filters/filterChips';
import { Filters } from './Filters/Filters';
import type { GridHandle } from './Grid/Grid.types';
import { Help } from './Help/Help';
import { ListFooter, LONG } from './ListFooter';
import { ListTabs } from './ListTabs/ListTabs';
import { isUnread, NO_FILTERS, prepareNumbers, prepareRows, summarize, visibleNumbers, visibleRows, type ListId } from './model';
import type { OverviewProps } from './Overview.types';
import { useOverviewStyles } from './Overview.styles';
import { PageHead } from './PageHead';
import { countText } from './shared/formats';
import { keyPart } from './shared/keys';
import { LiveRegion } from './shared/LiveRegion';
import type { Layout } from './shared/OverviewContext';
import { Tiles } from './Tiles/Tiles';
import { NumberTable } from './UnusedNumbers/NumberTable';

export interface ListPartProps extends OverviewProps {
  readonly layout: Layout;
  /** Px that the list has for itself. */
  readonly beside: boolean;
  readonly hidden: boolean;
  readonly width: number;
  readonly main: React.RefObject<HTMLDivElement>;
  readonly grid: React.MutableRefObject<GridHandle | null>;
}

const NOTHING: readonly string[] = [];

function countMissing(ids: readonly string[], rows: readonly { readonly id: string }[]): number {
  const listed = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !listed.has(id)).length;
}

/** Everything but the details: head, commands, tiles, filters and one of the lists. */
export function ListPart(props: ListPartProps): React.ReactElement {
  const {
    report,
    state,
    onStateChange,
    countries,
    layout,
    width,
    beside,
    hidden,
    main,
    grid,
    extent = 'page',
    opens = 'details',
    more,
    onOpenRecord,
    onCompare,
    onDeclare,
  } = props;
  const styles = useOverviewStyles();
  const { text, locale } = useView();
  const tabsId = useIdentifier('list');
  const panelId = useIdentifier('panel');
  const blocks = layout === 'blocks';
  const page = extent === 'page';

  const rows = React.useMemo(() => prepareRows(report, { countries }), [report, countries]);
  const tally = React.useMemo(() => summarize(rows), [rows]);
  const { list, search, filters, groupBy, sort } = state;
  const view = React.useMemo(() => visibleRows(rows, state, locale), [rows, search, filters, groupBy, sort, locale]);
  const allNumbers = React.useMemo(() => (list === 'channels' ? [] : prepareNumbers(report, list)), [report, list]);
  const numbers = React.useMemo(() => visibleNumbers(allNumbers, search), [allNumbers, search]);

  const [ownSelected, setOwnSelected] = React.useState<readonly string[]>(NOTHING);
  const selected = props.selected ?? ownSelected;
  const unlisted = React.useMemo(() => (selected.length === 0 ? 0 : countMissing(selected, view.rows)), [selected, view.rows]);
  const onSelectedChange = props.onSelectedChange ?? (onCompare ? setOwnSelected : undefined);

  const open = (table: string, key: 'channel' | 'number', id: string): void => {
    if (opens === 'record') onOpenRecord?.({ table, id });
    else onStateChange({ ...state, channel: null, number: null, [key]: id });
  };
  // Stable while nothing changed: rows render again when what they are given does.
  const addNumber = useStable((id: string) => onOpenRecord?.({ table: 'msdyn_ocvoicechannelsetting', id }));

  // That none was read is not that there are none.
  const unread = rows.length === 0 && isUnread(report, 'msdyn_ocvoicechannelsettings');
  const counts: Readonly<Record<ListId, number>> = {
    channels: rows.length,
    unused: report.unusedNumbers.length,
    outside: report.outsideNumbers.length,
  };
  const total = list === 'channels' ? (more?.total ?? rows.length) : allNumbers.length;
  const found = list === 'channels' ? view.rows.length : numbers.length;
  const result = text(`Overview_Result_${keyPart(list)}`, { found, total });
  // Commands are about everything that is selected: what a search hides of it is told.
  const shownResult = unlisted > 0 ? `${result} · ${countText(text, locale, 'Overview_SelectedUnlisted', unlisted)}` : result;
  const trouble = list === 'channels' ? channelsTrouble(props, text) : null;
  const chips = list === 'channels' ? filterChips(state, rows, text, locale) : [];
  const none = list !== 'channels' && allNumbers.length === 0 ? noNumbers(report, list, text) : null;
  const nothingFound =
    none ??
    noMatch(
      {
        list,
        search,
        filters: filterNames(chips, text),
        searched: countText(text, locale, `Overview_Searched_${keyPart(list)}`, total),
        onClearSearch: () => onStateChange({ ...state, search: '' }),
        onClearFilters: () => onStateChange({ ...state, filters: NO_FILTERS }),
      },
      text,
    );
  const footer = (first: number, last: number): React.ReactElement => (
    <ListFooter first={first} last={last} found={found} total={total} list={list} sort={list === 'channels' ? state.sort : null} />
  );
  // A pane has no room for a line that says little.
  const renderFooter = blocks && found <= LONG ? undefined : footer;
  return (
    <div
      ref={main}
      aria-busy={props.busy ?? false}
      className={css(styles.main, beside && styles.mainBeside, blocks && styles.mainBlocks)}
      style={hidden ? { display: 'none' } : undefined}
    >
      {page && <PageHead {...props} layout={layout} tally={tally} unread={unread} />}
      {!blocks && (
        <CommandBar
          {...props}
          layout={layout}
          selected={selected}
          columns={columnsOf(layout)}
          onHelp={page ? () => onStateChange({ ...state, help: true }) : undefined}
        />
      )}
      {props.notice}
      <Banner report={report} organization={props.organizationName ?? ''} layout={layout} />
      {page && state.help && trouble === null && <Help layout={layout} onClose={() => onStateChange({ ...state, help: false })} />}
      {page && trouble === null && (
        <Tiles
          tally={tally}
          state={state}
          onStateChange={onStateChange}
          layout={layout}
          width={width}
          unchecked={report.unchecked.length}
        />
      )}
      {blocks && <CommandBar {...props} layout={layout} selected={selected} columns={columnsOf(layout)} />}
      <ListTabs
        counts={counts}
        unread={unread}
        selected={list}
        onSelect={(next) => onStateChange({ ...state, list: next })}
        tabId={(id) => `${tabsId}-${id}`}
        panelId={panelId}
        layout={layout}
      />
      <div
        id={panelId}
        role={counts.unused + counts.outside > 0 ? 'tabpanel' : undefined}
        aria-labelledby={counts.unused + counts.outside > 0 ? `${tabsId}-${list}` : undefined}
      >
        {trouble === null && <Filters state={state} onStateChange={onStateChange} rows={rows} result={shownResult} layout={layout} />}
        <LiveRegion className={styles.live}>{trouble === null ? result : trouble.heading}</LiveRegion>
        {trouble !== null ? (
          <EmptyState {...trouble} />
        ) : found === 0 ? (
          <EmptyState {...nothingFound} />
        ) : (
          <div className={css(styles.list, blocks && styles.listBlocks)}>
            {list === 'channels' ? (
              <ChannelTable
                view={view}
                state={state}
                onStateChange={onStateChange}
                layout={layout}
                width={width}
                numbersUnread={isUnread(report, 'msdyn_ocphonenumbers')}
                actions={{ onDeclare, onAddNumber: onOpenRecord ? addNumber : undefined }}
                onOpen={(id) => open('msdyn_ocvoicechannelsetting', 'channel', id)}
                selected={selected}
                onSelectedChange={onSelectedChange}
                handle={grid}
                renderFooter={renderFooter}
              />
            ) : (
              <NumberTable
                label={text(`Overview_List_${keyPart(list)}`)}
                rows={numbers}
                layout={layout}
                width={width}
                onOpen={(id) => open('msdyn_ocphonenumber', 'number', id)}
                open={state.number}
                handle={grid}
                renderFooter={renderFooter}
              />
            )}
          </div>
        )}
        {more && list === 'channels' && (
          <div className={styles.more}>
            <Button label={text(more.loading ? 'Overview_More_Loading' : 'Overview_More')} onClick={more.onMore} />
          </div>
        )}
      </div>
    </div>
  );
}
