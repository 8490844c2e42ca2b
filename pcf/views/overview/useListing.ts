/** What the overview lists, and what of it is selected. */
import * as React from 'react';
import { prepareNumbers, prepareRows, visibleNumbers, visibleRows, type NumberRow, type OverviewRow, type VisibleRows } from './model';
import { summarize, type Summary } from '../../../plugins-ts/report/summary';
import type { OverviewProps } from './Overview.types';

const NOTHING: readonly string[] = [];

function countMissing(ids: readonly string[], rows: readonly { readonly id: string }[]): number {
  const listed = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !listed.has(id)).length;
}

export interface Listing {
  /** All channels. */
  readonly rows: readonly OverviewRow[];
  readonly summary: Summary;
  /** The channels that pass search and filters. */
  readonly view: VisibleRows;
  /** The numbers of the list that is shown, and those of them that pass the search; none where channels are. */
  readonly allNumbers: readonly NumberRow[];
  readonly numbers: readonly NumberRow[];
  /** How many the list has, and how many of them are shown. */
  readonly total: number;
  readonly found: number;
}

/** What is listed. */
export function useListing({ report, state, countries, more }: OverviewProps, locale: string): Listing {
  const { list, search, filters, groupBy, sort } = state;
  const rows = React.useMemo(() => prepareRows(report, { countries }), [report, countries]);
  const summary = React.useMemo(() => summarize(report), [report]);
  const view = React.useMemo(
    () => visibleRows(rows, { search, filters, groupBy, sort }, locale),
    [rows, search, filters, groupBy, sort, locale],
  );
  const allNumbers = React.useMemo(() => (list === 'channels' ? [] : prepareNumbers(report, list)), [report, list]);
  const numbers = React.useMemo(() => visibleNumbers(allNumbers, search), [allNumbers, search]);
  const channels = list === 'channels';
  return {
    rows,
    summary,
    view,
    allNumbers,
    numbers,
    total: channels ? (more?.total ?? rows.length) : allNumbers.length,
    found: channels ? view.rows.length : numbers.length,
  };
}

export interface Selection {
  readonly selected: readonly string[];
  /** How many of them the list does not show. */
  readonly unlisted: number;
  /** None where nothing can be done with what is selected. */
  readonly onSelectedChange: OverviewProps['onSelectedChange'];
}

/** What is selected: by the caller, or kept here. */
export function useSelection({ selected: given, onSelectedChange, onCompare }: OverviewProps, rows: readonly OverviewRow[]): Selection {
  const [own, setOwn] = React.useState<readonly string[]>(NOTHING);
  const selected = given ?? own;
  const unlisted = React.useMemo(() => (selected.length === 0 ? 0 : countMissing(selected, rows)), [selected, rows]);
  return { selected, unlisted, onSelectedChange: onSelectedChange ?? (onCompare ? setOwn : undefined) };
}
