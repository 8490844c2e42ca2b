/** `DataSet` over rows that the page has read: one page, sorted by whoever made it. A next page, where one is said to be there, never comes. */

/** Rows of a view, as the Web API gave them. */
export interface DataSetRows {
  readonly table: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** More rows are said to be there than these, and never come. */
  readonly silent?: boolean;
}

export interface DataSetActions {
  /** Opens a record of the list. */
  open(table: string, id: string): void;
  /** Reads the rows anew, in the order that `sorting` asks for. */
  refresh(sorting: readonly Sorting[]): void;
}

export interface Sorting {
  name: string;
  /** 0 ascending, 1 descending. */
  sortDirection: number;
}

type DataSet = ComponentFramework.PropertyTypes.DataSet;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** Makes a data set. The order and the selection are kept where the caller keeps them. */
export function createDataSet(
  { table, primaryId, primaryName, columns, rows, silent = false }: DataSetRows,
  sorting: Sorting[],
  selected: string[],
  actions: DataSetActions,
): DataSet {
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
  const propertyOf = (row: Readonly<Record<string, unknown>>, column: string): string => (column in row ? column : `_${column}_value`);
  const records = Object.fromEntries(
    rows.map((row) => {
      const id = text(row[primaryId]);
      const record = {
        getRecordId: () => id,
        getNamedReference: () => ({ id: { guid: id }, name: text(row[primaryName]), etn: table }),
        getValue: (column: string) => row[propertyOf(row, column)] ?? null,
        getFormattedValue: (column: string) => text(row[`${propertyOf(row, column)}${FORMATTED}`] ?? row[propertyOf(row, column)]),
      };
      return [id, record];
    }),
  );
  const dataSet = {
    columns: columns.map((name, order) => ({
      name,
      displayName: name,
      dataType: 'SingleLine.Text',
      alias: name,
      order,
      visualSizeFactor: 1,
      disableSorting: name.includes('.'),
    })),
    error: false,
    errorMessage: '',
    loading: false,
    filtering: { getFilter: () => ({ conditions: [], filterOperator: 0 }), setFilter: () => undefined, clearFilter: () => undefined },
    linking: { getLinkedEntities: () => [], addLinkedEntity: () => undefined },
    paging: {
      totalResultCount: silent ? -1 : rows.length,
      pageSize: rows.length,
      firstPageNumber: 1,
      lastPageNumber: 1,
      hasNextPage: silent,
      hasPreviousPage: false,
      loadNextPage: () => undefined,
      loadPreviousPage: () => undefined,
      loadExactPage: () => undefined,
      reset: () => undefined,
      setPageSize: () => undefined,
    },
    records,
    sortedRecordIds: Object.keys(records),
    sorting,
    getSelectedRecordIds: () => [...selected],
    setSelectedRecordIds: (ids: string[]) => void selected.splice(0, selected.length, ...ids),
    clearSelectedRecordIds: () => void selected.splice(0, selected.length),
    getTargetEntityType: () => table,
    getTitle: () => '',
    getViewId: () => '',
    openDatasetItem: (reference: ComponentFramework.EntityReference) =>
      actions.open(table, (reference as unknown as { id: { guid: string } }).id.guid),
    refresh: () => actions.refresh(sorting),
    addColumn: () => undefined,
  };
  return dataSet as unknown as DataSet;
}
