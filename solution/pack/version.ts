/**
 * One version for everything that ships: `X.Y.Z` in package.json, its lock file and the manifests of the controls,
 * `X.Y.0.Z` in the solutions. (In a solution's four numbers the third counts builds; here a version is one build.)
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { SolutionError } from './solutionError';
import { ROOT } from './folder';
import { productVersion, solutionNames } from './pack';

const VERSION = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** The version of a solution, for the product's `X.Y.Z`. */
export function solutionVersion(version: string): string {
  const [, major, minor, patch] = parse(version);
  return `${major}.${minor}.0.${patch}`;
}

/**
 * Moves every version.
 * @param version `X.Y.Z`, not lower than the current one: Dataverse refuses to go back
 * @returns the files that changed, relative to the root
 * @throws SolutionError when the version is no version, or lower; nothing is written then
 */
export function moveVersion(version: string, root: string = ROOT): string[] {
  const current = productVersion(root);
  if (compare(version, current) < 0) throw new SolutionError('Solution_Error_VersionLower', { version, current });
  const edits = [...packageEdits(version, root), ...manifestEdits(version, root), ...solutionEdits(version, root)];
  const changed = edits.filter(({ before, after }) => before !== after);
  for (const { file, after } of changed) writeFileSync(path.join(root, file), after);
  return changed.map(({ file }) => file);
}

interface Edit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

function parse(version: string): RegExpExecArray {
  const match = VERSION.exec(version);
  if (!match) throw new SolutionError('Solution_Error_NoVersion', { version });
  return match;
}

function compare(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  for (const part of [1, 2, 3]) {
    const difference = Number(left[part]) - Number(right[part]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function edit(root: string, file: string, change: (text: string) => string): Edit {
  const before = readFileSync(path.join(root, file), 'utf8');
  return { file, before, after: change(before) };
}

/** Changed in place, so that layout and line ends of the files stay what npm made them. */
function packageEdits(version: string, root: string): Edit[] {
  const set = (text: string, place: readonly string[]): string => applyEdits(text, modify(text, [...place], version, {}));
  return [
    edit(root, 'package.json', (text) => set(text, ['version'])),
    ...(existsSync(path.join(root, 'package-lock.json'))
      ? [edit(root, 'package-lock.json', (text) => set(set(text, ['version']), ['packages', '', 'version']))]
      : []),
  ];
}

function manifestEdits(version: string, root: string): Edit[] {
  const folder = path.join(root, 'pcf');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `pcf/${name}/ControlManifest.Input.xml`)
    .filter((file) => existsSync(path.join(root, file)))
    .map((file) => edit(root, file, (text) => replaceOnce(text, /(<control\b[^>]*?\sversion=")[^"]*(")/, version, file)));
}

/** The version of a solution, and those of our solutions that others say they need. */
function solutionEdits(version: string, root: string): Edit[] {
  const full = solutionVersion(version);
  const names = solutionNames(root);
  return names.map((name) => {
    const file = `solution/src/${name}/Other/Solution.xml`;
    return edit(root, file, (text) => {
      const own = replaceOnce(text, /(<Version>)[^<]*(<\/Version>)/, full, file);
      return own.replace(/(solution=")([^" ]+) \([^)]*\)(")/g, (all, before: string, needed: string, after: string) =>
        names.includes(needed) ? `${before}${needed} (${full})${after}` : all,
      );
    });
  });
}

function replaceOnce(text: string, pattern: RegExp, value: string, file: string): string {
  if (!pattern.test(text)) throw new SolutionError('Solution_Error_NoElement', { file, element: 'version' });
  return text.replace(pattern, (_all, before: string, after: string) => `${before}${value}${after}`);
}
