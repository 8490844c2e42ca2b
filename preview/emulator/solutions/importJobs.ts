/** A job that imports a solution: how it goes on, what it logs, and what is installed at its end. */
import { exists, type Context } from '../serviceContext';
import { guidOf } from '../apiErrors';
import type { MutableRow } from '../store';
import { writeLog, type LogEntry } from './log';
import { keyOf, type ComponentKey, type Needed, type PostedSolution } from './posted';

/** What goes wrong with imports, on purpose. */
export interface SolutionFaults {
  /** The job fails with this error of the whole solution. */
  failWith: { readonly code: string; readonly text: string } | null;
  /** Entries of the log, such as a component that fails or warns. */
  entries: readonly LogEntry[];
  /** The job stays where it is. */
  hang: boolean;
  /** Somebody cancels the job. */
  cancel: boolean;
  /** The operation is cleaned away as soon as it is over. */
  forget: boolean;
  /** The solution is not in the list although the job went well. */
  vanish: boolean;
}

export interface Job {
  readonly solution: PostedSolution;
  readonly operationId: string;
  readonly jobId: string;
  looks: number;
}

/** What an organization remembers of imports. */
export interface ImportState {
  readonly faults: SolutionFaults;
  readonly uploads: Map<string, PostedSolution>;
  readonly jobs: Map<string, Job>;
  /** Components by the name of the solution that brought them. */
  readonly brought: Map<string, readonly ComponentKey[]>;
}

/** How far a job is after each look at it. `null`: it waits, and has no row yet. */
const PROGRESS: readonly (number | null)[] = [null, 35, 70, 100];

/** Carries a job on by one step. */
export function advance(state: ImportState, context: Context, job: Job): void {
  const { faults } = state;
  const last = PROGRESS.length - 1;
  if (job.looks > last || (faults.hang && job.looks === last)) return;
  const progress = PROGRESS[job.looks] ?? null;
  job.looks += 1;
  if (progress === null) return;
  const now = context.now().toISOString();
  const done = progress === 100;
  const missing = done ? lacking(state, context, job.solution) : [];
  const error = done
    ? (faults.failWith ??
      (missing.length > 0 ? { code: '0x80048033', text: `The import of solution: ${job.solution.name} failed.` } : null))
    : null;
  const failed = error !== null || faults.entries.some(({ result }) => result === 'failure');
  const data = done && !faults.cancel ? writeLog({ solution: job.solution, progress, error, missing, entries: faults.entries }) : null;
  put(context, 'importjobs', 'importjobid', {
    importjobid: job.jobId,
    solutionname: job.solution.name,
    progress,
    data,
    startedon: now,
    completedon: done ? now : null,
  });
  const ends = done
    ? { statecode: 3, statuscode: faults.cancel ? 32 : failed ? 31 : 30, completedon: now }
    : { statecode: 2, statuscode: 20, completedon: null };
  const message = faults.cancel ? 'The import was canceled.' : error ? error.text : null;
  put(context, 'asyncoperations', 'asyncoperationid', {
    asyncoperationid: job.operationId,
    name: `Import ${job.solution.name}`,
    ...ends,
    message,
    friendlymessage: message,
  });
  const operations = context.store.table('asyncoperations');
  if (done && faults.forget && operations) context.store.remove(operations.table, job.operationId);
  if (done && !failed && !faults.cancel && !faults.vanish) install(state, context, job.solution, now);
}

function install(
  { brought }: ImportState,
  context: Context,
  { name, friendlyName, version, managed, components }: PostedSolution,
  now: string,
): void {
  brought.set(name, components);
  put(context, 'solutions', 'solutionid', {
    solutionid: guidOf(`solution ${name}`),
    uniquename: name,
    friendlyname: friendlyName,
    version,
    ismanaged: managed,
    isvisible: true,
    installedon: now,
  });
}

/** What the solution needs and the organization lacks. Everything else of a table comes with it, and columns unless it lacks them. */
export function lacking({ brought }: ImportState, context: Context, { needs }: PostedSolution): Needed[] {
  const there = new Set(
    [...brought].flatMap(([name, keys]) => (rowOf(context, 'solutions', (row) => row['uniquename'] === name) ? keys : [])),
  );
  const hasTable = (name: string): boolean => {
    const table = context.model.byLogicalName(name.toLowerCase());
    return (table !== undefined && exists(context, table)) || there.has(keyOf('1', name));
  };
  const lacksColumn = ({ type, schemaName, parentSchemaName }: Needed): boolean =>
    type === '2' && context.model.byLogicalName(parentSchemaName.toLowerCase())?.byName.has(schemaName) === false;
  return needs.filter(
    (needed) =>
      !(there.has(keyOf(needed.type, needed.schemaName)) || hasTable(needed.type === '1' ? needed.schemaName : needed.parentSchemaName)) ||
      lacksColumn(needed),
  );
}

export const rowOf = (context: Context, set: string, match: (row: MutableRow) => boolean): MutableRow | undefined =>
  context.store.table(set)?.rows.find(match);
export function put(context: Context, set: string, key: string, row: MutableRow): void {
  const store = context.store.table(set);
  if (!store) return;
  const complete = { ...row, versionnumber: context.store.nextVersion() };
  if (store.byId(String(row[key]))) context.store.replace(store.table, String(row[key]), complete);
  else context.store.insert(store.table, complete);
}
