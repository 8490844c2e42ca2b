/**
 * `npm run solution`, `npm run solution:verify` and `npm run version`: packing, checking and moving the version of the
 * Dataverse solutions. What a command makes or finds goes to standard output, what it does and why it ends to standard error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { SolutionError } from '../../solution/pack/solutionError';
import { ROOT, writeFolder } from '../../solution/pack/folder';
import { packFolder, productVersion } from '../../solution/pack/pack';
import { unpack } from '../../solution/pack/unpack';
import { moveVersion } from '../../solution/pack/version';
import { unzip } from '../../solution/pack/zip';
import { errorLine, EXIT, fileSystemReason, type ExitCode } from '../lib/commandError';
import { endOf, PROCESS_STREAMS, type Streams } from '../lib/runCommand';
import { loadText } from '../lib/loadText';
import { kilobytes, pack, type PackOptions, type SolutionDependencies } from './solutionPack';
import { check } from './solutionVerify';

const text = loadText('en');

function version({ root, notify }: SolutionDependencies, to: string): void {
  const moved = moveVersion(to, root);
  for (const file of moved) notify('Solution_Say_Moved', { file, version: to });
  if (moved.length === 0) notify('Solution_Say_NothingMoved', { version: to });
}

/** The commands. `done` takes the exit code. */
function program(dependencies: SolutionDependencies, done: (exitCode: ExitCode) => void): Command {
  const command = new Command('solution').description(text('Solution_Say_About'));
  command
    .command('pack', { isDefault: true })
    .description(text('Solution_Say_AboutPack'))
    .option('--accept', text('Solution_Say_AboutAccept'))
    .option('--dependencies', text('Solution_Say_AboutDependencies'))
    .allowExcessArguments(false)
    .action((options: PackOptions) => pack(dependencies, options));
  command
    .command('verify')
    .description(text('Solution_Say_AboutVerify'))
    .argument('[zips...]')
    .action((zips: string[]) => done(check(dependencies, zips)));
  command
    .command('unpack')
    .description(text('Solution_Say_AboutUnpack'))
    .argument('<zip>')
    .argument('<folder>')
    .action((file: string, folder: string) => {
      writeFolder(folder, unpack(unzip(new Uint8Array(readFileSync(file)), file)));
      dependencies.notify('Solution_Say_Unpacked', { file, folder });
    });
  command
    .command('pack-folder')
    .description(text('Solution_Say_AboutPackFolder'))
    .argument('<folder>')
    .argument('<zip>')
    .action((folder: string, file: string) => {
      const packed = packFolder(folder);
      writeFileSync(file, packed.zip);
      dependencies.print(text('Solution_Say_Packed', { file, size: kilobytes(packed.zip) }));
    });
  command
    .command('version')
    .description(text('Solution_Say_AboutVersion'))
    .argument('[version]', 'X.Y.Z')
    .action((to: string = productVersion(dependencies.root)) => version(dependencies, to));
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
  const dependencies: SolutionDependencies = {
    root,
    notify: (key, values) => void streams.stderr.write(`${text(key, values)}\n`),
    print: (line) => void streams.stdout.write(`${line}\n`),
  };
  const command = program(dependencies, (code) => {
    exitCode = code;
  });
  for (const each of [command, ...command.commands]) {
    each.exitOverride().configureOutput({ writeOut: (help) => void streams.stdout.write(help), writeErr: () => undefined });
  }
  // A word that is no command would go to the default one, which would complain of arguments.
  const [first = ''] = args;
  if (first !== '' && !first.startsWith('-') && first !== 'help' && !command.commands.some((each) => each.name() === first)) {
    complain(`${text('Solution_Error_Command', { command: first })} ${text('CommandLine_SeeHelp')}`);
    return EXIT.wrongUse;
  }
  try {
    await command.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, { streams, text });
    if (error instanceof SolutionError) complain(text(error.key, error.values));
    else if ((error as NodeJS.ErrnoException).code)
      complain(text('Solution_Error_File', { file: (error as NodeJS.ErrnoException).path ?? '', reason: text(fileSystemReason(error)) }));
    else complain(text('CommandLine_Unexpected', { reason: (error as Error).message }));
    return EXIT.unreadable;
  }
}
