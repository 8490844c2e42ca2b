import * as React from 'react';
import { css } from '@fluentui/react';
import type { Text } from '../../../plugins-ts/text';
import { Button } from '../parts/Button';
import { Icon } from '../parts/icons/Icon';
import { useIdentifier } from '../parts/useIdentifier';
import { useStable } from '../parts/useStable';
import { useView } from '../parts/View';
import { Banner } from './Banner/Banner';
import { usesUnreadNote } from './Banner/unread';
import { ChannelTable } from './ChannelTable/ChannelTable';
import { columnsOf } from './ChannelTable/channelColumns';
import { CommandBar } from './CommandBar/CommandBar';
import { channelsTrouble, noMatch, noNumbers } from './emptyStates';
import { EmptyState, type EmptyStateProps } from './EmptyState';
import { filterChips, filterNames } from './filterChips';
import { Filters } from './Filters';
import type { GridHandle } from './Grid/Grid.types';
import { Help } from './Help';
import { ListFooter, LONG } from './ListFooter';
import { ListTabs } from './ListTabs';
import { isUnread, NO_FILTERS, type ListId } from './model';
import type { OverviewProps } from './Overview.types';
import { useOverviewStyles } from './Overview.styles';
import { PageHead } from './PageHead';
import { countText } from './shared/formats';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import { LiveRegion } from './shared/LiveRegion';
import type { Layout } from './shared/OverviewContext';
import { Tiles } from './Tiles';
import { useListing, useSelection, type Listing, type Selection } from './useListing';
import { NumberTable } from './NumberTable';

export interface ListPartProps extends OverviewProps {
  readonly layout: Layout;
  /** Px that the list has for itself. */
  readonly beside: boolean;
  readonly hidden: boolean;
  readonly width: number;
  readonly main: React.RefObject<HTMLDivElement>;
  readonly grid: React.MutableRefObject<GridHandle | null>;
}

