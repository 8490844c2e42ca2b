/** Packing: from the folders under `solution/src` to the zips under `dist`. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assemble } from './assemble';
import { withBuiltFiles } from './builtFiles';
import { SolutionError } from './solutionError';
import { readFolder, ROOT } from './folder';
import { readLabelWords } from './labels';
import { at, parseXml, rootOf, textOf } from './xml';
import { zip, type Files } from './zip';

/** Managed is what consultants import; unmanaged is what developers change in the maker portal. */
export type Kind = 'managed' | 'unmanaged';
export const KINDS: readonly Kind[] = ['managed', 'unmanaged'];

export interface Packed {
  /** Unique name of the solution, which is its folder's. */
  readonly name: string;
  readonly kind: Kind;
  readonly parts: Files;
  readonly zip: Uint8Array;
}

/** Unique names of the solutions, in the order in which they import: the core first. */
export function solutionNames(root: string = ROOT): string[] {
  return readdirSync(path.join(root, 'solution', 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Packs one of the repository's solutions: source, built files, labels in every language.
 * @throws SolutionError
 */
export function packSolution(name: string, kind: Kind, root: string = ROOT): Packed {
  const files = withBuiltFiles(readFolder(path.join(root, 'solution', 'src', name)), root);
  const parts = assemble(files, { managed: kind === 'managed', words: readLabelWords(root) });
  return { name, kind, parts, zip: zip(parts) };
}

/**
 * Packs any folder as it is, such as one that `unpack` made: nothing is built, no label is added. A folder made from a
 * zip says itself which kind it is; one for both kinds packs as unmanaged.
 * @throws SolutionError
 */
export function packFolder(folder: string): Packed {
  const files = readFolder(folder);
  const solution = files.get('Other/Solution.xml');
  if (!solution) throw new SolutionError('Solution_Error_NoFile', { file: path.join(folder, 'Other/Solution.xml') });
  const manifest = at(rootOf(parseXml(solution, 'Other/Solution.xml')), 'SolutionManifest');
  const managed = manifest !== undefined && textOf(manifest, 'Managed') === '1';
  const parts = assemble(files, { managed });
  return { name: manifest ? textOf(manifest, 'UniqueName') : '', kind: managed ? 'managed' : 'unmanaged', parts, zip: zip(parts) };
}

/** Name of the zip file, as SolutionPackager gives it. */
export function zipName({ name, kind }: Pick<Packed, 'name' | 'kind'>): string {
  return kind === 'managed' ? `${name}_managed.zip` : `${name}.zip`;
}

/** Writes a zip whole or not at all, and gives its path relative to the root. */
export function writeZip(packed: Packed, root: string = ROOT): string {
  const file = path.join('dist', zipName(packed));
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const temporary = path.join(root, `${file}.${process.pid}.new`);
  writeFileSync(temporary, packed.zip);
  renameSync(temporary, path.join(root, file));
  return file;
}

/** `X.Y.Z` of the product, from `package.json`. */
export function productVersion(root: string = ROOT): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
