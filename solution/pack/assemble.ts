/**
 * From a folder in SolutionPackager's XML form to the parts of a solution zip.
 *
 * The folder is one for both kinds: `X_managed.xml` stands in for `X.xml` in a managed solution, and what is marked
 * `unmodified="1"` describes somebody else's table and is left out of it, as real exports do.
 */
import { contentTypes } from './contentTypes';
import { SolutionError } from './solutionError';
import { translateLabels, type LabelWords } from './labels';
import {
  appendCopy,
  at,
  attribute,
  childOf,
  childrenOf,
  descendantsOf,
  type Document,
  type Element,
  parseXml,
  rootOf,
  setChildren,
  setText,
  textOf,
  writeXml,
} from './xml';
import { byCodePoint, safePath, type Files } from './zip';

export interface AssembleOptions {
  readonly managed: boolean;
  /** Words for the labels; without them labels stay as the folder has them. */
  readonly words?: LabelWords;
}

const SOLUTION = 'Other/Solution.xml';
const CUSTOMIZATIONS = 'Other/Customizations.xml';
const RELATIONSHIPS = 'Other/Relationships.xml';

/**
 * Puts the parts together.
 * @param folder files by path, built ones included (`withBuiltFiles`)
 * @throws SolutionError naming the file when one is missing, is not XML, or holds something else than its place says
 */
export function assemble(folder: Files, options: AssembleOptions): Files {
  const source = new Source(folder, options.managed);
  const solution = source.read(SOLUTION);
  const manifest = childOf(rootOf(solution), 'SolutionManifest');
  const managed = manifest && childOf(manifest, 'Managed');
  if (!managed) throw new SolutionError('Solution_Error_NoElement', { file: SOLUTION, element: 'SolutionManifest/Managed' });
  setText(managed, options.managed ? '1' : '0');

  const customizations = source.read(CUSTOMIZATIONS);
  const parts = new Map<string, Uint8Array>();
  const fill = (name: string, elements: readonly Element[]): void => {
    const section = childOf(rootOf(customizations), name);
    if (!section && elements.length > 0) throw new SolutionError('Solution_Error_NoElement', { file: CUSTOMIZATIONS, element: name });
    // A filled section is one that somebody keeps by hand; SolutionPackager would pass over the folder without a word.
    if (section && elements.length > 0) {
      if (childrenOf(section).length > 0) throw new SolutionError('Solution_Error_SectionFilled', { file: CUSTOMIZATIONS, element: name });
      setChildren(section, elements);
    }
  };
  fill('Entities', readTables(source));
  fill('Roles', source.roots(/^Roles\/[^/]+\.xml$/, 'Role'));
  fill('EntityRelationships', readRelationships(source));
  fill('WebResources', readWebResources(source, parts));
  fill('CustomControls', readControls(source, parts));
  fill('AppModuleSiteMaps', source.roots(/^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap\.xml$/, 'AppModuleSiteMap'));
  fill('AppModules', source.roots(/^AppModules\/[^/]+\/AppModule\.xml$/, 'AppModule'));
  source.complainAboutRest();

  if (options.managed) dropUnmodified(customizations);
  if (options.words) translateLabels(customizations, solution, options.words);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  parts.set('solution.xml', encode(writeXml(solution)));
  parts.set('customizations.xml', encode(writeXml(customizations)));
  parts.set('[Content_Types].xml', encode(contentTypes([...parts.keys()])));
  return parts;
}

/** The files of a folder, those for the other kind left out, and a note of which were used. */
class Source {
  private readonly names: readonly string[];
  private readonly used = new Set<string>();

  public constructor(
    private readonly files: Files,
    private readonly managed: boolean,
  ) {
    this.names = [...files.keys()].filter((name) => !name.endsWith('_managed.xml')).sort(byCodePoint);
  }

  public matching(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name));
  }

  public content(name: string): Uint8Array {
    const twin = name.replace(/\.xml$/, '_managed.xml');
    this.used.add(name);
    const content = (this.managed && this.files.get(twin)) || this.files.get(name);
    if (!content) throw new SolutionError('Solution_Error_NoFile', { file: name });
    return content;
  }

  public has(name: string): boolean {
    return this.files.has(name);
  }

  public read(name: string): Document {
    return parseXml(this.content(name), name);
  }

  /** The root of a file that must be an element of that name. */
  public root(name: string, element: string): Element {
    const root = rootOf(this.read(name));
    if (root.nodeName !== element) throw new SolutionError('Solution_Error_WrongRoot', { file: name, found: root.nodeName, element });
    return root;
  }

  public roots(pattern: RegExp, element: string): Element[] {
    return this.matching(pattern).map((name) => this.root(name, element));
  }

  /** A file that nothing read would be missing from the solution without a word. */
  public complainAboutRest(): void {
    const rest = this.names.find((name) => !this.used.has(name));
    if (rest) throw new SolutionError('Solution_Error_StrayFile', { file: rest });
  }
}

