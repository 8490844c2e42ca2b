/** Runs a command: parses with `commander`, and turns every way of failing into one line and an exit code. */
import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import type { Writable } from 'node:stream';
import { dayNumber } from '../../plugins-ts/organization/days';
import type { Text } from '../../plugins-ts/text';
import { CommandError, errorLine, EXIT, type ExitCode } from './commandError';

/** Where a command speaks. The process's own streams, or others in tests. */
export interface Streams {
  readonly stdout: Writable;
  readonly stderr: Writable;
}

export const PROCESS_STREAMS: Streams = { stdout: process.stdout, stderr: process.stderr };

/** Where a command speaks, and the words for what goes wrong. */
interface Speech {
  readonly streams: Streams;
  readonly text: Text;
}

/** How commander's own end is told: help is none, and anything else is wrong use. */
export function endOf(error: CommanderError, { streams, text }: Speech): ExitCode {
  if (error.exitCode === 0) return EXIT.made;
  streams.stderr.write(`${errorLine(`${error.message.replace(/\.?$/, '.')} ${text('CommandLine_SeeHelp')}`)}\n`);
  return EXIT.wrongUse;
}

/**
 * Parses the arguments and runs the action of the command.
 *
 * @param args the arguments alone, without node and script
 * @param speech where the command speaks, and the words for what goes wrong
 * @param work makes the output and gives the exit code
 * @returns the exit code; never rejects
 */
export async function runCommand(
  program: Command,
  args: readonly string[],
  { streams, text }: Speech,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.made;
  program
    .exitOverride()
    .configureOutput({ writeOut: (help) => void streams.stdout.write(help), writeErr: () => undefined })
    .action(async () => {
      exitCode = await work();
    });
  const complain = (message: string): void => void streams.stderr.write(`${errorLine(message)}\n`);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, { streams, text });
    if (error instanceof CommandError) {
      complain(error.sentence(text));
      return error.exitCode;
    }
    // A fault of ours. The message helps to find it; a stack would hide it from whoever has to report it.
    complain(text('CommandLine_Unexpected', { reason: error instanceof Error ? error.message : String(error) }));
    return EXIT.unreadable;
  }
}

/** An option's value that must not be empty. */
export const filled =
  (text: Text) =>
  (value: string): string => {
    if (value.trim() === '') {
      throw new InvalidArgumentError(text('CommandLine_EmptyValue'));
    }
    return value;
  };

/** An option's value that must be a day that exists, `YYYY-MM-DD`. */
export const calendarDay =
  (text: Text) =>
  (value: string): string => {
    if (dayNumber(value) === null) {
      throw new InvalidArgumentError(text('CommandLine_NoSuchDate'));
    }
    return value;
  };
