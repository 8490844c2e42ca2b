/**
 * The command line: `npx tsx cli/main.ts <command>`, and every `npm run` script that is one of its commands. Each command is a
 * file of `commands`, loaded when it is asked for, and understands its own arguments.
 */
import { Command, CommanderError } from 'commander';
import { FALLBACK_LANGUAGE } from '../plugins-ts/text';
import { EXIT, type ExitCode } from './lib/commandError';
import { endOf, PROCESS_STREAMS, type Streams } from './lib/runCommand';
import { loadText } from './lib/loadText';

type Run = (args: readonly string[], streams: Streams) => Promise<ExitCode>;

interface CommandEntry {
  readonly name: string;
  /** Resource key of what it does. */
  readonly about: string;
  /** Its file. */
  readonly load: () => Promise<Run>;
  /** Commands that are named after its name. */
  readonly commands?: readonly CommandEntry[];
}

const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    about: 'Preview_Start_About',
    load: async () => {
      const { startCommand } = await import('./commands/start');
      return (args, streams) => startCommand(args, { streams });
    },
  },
  {
    name: 'report',
    about: 'CommandLine_Report_About',
    load: async () => (await import('./commands/report')).reportCommand,
    commands: [
      { name: 'advise', about: 'CommandLine_Advise_About', load: async () => (await import('./commands/advise')).adviseCommand },
      { name: 'plan', about: 'CommandLine_Plan_About', load: async () => (await import('./commands/plan')).planCommand },
    ],
  },
  { name: 'snapshot', about: 'Live_Snapshot_About', load: async () => (await import('./commands/snapshot')).snapshotCommand },
  { name: 'diagnose', about: 'Live_Diagnose_About', load: async () => (await import('./commands/diagnose')).diagnoseCommand },
  { name: 'evidence', about: 'Live_Evidence_About', load: async () => (await import('./commands/evidence')).evidenceCommand },
  {
    name: 'solution',
    about: 'Solution_Say_About',
    load: async () => (await import('./commands/solution')).solutionCommand,
    commands: [
      { name: 'import', about: 'CommandLine_Import_About', load: async () => (await import('./commands/solutionImport')).importCommand },
    ],
  },
];

/**
 * Runs the command that the first words name, with the words after them.
 * @returns the command's exit code; 2 where there is no such command
 */
export async function main(args: readonly string[], streams: Streams = PROCESS_STREAMS): Promise<ExitCode> {
  const text = loadText(FALLBACK_LANGUAGE);
  let exitCode: ExitCode = EXIT.made;
  const add = (parent: Command, { name, about, load, commands = [] }: CommandEntry): void => {
    const command = parent
      .enablePositionalOptions()
      .command(name)
      .description(text(about))
      .argument('[arguments...]')
      // Whatever comes after the name is the command's own, `--help` among it.
      .helpOption(false)
      .helpCommand(false)
      .allowUnknownOption()
      .passThroughOptions()
      .action(async (own: string[]) => {
        exitCode = await (await load())(own, streams);
      });
    for (const below of commands) add(command, below);
  };
  const program = new Command('npx tsx cli/main.ts')
    .usage('<command> [arguments...]')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({ writeOut: (help) => void streams.stdout.write(help), writeErr: () => undefined })
    .exitOverride();
  for (const entry of COMMANDS) add(program, entry);
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return endOf(error, { streams, text });
  }
}

if (require.main === module) {
  let lost = false;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // Who reads may go away before the end, as `head` does: that is no error.
    if (code !== 'EPIPE') lost = true;
  });
  void main(process.argv.slice(2)).then((exitCode) => {
    // Not process.exit: what is still on its way to a pipe would be lost.
    process.exitCode = lost && exitCode === EXIT.made ? EXIT.unreadable : exitCode;
  });
}
