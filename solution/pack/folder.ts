/** Reading and writing folders of files. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SolutionError } from './solutionError';
import { byCodePoint, type Files } from './zip';

/** The repository's root folder. */
export const ROOT = path.resolve(__dirname, '..', '..');

/**
 * All files below a folder, by path with `/` relative to it, in the order of code points.
 * @throws SolutionError when it is no folder
 */
export function readFolder(folder: string): Map<string, Uint8Array> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new SolutionError('Solution_Error_NoFolder', { folder });
  const names = list(folder, '').sort(byCodePoint);
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));
}

function list(folder: string, below: string): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? list(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]));
}

/**
 * Writes files into a folder that is empty or not there yet; it never replaces anything.
 * @throws SolutionError when the folder holds something
 */
export function writeFolder(folder: string, files: Files): void {
  const present = statSync(folder, { throwIfNoEntry: false });
  if (present && (!present.isDirectory() || readdirSync(folder).length > 0)) {
    throw new SolutionError('Solution_Error_FolderNotEmpty', { folder });
  }
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
