/** A packed solution as the rules see it: its documents, its files, and what it says of tables and controls. */
import { resourcesOf } from '../pack/builtFiles';
import { dependenciesOf, usesOf } from '../pack/dependencies';
import { COMMON_COLUMNS, MICROSOFT_TABLES, type ColumnType } from '../pack/microsoftTables';
import { at, attribute, childOf, childrenOf, descendantsOf, type Document, type Element, parseXml, rootOf, textOf } from '../pack/xml';
import { unzip, type Files } from '../pack/zip';

export interface PackedSolution {
  /** The zip's name, for messages. */
  readonly file: string;
  readonly name: string;
  readonly version: string;
  readonly managed: boolean;
  readonly parts: Files;
  /** Root of `solution.xml`. */
  readonly solution: Element;
  /** Root of `customizations.xml`. */
  readonly customizations: Element;
  readonly contentTypes: Element;
  readonly controls: readonly Control[];
}

/** All solutions that were packed together, both kinds. */
export type Release = readonly PackedSolution[];

export interface Property {
  readonly name: string;
  /** Types that a column may have; more than one for a type group. */
  readonly types: readonly string[];
  readonly bound: boolean;
  readonly required: boolean;
  /** Values of an Enum. */
  readonly values: readonly string[];
}

export interface Control {
  readonly name: string;
  /** Path of the manifest in the zip. */
  readonly file: string;
  readonly version: string;
  readonly manifest: Element;
  readonly properties: readonly Property[];
  readonly dataSets: readonly string[];
  /** Paths that the manifest lists, relative to it. */
  readonly resources: readonly string[];
}

/**
 * Reads a zip.
 * @throws SolutionError when it is no zip, a description is missing, or one is no XML
 */
export function readPackedSolution(zip: Uint8Array, file: string): PackedSolution {
  return solutionFromParts(unzip(zip, file), file);
}

/** The same from the files of a zip. */
export function solutionFromParts(parts: Files, file: string): PackedSolution {
  const read = (name: string): Document => parseXml(parts.get(name) ?? '', `${file}/${name}`);
  const solution = rootOf(read('solution.xml'));
  const customizations = rootOf(read('customizations.xml'));
  const manifest = childOf(solution, 'SolutionManifest') ?? solution;
  return {
    file,
    name: textOf(manifest, 'UniqueName'),
    version: textOf(manifest, 'Version'),
    managed: textOf(manifest, 'Managed') === '1',
    parts,
    solution,
    customizations,
    contentTypes: rootOf(read('[Content_Types].xml')),
    controls: section(customizations, 'CustomControls', 'CustomControl').flatMap((item) => readControl(item, parts, file)),
  };
}

/** Works something out once for each solution: several rules ask for the same. */
export function oncePerSolution<T>(work: (solution: PackedSolution) => T): (solution: PackedSolution) => T {
  const known = new WeakMap<PackedSolution, { readonly value: T }>();
  return (solution) => {
    const found = known.get(solution) ?? { value: work(solution) };
    known.set(solution, found);
    return found.value;
  };
}

/** Everything that the solution's forms, views, command bars and roles name. */
export const usesIn = oncePerSolution((solution) => usesOf(solution.customizations));

/** What the solution must declare. */
export const dependenciesIn = oncePerSolution((solution) => dependenciesOf(solution.customizations, solution.version));

/** Elements of one section of `customizations.xml`. */
export function section(customizations: Element, name: string, item: string): Element[] {
  const found = childOf(customizations, name);
  return found ? childrenOf(found, item) : [];
}

/** Tables that a solution describes or extends. */
export function entitiesOf(solution: PackedSolution): Element[] {
  return section(solution.customizations, 'Entities', 'Entity');
}

/** Logical name of an `Entity`. */
export function tableName(entity: Element): string {
  return textOf(entity, 'Name').toLowerCase();
}

/** Columns of an `Entity` that the solution itself brings; none for somebody else's table. */
export function attributesOf(entity: Element): Element[] {
  const attributes = at(entity, 'EntityInfo', 'entity', 'attributes');
  return attributes ? childrenOf(attributes, 'attribute') : [];
}

