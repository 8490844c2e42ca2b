import * as React from 'react';
import { css } from '@fluentui/react';
import { Button } from '../views/parts/Button';
import { Banner } from '../views/overview/Banner/Banner';
import { MenuButton } from '../views/overview/CommandBar/MenuButton';
import { EmptyState } from '../views/overview/EmptyState';
import { Filters } from '../views/overview/Filters';
import { COLUMNS, DEFAULT_STATE, GROUPINGS, visibleRows, type OverviewState } from '../views/overview/model';
import { keyPart } from '../../plugins-ts/text/resourceKeys';
import { LiveRegion } from '../views/overview/shared/LiveRegion';
import type { Layout } from '../views/overview/shared/OverviewContext';
import { useView } from '../views/parts/View';
import { useListStyles } from './ChannelOverview.styles';
import type { HostRows } from './hostRows';
import { describeRows } from './describeRows';
import { Lists } from './Lists';
import { Loading } from './Loading';
import type { RowsStore } from './RowsStore';
import { troubleOf } from './trouble';
import { useRows } from './useRows';

export interface RowsListProps {
  readonly store: RowsStore;
  readonly rows: HostRows;
  readonly layout: Layout;
  /** Px. */
  readonly width: number;
  /** ISO day. */
  readonly asOf: string;
}

/** As the host gives them: not grouped, in its order. */
const AS_GIVEN: OverviewState = { ...DEFAULT_STATE, groupBy: 'none', sort: null };

/** The rows with head and footer, or the reason why there are none. */
export function RowsList({ store, rows: host, layout, width, asOf }: RowsListProps): React.ReactElement {
  const styles = useListStyles();
  const { text, locale } = useView();
  const { reading, busy, loadMore, loadingMore, noneCame } = useRows(store, host);
  const described = React.useMemo(() => reading && describeRows(reading, asOf), [reading, asOf]);
  const [state, setState] = React.useState(AS_GIVEN);
  const blocks = layout === 'blocks';
  const numbers = host.kind === 'numbers';
  const { search, filters, groupBy, sort } = state;
  const view = React.useMemo(
    () => described && visibleRows(described.channels, { search, filters, groupBy, sort }, locale),
    [described, search, filters, groupBy, sort, locale],
  );

  const trouble = troubleOf(host, { described, busy, onRetry: () => store.retry() }, text);
  if (trouble) return <EmptyState {...trouble} />;
  if (described === null || view === null) return <Loading />;

  const loaded = numbers ? described.numbers.length : described.channels.length;
  const found = numbers ? loaded : view.rows.length;
  const suffix = numbers ? 'Numbers' : 'Channels';
  // Of rows that are not here nothing is known, so that what was narrowed is said of those that are.
  const result = !host.hasMore
    ? text(`List_Result_${suffix}`, { found, total: loaded })
    : host.total === null
      ? text(`List_First_${suffix}`, { found, loaded })
      : text(`List_FirstOf_${suffix}`, { found, loaded, total: host.total });

  /** The host sorts wherever it can sort by the column. */
  const change = (next: OverviewState): void => {
    if (next.sort === shown.sort || next.sort === null) return setState({ ...next, sort: next.sort && state.sort });
    if (!host.sortable.has(next.sort.column)) return setState(next);
    setState({ ...next, sort: null });
    host.actions.sortBy(next.sort.column, next.sort.descending);
  };
  const hostSort = host.sort && (COLUMNS as readonly string[]).includes(host.sort.column) ? (host.sort as OverviewState['sort']) : null;
  const shown: OverviewState = { ...state, sort: state.sort ?? hostSort };
  return (
    <>
      <Banner report={described.report} organization="" layout={layout} />
      {!numbers && (
        <div className={styles.commands} role="group" aria-label={text('Overview_Commands')}>
          <MenuButton
            icon="group"
            label={text('Overview_GroupBy', { grouping: text(`Overview_GroupBy_${keyPart(state.groupBy)}`) })}
            groups={[
              {
                key: 'group',
                items: GROUPINGS.map((id) => ({
                  key: id,
                  label: text(`Overview_GroupBy_${keyPart(id)}`),
                  checked: state.groupBy === id,
                  exclusive: true,
                  onSelect: () => setState({ ...state, groupBy: id }),
                })),
              },
            ]}
          />
        </div>
      )}
      {!numbers && <Filters state={shown} onStateChange={change} rows={described.channels} result={result} layout={layout} />}
      <LiveRegion className={styles.live}>{noneCame ? text(`List_MoreNone_${suffix}`) : result}</LiveRegion>
      <div className={css(styles.list, blocks && styles.listBlocks)}>
        <Lists
          host={host}
          described={described}
          view={view}
          state={shown}
          onStateChange={change}
          layout={layout}
          width={width}
          result={result}
        />
      </div>
      {host.hasMore && (
        <div className={styles.more}>
          <Button label={text(loadingMore || busy ? `List_MoreLoading_${suffix}` : `List_More_${suffix}`)} onClick={loadMore} />
          {noneCame && <p className={styles.noneCame}>{text(`List_MoreNone_${suffix}`)}</p>}
        </div>
      )}
    </>
  );
}
