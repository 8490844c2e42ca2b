/** `solution pack`: the solutions as zips in `dist`, unless their version is locked with other content. */
import { updateDependencies } from '../../solution/pack/dependencies';
import { acceptLock, changedError, compareLock, hashParts, readLock } from '../../solution/pack/lock';
import { KINDS, packSolution, productVersion, solutionNames, writeZip } from '../../solution/pack/pack';
import type { TextValues } from '../../plugins-ts/text';
import { loadText } from '../lib/loadText';

const text = loadText('en');

/** What the commands work with; `root` is the repository's folder. */
export interface SolutionDependencies {
  readonly root: string;
  /** A line about what is being done, on standard error. */
  notify(key: string, values?: TextValues): void;
  /** A line of what was made or found, on standard output. */
  print(line: string): void;
}

export interface PackOptions {
  readonly accept?: boolean;
  readonly dependencies?: boolean;
}

/** Packs every solution, managed and unmanaged. @throws SolutionError */
export function pack({ root, notify, print }: SolutionDependencies, { accept, dependencies }: PackOptions): void {
  if (dependencies) {
    for (const name of solutionNames(root))
      notify(updateDependencies(name, root) ? 'Solution_Say_Dependencies' : 'Solution_Say_DependenciesSame', { name });
  }
  const packed = solutionNames(root).flatMap((name) =>
    KINDS.map((kind) => {
      notify('Solution_Say_Packing', { name, kind });
      return packSolution(name, kind, root);
    }),
  );
  // The lock comes before the zips: what may not be released does not land in dist.
  const version = productVersion(root);
  const hashes = hashParts(packed.map(({ parts }) => parts));
  const compared = compareLock(readLock(root), version, hashes);
  if (compared.state === 'changed') throw changedError(version, compared.parts);
  for (const item of packed) print(text('Solution_Say_Packed', { file: writeZip(item, root), size: kilobytes(item.zip) }));
  if (accept) acceptLock(version, hashes, root);
  notify(accept ? 'Solution_Say_Accepted' : compared.state === 'same' ? 'Solution_Say_Same' : 'Solution_Say_Open', { version });
}

/** Size of a zip, for people. */
export function kilobytes(content: Uint8Array): string {
  return (content.length / 1024).toFixed(1);
}