/** Whether the solution brings the table, and not only a form or view for it. */
export function isOwnTable(entity: Element): boolean {
  return attributesOf(entity).length > 0;
}

export function formsOf(entity: Element): Element[] {
  return descendantsOf(childOf(entity, 'FormXml') ?? entity, 'systemform');
}

export function viewsOf(entity: Element): Element[] {
  return descendantsOf(childOf(entity, 'SavedQueries') ?? entity, 'savedquery');
}

/** Solutions of the same kind, the given one included: those that a user imports together. */
export function importedTogether(solution: PackedSolution, release: Release): readonly PackedSolution[] {
  return release.filter((other) => other.managed === solution.managed);
}

/** The control of that name, in this solution or one imported with it. */
export function findControl(name: string, solution: PackedSolution, release: Release): Control | undefined {
  return importedTogether(solution, release)
    .flatMap((other) => other.controls)
    .find((control) => control.name === name);
}

/** Names of the web resources of this solution and of those imported with it, each with its content where it is there. */
export function webResources(solution: PackedSolution, release: Release): ReadonlyMap<string, Uint8Array | undefined> {
  return new Map(
    importedTogether(solution, release).flatMap((other) =>
      section(other.customizations, 'WebResources', 'WebResource').map((item): [string, Uint8Array | undefined] => [
        textOf(item, 'Name'),
        other.parts.get(textOf(item, 'FileName').replace(/^\//, '')),
      ]),
    ),
  );
}

/** Type of a column; `undefined` when the table, or the column in it, is not known. */
export function columnType(table: string, column: string, solution: PackedSolution, release: Release): ColumnType | undefined {
  const own = importedTogether(solution, release)
    .flatMap(entitiesOf)
    .find((entity) => isOwnTable(entity) && tableName(entity) === table);
  if (own) {
    const found = attributesOf(own).find((item) => textOf(item, 'LogicalName') === column);
    return found && typeOf(found);
  }
  const facts = MICROSOFT_TABLES[table];
  return facts && (facts.columns[column]?.type ?? COMMON_COLUMNS[column]);
}

const TYPES: Readonly<Record<string, ColumnType>> = {
  primarykey: 'uniqueidentifier',
  ntext: 'memo',
  picklist: 'choice',
  bit: 'yesno',
  lookup: 'lookup',
  owner: 'lookup',
  state: 'state',
  status: 'status',
  int: 'integer',
};

function typeOf(column: Element): ColumnType | undefined {
  const type = textOf(column, 'Type');
  const format = textOf(column, 'Format');
  if (type === 'nvarchar') return format === 'url' || format === 'phone' ? format : 'text';
  if (type === 'datetime') return format === 'date' ? 'date' : 'datetime';
  return TYPES[type];
}

function readControl(item: Element, parts: Files, solutionFile: string): Control[] {
  const file = textOf(item, 'FileName').replace(/^\//, '');
  const content = parts.get(file);
  if (!content) return [];
  const document = parseXml(content, `${solutionFile}/${file}`);
  const manifest = childOf(rootOf(document), 'control');
  if (!manifest) return [];
  const groups = new Map(
    childrenOf(manifest, 'type-group').map((group) => [
      attribute(group, 'name'),
      childrenOf(group, 'type').map((type) => type.textContent?.trim() ?? ''),
    ]),
  );
  return [
    {
      name: textOf(item, 'Name'),
      file,
      version: attribute(manifest, 'version'),
      manifest,
      properties: childrenOf(manifest, 'property').map((property) => ({
        name: attribute(property, 'name'),
        types: groups.get(attribute(property, 'of-type-group')) ?? [attribute(property, 'of-type')],
        bound: attribute(property, 'usage') === 'bound',
        required: attribute(property, 'required') === 'true',
        values: childrenOf(property, 'value').map((value) => attribute(value, 'name')),
      })),
      dataSets: childrenOf(manifest, 'data-set').map((dataSet) => attribute(dataSet, 'name')),
      resources: resourcesOf(document),
    },
  ];
}
