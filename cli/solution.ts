/**
 * `npm run solution`, `npm run solution:verify` and `npm run version`: packing, checking and moving the version of the
 * Dataverse solutions. What they make goes to standard output, what they do and what is wrong to standard error.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { updateDependencies } from '../solution/build/dependencies';
import { SolutionError } from '../solution/build/errors';
import { ROOT, writeFolder } from '../solution/build/folder';
import { readLabelWords } from '../solution/build/labels';
import { acceptLock, changedError, compareLock, hashParts, readLock } from '../solution/build/lock';
import { KINDS, packFolder, packSolution, productVersion, solutionNames, writeZip, zipName } from '../solution/build/pack';
import { unpack } from '../solution/build/unpack';
import { moveVersion } from '../solution/build/version';
import { unzip } from '../solution/build/zip';
import { readPackedSolution, RULES, verify } from '../solution/verify';
import { createText, textCount, type TextValues } from '../plugins-ts/text';

const text = createText(readLabelWords().en ?? {}, 'en');
const say = (key: string, values?: TextValues): void => void process.stderr.write(`${text(key, values)}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface PackOptions {
  readonly accept?: boolean;
  readonly dependencies?: boolean;
}

function pack({ accept, dependencies }: PackOptions): void {
  if (dependencies) {
    for (const name of solutionNames()) say(updateDependencies(name) ? 'Solution_Say_Dependencies' : 'Solution_Say_DependenciesSame', { name });
  }
  const packed = solutionNames().flatMap((name) =>
    KINDS.map((kind) => {
      say('Solution_Say_Packing', { name, kind });
      return packSolution(name, kind);
    }),
  );
  // The lock comes before the zips: nothing that may not be released lands in dist.
  const version = productVersion();
  const hashes = hashParts(packed.map(({ parts }) => parts));
  const compared = compareLock(readLock(), version, hashes);
  if (compared.state === 'changed') throw changedError(version, compared.parts);
  for (const item of packed) print(text('Solution_Say_Packed', { file: writeZip(item), size: (item.zip.length / 1024).toFixed(1) }));
  if (accept) acceptLock(version, hashes);
  say(accept ? 'Solution_Say_Accepted' : compared.state === 'same' ? 'Solution_Say_Same' : 'Solution_Say_Open', { version });
}

/** Checks zips, or those in `dist`. Scripts in them are run to see what they define: check your own zips alone. */
function check(files: readonly string[]): void {
  const zips = files.length > 0 ? files : zipsIn(path.join(ROOT, 'dist'));
  const release = zips.map((file) => {
    say('Solution_Say_Checking', { file });
    return readPackedSolution(new Uint8Array(readFileSync(path.resolve(ROOT, file))), path.basename(file));
  });
  const problems = verify(release);
  for (const { rule, file, place, key, values } of problems) print([file, place, rule, text(key, values)].filter((part) => part !== '').join(': '));
  if (problems.length > 0) process.exitCode = 1;
  const sentence = problems.length > 0 ? 'Solution_Say_Problems' : 'Solution_Say_Verified';
  process.stderr.write(`${textCount(text, 'en', sentence, problems.length || release.length, { rules: RULES.length })}\n`);
}

function zipsIn(folder: string): string[] {
  const present = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  const expected = solutionNames().flatMap((name) => KINDS.map((kind) => zipName({ name, kind })));
  const zips = present.filter((name) => expected.includes(name)).map((name) => path.relative(ROOT, path.join(folder, name)));
  if (zips.length === 0) throw new SolutionError('Solution_Error_NothingPacked', { folder: path.relative(ROOT, folder) });
  return zips;
}

function main(): void {
  const program = new Command('solution').description('Packs, checks and moves the version of the Dataverse solutions.').exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  program
    .command('pack', { isDefault: true })
    .description('Make managed and unmanaged zips of every solution in dist/.')
    .option('--accept', 'enter the built files of this version into solution/bundles.lock.json, when it is released')
    .option('--dependencies', 'first write what the solutions need from others into their folders')
    .allowExcessArguments(false)
    .action(pack);
  program.command('verify').description('Check zips, or those in dist/, against every rule.').argument('[zips...]').action(check);
  program
    .command('unpack')
    .description('Turn a zip into a folder in SolutionPackager\'s XML form, which packs to the same zip.')
    .argument('<zip>')
    .argument('<folder>')
    .action((zip: string, folder: string) => {
      writeFolder(folder, unpack(unzip(new Uint8Array(readFileSync(zip)), zip)));
      say('Solution_Say_Unpacked', { file: zip, folder });
    });
  program
    .command('pack-folder')
    .description('Pack a folder as it is, such as one that unpack made.')
    .argument('<folder>')
    .argument('<zip>')
    .action((folder: string, zip: string) => {
      const packed = packFolder(folder);
      writeFileSync(zip, packed.zip);
      print(text('Solution_Say_Packed', { file: zip, size: (packed.zip.length / 1024).toFixed(1) }));
    });
  program
    .command('version')
    .description('Move the version of the package, the controls and the solutions together. Without a version, bring them to that of package.json.')
    .argument('[version]', 'X.Y.Z')
    .action((version: string = productVersion()) => {
      const moved = moveVersion(version);
      for (const file of moved) say('Solution_Say_Moved', { file, version });
      if (moved.length === 0) say('Solution_Say_NothingMoved', { version });
    });
  program.parse();
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof SolutionError ? text(error.key, error.values) : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
