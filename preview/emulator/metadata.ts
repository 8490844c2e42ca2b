/**
 * Tables as the emulator looks them up: by the names of sets, properties, navigations and collections. Made from the tables'
 * definitions.
 */
import type { Choices, ColumnDefinition, ColumnType, TableDefinition } from '../../plugins-ts/tables/defineTable';
import { EVERY_TABLE } from '../../plugins-ts/tables/everyTable';
import { appModuleComponent } from './appRows';

/** The tables that the emulator knows without being told of more. */
export const TABLES: readonly TableDefinition[] = [...EVERY_TABLE, appModuleComponent];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Label by value, as Dataverse shows it. Booleans have `true` and `false`. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly maxLength?: number;
  /** Set by the service; silently ignored when a client sends it, as Dataverse does. */
  readonly readOnly: boolean;
  /** Logical names that a lookup may point to. */
  readonly targets?: readonly string[];
  /** Case-sensitive name by which a lookup is expanded and bound; absent where none is published. */
  readonly navigation?: string;
  /** Collection-valued name on the target's side; absent where none is published. */
  readonly reverse?: string;
  /** Status reasons: the state that each belongs to. */
  readonly stateOf?: Readonly<Record<string, number>>;
}

/** A collection-valued navigation: the rows of `table` whose lookup `column` points here. */
export interface Collection {
  readonly name: string;
  readonly table: TableModel;
  readonly column: Column;
}

/** A table with its names indexed. Names are case-sensitive, as in OData. */
export interface TableModel {
  readonly logicalName: string;
  readonly displayName: string;
  readonly entitySet: string;
  readonly primaryId: string;
  /** `null` where the table has no name column, or none is known. */
  readonly primaryName: string | null;
  readonly columns: readonly Column[];
  readonly alternateKeys: readonly (readonly string[])[];
  /** The name in privileges, `prvRead<name>`. */
  readonly privilegeName: string;
  /** Only the product's own tables; every other table refuses writes. */
  readonly writable: boolean;
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

/** The name of a column in a Web API row: lookups read as `_<column>_value`. */
export function propertyOf(column: Column): string {
  return column.type === 'lookup' ? `_${column.name}_value` : column.name;
}

const YES_NO = { true: 'Yes', false: 'No' } as const;

const labelsOf = (choices: Choices): Record<string, string> =>
  Object.fromEntries(Object.values(choices).map(([value, label]) => [String(value), label]));

const statesOf = (choices: Choices): Record<string, number> =>
  Object.fromEntries(Object.values(choices).map(([value, , state = 0]) => [String(value), state]));

function columnOf(name: string, { type, choices, length, targets, navigation, reverse, readOnly }: ColumnDefinition): Column {
  return {
    name,
    type,
    maxLength: length,
    readOnly: readOnly === true,
    targets,
    navigation: type === 'lookup' ? (navigation === undefined ? name : (navigation ?? undefined)) : undefined,
    reverse,
    choices: type === 'boolean' ? YES_NO : choices && labelsOf(choices),
    stateOf: type === 'status' && choices ? statesOf(choices) : undefined,
  };
}

const FIRST_CUSTOM_TYPE_CODE = 10000;

function tableOf(definition: TableDefinition, position: number): TableModel {
  const { logicalName, label, entitySet, primaryId = `${logicalName}id`, primaryName = 'msdyn_name' } = definition;
  const columns = Object.entries(definition.columns).map(([name, column]) => columnOf(name, column));
  return {
    logicalName,
    displayName: label,
    entitySet,
    primaryId,
    primaryName: primaryName !== null && primaryName in definition.columns ? primaryName : null,
    columns,
    alternateKeys: definition.alternateKeys ?? [],
    privilegeName: definition.privilegeName ?? logicalName,
    writable: definition.writable === true,
    byProperty: new Map(columns.map((column) => [propertyOf(column), column])),
    byName: new Map(columns.map((column) => [column.name, column])),
    byNavigation: new Map(columns.flatMap((column) => (column.navigation ? [[column.navigation, column] as const] : []))),
    collections: new Map(),
    objectTypeCode: FIRST_CUSTOM_TYPE_CODE + position,
  };
}

/** Indexes tables. Later tables replace earlier ones of the same logical name. */
export function createModel(definitions: readonly TableDefinition[]): Model {
  const distinct = [...new Map(definitions.map((table) => [table.logicalName, table])).values()];
  const indexed = distinct.map(tableOf);
  const tables = indexed.map((table): TableModel => ({ ...table, collections: collectionsOf(table, indexed) }));
  const sets = new Map(tables.map((table) => [table.entitySet, table]));
  const names = new Map(tables.map((table) => [table.logicalName, table]));
  return { tables, bySet: (name) => sets.get(name), byLogicalName: (name) => names.get(name) };
}

/**
 * The tables as an environment has them that lacks columns. Only names that it has are looked up, so that every part of the service
 * refuses the others alike.
 * @param lacking columns by entity set, `*` for every set; lookups by their column or their property
 */
export function withoutColumns(definitions: readonly TableDefinition[], lacking: Readonly<Record<string, readonly string[]>>): Model {
  const cut = (table: TableDefinition): TableDefinition => {
    const names = [...(lacking[table.entitySet] ?? []), ...(lacking['*'] ?? [])];
    const kept = Object.entries(table.columns).filter(([name]) => !names.includes(name) && !names.includes(`_${name}_value`));
    return { ...table, columns: Object.fromEntries(kept) };
  };
  return createModel(definitions.map(cut));
}

function collectionsOf(target: TableModel, tables: readonly TableModel[]): ReadonlyMap<string, Collection> {
  const collections = tables.flatMap((table) =>
    table.columns
      .filter((column) => column.targets?.includes(target.logicalName))
      .flatMap((column): Collection[] => (column.reverse === undefined ? [] : [{ name: column.reverse, table, column }])),
  );
  return new Map(collections.map((collection) => [collection.name, collection]));
}
