/** Zip archives that are the same, byte for byte, whenever and wherever they are made. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { SolutionError } from './solutionError';

/** Paths with `/`, relative and without `..`, to contents. Iterates in the order in which an archive holds them. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A zip holds local time without a zone; made of local parts, this is the same everywhere. */
const DATE = new Date(2000, 0, 1, 0, 0, 0);

/** Parts that Dataverse reads first; a person who lists the archive sees them first. */
const FIRST = ['[Content_Types].xml', 'solution.xml', 'customizations.xml'];

/** Packs files: the three descriptions first, the rest in the order of code points. */
export function zip(files: Files): Uint8Array {
  const rest = [...files.keys()].filter((name) => !FIRST.includes(name)).sort(byCodePoint);
  const entries: Zippable = {};
  for (const name of [...FIRST.filter((first) => files.has(first)), ...rest]) {
    entries[name] = [files.get(name) as Uint8Array, { mtime: DATE, os: 0, attrs: 0, level: 9 }];
  }
  return zipSync(entries);
}

/**
 * Reads an archive.
 * @throws SolutionError when it is no zip archive, or a name in it leads out of the folder it would be unpacked to
 */
export function unzip(content: Uint8Array, file: string): Files {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(content);
  } catch (error) {
    throw new SolutionError('Solution_Error_NotZip', { file, cause: (error as Error).message });
  }
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of Object.entries(entries)) {
    if (name.endsWith('/')) continue;
    files.set(safePath(name.replace(/\\/g, '/'), file), bytes);
  }
  return files;
}

/**
 * The path itself when it stays below the folder it is joined to.
 * @throws SolutionError otherwise
 */
export function safePath(path: string, file: string): string {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\0\\:]/.test(part))) {
    throw new SolutionError('Solution_Error_UnsafePath', { file, path });
  }
  return path;
}

/** Order of code points: the same on every machine, unlike the order of a locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
