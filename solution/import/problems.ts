/** The ways in which an import ends badly, each with its fix. */
import { DataverseError } from '../../plugins-ts/dataverse/client';
import type { Text } from '../../plugins-ts/text';
import type { Connection } from '../../cli/live/session';
import { CommandError, EXIT, type ExitCode } from '../../cli/lib/commandError';
import type { ImportLog } from './importLog';
import { FORMS, type SolutionPackage } from './packages';
import { missingSentences, type Requirement } from './requirements';

/** An import that the service has been told to do. */
export interface Job {
  /** Id of the row in `importjobs`; empty where only the service knows it. */
  readonly id: string;
  /** Id of the row in `asyncoperations`, once it is known. */
  readonly operationId: string | null;
  readonly item: SolutionPackage;
  readonly connection: Connection;
  readonly text: Text;
}

/** Failures beyond the first that are told. */
const MOST_FAILURES = 5;

/** Something that the solution needs is not there. */
export function missing(item: SolutionPackage, requirements: readonly Requirement[], connection: Connection, text: Text): CommandError {
  return new CommandError('CommandLine_Import_Missing', {
    name: item.name,
    host: connection.address.host,
    ...missingSentences(requirements, text),
  });
}

/** A request that the service refused, before anything was imported. */
export function refused(error: unknown, item: SolutionPackage, { address }: Connection, text: Text): unknown {
  if (!(error instanceof DataverseError)) return error;
  const values = { name: item.name, host: address.host, reason: text(error.message) };
  return new CommandError(error.kind === 'denied' ? 'CommandLine_Import_NoRights' : 'CommandLine_Import_Refused', values);
}

/** What an import is known to say where the environment is the cause, and the cure. Words of real imports; what they say besides differs. */
const CAUSES: readonly (readonly [says: RegExp, cure: string])[] = [
  // Power Platform Build Tools, issue 1265: "platform library fluent_9_68_0 … is not supported by the platform".
  [/platform library .* is not supported/i, 'CommandLine_Import_Cure_Library'],
  // "… can't have depth = Basic": the environment knows a table's privileges at other levels.
  [/can.t have depth/i, 'CommandLine_Import_Cure_Depth'],
  // A privilege comes with its table: one that is not known is of a table that is not there.
  [
    /privilege.*(does not exist|could not be found|not found|cannot be found|is (invalid|not valid|unknown))/i,
    'CommandLine_Import_Cure_Privilege',
  ],
];

/** The cure of what an import says; empty where it is not among those that are known. */
function cureOf(reason: string, text: Text): string {
  const key = CAUSES.find(([says]) => says.test(reason))?.[1];
  return key === undefined ? '' : `${text(key)} `;
}

/** The job ended, and not well: in the words of its log. */
export function failedImport({ id, item, connection, text }: Job, log: ImportLog, operationSays: string): CommandError {
  if (log.missing.length > 0) return missing(item, log.missing, connection, text);
  const others = log.failures.filter((line) => line !== log.error).slice(0, MOST_FAILURES);
  const reason = [log.error || operationSays || text('CommandLine_Import_NoReason'), ...others].join(' | ');
  const fix = text(item.name === FORMS ? 'CommandLine_Import_FixForms' : 'CommandLine_Import_FixLog', {
    job: jobAddress(id, connection),
  });
  return new CommandError('CommandLine_Import_Failed', { name: item.name, reason, fix: `${cureOf(reason, text)}${fix}` });
}

/** The service may still be at it: says where to look. */
export function stillRunning(key: string, { id, item, connection }: Job, exitCode: ExitCode = EXIT.unreadable, reason = ''): CommandError {
  return new CommandError(key, { name: item.name, id, job: jobAddress(id, connection), reason }, exitCode);
}

/** Where the job is read, by whoever is signed in. */
export function jobAddress(id: string, { address }: Connection): string {
  return `${address.root}importjobs(${id})?$select=progress,completedon,data`;
}
