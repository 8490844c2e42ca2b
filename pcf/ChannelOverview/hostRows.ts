/**
 * The host's data set as the list needs it: plain values of one moment, and what can be asked of the host. Nothing here
 * asks for rows by itself; every such call to the host follows from something that a person did.
 */
import { askHost } from '../../plugins-ts/text';
import { toGuid } from '../../plugins-ts/dataverse/queries';
import { recordAddress } from '../../plugins-ts/opening/mainAddress';
import { KINDS, SORT_COLUMNS, type Kind } from './ManifestConstants';

/** The members of `ComponentFramework.PropertyTypes.DataSet` that are used, all of them documented. */
export interface DataSetLike {
  readonly columns: readonly { readonly name: string; readonly disableSorting?: boolean }[];
  readonly error: boolean;
  readonly errorMessage: string;
  readonly loading: boolean;
  readonly paging: { readonly hasNextPage: boolean; readonly totalResultCount: number; loadNextPage(): void };
  readonly records: Readonly<Record<string, { getNamedReference(): ComponentFramework.EntityReference }>>;
  readonly sortedRecordIds: readonly string[];
  readonly sorting: { name: string; sortDirection: number }[];
  getSelectedRecordIds(): string[];
  getTargetEntityType(): string;
  openDatasetItem(reference: ComponentFramework.EntityReference): void;
  refresh(): void;
  setSelectedRecordIds(ids: string[]): void;
}

export interface HostSort {
  /** Column of the list. */
  readonly column: string;
  readonly descending: boolean;
}

export interface HostRows {
  /** `null`: a table that this control knows nothing of. */
  readonly kind: Kind | null;
  readonly table: string;
  /** In the host's order; lower case, without braces. */
  readonly ids: readonly string[];
  readonly selected: readonly string[];
  readonly loading: boolean;
  /** Why the host could not read its rows, or `null`. */
  readonly error: string | null;
  readonly hasMore: boolean;
  /** All rows of the view, where the host knows. */
  readonly total: number | null;
  /** `null` where the host sorts by a column that the list does not show. */
  readonly sort: HostSort | null;
  /** Columns of the list that the host can sort by. */
  readonly sortable: ReadonlySet<string>;
  readonly actions: HostActions;
}

export interface HostActions {
  open(id: string): void;
  select(ids: readonly string[]): void;
  loadMore(): void;
  sortBy(column: string, descending: boolean): void;
  refresh(): void;
}

/** Dataverse counts up to this many rows, and gives this number for any more. */
const COUNTED = 5000;

/** `totalResultCount` is -1 where nobody counted, and stops at 5,000. */
function totalOf({ hasNextPage, totalResultCount }: DataSetLike['paging'], rows: number): number | null {
  if (!hasNextPage) return rows;
  return totalResultCount > rows && totalResultCount !== COUNTED ? totalResultCount : null;
}

/** What the list shows of a data set that the host could not hand out. */
const NO_DATA_SET: HostRows = {
  kind: null,
  table: '',
  ids: [],
  selected: [],
  loading: false,
  error: '',
  hasMore: false,
  total: null,
  sort: null,
  sortable: new Set(),
  actions: { open: () => {}, select: () => {}, loadMore: () => {}, sortBy: () => {}, refresh: () => {} },
};

/** @param dataSet `undefined` where the host gave none; one that refuses what every list needs counts as none */
export function hostRows(dataSet: DataSetLike | undefined): HostRows {
  return (dataSet && askHost(() => readRows(dataSet))) ?? NO_DATA_SET;
}

function readRows(dataSet: DataSetLike): HostRows {
  const { paging, sorting, sortedRecordIds } = dataSet;
  const columns = askHost(() => dataSet.columns) ?? [];
  const table = dataSet.getTargetEntityType();
  const kind = (KINDS as Readonly<Record<string, Kind>>)[table] ?? null;
  const sortColumns = kind === null ? {} : SORT_COLUMNS[kind];
  /** Ids as the list has them to ids as the host has them. */
  const hostIds = new Map<string, string>();
  for (const id of sortedRecordIds) hostIds.set(toGuid(id) ?? id, id);
  const [first] = sorting ?? [];
  const sorted = first && Object.keys(sortColumns).find((column) => sortColumns[column] === first.name);
  return {
    kind,
    table,
    ids: [...hostIds.keys()],
    selected: (askHost(() => dataSet.getSelectedRecordIds()) ?? []).map((id) => toGuid(id) ?? id),
    loading: dataSet.loading,
    error: dataSet.error ? (dataSet.errorMessage ?? '') : null,
    hasMore: paging.hasNextPage,
    total: totalOf(paging, hostIds.size),
    sort: first && sorted !== undefined ? { column: sorted, descending: first.sortDirection === 1 } : null,
    sortable: new Set(
      Object.keys(sortColumns).filter((column) =>
        columns.some(({ name, disableSorting }) => name === sortColumns[column] && disableSorting !== true),
      ),
    ),
    actions: actionsOf(dataSet, table, sortColumns, (id) => hostIds.get(id) ?? id),
  };
}

function actionsOf(
  dataSet: DataSetLike,
  table: string,
  sortColumns: Readonly<Record<string, string>>,
  hostId: (id: string) => string,
): HostActions {
  const { paging, sorting } = dataSet;
  return {
    open: (id) => {
      const record = dataSet.records[hostId(id)];
      if (record === undefined) return;
      const opened = askHost(() => (dataSet.openDatasetItem(record.getNamedReference()), true));
      // An app that does not have the table may refuse; the address without an app leads to the person's own.
      if (opened !== true) window.open(recordAddress(window.location.origin, table, id), '_blank', 'noopener');
    },
    // What the host does not take stays selected in the list.
    select: (ids) => askHost(() => dataSet.setSelectedRecordIds(ids.map(hostId))),
    loadMore: () => {
      // A host that refuses is like one that stays silent: the list says that nothing came.
      if (paging.hasNextPage && !dataSet.loading) askHost(() => paging.loadNextPage());
    },
    sortBy: (column, descending) => {
      const name = sortColumns[column];
      if (name === undefined) return;
      // The host reads the order from the array that it handed out.
      sorting.splice(0, sorting.length, { name, sortDirection: descending ? 1 : 0 });
      dataSet.refresh();
    },
    refresh: () => dataSet.refresh(),
  };
}
