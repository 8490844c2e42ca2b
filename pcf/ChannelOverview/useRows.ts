import * as React from 'react';
import { useByKey } from '../views/parts/useStable';
import type { HostRows } from './hostRows';
import type { RowsStore, RowsReading } from './RowsStore';

export interface Rows {
  /** `null` until the first rows were read. */
  readonly reading: RowsReading | null;
  readonly busy: boolean;
  /** Asks the host for its next page, once at a time. */
  readonly loadMore: () => void;
  /** The next page, or what its rows lack, is on its way. */
  readonly loadingMore: boolean;
  /** The next page was asked for, and no row came. */
  readonly noneCame: boolean;
}

/** ms. Nothing is published on whether a host answers each page that it is asked for: some do not even update the control. */
const PATIENCE = 10_000;

/** What a next page was asked on top of. */
interface Question {
  readonly host: HostRows;
  readonly rows: string;
}

/** Follows the host's rows. Reading starts in an effect, once the host has its rows, and never while rendering. */
export function useRows(store: RowsStore, host: HostRows): Rows {
  const { kind, ids, loading, error, hasMore } = host;
  const [, setVersion] = React.useState(0);
  React.useEffect(() => store.subscribe(() => setVersion((version) => version + 1)), [store]);

  const [more, setMore] = React.useState<'idle' | 'wanted' | 'none'>('idle');
  const asked = React.useRef<Question | null>(null);
  const wasLoading = React.useRef(false);
  const rows = ids.join();
  const rowIds = useByKey(ids, rows);
  React.useEffect(() => {
    if (loading) {
      wasLoading.current = true;
      return;
    }
    const extended = asked.current !== null && rowIds.join() !== asked.current.rows;
    // The host has read its rows again, and not because a page was asked for: someone may have changed them.
    if (wasLoading.current && !extended) store.forget();
    wasLoading.current = false;
    if (kind !== null && error === null) store.follow(kind, rowIds);
  }, [store, kind, rowIds, loading, error]);

  // With every update of the host: one that shows the same rows as before has answered, and brought nothing.
  React.useEffect(() => {
    if (asked.current === null || asked.current.host === host || loading) return;
    const same = asked.current.rows === rows && hasMore && error === null;
    if (!same) asked.current = null;
    setMore(same ? 'none' : 'idle');
  }, [host, rows, loading, hasMore, error]);

  React.useEffect(() => {
    if (more !== 'wanted') return undefined;
    const timer = setTimeout(() => setMore('none'), PATIENCE);
    return () => clearTimeout(timer);
  }, [more]);

  const loadMore = (): void => {
    if (more === 'wanted' || loading) return;
    asked.current = { host, rows };
    setMore('wanted');
    host.actions.loadMore();
  };
  return {
    reading: store.reading?.kind === kind ? store.reading : null,
    busy: store.busy,
    loadMore,
    loadingMore: more === 'wanted' || (asked.current !== null && loading),
    noneCame: more === 'none' && !loading,
  };
}
