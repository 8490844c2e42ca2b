/** Rules about what a solution needs from others, and about its two kinds and its versions. */
import { attribute, childrenOf, descendantsOf, type Element, textOf, writeElement } from '../pack/xml';
import { CORE, type Dependency, dependencyKey } from '../pack/dependencies';
import {
  columnType,
  dependenciesIn,
  entitiesOf,
  findControl,
  importedTogether,
  isOwnTable,
  type PackedSolution,
  type Release,
  section,
  webResources,
} from './model';
import { rule } from './rule';

function declaredOf(solution: PackedSolution): (Dependency & { readonly at: Element })[] {
  return descendantsOf(solution.solution, 'MissingDependency').map((at) => {
    const read = (name: string): Record<string, string> => {
      const element = childrenOf(at, name)[0];
      return Object.fromEntries(element ? Array.from(element.attributes, (item) => [item.name, item.value]) : []);
    };
    return { at, required: read('Required'), dependent: read('Dependent') };
  });
}

/** Only what exists can be needed; names that nothing has are other rules' business. */
function neededOf(solution: PackedSolution, release: Release): Dependency[] {
  const pages = webResources(solution, release);
  return dependenciesIn(solution).filter(({ required }) => {
    const name = required['schemaName'] ?? '';
    if (required['type'] === '66') return findControl(name, solution, release) !== undefined;
    if (required['type'] === '61') return pages.has(name);
    return required['type'] === '1' || columnType(required['parentSchemaName'] ?? '', name, solution, release) !== undefined;
  });
}

const dependencyDeclared = rule('dependency-declared', function* (solution, release) {
  const declared = new Set(declaredOf(solution).map(dependencyKey));
  for (const needed of neededOf(solution, release)) {
    if (!declared.has(dependencyKey(needed)))
      yield { file: 'solution.xml', values: { name: needed.required['schemaName'] ?? '', by: needed.dependent['displayName'] ?? '' } };
  }
});

/** A dependency that nothing needs stops an import for nothing. */
const dependencyNeeded = rule('dependency-needed', function* (solution) {
  const needed = new Set(dependenciesIn(solution).map(dependencyKey));
  for (const dependency of declaredOf(solution)) {
    if (!needed.has(dependencyKey(dependency))) yield { at: dependency.at, values: { name: dependency.required['schemaName'] ?? '' } };
  }
});

/** The core imports into any Dataverse environment; what touches Contact Center's tables belongs to the other solution. */
const coreIndependent = rule('core-independent', function* (solution) {
  if (solution.name !== CORE) return;
  for (const { at, required } of declaredOf(solution)) yield { at, values: { name: required['schemaName'] ?? '' } };
  for (const at of entitiesOf(solution).filter((entity) => !isOwnTable(entity))) yield { at, values: { name: textOf(at, 'Name') } };
});

/** Where the two kinds must differ: the flag, and what describes somebody else's table in an unmanaged one. */
function comparable(solution: PackedSolution): string[] {
  const skip = (text: string): string => text.replace(/<Managed>[01]<\/Managed>/, '').replace(/^\s+/gm, '');
  const customizations = writeElement(solution.customizations).replace(
    /<EntityInfo>\s*<entity [^>]*unmodified="1"[^>]*>[\s\S]*?<\/entity>\s*<\/EntityInfo>/g,
    '',
  );
  return [skip(writeElement(solution.solution)), skip(customizations).replace(/\n+/g, '\n')];
}

const managedTwin = rule('managed-twin', function* (solution, release) {
  if (!solution.managed) return;
  const twin = release.find((other) => other.name === solution.name && !other.managed);
  if (!twin) return;
  const [own, others] = [comparable(solution), comparable(twin)];
  for (const [index, file] of ['solution.xml', 'customizations.xml'].entries()) {
    if (own[index] !== others[index]) yield { file, values: { line: firstDifference(own[index] ?? '', others[index] ?? '') } };
  }
  for (const file of new Set([...solution.parts.keys(), ...twin.parts.keys()])) {
    if (/^(solution|customizations)\.xml$/.test(file)) continue;
    const [left, right] = [solution.parts.get(file), twin.parts.get(file)];
    if (!left || !right || Buffer.compare(left, right) !== 0) yield { file, values: { line: file } };
  }
});

