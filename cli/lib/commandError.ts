/**
 * How a command ends. Every command line of the product speaks the same way: what it makes goes to standard output, and
 * an error is one line on standard error that says what, where and what to do, without a stack.
 */
import type { Text, TextValues } from '../../plugins-ts/text';

/** Exit codes of the commands, as the report's contract gives them. */
export const EXIT = {
  made: 0,
  /** The input could not be read or is not in a known format, or the output could not be written. */
  unreadable: 1,
  /** Unknown option, bad date, missing value. */
  wrongUse: 2,
  /** Only with `--fail-on`: one of its words holds. */
  findings: 3,
  /** Ended by Ctrl+C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An end that the person at the keyboard can do something about. The sentence is made from `key` and `values`. */
export class CommandError extends Error {
  constructor(
    readonly key: string,
    readonly values: TextValues = {},
    readonly exitCode: ExitCode = EXIT.unreadable,
  ) {
    super(key);
    this.name = 'CommandError';
  }

  /** The sentence for the person; `reason`, where there is one, may itself be a resource key. */
  sentence(text: Text): string {
    const { reason } = this.values;
    return text(this.key, typeof reason === 'string' ? { ...this.values, reason: text(reason) } : this.values);
  }
}

/** Line breaks, direction controls and every other control character: a file name may hold them, and a terminal would obey them. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

const LONGEST_LINE = 2000;

/** One line for standard error, whatever the message holds. Longer than 2,000 characters is cut. */
export function errorLine(message: string): string {
  const line = message.replace(CONTROL, ' ').trim();
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`;
}

const KNOWN_CODES = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'ENOSPC',
  'EROFS',
  'EMFILE',
  'EBUSY',
  'ENAMETOOLONG',
  'ELOOP',
]);

/** Why the file system refused: a resource key for the usual codes, else the code or message as it is. */
export function fileSystemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code !== undefined) {
    return KNOWN_CODES.has(code) ? `CommandLine_Reason_${code}` : code;
  }
  return error instanceof Error ? error.message : String(error);
}
