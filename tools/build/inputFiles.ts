/** Reading and writing files so that an unchanged input touches nothing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Made by builds or of no influence on them. */
export const IGNORED: ReadonlySet<string> = new Set([
  'node_modules',
  'generated',
  'out',
  'obj',
  'bin',
  'pcfconfig.json',
  'featureconfig.json',
]);

/** All files below a folder, or the file itself, as paths relative to `root` with `/`, in code point order. Absent ones give none. */
export function listFiles(root: string, relative: string): string[] {
  const absolute = path.join(root, relative);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [relative];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !IGNORED.has(entry.name) && !entry.name.endsWith('.resx'))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(root, `${relative}/${entry.name}`) : [`${relative}/${entry.name}`]))
    .sort();
}

/** SHA-256 over the names and contents of all files in the given folders and files, in hexadecimal. */
export function hashFiles(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  const files = [...new Set(inputs.flatMap((input) => listFiles(root, input)))].sort();
  for (const file of files) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Writes a file whole or not at all, and only when its content changes, so that watchers and caches stay quiet.
 * @returns whether the file was written
 */
export function writeWhenChanged(file: string, content: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.new`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
  return true;
}
