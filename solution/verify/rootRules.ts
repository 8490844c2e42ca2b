/** Root components: what the manifest lists and what the customizations hold are the same. */
import { COMPONENT } from '../pack/dependencies';
import { attribute, descendantsOf, type Element, textOf } from '../pack/xml';
import { entitiesOf, isOwnTable, type PackedSolution, section, tableName } from './model';
import { rule } from './rule';

interface Component {
  readonly at: Element;
  readonly type: string;
  /** `schemaName`, or `id` for roles. */
  readonly name: string;
}

function componentsOf(solution: PackedSolution): Component[] {
  const { customizations } = solution;
  const of = (type: string, items: readonly Element[], name: (item: Element) => string): Component[] =>
    items.map((at) => ({ at, type, name: name(at) }));
  return [
    ...of(COMPONENT.table, entitiesOf(solution), tableName),
    ...of(COMPONENT.role, section(customizations, 'Roles', 'Role'), (item) => attribute(item, 'id')),
    ...of(COMPONENT.webResource, section(customizations, 'WebResources', 'WebResource'), (item) => textOf(item, 'Name')),
    ...of(COMPONENT.control, section(customizations, 'CustomControls', 'CustomControl'), (item) => textOf(item, 'Name')),
    ...of(COMPONENT.siteMap, section(customizations, 'AppModuleSiteMaps', 'AppModuleSiteMap'), (item) => textOf(item, 'SiteMapUniqueName')),
    ...of(COMPONENT.app, section(customizations, 'AppModules', 'AppModule'), (item) => textOf(item, 'UniqueName')),
  ];
}

function rootsOf(solution: PackedSolution): Component[] {
  return descendantsOf(solution.solution, 'RootComponent').map((at) => ({
    at,
    type: attribute(at, 'type'),
    name: attribute(at, attribute(at, 'type') === COMPONENT.role ? 'id' : 'schemaName'),
  }));
}

const same = (a: Component, b: Component): boolean => a.type === b.type && a.name === b.name;

/** Dataverse stops the import at a root component that nothing defines. */
const rootDefined = rule('root-defined', (solution) => {
  const components = componentsOf(solution);
  return rootsOf(solution)
    .filter((root) => !components.some((component) => same(component, root)))
    .map(({ at, type, name }) => ({ at, values: { type, name } }));
});

/** What is not listed is imported into nothing: it is not part of the solution. */
const rootListed = rule('root-listed', (solution) => {
  const roots = rootsOf(solution);
  return componentsOf(solution)
    .filter((component) => !roots.some((root) => same(component, root)))
    .map(({ at, type, name }) => ({ at, values: { type, name } }));
});

/** Our own come whole (0). Of somebody else's table comes the shell alone (2), so that we own none of its columns. */
const rootBehavior = rule('root-behavior', function* (solution) {
  const foreign = new Set(
    entitiesOf(solution)
      .filter((entity) => !isOwnTable(entity))
      .map(tableName),
  );
  for (const { at, type, name } of rootsOf(solution)) {
    const expected = type === COMPONENT.table && foreign.has(name) ? '2' : '0';
    if (attribute(at, 'behavior') !== expected) yield { at, values: { name, expected, found: attribute(at, 'behavior') } };
  }
});

export const ROOT_RULES = [rootDefined, rootListed, rootBehavior];