/** Everything but the details: head, commands, tiles, filters and one of the lists. */
export function ListPart(props: ListPartProps): React.ReactElement {
  const { report, state, onStateChange, layout, width, beside, hidden, main, extent = 'page', more } = props;
  const styles = useOverviewStyles();
  const { text, locale } = useView();
  const tabsId = useIdentifier('list');
  const panelId = useIdentifier('panel');
  const listing = useListing(props, locale);
  const selection = useSelection(props, listing.view.rows);
  const { rows, summary, total, found } = listing;
  const { selected, unlisted } = selection;
  const { list } = state;
  const blocks = layout === 'blocks';
  const page = extent === 'page';

  // That none was read is not that there are none.
  const unread = rows.length === 0 && isUnread(report, 'msdyn_ocvoicechannelsettings');
  const counts: Readonly<Record<ListId, number>> = {
    channels: rows.length,
    other: report.otherNumbers.length,
    unused: report.unusedNumbers.length,
    outside: report.outsideNumbers.length,
  };
  const withNumbers = counts.other + counts.unused + counts.outside > 0;
  const result = text(`Overview_Result_${keyPart(list)}`, { found, total });
  // Commands are about everything that is selected: what a search hides of it is told.
  const shownResult = unlisted > 0 ? `${result} · ${countText(text, locale, 'Overview_SelectedUnlisted', unlisted)}` : result;
  const trouble = list === 'channels' ? channelsTrouble(props, text) : null;
  const usesNote = list === 'other' || list === 'unused' ? usesUnreadNote(report, text) : '';
  const commands = { ...props, selected, columns: columnsOf(layout) };
  return (
    <div
      ref={main}
      aria-busy={props.busy ?? false}
      className={css(styles.main, beside && styles.mainBeside, blocks && styles.mainBlocks)}
      style={hidden ? { display: 'none' } : undefined}
    >
      {page && <PageHead {...props} layout={layout} summary={summary} unread={unread} />}
      {!blocks && <CommandBar {...commands} onHelp={page ? () => onStateChange({ ...state, help: true }) : undefined} />}
      {props.notice}
      <Banner {...props} organization={props.organizationName ?? ''} />
      {page && state.help && trouble === null && <Help layout={layout} onClose={() => onStateChange({ ...state, help: false })} />}
      {page && trouble === null && (
        <Tiles {...{ summary, state, onStateChange, layout, width }} unchecked={new Set(report.unchecked.map(({ rule }) => rule)).size} />
      )}
      {blocks && <CommandBar {...commands} />}
      <ListTabs
        counts={counts}
        unread={unread}
        selected={list}
        onSelect={(next) => onStateChange({ ...state, list: next })}
        tabId={(id) => `${tabsId}-${id}`}
        panelId={panelId}
        layout={layout}
      />
      <div id={panelId} role={withNumbers ? 'tabpanel' : undefined} aria-labelledby={withNumbers ? `${tabsId}-${list}` : undefined}>
        {trouble === null && <Filters state={state} onStateChange={onStateChange} rows={rows} result={shownResult} layout={layout} />}
        {usesNote !== '' && (
          <p className={styles.note}>
            <Icon name="info" />
            <span>{usesNote}</span>
          </p>
        )}
        <LiveRegion className={styles.live}>{trouble === null ? result : trouble.heading}</LiveRegion>
        {trouble !== null ? (
          <EmptyState {...trouble} />
        ) : found === 0 ? (
          <EmptyState {...nothingListed(props, listing, text, locale)} />
        ) : (
          <div className={css(styles.list, blocks && styles.listBlocks)}>
            <Rows {...props} listing={listing} selection={selection} />
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

/** What stands in place of the rows where none passes. */
function nothingListed({ report, state, onStateChange }: OverviewProps, listing: Listing, text: Text, locale: string): EmptyStateProps {
  const { list, search } = state;
  if (list !== 'channels' && listing.allNumbers.length === 0) return noNumbers(report, list, text);
  const chips = list === 'channels' ? filterChips(state, listing.rows, text, locale) : [];
  return noMatch(
    {
      list,
      search,
      filters: filterNames(chips, text),
      searched: countText(text, locale, `Overview_Searched_${keyPart(list)}`, listing.total),
      onClearSearch: () => onStateChange({ ...state, search: '' }),
      onClearFilters: () => onStateChange({ ...state, filters: NO_FILTERS }),
    },
    text,
  );
}

interface RowsProps extends ListPartProps {
  readonly listing: Listing;
  readonly selection: Selection;
}

/** The channels or the numbers. */
function Rows(props: RowsProps): React.ReactElement {
  const { report, state, onStateChange, layout, width, grid, opens = 'details', onOpenRecord, onDeclare, listing, selection } = props;
  const { text } = useView();
  const { list } = state;
  const { found, total } = listing;
  const open = (table: string, key: 'channel' | 'number', id: string): void => {
    if (opens === 'record') onOpenRecord?.({ table, id });
    else onStateChange({ ...state, channel: null, number: null, [key]: id });
  };
  // Stable while nothing changed: rows render again when what they are given does.
  const addNumber = useStable((id: string) => onOpenRecord?.({ table: 'msdyn_ocvoicechannelsetting', id }));
  const footer = (first: number, last: number): React.ReactElement => (
    <ListFooter {...{ first, last, found, total, list }} sort={list === 'channels' ? state.sort : null} />
  );
  // A pane has no room for a line that says little.
  const common = { layout, width, handle: grid, renderFooter: layout === 'blocks' && found <= LONG ? undefined : footer };
  if (list !== 'channels') {
    return (
      <NumberTable
        {...common}
        label={text(`Overview_List_${keyPart(list)}`)}
        rows={listing.numbers}
        withUses={list === 'other'}
        onOpen={(id) => open('msdyn_ocphonenumber', 'number', id)}
        open={state.number}
      />
    );
  }
  return (
    <ChannelTable
      {...common}
      view={listing.view}
      state={state}
      onStateChange={onStateChange}
      numbersUnread={isUnread(report, 'msdyn_ocphonenumbers')}
      actions={{ onDeclare, onAddNumber: onOpenRecord ? addNumber : undefined }}
      onOpen={(id) => open('msdyn_ocvoicechannelsetting', 'channel', id)}
      selected={selection.selected}
      onSelectedChange={selection.onSelectedChange}
    />
  );
}
