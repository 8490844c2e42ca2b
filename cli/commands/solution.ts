/**
 * `npm run solution`, `npm run solution:verify` and `npm run version`: packing, checking and moving the version of the
 * Dataverse solutions. What a command makes or finds goes to standard output, what it does and why it ends to standard error.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { updateDependencies } from '../../solution/pack/dependencies';
import { SolutionError } from '../../solution/pack/errors';
import { ROOT, writeFolder } from '../../solution/pack/folder';
import { acceptLock, changedError, compareLock, hashParts, readLock } from '../../solution/pack/lock';
import { KINDS, packFolder, packSolution, productVersion, solutionNames, writeZip, zipName } from '../../solution/pack/pack';
import { unpack } from '../../solution/pack/unpack';
import { moveVersion } from '../../solution/pack/version';
import { unzip } from '../../solution/pack/zip';
import { readPackedSolution, RULES, verify } from '../../solution/verify';
import { textCount, type TextValues } from '../../plugins-ts/text';
import { errorLine, EXIT, fileSystemReason, type ExitCode } from '../lib/commandError';
import { PROCESS_STREAMS, type Streams } from '../lib/runCommand';
import { loadText } from '../lib/words';

const text = loadText('en');

/** What the commands work with; `root` is the repository's folder. */
interface Surroundings {
  readonly root: string;
  say(key: string, values?: TextValues): void;
  print(line: string): void;
}

interface PackOptions {
  readonly accept?: boolean;
  readonly dependencies?: boolean;
}

function pack({ root, say, print }: Surroundings, { accept, dependencies }: PackOptions): void {
  if (dependencies) {
    for (const name of solutionNames(root))
      say(updateDependencies(name, root) ? 'Solution_Say_Dependencies' : 'Solution_Say_DependenciesSame', { name });
  }
  const packed = solutionNames(root).flatMap((name) =>
    KINDS.map((kind) => {
      say('Solution_Say_Packing', { name, kind });
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
  say(accept ? 'Solution_Say_Accepted' : compared.state === 'same' ? 'Solution_Say_Same' : 'Solution_Say_Open', { version });
}

/** Checks zips, or those in `dist`. Scripts in them are run to see what they define: check your own zips alone. */
function check({ root, say, print }: Surroundings, files: readonly string[]): ExitCode {
  const zips = files.length > 0 ? files : zipsIn(path.join(root, 'dist'), root);
  const release = zips.map((file) => {
    say('Solution_Say_Checking', { file: path.relative(root, path.resolve(file)) });
    return readPackedSolution(new Uint8Array(readFileSync(file)), path.basename(file));
  });
  const problems = verify(release);
  for (const { rule, file, place, key, values } of problems)
    print([file, place, rule, text(key, values)].filter((part) => part !== '').join(': '));
  const sentence = problems.length > 0 ? 'Solution_Say_Problems' : 'Solution_Say_Verified';
  say(`${textCount(text, 'en', sentence, problems.length || release.length, { rules: RULES.length })}`);
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

function kilobytes(content: Uint8Array): string {
  return (content.length / 1024).toFixed(1);
}

function version({ root, say }: Surroundings, to: string): void {
  const moved = moveVersion(to, root);
  for (const file of moved) say('Solution_Say_Moved', { file, version: to });
  if (moved.length === 0) say('Solution_Say_NothingMoved', { version: to });
}

/** The commands. `done` takes the exit code. */
function program(around: Surroundings, done: (exitCode: ExitCode) => void): Command {
  const command = new Command('solution').description(text('Solution_Say_About'));
  command
    .command('pack', { isDefault: true })
    .description(text('Solution_Say_AboutPack'))
    .option('--accept', text('Solution_Say_AboutAccept'))
    .option('--dependencies', text('Solution_Say_AboutDependencies'))
    .allowExcessArguments(false)
    .action((options: PackOptions) => pack(around, options));
  command
    .command('verify')
    .description(text('Solution_Say_AboutVerify'))
    .argument('[zips...]')
    .action((zips: string[]) => done(check(around, zips)));
  command
    .command('unpack')
    .description(text('Solution_Say_AboutUnpack'))
    .argument('<zip>')
    .argument('<folder>')
    .action((file: string, folder: string) => {
      writeFolder(folder, unpack(unzip(new Uint8Array(readFileSync(file)), file)));
      around.say('Solution_Say_Unpacked', { file, folder });
    });
  command
    .command('pack-folder')
    .description(text('Solution_Say_AboutPackFolder'))
    .argument('<folder>')
    .argument('<zip>')
    .action((folder: string, file: string) => {
      const packed = packFolder(folder);
      writeFileSync(file, packed.zip);
      around.print(text('Solution_Say_Packed', { file, size: kilobytes(packed.zip) }));
    });
  command
    .command('version')
    .description(text('Solution_Say_AboutVersion'))
    .argument('[version]', 'X.Y.Z')
    .action((to: string = productVersion(around.root)) => version(around, to));
  return command;
}

/**
 * Runs one of the commands.
 * @param args the arguments alone, without node and script
 * @returns the exit code: 0 done; 1 something is wrong with the input or the solutions; 2 wrong use. Never rejects
 */
export async function solutionCommand(args: readonly string[], streams: Streams = PROCESS_STREAMS, root: string = ROOT): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.made;
  const complain = (message: string): void => void streams.stderr.write(`${errorLine(message)}\n`);
  const around: Surroundings = {
    root,
    say: (key, values) => void streams.stderr.write(`${text(key, values)}\n`),
    print: (line) => void streams.stdout.write(`${line}\n`),
  };
  const command = program(around, (code) => {
    exitCode = code;
  });
  for (const each of [command, ...command.commands]) {
    each.exitOverride().configureOutput({ writeOut: (help) => void streams.stdout.write(help), writeErr: () => undefined });
  }
  // A word that is no command would go to the default one, which would speak of arguments.
  const [first = ''] = args;
  if (first !== '' && !first.startsWith('-') && first !== 'help' && !command.commands.some((each) => each.name() === first)) {
    complain(`${text('Solution_Error_Command', { command: first })} ${text('CommandLine_SeeHelp')}`);
    return EXIT.wrongUse;
  }
  try {
    await command.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) complain(`${error.message.replace(/\.?$/, '.')} ${text('CommandLine_SeeHelp')}`);
      return error.exitCode === 0 ? EXIT.made : EXIT.wrongUse;
    }
    if (error instanceof SolutionError) complain(text(error.key, error.values));
    else if ((error as NodeJS.ErrnoException).code)
      complain(text('Solution_Error_File', { file: (error as NodeJS.ErrnoException).path ?? '', reason: text(fileSystemReason(error)) }));
    else complain(text('CommandLine_Unexpected', { reason: (error as Error).message }));
    return EXIT.unreadable;
  }
}

if (require.main === module) {
  void solutionCommand(process.argv.slice(2)).then((exitCode) => {
    // Not process.exit: what is still on its way to a pipe would be lost.
    process.exitCode = exitCode;
  });
}
