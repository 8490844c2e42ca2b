/** Views as their XML describes them: what the preview fills subgrids with. */
import path from 'node:path';
import { SolutionError } from './solutionError';
import { readFolder, ROOT } from './folder';
import { bareGuid } from './formXml';
import { at, attribute, childOf, childrenOf, descendantsOf, parseXml, rootOf, textOf, writeElement } from './xml';

export interface ViewDescription {
  /** Without braces, in lower case. */
  readonly id: string;
  /** FetchXML, as it would be sent. */
  readonly fetchXml: string;
  /** Names of the layout's columns in their order; a linked one is `alias.column`. */
  readonly columns: readonly string[];
}

/**
 * Reads a view of a table from a folder in SolutionPackager's XML form.
 * @param folder relative ones from the repository's root
 * @throws SolutionError when the folder has no such view
 */
export function readView(folder: string, table: string, viewId: string): ViewDescription {
  for (const [file, content] of readFolder(path.resolve(ROOT, folder))) {
    const [, entity] = /^Entities\/([^/]+)\/SavedQueries\/[^/]+(?<!_managed)\.xml$/.exec(file) ?? [];
    if (entity?.toLowerCase() !== table.toLowerCase()) continue;
    const view = childrenOf(rootOf(parseXml(content, file)), 'savedquery').find(
      (candidate) => bareGuid(textOf(candidate, 'savedqueryid')) === viewId,
    );
    const fetch = view && at(view, 'fetchxml', 'fetch');
    if (!view || !fetch) continue;
    const layout = childOf(view, 'layoutxml');
    return {
      id: viewId,
      fetchXml: writeElement(fetch),
      columns: layout ? descendantsOf(layout, 'cell').map((cell) => attribute(cell, 'name')) : [],
    };
  }
  throw new SolutionError('Solution_Error_NoView', { folder, table, view: viewId });
}
