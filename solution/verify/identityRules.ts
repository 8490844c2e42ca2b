/** Rules about ids and names: each once, each in the form that Dataverse takes. */
import { GUID_PATTERN } from '../../plugins-ts/dataverse/queries';
import { attribute, childrenOf, descendantsOf, type Element, textOf } from '../pack/xml';
import { attributesOf, entitiesOf, importedTogether, isOwnTable, oncePerSolution, type PackedSolution, section, tableName } from './model';
import { rule, type Found } from './rule';

/** GUIDs share one space: two components of any kind may not have the same. */
const GUID_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  Role: ['id'],
  tab: ['id'],
  section: ['id'],
  cell: ['id'],
  control: ['uniqueid'],
  Library: ['libraryUniqueId'],
  Handler: ['handlerUniqueId'],
};
const GUID_ELEMENTS = ['WebResourceId', 'formid', 'savedqueryid'];
const GUID = new RegExp(`^\\{${GUID_PATTERN}\\}$`);

interface Id {
  readonly at: Element;
  readonly id: string;
  /** Ids are compared within a scope. */
  readonly scope: string;
}

function guidsOf(solution: PackedSolution): Id[] {
  const scope = 'guid';
  return [
    ...section(solution.customizations, 'Roles', 'Role'),
    ...descendantsOf(solution.customizations, ...Object.keys(GUID_ATTRIBUTES).filter((name) => name !== 'Role')),
  ]
    .flatMap((at) =>
      (GUID_ATTRIBUTES[at.nodeName] ?? []).filter((name) => at.hasAttribute(name)).map((name) => ({ at, id: attribute(at, name), scope })),
    )
    .concat(
      descendantsOf(solution.customizations, ...GUID_ELEMENTS)
        .filter((at) => at.parentNode?.nodeName !== 'AppModule')
        .map((at) => ({ at, id: at.textContent?.trim() ?? '', scope })),
    );
}

function namesOf(solution: PackedSolution): Id[] {
  const { customizations } = solution;
  const named = (items: readonly Element[], scope: string, name: (item: Element) => string): Id[] =>
    items.map((at) => ({ at, id: name(at).toLowerCase(), scope }));
  return [
    ...named(section(customizations, 'WebResources', 'WebResource'), 'web resource', (item) => textOf(item, 'Name')),
    ...named(section(customizations, 'CustomControls', 'CustomControl'), 'control', (item) => textOf(item, 'Name')),
    ...named(section(customizations, 'EntityRelationships', 'EntityRelationship'), 'relationship', (item) => attribute(item, 'Name')),
    ...named(entitiesOf(solution), 'table', tableName),
    ...entitiesOf(solution).flatMap((entity) => [
      ...named(attributesOf(entity), `column of ${tableName(entity)}`, (item) => attribute(item, 'PhysicalName')),
      ...descendantsOf(entity, 'systemform').flatMap((form) =>
        named(descendantsOf(form, 'control'), `control on ${textOf(form, 'formid')}`, (item) => attribute(item, 'id')),
      ),
    ]),
    ...named(descendantsOf(customizations, 'optionset'), 'choice', (item) => attribute(item, 'Name')),
    ...named(descendantsOf(customizations, 'CustomAction', 'Button', 'CommandDefinition', 'LocLabel'), 'command bar', (item) =>
      attribute(item, 'Id'),
    ),
    ...named(
      descendantsOf(customizations, 'RuleDefinitions').flatMap((item) => descendantsOf(item, 'EnableRule', 'DisplayRule')),
      'rule',
      (item) => attribute(item, 'Id'),
    ),
    ...named(descendantsOf(customizations, 'Area', 'Group', 'SubArea'), 'site map', (item) => attribute(item, 'Id')),
    ...named(descendantsOf(solution.solution, 'RootComponent'), 'root component', (item) =>
      ['type', 'id', 'schemaName'].map((name) => attribute(item, name)).join(' '),
    ),
  ];
}

const idsIn = oncePerSolution((solution) => [...guidsOf(solution), ...namesOf(solution)]);

/** Within a solution, and between solutions that are imported together; a table that two solutions extend is one table. */
const idUnique = rule('id-unique', function* (solution, release) {
  const seen = new Map<string, string>();
  for (const other of importedTogether(solution, release).filter((candidate) => candidate !== solution)) {
    for (const { id, scope } of idsIn(other)) {
      if (scope !== 'root component' && scope !== 'table') seen.set(`${scope}\n${id.toLowerCase()}`, other.name);
    }
  }
  for (const { at, id, scope } of idsIn(solution)) {
    const key = `${scope}\n${id.toLowerCase()}`;
    const first = seen.get(key);
    if (first !== undefined) yield { at, values: { id, scope, first } };
    else seen.set(key, solution.name);
  }
});

const idForm = rule('id-form', (solution) =>
  guidsOf(solution)
    .filter(({ id }) => !GUID.test(id))
    .map(({ at, id }): Found => ({ at, values: { id } })),
);

const PREFIX = /^vcd_/;

/** Dataverse refuses names with another publisher's prefix, or gives them a second one. */
const namePrefix = rule('name-prefix', function* (solution) {
  const { customizations } = solution;
  const own: readonly (readonly [Element, string])[] = [
    ...section(customizations, 'WebResources', 'WebResource').map((item) => [item, textOf(item, 'Name')] as const),
    ...section(customizations, 'CustomControls', 'CustomControl').map((item) => [item, textOf(item, 'Name')] as const),
    ...section(customizations, 'AppModules', 'AppModule').map((item) => [item, textOf(item, 'UniqueName')] as const),
    ...section(customizations, 'AppModuleSiteMaps', 'AppModuleSiteMap').map((item) => [item, textOf(item, 'SiteMapUniqueName')] as const),
    ...entitiesOf(solution)
      .filter(isOwnTable)
      .flatMap((entity) => [
        [entity, tableName(entity)] as const,
        ...descendantsOf(entity, 'EntityKey').map((item) => [item, textOf(item, 'Name')] as const),
        ...attributesOf(entity)
          .filter((item) => textOf(item, 'IsCustomField') === '1')
          .map((item) => [item, textOf(item, 'LogicalName')] as const),
      ]),
  ];
  for (const [at, name] of own) {
    if (!PREFIX.test(name)) yield { at, values: { name } };
  }
  const prefix = descendantsOf(solution.solution, 'CustomizationPrefix')[0];
  if (prefix?.textContent?.trim() !== 'vcd')
    yield { at: prefix ?? childrenOf(solution.solution)[0], values: { name: prefix?.textContent?.trim() ?? '' } };
});

export const IDENTITY_RULES = [idUnique, idForm, namePrefix];
