/**
 * What a solution needs that others bring, written down so that an import says what is missing before it begins:
 * tables and columns of Contact Center, controls and scripts of our core.
 *
 * Follows real exports: a table depends for itself, a form or view for each column, control and script that it names.
 * `solution="Active"` is what exports write where a component's own solution is not known; Dataverse looks for the
 * component, not for that name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SolutionError } from './solutionError';
import { ROOT } from './folder';
import { COMMON_COLUMNS, MICROSOFT_TABLES } from './microsoftTables';
import { packSolution, productVersion } from './pack';
import { solutionVersion } from './version';
import {
  at,
  attribute,
  childOf,
  childrenOf,
  closest,
  descendantsOf,
  documentOf,
  type Element,
  parseXml,
  rootOf,
  textOf,
  writeElement,
} from './xml';
import { byCodePoint, type Files } from './zip';

/** Numbers of component types. */
export const COMPONENT = {
  table: '1',
  column: '2',
  role: '20',
  view: '26',
  form: '60',
  webResource: '61',
  siteMap: '62',
  control: '66',
  app: '80',
} as const;

/** The core brings its own components; everything else of ours needs it. */
export const CORE = 'VoiceChannelDeployment';

type Attributes = Readonly<Record<string, string>>;

export interface Dependency {
  readonly required: Attributes;
  readonly dependent: Attributes;
}

/** A name that a part of a solution uses, and the part. */
export interface Use {
  readonly kind: 'table' | 'column' | 'control' | 'webResource';
  readonly name: string;
  /** Of a column only. */
  readonly table?: string;
  /** The `Entity`, `systemform`, `savedquery` or `Role`. */
  readonly by: Element;
}

/** The dependencies that a solution must declare, in a fixed order, none twice. */
export function dependenciesOf(customizations: Element, version: string): Dependency[] {
  const own = ownComponents(customizations);
  const found = new Map<string, Dependency>();
  for (const use of usesOf(customizations)) {
    if (own.has(`${use.kind === 'column' ? 'table' : use.kind}:${use.kind === 'column' ? use.table : use.name}`)) continue;
    const dependency = { required: requiredOf(use, version), dependent: dependentOf(use.by) };
    found.set(`${dependencyKey(dependency)}`, dependency);
  }
  return [...found.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, dependency]) => dependency);
}

/** What makes two dependencies the same: the component that is needed and the one that needs it. */
export function dependencyKey({ required, dependent }: Dependency): string {
  const key = (item: Attributes): string =>
    [item['type'], item['parentSchemaName'] ?? '', item['id'] ?? item['schemaName'] ?? ''].join(':').toLowerCase();
  return `${key(required)} <- ${key(dependent)}`;
}

/** Everything that forms, views, command bars and roles name, whoever brings it. */
export function usesOf(customizations: Element): Use[] {
  const entities = childrenOf(childOf(customizations, 'Entities') ?? customizations, 'Entity');
  return [
    ...entities.flatMap((entity) => {
      const table = textOf(entity, 'Name').toLowerCase();
      return [
        { kind: 'table' as const, name: table, by: entity },
        ...descendantsOf(entity, 'systemform').flatMap((form) => formUses(form, table)),
        ...descendantsOf(entity, 'savedquery').flatMap((view) => viewUses(view)),
        ...ribbonWebResources(entity).map((name) => ({ kind: 'webResource' as const, name, by: entity })),
      ];
    }),
    ...descendantsOf(customizations, 'RolePrivilege').flatMap((privilege) => {
      const table = /^prv[A-Z][A-Za-z]*?((?:vcd|msdyn)_.+)$/.exec(attribute(privilege, 'name'))?.[1]?.toLowerCase();
      const role = closest(privilege, 'Role');
      return table && role ? [{ kind: 'table' as const, name: table, by: role }] : [];
    }),
  ];
}

function formUses(form: Element, table: string): Use[] {
  const columns = [
    ...descendantsOf(form, 'control').map((control) => attribute(control, 'datafieldname')),
    ...descendantsOf(form, 'BindAttribute').map((item) => item.textContent?.trim() ?? ''),
    ...descendantsOf(form, 'customControl')
      .filter((control) => attribute(control, 'name') !== '')
      .flatMap((control) => childrenOf(childOf(control, 'parameters') ?? control))
      .filter((item) => childrenOf(item).length === 0 && attribute(item, 'static') !== 'true')
      .map((item) => item.textContent?.trim() ?? ''),
  ];
  return [
    ...columnUses(table, columns, form),
    ...controlUses(form),
    ...descendantsOf(form, 'Library').map((library) => ({ kind: 'webResource' as const, name: attribute(library, 'name'), by: form })),
    ...descendantsOf(form, 'TargetEntityType').map((target) => ({
      kind: 'table' as const,
      name: target.textContent?.trim() ?? '',
      by: form,
    })),
  ];
}

function viewUses(view: Element): Use[] {
  const entity = at(view, 'fetchxml', 'fetch', 'entity');
  const scopes = entity ? [entity, ...descendantsOf(entity, 'link-entity')] : [];
  return [
    ...scopes.flatMap((scope) => {
      const table = attribute(scope, 'name');
      const outside = (
        scope.nodeName === 'link-entity' && scope.parentNode
          ? [[attribute(scope.parentNode as Element, 'name'), attribute(scope, 'to')]]
          : []
      ) as [string, string][];
      const named = descendantsOf(scope, 'attribute', 'condition', 'order')
        .filter((item) => closest(item, 'link-entity') === (scope.nodeName === 'link-entity' ? scope : undefined))
        .map((item) => attribute(item, item.nodeName === 'attribute' ? 'name' : 'attribute'));
      return [
        { kind: 'table' as const, name: table, by: view },
        ...columnUses(table, [...named, attribute(scope, 'from')], view),
        ...outside.flatMap(([parent, column]) => columnUses(parent, [column], view)),
      ];
    }),
    ...controlUses(view),
  ];
}

