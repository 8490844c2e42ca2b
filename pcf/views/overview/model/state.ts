/**
 * What an administrator has chosen to see: search, filters, grouping, sorting, columns, and what stands open. The whole of
 * it fits in the address of the page, so that a link, a reload and the back button bring it back.
 */
import { APPROACHES } from '../../../../plugins-ts/catalogue';
import { OPEN_SHARES, type ShareId } from '../../../../plugins-ts/report/summary';

export type { ShareId } from '../../../../plugins-ts/report/summary';

/** In the order of the catalogue; channels without a named approach last. */
export const SHARES: readonly ShareId[] = [...APPROACHES.map(({ id }) => id), ...OPEN_SHARES];

export type ListId = 'channels' | 'other' | 'unused' | 'outside';
export const LISTS: readonly ListId[] = ['channels', 'other', 'unused', 'outside'];

export type GroupBy = 'none' | 'retirement' | 'approach' | 'carrier' | 'provider' | 'country' | 'workstream';
export const GROUPINGS: readonly GroupBy[] = ['none', 'retirement', 'approach', 'carrier', 'provider', 'country', 'workstream'];

export type ColumnId = 'channel' | 'number' | 'source' | 'approach' | 'inbound' | 'outbound' | 'sipContext' | 'retirement' | 'findings';
export const COLUMNS: readonly ColumnId[] = [
  'channel',
  'number',
  'source',
  'approach',
  'inbound',
  'outbound',
  'sipContext',
  'retirement',
  'findings',
];

/** Filters that are on or off, each a tile. */
export type FlagId = 'noSlaOutbound' | 'retiring' | 'undecided' | 'errors';
export const FLAGS: readonly FlagId[] = ['noSlaOutbound', 'retiring', 'undecided', 'errors'];

/** Properties that a channel is filtered by one value of. Values are the keys that `overviewRows.ts` makes. */
export type FacetId = 'carrier' | 'provider' | 'country' | 'workstream';
export const FACETS: readonly FacetId[] = ['carrier', 'provider', 'country', 'workstream'];

/** Several narrow together; the approaches among themselves widen. */
export interface OverviewFilters extends Readonly<Record<FlagId, boolean>>, Readonly<Record<FacetId, string | null>> {
  readonly approach: readonly ShareId[];
}

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export interface OverviewState {
  readonly list: ListId;
  readonly search: string;
  readonly filters: OverviewFilters;
  readonly groupBy: GroupBy;
  /** `null`: the order in which the channels were given, as a view of the host sorts them. */
  readonly sort: Sorting | null;
  /** In the order of `COLUMNS`; `channel` is always among them. */
  readonly columns: readonly ColumnId[];
  /** Id of the channel whose details are open. */
  readonly channel: string | null;
  /** Id of the number whose details are open; a channel goes before it. */
  readonly number: string | null;
  /** Whether the help for a first visit is shown. */
  readonly help: boolean;
}

export const NO_FILTERS: OverviewFilters = {
  approach: [],
  noSlaOutbound: false,
  retiring: false,
  undecided: false,
  errors: false,
  carrier: null,
  provider: null,
  country: null,
  workstream: null,
};

export const DEFAULT_STATE: OverviewState = {
  list: 'channels',
  search: '',
  filters: NO_FILTERS,
  groupBy: 'retirement',
  sort: { column: 'channel', descending: false },
  columns: COLUMNS,
  channel: null,
  number: null,
  help: true,
};

/** How many filters are set, each approach counting as one. */
export function countFilters(filters: OverviewFilters): number {
  return filters.approach.length + FLAGS.filter((flag) => filters[flag]).length + FACETS.filter((facet) => filters[facet] !== null).length;
}

/** The filters with an approach added, or taken away if it is there. */
export function toggleShare(filters: OverviewFilters, share: ShareId): OverviewFilters {
  const on = filters.approach.includes(share);
  return { ...filters, approach: SHARES.filter((id) => (id === share ? !on : filters.approach.includes(id))) };
}

export function toggleFlag(filters: OverviewFilters, flag: FlagId): OverviewFilters {
  return { ...filters, [flag]: !filters[flag] };
}

/** The columns with one more or less, in their order. The channel itself cannot be taken away. */
export function toggleColumn(columns: readonly ColumnId[], column: ColumnId): readonly ColumnId[] {
  if (column === 'channel') return columns;
  return COLUMNS.filter((id) => (id === column ? !columns.includes(id) : columns.includes(id)));
}

/** The order after a click on a column's heading: by it, then the other way round. */
export function toggleSort(sort: Sorting | null, column: ColumnId): Sorting {
  return { column, descending: sort?.column === column && !sort.descending };
}
