/**
 * The rows behind the emulator: read by id and by key, written with versions, and rolled back together.
 *
 * Secrets are dropped when rows come in, so that no later mistake can serve them.
 */
import { SECRET_COLUMNS, type UnknownRow } from '../../plugins-ts/tables/tables';
import { collationKey, normalGuid } from './collation';
import { propertyOf, type Column, type Model, type TableModel } from './metadata';

/** Rows by entity set, as the Web API returns them. */
export type Rows = Readonly<Record<string, readonly UnknownRow[]>>;
export type MutableRow = Record<string, unknown>;

export interface TableStore {
  readonly table: TableModel;
  readonly rows: readonly MutableRow[];
  byId(id: string): MutableRow | undefined;
  /** Position among the rows, or -1; paging continues behind it. */
  positionOf(id: string): number;
  /** The row with these values in the properties of an alternate key; text compares as everywhere, without case. */
  byKey(properties: readonly string[], values: readonly unknown[]): MutableRow | undefined;
}

export interface Store {
  /** `undefined` for a table that the data does not hold: missing, which is not the same as empty. */
  table(entitySet: string): TableStore | undefined;
  insert(table: TableModel, row: MutableRow): void;
  replace(table: TableModel, id: string, row: MutableRow): void;
  remove(table: TableModel, id: string): void;
  /** Runs several writes; if one throws, none of them happened. */
  transaction<T>(work: () => T): T;
  nextVersion(): number;
}

const FIRST_VERSION = 1000000;

class ArrayStore implements TableStore {
  private index: Map<string, number> | undefined;
  private readonly keys = new Map<string, Map<string, MutableRow>>();
  constructor(
    readonly table: TableModel,
    public rows: MutableRow[],
  ) {}

  byId(id: string): MutableRow | undefined {
    return this.rows[this.positionOf(id)];
  }

  positionOf(id: string): number {
    this.index ??= new Map(this.rows.map((row, position) => [String(row[this.table.primaryId]), position]));
    return this.index.get(normalGuid(id)) ?? -1;
  }

  byKey(properties: readonly string[], values: readonly unknown[]): MutableRow | undefined {
    const name = properties.join();
    let known = this.keys.get(name);
    if (!known) {
      known = new Map();
      for (const row of this.rows) addKey(known, properties, row);
      this.keys.set(name, known);
    }
    const key = keyText(values);
    return key === null ? undefined : known.get(key);
  }

  set(rows: MutableRow[]): void {
    this.rows = rows;
    this.index = undefined;
    this.keys.clear();
  }

  append(row: MutableRow): void {
    this.index?.set(String(row[this.table.primaryId]), this.rows.length);
    this.rows.push(row);
    for (const [name, known] of this.keys) addKey(known, name.split(','), row);
  }

  put(id: string, row: MutableRow): void {
    const position = this.positionOf(id);
    const before = this.rows[position];
    this.rows[position] = row;
    for (const [name, known] of this.keys) {
      const properties = name.split(',');
      const old = before && keyText(properties.map((property) => before[property]));
      if (typeof old === 'string') known.delete(old);
      addKey(known, properties, row);
    }
  }
}

/** Takes a copy of the rows of all tables that the model knows; rows without a primary key are left out, as none exist. */
export function createStore(model: Model, data: Rows): Store {
  let version = FIRST_VERSION;
  const stores = new Map<string, ArrayStore>();
  for (const [entitySet, rows] of Object.entries(data)) {
    const table = model.bySet(entitySet);
    if (!table) continue;
    const guids = [...table.byProperty]
      .filter(([, column]) => column.type === 'uniqueidentifier' || column.type === 'lookup')
      .map(([property]) => property);
    const copies = rows.map((row) => takeIn(row, guids, () => ++version)).filter((row) => row[table.primaryId]);
    stores.set(entitySet, new ArrayStore(table, copies));
  }
  const must = (table: TableModel): ArrayStore => stores.get(table.entitySet) ?? absent(table);
  return {
    table: (entitySet) => stores.get(entitySet),
    insert: (table, row) => must(table).append(row),
    replace: (table, id, row) => must(table).put(id, row),
    remove: (table, id) => {
      const store = must(table);
      const position = store.positionOf(id);
      store.set(store.rows.filter((_, at) => at !== position));
    },
    transaction: (work) => {
      // Rows are replaced and never changed in place, so that a copy of the lists alone is a full snapshot.
      const before = [...stores.values()]
        .filter((store) => store.table.writable)
        .map((store): [ArrayStore, MutableRow[]] => [store, [...store.rows]]);
      try {
        return work();
      } catch (error) {
        before.forEach(([store, rows]) => store.set(rows));
        throw error;
      }
    },
    nextVersion: () => ++version,
  };
}

/** A key's values as one text; `null` where one is missing, because rows without a key never clash. */
function keyText(values: readonly unknown[]): string | null {
  return values.some((value) => value === null || value === undefined)
    ? null
    : values.map((value) => collationKey(String(value))).join('\u0000');
}

function addKey(known: Map<string, MutableRow>, properties: readonly string[], row: MutableRow): void {
  const key = keyText(properties.map((property) => row[property]));
  if (key !== null && !known.has(key)) known.set(key, row);
}

function absent(table: TableModel): never {
  throw new Error(`No rows are kept for ${table.entitySet}.`);
}

function takeIn(row: UnknownRow, guids: readonly string[], nextVersion: () => number): MutableRow {
  const copy: MutableRow = { ...row };
  for (const secret of SECRET_COLUMNS) delete copy[secret];
  for (const name in copy) if (SECRET_COLUMNS.some((secret) => name.startsWith(`${secret}@`))) delete copy[name];
  for (const property of guids) {
    const value = copy[property];
    if (typeof value === 'string') copy[property] = normalGuid(value);
  }
  copy.versionnumber ??= nextVersion();
  return copy;
}

/** A column's value in a row; what the row does not say is `null`. */
export function valueOf(row: MutableRow, column: Column): unknown {
  return row[propertyOf(column)] ?? null;
}

/** The tag by which clients tell whether a row changed. */
export const etagOf = (row: MutableRow): string => `W/"${String(row.versionnumber)}"`;

/** The rows of one table, made for the moment: what metadata and rights answer follows from the faults, and is kept nowhere. */
export const storeOf = (model: Model, { entitySet }: TableModel, rows: Rows[string]): TableStore =>
  createStore(model, { [entitySet]: rows }).table(entitySet) as TableStore;