function readTables(source: Source): Element[] {
  return source.matching(/^Entities\/[^/]+\/Entity\.xml$/).map((file) => {
    const table = source.root(file, 'Entity');
    const folder = file.slice(0, -'Entity.xml'.length);
    const within = (pattern: string): string[] =>
      source.matching(new RegExp(`^${folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${pattern}$`));
    const forms = within('FormXml/[^/]+/[^/]+\\.xml').map((name) => ({
      type: name.split('/').at(-2) ?? '',
      root: source.root(name, 'forms'),
    }));
    const groups = [...new Set(forms.map(({ type }) => type))].map((type) => {
      const group = (table.ownerDocument as Document).createElement('forms');
      group.setAttribute('type', type);
      for (const form of forms.filter((candidate) => candidate.type === type))
        childrenOf(form.root, 'systemform').forEach((item) => appendCopy(group, item));
      return group;
    });
    fillChild(table, 'FormXml', groups, file);
    const views = within('SavedQueries/[^/]+\\.xml').flatMap((name) => childrenOf(source.root(name, 'savedqueries'), 'savedquery'));
    const list = (table.ownerDocument as Document).createElement('savedqueries');
    views.forEach((view) => appendCopy(list, view));
    fillChild(table, 'SavedQueries', views.length > 0 ? [list] : [], file);
    const ribbon = `${folder}RibbonDiff.xml`;
    fillChild(table, 'RibbonDiffXml', source.has(ribbon) ? childrenOf(source.root(ribbon, 'RibbonDiffXml')) : [], file);
    return table;
  });
}

function fillChild(table: Element, name: string, elements: readonly Element[], file: string): void {
  const child = childOf(table, name);
  if (!child && elements.length > 0) throw new SolutionError('Solution_Error_NoElement', { file, element: name });
  if (child && elements.length > 0) setChildren(child, elements);
}

/** In the order of `Relationships.xml`, which lists every relationship once. */
function readRelationships(source: Source): Element[] {
  const listed = childrenOf(source.root(RELATIONSHIPS, 'EntityRelationships'), 'EntityRelationship').map((item) => attribute(item, 'Name'));
  const written = source
    .matching(/^Other\/Relationships\/[^/]+\.xml$/)
    .flatMap((name) => childrenOf(source.root(name, 'EntityRelationships'), 'EntityRelationship'));
  const byName = new Map(written.map((item) => [attribute(item, 'Name'), item]));
  const unlisted = [...byName.keys()].find((name) => !listed.includes(name)) ?? listed.find((name) => !byName.has(name));
  if (unlisted) throw new SolutionError('Solution_Error_Relationship', { file: RELATIONSHIPS, name: unlisted });
  return listed.map((name) => byName.get(name) as Element);
}

function readWebResources(source: Source, parts: Map<string, Uint8Array>): Element[] {
  return source.matching(/^WebResources\/.+\.data\.xml$/).map((file) => {
    const resource = source.root(file, 'WebResource');
    const target = textOf(resource, 'FileName').replace(/^\//, '');
    parts.set(safePath(target, file), source.content(file.slice(0, -'.data.xml'.length)));
    return resource;
  });
}

function readControls(source: Source, parts: Map<string, Uint8Array>): Element[] {
  return source.matching(/^Controls\/[^/]+\/ControlManifest\.xml\.data\.xml$/).map((file) => {
    const folder = file.slice(0, -'ControlManifest.xml.data.xml'.length);
    for (const name of source.matching(/^Controls\//)) {
      if (name.startsWith(folder) && name !== file) parts.set(name, source.content(name));
    }
    return source.root(file, 'CustomControl');
  });
}

function dropUnmodified(customizations: Document): void {
  for (const element of descendantsOf(rootOf(customizations))) {
    if (attribute(element, 'unmodified') === '1') element.parentNode?.removeChild(element);
  }
  for (const table of descendantsOf(rootOf(customizations), 'Entity')) {
    const info = at(table, 'EntityInfo');
    if (info && childrenOf(info).length === 0) table.removeChild(info);
  }
}