function columnUses(table: string, columns: readonly string[], by: Element): Use[] {
  return columns
    .filter((column) => column !== '' && !(column in COMMON_COLUMNS) && column !== `${table}id`)
    .map((name) => ({ kind: 'column' as const, name, table, by }));
}

function controlUses(by: Element): Use[] {
  const names = descendantsOf(by, 'customControl').map((control) => attribute(control, 'name'));
  return [...new Set(names)].filter((name) => name !== '').map((name) => ({ kind: 'control' as const, name, by }));
}

/** Web resources that a table's command bar names. */
function ribbonWebResources(entity: Element): string[] {
  const ribbon = childOf(entity, 'RibbonDiffXml');
  const values = ribbon ? descendantsOf(ribbon).flatMap((element) => Array.from(element.attributes, ({ value }) => value)) : [];
  return [...new Set(values.filter((value) => value.startsWith('$webresource:')).map((value) => value.slice('$webresource:'.length)))];
}

function ownComponents(customizations: Element): ReadonlySet<string> {
  const entities = descendantsOf(customizations, 'Entity').filter(
    (entity) => childrenOf(at(entity, 'EntityInfo', 'entity', 'attributes') ?? entity, 'attribute').length > 0,
  );
  return new Set([
    ...entities.map((entity) => `table:${textOf(entity, 'Name').toLowerCase()}`),
    ...descendantsOf(customizations, 'WebResource').map((item) => `webResource:${textOf(item, 'Name')}`),
    ...descendantsOf(customizations, 'CustomControl').map((item) => `control:${textOf(item, 'Name')}`),
  ]);
}

function requiredOf(use: Use, version: string): Attributes {
  const ours = `${CORE} (${version})`;
  if (use.kind === 'control') return { type: COMPONENT.control, schemaName: use.name, displayName: use.name, solution: ours };
  if (use.kind === 'webResource') return { type: COMPONENT.webResource, schemaName: use.name, displayName: use.name, solution: ours };
  const table = use.kind === 'table' ? use.name : (use.table ?? '');
  const facts = MICROSOFT_TABLES[table];
  const solution = table.startsWith('vcd_') ? ours : 'Active';
  const displayName = facts?.displayName ?? table;
  if (use.kind === 'table') return { type: COMPONENT.table, schemaName: table, displayName, solution };
  return {
    type: COMPONENT.column,
    schemaName: use.name,
    displayName: facts?.columns[use.name]?.displayName ?? use.name,
    parentSchemaName: table,
    parentDisplayName: displayName,
    solution,
  };
}

function dependentOf(by: Element): Attributes {
  const entity = closest(by, 'Entity');
  const table = entity ? textOf(entity, 'Name').toLowerCase() : '';
  const parentDisplayName = entity ? attribute(childOf(entity, 'Name') as Element, 'LocalizedName') : '';
  const title = attribute(at(by, 'LocalizedNames', 'LocalizedName') ?? by, 'description');
  if (by.nodeName === 'Role') return { type: COMPONENT.role, displayName: attribute(by, 'name'), id: attribute(by, 'id') };
  if (by.nodeName === 'systemform') return { type: COMPONENT.form, displayName: title, parentDisplayName, id: textOf(by, 'formid') };
  if (by.nodeName === 'savedquery') {
    return {
      type: COMPONENT.view,
      schemaName: title,
      displayName: title,
      parentSchemaName: table,
      parentDisplayName,
      id: textOf(by, 'savedqueryid'),
    };
  }
  return { type: COMPONENT.table, schemaName: table, displayName: parentDisplayName };
}

/**
 * Writes the dependencies into the folder of a solution.
 * @returns whether the file changed
 * @throws SolutionError
 */
export function updateDependencies(name: string, root: string = ROOT): boolean {
  const { parts } = packSolution(name, 'unmanaged', root);
  const file = path.join(root, 'solution', 'src', name, 'Other', 'Solution.xml');
  const before = readFileSync(file, 'utf8');
  const section = /<MissingDependencies(?: \/>|>[\s\S]*<\/MissingDependencies>)/;
  if (!section.test(before)) throw new SolutionError('Solution_Error_NoElement', { file, element: 'MissingDependencies' });
  const after = before.replace(section, () =>
    writeElement(dependenciesElement(parts, solutionVersion(productVersion(root))), '    ').trimStart(),
  );
  if (after === before) return false;
  writeFileSync(file, after);
  return true;
}

function dependenciesElement(parts: Files, version: string): Element {
  const customizations = rootOf(parseXml(parts.get('customizations.xml') as Uint8Array, 'customizations.xml'));
  const document = documentOf('MissingDependencies', []);
  const root = rootOf(document);
  root.removeAttribute('xmlns:xsi');
  for (const { required, dependent } of dependenciesOf(customizations, version)) {
    const item = document.createElement('MissingDependency');
    root.appendChild(item);
    for (const [tag, attributes] of [
      ['Required', required],
      ['Dependent', dependent],
    ] as const) {
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      item.appendChild(element);
    }
  }
  return root;
}
