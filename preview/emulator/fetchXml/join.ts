/** Joins tables as the link-entities of a query say. */
import { exists, read, readable, refuseSecret, type Context } from '../serviceContext';
import { badQuery, unknownAttribute, unknownEntity } from '../apiErrors';
import { propertyOf, type Column, type TableModel } from '../metadata';
import type { MutableRow } from '../store';
import { testOf } from './fetchConditions';
import type { Fetch, FetchFilter, FetchLink } from './parseFetch';

/** A row of the main table with the rows joined to it, by alias; `null` where an outer join found none. */
export interface Joined {
  readonly main: MutableRow;
  readonly linked: ReadonlyMap<string, MutableRow | null>;
}

/** A table that takes part, under its alias; the main table has none. */
export interface Part {
  readonly alias: string | null;
  readonly table: TableModel;
  readonly attributes: readonly string[] | null;
}

export interface Join {
  readonly rows: readonly Joined[];
  readonly parts: readonly Part[];
  /** Whether a link found several rows for one, so that the main row alone names no position. */
  readonly multiplied: boolean;
}

interface Step {
  readonly link: FetchLink;
  readonly alias: string;
  readonly parent: Part;
  readonly table: TableModel;
}

/** @throws ApiError 400, 403 */
export function joinTables(context: Context, main: TableModel, { entity }: Fetch): Join {
  const root: Part = { alias: null, table: main, attributes: entity.attributes };
  const parts: Part[] = [root];
  const steps: Step[] = [];
  const collect = (parent: Part, links: readonly FetchLink[]): void => {
    for (const link of links) {
      const table = context.model.byLogicalName(link.name);
      if (!table || !exists(context, table)) throw unknownEntity(link.name);
      const alias = link.alias ?? `${link.name}${parts.length}`;
      if (parts.some((part) => part.alias === alias)) throw badQuery(`The alias '${alias}' is used more than once.`);
      const part: Part = { alias, table, attributes: link.attributes };
      parts.push(part);
      steps.push({ link, alias, parent, table });
      collect(part, link.links);
    }
  };
  collect(root, entity.links);
  const tests = entity.filters.map((filter) => filterTest(context, main, filter));
  const found = readable(context, main).rows.filter((row) => tests.every((test) => test(row)));
  let rows: readonly Joined[] = found.map((row) => ({ main: row, linked: new Map() }));
  for (const step of steps) rows = joinStep(context, rows, step);
  return { rows, parts, multiplied: rows.length > found.length || steps.length > 1 };
}

function joinStep(context: Context, rows: readonly Joined[], { link, alias, parent, table }: Step): readonly Joined[] {
  const from = namedColumn(table, link.from);
  const to = namedColumn(parent.table, link.to);
  const index = new Map<unknown, MutableRow[]>();
  for (const row of readable(context, table).rows) {
    const key = read(context, table, row, from);
    if (key === null) continue;
    const list = index.get(key);
    if (list) list.push(row);
    else index.set(key, [row]);
  }
  return rows.flatMap((joined) => {
    const row = rowOf(joined, parent.alias);
    const key = row ? read(context, parent.table, row, to) : null;
    const matches: readonly (MutableRow | null)[] = (key === null ? undefined : index.get(key)) ?? (link.outer ? [null] : []);
    return matches.map((match): Joined => ({ main: joined.main, linked: new Map(joined.linked).set(alias, match) }));
  });
}

/** The row that a part contributes. */
export const rowOf = (joined: Joined, alias: string | null): MutableRow | null =>
  alias === null ? joined.main : (joined.linked.get(alias) ?? null);

/** A column by its logical name. @throws ApiError 400, 403 */
export function namedColumn(table: TableModel, name: string): Column {
  refuseSecret(table, name);
  const column = table.byName.get(name);
  if (!column) throw unknownAttribute(name, table);
  return column;
}

function filterTest(context: Context, table: TableModel, filter: FetchFilter): (row: MutableRow) => boolean {
  const tests = [
    ...filter.conditions.map((condition) => {
      const column = namedColumn(table, condition.attribute);
      const test = testOf(column, condition);
      return (row: MutableRow): boolean => test(read(context, table, row, column));
    }),
    ...filter.filters.map((inner) => filterTest(context, table, inner)),
  ];
  if (tests.length === 0) return () => true;
  return filter.any ? (row) => tests.some((test) => test(row)) : (row) => tests.every((test) => test(row));
}

/** The name under which a column appears in an answer. */
export const outputName = (part: Part, column: Column): string =>
  part.alias === null ? propertyOf(column) : `${part.alias}.${column.name}`;
