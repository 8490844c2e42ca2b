/** Joins tables as the link-entities of a query say. */
import { exists, read, readable, refuseSecret, type Context } from '../serviceContext';
import { badQuery, unknownAttribute, unknownEntity } from '../apiErrors';
import { propertyOf, type Column, type TableModel } from '../metadata';
import type { MutableRow } from '../store';
import { testOf } from './fetchConditions';
import type { Fetch, FetchAttribute, FetchEntity, FetchFilter, FetchLink, FetchOrder } from './parseFetch';

/** A row of the main table with the rows joined to it, by alias; `null` where an outer join found none. */
export interface Joined {
  readonly main: MutableRow;
  readonly linked: ReadonlyMap<string, MutableRow | null>;
}

/** A table that takes part, under its alias; the main table has none. */
export interface Part {
  readonly alias: string | null;
  readonly table: TableModel;
  readonly attributes: readonly FetchAttribute[] | null;
  readonly orders: readonly FetchOrder[];
}

export interface Join {
  readonly rows: readonly Joined[];
  readonly parts: readonly Part[];
  /** Whether a link found several rows for one, so that the main row alone names no position. */
  readonly multiplied: boolean;
}

type JoinedTest = (joined: Joined) => boolean;
interface Step {
  readonly link: FetchLink;
  readonly alias: string;
  readonly parent: Part;
  readonly table: TableModel;
}

/** @throws ApiError 400, 403 */
export function joinTables(context: Context, main: TableModel, fetch: Fetch): Join {
  const root: Part = { alias: null, table: main, attributes: fetch.entity.attributes, orders: fetch.entity.orders };
  const parts: Part[] = [root];
  const steps: Step[] = [];
  collect(context, root, fetch.entity, parts, steps);
  const tests = fetch.entity.filters.map((filter) => filterTest(context, parts, root, filter));
  let rows: readonly Joined[] = readable(context, main).rows.map((row) => ({ main: row, linked: new Map() }));
  // Conditions that name no other table can be decided before anything is joined.
  if (!fetch.entity.filters.some(namesOther)) rows = rows.filter((row) => tests.every((test) => test(row)));
  const before = rows.length;
  for (const step of steps) rows = joinStep(context, rows, step, parts);
  const multiplied = rows.length > before || steps.length > 1;
  if (fetch.entity.filters.some(namesOther)) rows = rows.filter((row) => tests.every((test) => test(row)));
  return { rows, parts, multiplied };
}

const namesOther = (filter: FetchFilter): boolean =>
  filter.conditions.some((condition) => condition.entityName !== null) || filter.filters.some(namesOther);

function collect(context: Context, parent: Part, entity: FetchEntity, parts: Part[], steps: Step[]): void {
  for (const link of entity.links) {
    const table = context.model.byLogicalName(link.name);
    if (!table || !exists(context, table)) throw unknownEntity(link.name);
    const alias = link.alias ?? `${link.name}${parts.length}`;
    if (parts.some((part) => part.alias === alias)) throw badQuery(`The alias '${alias}' is used more than once.`);
    // A link without attributes brings none; only the main table then brings all.
    const part: Part = { alias, table, attributes: link.attributes, orders: link.orders };
    parts.push(part);
    steps.push({ link, alias, parent, table });
    collect(context, part, link, parts, steps);
  }
}

function joinStep(context: Context, rows: readonly Joined[], step: Step, parts: readonly Part[]): readonly Joined[] {
  const { link, alias, parent, table } = step;
  const from = namedColumn(table, link.from);
  const to = namedColumn(parent.table, link.to);
  const part = parts.find((item) => item.alias === alias) as Part;
  const tests = link.filters.map((filter) => filterTest(context, parts, part, filter));
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
    const matches = (key === null ? [] : (index.get(key) ?? []))
      .map((match): Joined => ({ main: joined.main, linked: new Map(joined.linked).set(alias, match) }))
      .filter((candidate) => tests.every((test) => test(candidate)));
    if (matches.length > 0 || !link.outer) return matches;
    return [{ main: joined.main, linked: new Map(joined.linked).set(alias, null) }];
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

function filterTest(context: Context, parts: readonly Part[], own: Part, filter: FetchFilter): JoinedTest {
  const tests = [
    ...filter.conditions.map((condition): JoinedTest => {
      const part = condition.entityName === null ? own : parts.find((item) => item.alias === condition.entityName);
      if (!part) throw badQuery(`The link entity '${condition.entityName}' was not found in the query.`);
      const column = namedColumn(part.table, condition.attribute);
      const test = testOf(context, column, condition);
      return (joined) => {
        const row = rowOf(joined, part.alias);
        return test(row ? read(context, part.table, row, column) : null);
      };
    }),
    ...filter.filters.map((inner) => filterTest(context, parts, own, inner)),
  ];
  if (tests.length === 0) return () => true;
  return filter.any ? (joined) => tests.some((test) => test(joined)) : (joined) => tests.every((test) => test(joined));
}

/** The name under which an attribute appears in an answer. */
export function outputName(part: Part, attribute: FetchAttribute, column: Column): string {
  if (attribute.alias !== null) return attribute.alias;
  return part.alias === null ? propertyOf(column) : `${part.alias}.${column.name}`;
}
