/** From a solution zip back to a folder in SolutionPackager's XML form, which packs to the same zip. */
import { SolutionError } from './solutionError';
import {
  at,
  attribute,
  childOf,
  childrenOf,
  type Document,
  documentFrom,
  documentOf,
  type Element,
  parseXml,
  rootOf,
  setChildren,
  textOf,
  writeXml,
} from './xml';
import { safePath, type Files } from './zip';

/**
 * The files of the folder.
 * @param parts the files of the zip (`unzip`)
 * @throws SolutionError when the zip holds a kind of component that has no place here: nothing gets lost in silence
 */
export function unpack(parts: Files): Files {
  const solution = readPart(parts, 'solution.xml');
  const customizations = readPart(parts, 'customizations.xml');
  const folder = new Map<string, Uint8Array>();
  const rest = new Set([...parts.keys()].filter((name) => !['[Content_Types].xml', 'solution.xml', 'customizations.xml'].includes(name)));
  const put = (name: string, document: Document): void =>
    void folder.set(safePath(name, name), new TextEncoder().encode(writeXml(document)));
  const move = (from: string, to: string): void => {
    const content = parts.get(from);
    if (!content) throw new SolutionError('Solution_Error_NoFile', { file: from });
    rest.delete(from);
    folder.set(safePath(to, from), content);
  };
  const take = (section: string): Element[] => {
    const element = childOf(rootOf(customizations), section);
    const taken = element ? childrenOf(element) : [];
    const copies = taken.map((child) => rootOf(documentFrom(child)));
    if (element) setChildren(element, []);
    return copies;
  };

  for (const table of take('Entities')) unpackTable(table, put);
  for (const role of take('Roles')) put(`Roles/${attribute(role, 'name')}.xml`, documentFrom(role));
  unpackRelationships(take('EntityRelationships'), put);
  for (const resource of take('WebResources')) {
    const name = textOf(resource, 'Name');
    put(`WebResources/${name}.data.xml`, documentFrom(resource));
    move(textOf(resource, 'FileName').replace(/^\//, ''), `WebResources/${name}`);
  }
  for (const control of take('CustomControls')) {
    const below = `Controls/${textOf(control, 'Name')}/`;
    put(`${below}ControlManifest.xml.data.xml`, documentFrom(control));
    for (const name of [...rest].filter((candidate) => candidate.startsWith(below))) move(name, name);
  }
  for (const map of take('AppModuleSiteMaps'))
    put(`AppModuleSiteMaps/${textOf(map, 'SiteMapUniqueName')}/AppModuleSiteMap.xml`, documentFrom(map));
  for (const app of take('AppModules')) put(`AppModules/${textOf(app, 'UniqueName')}/AppModule.xml`, documentFrom(app));

  const unknown = childrenOf(rootOf(customizations)).find((section) => section.nodeName !== 'Languages' && childrenOf(section).length > 0);
  if (unknown) throw new SolutionError('Solution_Error_UnknownSection', { section: unknown.nodeName });
  const [stray] = rest;
  if (stray) throw new SolutionError('Solution_Error_StrayFile', { file: stray });
  put('Other/Solution.xml', solution);
  put('Other/Customizations.xml', customizations);
  return folder;
}

function readPart(parts: Files, name: string): Document {
  const content = parts.get(name);
  if (!content) throw new SolutionError('Solution_Error_NoFile', { file: name });
  return parseXml(content, name);
}

type Put = (name: string, document: Document) => void;

function unpackTable(table: Element, put: Put): void {
  const folder = `Entities/${textOf(table, 'Name')}`;
  for (const group of childrenOf(at(table, 'FormXml') ?? table, 'forms')) {
    for (const form of childrenOf(group, 'systemform')) {
      put(`${folder}/FormXml/${attribute(group, 'type')}/${textOf(form, 'formid').toLowerCase()}.xml`, documentOf('forms', [form]));
    }
  }
  for (const view of childrenOf(at(table, 'SavedQueries', 'savedqueries') ?? table, 'savedquery')) {
    put(`${folder}/SavedQueries/${textOf(view, 'savedqueryid').toLowerCase()}.xml`, documentOf('savedqueries', [view]));
  }
  const ribbon = childOf(table, 'RibbonDiffXml');
  if (ribbon && childrenOf(ribbon).length > 0) put(`${folder}/RibbonDiff.xml`, documentFrom(ribbon));
  for (const name of ['FormXml', 'SavedQueries', 'RibbonDiffXml']) {
    const part = childOf(table, name);
    if (part) setChildren(part, []);
  }
  put(`${folder}/Entity.xml`, documentFrom(table));
}

function unpackRelationships(relationships: readonly Element[], put: Put): void {
  const list = documentOf('EntityRelationships', []);
  for (const relationship of relationships) {
    const entry = list.createElement('EntityRelationship');
    entry.setAttribute('Name', attribute(relationship, 'Name'));
    rootOf(list).appendChild(entry);
  }
  put('Other/Relationships.xml', list);
  for (const table of new Set(relationships.map((item) => textOf(item, 'ReferencedEntityName')))) {
    put(
      `Other/Relationships/${table}.xml`,
      documentOf(
        'EntityRelationships',
        relationships.filter((item) => textOf(item, 'ReferencedEntityName') === table),
      ),
    );
  }
}
