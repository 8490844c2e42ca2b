/** `solution verify`: zips against every rule. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SolutionError } from '../../solution/pack/solutionError';
import { KINDS, solutionNames, zipName } from '../../solution/pack/pack';
import { readPackedSolution, RULES, verify } from '../../solution/verify';
import { textCount } from '../../plugins-ts/text';
import { EXIT, type ExitCode } from '../lib/commandError';
import { loadText } from '../lib/loadText';
import type { SolutionDependencies } from './solutionPack';

const text = loadText('en');

/** Checks zips, or those in `dist`. Scripts in them are run to see what they define: check your own zips alone. */
export function check({ root, notify, print }: SolutionDependencies, files: readonly string[]): ExitCode {
  const zips = files.length > 0 ? files : zipsIn(path.join(root, 'dist'), root);
  const release = zips.map((file) => {
    notify('Solution_Say_Checking', { file: path.relative(root, path.resolve(file)) });
    return readPackedSolution(new Uint8Array(readFileSync(file)), path.basename(file));
  });
  const problems = verify(release);
  for (const { rule, file, place, key, values } of problems)
    print([file, place, rule, text(key, values)].filter((part) => part !== '').join(': '));
  const sentence = problems.length > 0 ? 'Solution_Say_Problems' : 'Solution_Say_Verified';
  notify(`${textCount(text, 'en', sentence, { count: problems.length || release.length, rules: RULES.length })}`);
  return problems.length > 0 ? EXIT.unreadable : EXIT.made;
}

function zipsIn(folder: string, root: string): string[] {
  const present = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  const expected = solutionNames(root).flatMap((name) => KINDS.map((kind) => zipName({ name, kind })));
  if (!expected.some((name) => present.includes(name)))
    throw new SolutionError('Solution_Error_NothingPacked', { folder: path.relative(root, folder) });
  const missing = expected.find((name) => !present.includes(name));
  if (missing) throw new SolutionError('Solution_Error_ZipMissing', { file: path.join(path.relative(root, folder), missing) });
  return expected.map((name) => path.join(folder, name));
}
