/** Rules about views: what is shown is fetched, and what is fetched exists. */
import { at as follow, attribute, childOf, childrenOf, descendantsOf, type Element, textOf } from '../pack/xml';
import { MICROSOFT_TABLES } from '../pack/microsoftTables';
import { columnType, entitiesOf, isOwnTable, tableName, usesIn, viewsOf } from './model';
import { rule } from './rule';

/** Names that a row has: columns of the table, and `alias.column` of linked tables. */
function fetchedColumns(view: Element): string[] {
  const entity = follow(view, 'fetchxml', 'fetch', 'entity');
  if (!entity) return [];
  return [
    ...childrenOf(entity, 'attribute').map((item) => attribute(item, 'name')),
    ...descendantsOf(entity, 'link-entity').flatMap((link) =>
      childrenOf(link, 'attribute').map((item) => `${attribute(link, 'alias')}.${attribute(item, 'name')}`),
    ),
  ];
}

/** A column that is shown and not fetched stays empty on every row. */
const layoutFetched = rule('layout-fetched', function* (solution) {
  for (const view of entitiesOf(solution).flatMap(viewsOf)) {
    const fetched = fetchedColumns(view);
    for (const at of descendantsOf(view, 'cell')) {
      if (!fetched.includes(attribute(at, 'name'))) yield { at, values: { column: attribute(at, 'name') } };
    }
  }
});

/** The row is known by its id, and the view belongs to the table that it stands under. */
const viewRow = rule('view-row', function* (solution) {
  for (const entity of entitiesOf(solution)) {
    const table = tableName(entity);
    for (const view of viewsOf(entity)) {
      const fetched = follow(view, 'fetchxml', 'fetch', 'entity');
      if (!fetched || attribute(fetched, 'name') !== table)
        yield { at: view, values: { expected: table, found: fetched ? attribute(fetched, 'name') : '' } };
      const grid = follow(view, 'layoutxml', 'grid');
      const row = grid && childOf(grid, 'row');
      if (row && attribute(row, 'id') !== `${table}id`) yield { at: row, values: { expected: `${table}id`, found: attribute(row, 'id') } };
      const columns = fetchedColumns(view);
      if (grid && !columns.includes(attribute(grid, 'jump')))
        yield { at: grid, values: { expected: columns[1] ?? '', found: attribute(grid, 'jump') } };
      if (!columns.includes(`${table}id`)) yield { at: view, values: { expected: `${table}id`, found: columns[0] ?? '' } };
    }
  }
});

/** Every column that a form, a view or a control names. */
const columnKnown = rule('column-known', function* (solution, release) {
  const seen = new Set<string>();
  for (const use of usesIn(solution)) {
    if (use.kind !== 'column' || use.table === undefined) continue;
    const key = `${use.table}.${use.name}.${textOf(use.by, 'formid')}${textOf(use.by, 'savedqueryid')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    // Bound values of a control that are no column of this table are the business of `property-type`.
    if (columnType(use.table, use.name, solution, release) === undefined)
      yield { at: use.by, values: { table: use.table, column: use.name } };
  }
});

/** Somebody else's default view stays the default; ours has one of each type that must have one. */
const defaultView = rule('default-view', function* (solution) {
  for (const entity of entitiesOf(solution)) {
    const defaults = viewsOf(entity).filter((view) => textOf(view, 'isdefault') === '1');
    if (!isOwnTable(entity)) {
      for (const at of defaults) yield { at, values: { type: textOf(at, 'querytype') } };
      continue;
    }
    for (const type of ['0', '1', '2', '4', '64']) {
      if (defaults.filter((view) => textOf(view, 'querytype') === type).length !== 1) yield { at: entity, values: { type } };
    }
  }
});

/** Quick find looks where the filter marked `isquickfindfields` says; without one it finds nothing. */
const quickFind = rule('quick-find', function* (solution) {
  for (const at of entitiesOf(solution).flatMap(viewsOf)) {
    const marked = descendantsOf(at, 'filter').some(
      (filter) => attribute(filter, 'isquickfindfields') === '1' && childrenOf(filter, 'condition').length > 0,
    );
    const expected = textOf(at, 'querytype') === '4';
    if ((textOf(at, 'isquickfindquery') === '1') !== expected || marked !== expected) yield { at };
  }
});

/** A link goes from a look-up to the id of the table that it leads to. */
const linkKnown = rule('link-known', function* (solution) {
  for (const at of descendantsOf(solution.customizations, 'link-entity')) {
    const facts = MICROSOFT_TABLES[attribute(at, 'name')];
    const aliases = descendantsOf(at.parentNode as Element, 'link-entity').map((link) => attribute(link, 'alias'));
    const ambiguous = aliases.filter((alias) => alias === attribute(at, 'alias')).length !== 1;
    if (facts?.primaryId !== attribute(at, 'from') || ambiguous)
      yield { at, values: { table: attribute(at, 'name'), column: attribute(at, 'from') } };
  }
});

export const VIEW_RULES = [layoutFetched, viewRow, columnKnown, defaultView, quickFind, linkKnown];
