/**
 * Which built files each version was released with (`solution/bundles.lock.json`, in the repository).
 *
 * Dataverse takes a control or solution whose version it already has for one that it already has, and keeps the old
 * code without a word. So what was released under a version stays what it is: to change it, move the version. While a
 * version has no entry it is not released, and its files change as they like.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SolutionError } from './solutionError';
import { ROOT } from './folder';
import { byCodePoint, type Files } from './zip';

/** Version to part of a zip to the SHA-256 of its content. */
export type BundlesLock = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const LOCK_FILE = 'solution/bundles.lock.json';

/** What the current version is to the lock. */
export type LockState =
  /** Nothing was released under this version. */
  | { readonly state: 'open' }
  /** Released, with exactly these files. */
  | { readonly state: 'same' }
  /** Released, with other files than these. */
  | { readonly state: 'changed'; readonly parts: readonly string[] };

/** Reads the lock; an absent one is empty. */
export function readLock(root: string = ROOT): BundlesLock {
  const file = path.join(root, LOCK_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BundlesLock) : {};
}

/** Hashes of the built parts of all solutions: everything but the descriptions, which carry the version themselves. */
export function hashParts(solutions: readonly Files[]): Readonly<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const parts of solutions) {
    for (const [name, content] of parts) {
      if (/^(Controls|WebResources)\//.test(name)) hashes[name] = createHash('sha256').update(content).digest('hex');
    }
  }
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => byCodePoint(a, b)));
}

/** Compares hashes with what the version was released with. */
export function compareLock(lock: BundlesLock, version: string, hashes: Readonly<Record<string, string>>): LockState {
  const released = Object.prototype.hasOwnProperty.call(lock, version) ? lock[version] : undefined;
  if (!released) return { state: 'open' };
  const parts = [...new Set([...Object.keys(released), ...Object.keys(hashes)])].filter((name) => released[name] !== hashes[name]);
  return parts.length === 0 ? { state: 'same' } : { state: 'changed', parts: parts.sort(byCodePoint) };
}

/**
 * Enters a version as released.
 * @throws SolutionError when it was released with other files
 */
export function acceptLock(version: string, hashes: Readonly<Record<string, string>>, root: string = ROOT): void {
  const lock = readLock(root);
  const compared = compareLock(lock, version, hashes);
  if (compared.state === 'changed') throw changedError(version, compared.parts);
  const entries = Object.entries({ ...lock, [version]: hashes });
  writeFileSync(path.join(root, LOCK_FILE), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

/** The error for files that changed under a released version. */
export function changedError(version: string, parts: readonly string[]): SolutionError {
  return new SolutionError('Solution_Error_BundlesChanged', { version, parts: parts.join(', ') });
}
