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
}

/** Follows the host's rows. Reading starts in an effect, once the host has its rows, and never while rendering. */
export function useRows(store: RowsStore, { kind, ids, loading, error, actions }: HostRows): Rows {
  const [, setVersion] = React.useState(0);
  React.useEffect(() => store.subscribe(() => setVersion((version) => version + 1)), [store]);

  const [wantsMore, setWantsMore] = React.useState(false);
  const wasLoading = React.useRef(false);
  const extending = React.useRef(false);
  const rowIds = useByKey(ids, ids.join());
  React.useEffect(() => {
    if (loading) {
      wasLoading.current = true;
      return;
    }
    // The host has read its rows again, and not because a page was asked for: someone may have changed them.
    if (wasLoading.current && !extending.current) store.forget();
    wasLoading.current = false;
    extending.current = false;
    setWantsMore(false);
    if (kind !== null && error === null) store.follow(kind, rowIds);
  }, [store, kind, rowIds, loading, error]);

  const loadMore = (): void => {
    if (wantsMore || loading) return;
    extending.current = true;
    setWantsMore(true);
    actions.loadMore();
  };
  return {
    reading: store.reading?.kind === kind ? store.reading : null,
    busy: store.busy,
    loadMore,
    loadingMore: wantsMore || (extending.current && loading),
  };
}
