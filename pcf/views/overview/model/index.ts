/** The overview's model: pure functions between a report, a state, an address and what is listed. */
export { stateFromAddress, stateToAddress } from './overviewAddress';
export { nameOrder } from './rowOrder';
export { isNumberUnread, isUnread, nameKey, nameOfKey, prepareRows, SPECIAL } from './overviewRows';
export type { OverviewRow, PrepareOptions } from './overviewRows';
export {
  COLUMNS,
  countFilters,
  DEFAULT_STATE,
  FACETS,
  FLAGS,
  GROUPINGS,
  LISTS,
  NO_FILTERS,
  SHARES,
  toggleColumn,
  toggleFlag,
  toggleShare,
  toggleSort,
} from './state';
export type { ColumnId, FacetId, FlagId, GroupBy, ListId, OverviewFilters, OverviewState, ShareId, Sorting } from './state';
export { visibleRows } from './visible';
export type { RowGroup, VisibleRows } from './visible';
export { findingsByNumber, prepareNumbers, visibleNumbers } from './numberRows';
export type { NumberList, NumberRow } from './numberRows';
