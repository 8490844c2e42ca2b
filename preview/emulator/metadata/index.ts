/** All tables that the stand-in knows, and look-ups among them. */
import * as own from './own';
import * as platform from './platform';
import * as provider from './provider';
import * as voice from './voice';
import * as workstream from './workstream';
import { propertyOf, type Column, type Table } from './types';

export * from './types';

export const TABLES: readonly Table[] = [voice, provider, workstream, platform, own].flatMap((group) => Object.values(group));

/** A collection-valued navigation: the rows of `table` whose lookup `column` points here. */
export interface Collection {
  readonly name: string;
  readonly table: Table;
  readonly column: Column;
}

/** A table with its names indexed. Names are case-sensitive, as in OData. */
export interface TableModel extends Table {
  /** By the name in a row: `statecode`, `_ownerid_value`. */
  readonly byProperty: ReadonlyMap<string, Column>;
  /** By logical name, as FetchXML uses it: `statecode`, `ownerid`. */
  readonly byName: ReadonlyMap<string, Column>;
  /** Lookups by the name by which they are expanded. */
  readonly byNavigation: ReadonlyMap<string, Column>;
  readonly collections: ReadonlyMap<string, Collection>;
  /** Custom tables have object type codes from 10,000; stable here, and different in every real organization. */
  readonly objectTypeCode: number;
}

export interface Model {
  readonly tables: readonly TableModel[];
  bySet(entitySet: string): TableModel | undefined;
  byLogicalName(logicalName: string): TableModel | undefined;
}

const FIRST_CUSTOM_TYPE_CODE = 10000;

/** Indexes tables. Later tables replace earlier ones of the same logical name. */
export function createModel(tables: readonly Table[]): Model {
  const distinct = [...new Map(tables.map((table) => [table.logicalName, table])).values()];
  const indexed = distinct.map((table, position): TableModel => ({
    ...table,
    byProperty: new Map(table.columns.map((column) => [propertyOf(column), column])),
    byName: new Map(table.columns.map((column) => [column.name, column])),
    byNavigation: new Map(table.columns.flatMap((column) => (column.navigation ? [[column.navigation, column] as const] : []))),
    collections: new Map(collectionsOf(table, distinct).map((collection) => [collection.name, collection])),
    objectTypeCode: FIRST_CUSTOM_TYPE_CODE + position,
  }));
  const sets = new Map(indexed.map((table) => [table.entitySet, table]));
  const names = new Map(indexed.map((table) => [table.logicalName, table]));
  return { tables: indexed, bySet: (name) => sets.get(name), byLogicalName: (name) => names.get(name) };
}

function collectionsOf(target: Table, tables: readonly Table[]): readonly Collection[] {
  return tables.flatMap((table) =>
    table.columns
      .filter((column) => column.reverse !== undefined && column.targets?.includes(target.logicalName))
      .map((column) => ({ name: column.reverse as string, table, column })),
  );
}