function firstDifference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const index = left.findIndex((line, number) => line !== right[number]);
  return (left[index] ?? right[left.length] ?? '').trim();
}

const managedFlag = rule('managed-flag', function* (solution) {
  if (solution.managed !== /_managed\.zip$/.test(solution.file))
    yield { file: 'solution.xml', values: { found: solution.managed ? '1' : '0' } };
  for (const at of descendantsOf(solution.customizations)) {
    if (solution.managed && attribute(at, 'unmodified') === '1') yield { at, values: { found: 'unmodified' } };
    if (attribute(at, 'solutionaction') !== '') yield { at, values: { found: 'solutionaction' } };
  }
});

/** Dataverse keeps the code that it has when a version does not rise; half a move leaves half the old code. */
const versionTogether = rule('version-together', function* (solution, release) {
  const match = /^(\d+)\.(\d+)\.\d+\.(\d+)$/.exec(solution.version);
  const version = match ? `${match[1]}.${match[2]}.${match[3]}` : '';
  if (!match) yield { file: 'solution.xml', values: { expected: 'X.Y.0.Z', found: solution.version } };
  for (const control of solution.controls) {
    if (match && control.version !== version) yield { file: control.file, values: { expected: version, found: control.version } };
  }
  for (const other of importedTogether(solution, release)) {
    if (other.version !== solution.version && other.name < solution.name)
      yield { file: 'solution.xml', values: { expected: other.version, found: solution.version } };
  }
  for (const { at, required } of declaredOf(solution)) {
    const found = /\(([^)]*)\)$/.exec(required['solution'] ?? '')?.[1];
    if (required['solution']?.startsWith(CORE) && found !== solution.version)
      yield { at, values: { expected: solution.version, found: found ?? '' } };
  }
});

/** Sections of `customizations.xml` stand in the order of Microsoft's schema, or the import is refused. */
const SECTIONS = [
  'Entities',
  'Roles',
  'Workflows',
  'FieldSecurityProfiles',
  'Templates',
  'EntityMaps',
  'EntityRelationships',
  'OrganizationSettings',
  'optionsets',
  'WebResources',
  'CustomControls',
  'AppModuleSiteMaps',
  'AppModules',
  'EntityDataProviders',
  'Languages',
];
/** These are left out when they would be empty; the others stand empty. */
const OPTIONAL_SECTIONS = ['WebResources', 'AppModuleSiteMaps', 'AppModules'];
const MANIFEST = [
  'UniqueName',
  'LocalizedNames',
  'Descriptions',
  'Version',
  'Managed',
  'Publisher',
  'RootComponents',
  'MissingDependencies',
];
const PUBLISHER = [
  'UniqueName',
  'LocalizedNames',
  'Descriptions',
  'EMailAddress',
  'SupportingWebsiteUrl',
  'CustomizationPrefix',
  'CustomizationOptionValuePrefix',
  'Addresses',
];

const sectionOrder = rule('section-order', function* (solution) {
  const manifest = section(solution.solution, 'SolutionManifest', 'Publisher')[0];
  const checked: readonly (readonly [Element | undefined, readonly string[]])[] = [
    [solution.customizations, SECTIONS],
    [childrenOf(solution.solution, 'SolutionManifest')[0], MANIFEST],
    [manifest, PUBLISHER],
  ];
  for (const [at, expected] of checked) {
    const found = at ? childrenOf(at) : [];
    const names = found.map((item) => item.nodeName);
    const needed = expected.filter((name) => names.includes(name) || !OPTIONAL_SECTIONS.includes(name));
    const empty = found.some((item) => OPTIONAL_SECTIONS.includes(item.nodeName) && childrenOf(item).length === 0);
    if (names.join() !== needed.join() || empty) yield { at, values: { expected: expected.join(', ') } };
  }
});

export const DECLARATION_RULES = [
  dependencyDeclared,
  dependencyNeeded,
  coreIndependent,
  managedTwin,
  managedFlag,
  versionTogether,
  sectionOrder,
];
