/**
 * Imports of solutions, as an organization carries them out: staging with its checks, a job that takes its time, its log,
 * and the solution in the list afterwards. What is imported stays in memory and ends with the emulator; no table of
 * Microsoft's becomes writable by it.
 */
import { randomUUID } from 'node:crypto';
import { normalGuid } from '../collation';
import { exists, passFaults, type Context } from '../context';
import { ApiError, guidOf, notAllowed } from '../errors';
import { names } from '../faults';
import type { ApiRequest, ApiResponse } from '../request';
import { answer, type Operation, type Operations } from '../service';
import type { MutableRow, Rows } from '../store';
import { writeLog, type LogEntry } from './log';
import { keyOf, readPosted, type ComponentKey, type Needed, type PostedSolution } from './posted';
import { SOLUTION_TABLES } from './tables';

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

export interface SolutionService {
  readonly tables: typeof SOLUTION_TABLES;
  /** Rows to begin with, for the data of the emulator. */
  readonly rows: Rows;
  readonly operations: Operations;
  readonly faults: SolutionFaults;
  /** Takes back all faults, uploads and jobs; the list of solutions is the emulator's to take back. */
  reset(): void;
}

interface Job {
  readonly solution: PostedSolution;
  readonly operationId: string;
  readonly jobId: string;
  looks: number;
}

/** How far a job is after each look at it. `null`: it waits, and has no row yet. */
const PROGRESS: readonly (number | null)[] = [null, 35, 70, 100];

/** Uploads that wait to be imported; the oldest goes. */
const MOST_UPLOADS = 20;

const noFaults = (): SolutionFaults => ({ failWith: null, entries: [], hang: false, cancel: false, forget: false, vanish: false });

/** Makes the service. @param installed solutions that are there before anything is imported */
export function createSolutionService(
  installed: readonly { readonly uniquename: string; readonly version: string; readonly ismanaged: boolean }[] = [],
): SolutionService {
  const faults = noFaults();
  const uploads = new Map<string, PostedSolution>();
  const jobs = new Map<string, Job>();
  const brought = new Map<string, readonly ComponentKey[]>();
  const rowOf = (context: Context, set: string, match: (row: MutableRow) => boolean): MutableRow | undefined =>
    context.store.table(set)?.rows.find(match);
  const put = (context: Context, set: string, key: string, row: MutableRow): void => {
    const store = context.store.table(set);
    if (!store) return;
    const complete = { ...row, versionnumber: context.store.nextVersion() };
    if (store.byId(String(row[key]))) context.store.replace(store.table, String(row[key]), complete);
    else context.store.insert(store.table, complete);
  };

  /** What the solution needs and the organization lacks. Columns come with their table. */
  const lacking = (context: Context, { needs }: PostedSolution): Needed[] => {
    const there = new Set(
      [...brought].flatMap(([name, keys]) => (rowOf(context, 'solutions', (row) => row['uniquename'] === name) ? keys : [])),
    );
    const hasTable = (name: string): boolean => {
      const table = context.model.byLogicalName(name.toLowerCase());
      return (table !== undefined && exists(context, table)) || there.has(keyOf('1', name));
    };
    return needs.filter(
      ({ type, schemaName, parentSchemaName }) =>
        !(there.has(keyOf(type, schemaName)) || hasTable(type === '1' ? schemaName : parentSchemaName)),
    );
  };

  /** Why Dataverse would not take the solution over the one that is there; `null` when it would. */
  const refusal = (context: Context, { name, version, managed }: PostedSolution): string | null => {
    const row = rowOf(context, 'solutions', (candidate) => candidate['uniquename'] === name);
    if (!row) return null;
    if (row['ismanaged'] !== managed)
      return `The solution ${name} is already installed on this system as ${managed ? 'an unmanaged' : 'a managed'} solution and the package you are attempting to install is ${managed ? 'managed' : 'unmanaged'}. Import can only update solutions when the modes match.`;
    return lower(version, String(row['version']))
      ? `The solution ${name} is already installed in version ${String(row['version'])}, which is higher than ${version}.`
      : null;
  };

  const stage: Operation = (request, context) => {
    const solution = readPosted(bodyOf(request)['CustomizationFile']);
    const missing = lacking(context, solution);
    const refused = refusal(context, solution);
    const passed = missing.length === 0 && refused === null;
    const uploadId = randomUUID();
    if (passed) {
      uploads.set(uploadId, solution);
      for (const oldest of [...uploads.keys()].slice(0, Math.max(0, uploads.size - MOST_UPLOADS))) uploads.delete(oldest);
    }
    return ok(request, 'StageSolutionResponse', {
      StageSolutionResults: {
        StageSolutionUploadId: passed ? uploadId : null,
        StageSolutionStatus: passed ? 'Passed' : 'Failed',
        SolutionValidationResults:
          refused === null ? [] : [{ SolutionValidationResultType: 'Error', Message: refused, ErrorCode: -2147187418, AdditionalInfo: '' }],
        MissingDependencies: missing.map((item) => ({
          RequiredComponentSchemaName: item.schemaName,
          RequiredComponentDisplayName: item.displayName,
          RequiredComponentParentSchemaName: item.parentSchemaName || null,
          RequiredComponentType: item.type,
          DependentComponentDisplayName: item.dependentName,
        })),
        SolutionComponentsDetails: [],
        SolutionDetails: {
          SolutionUniqueName: solution.name,
          SolutionFriendlyName: solution.friendlyName,
          SolutionVersion: solution.version,
          IsManaged: solution.managed,
        },
      },
    });
  };

  const begin: Operation = (request, context) => {
    const body = bodyOf(request);
    for (const name of ['OverwriteUnmanagedCustomizations', 'PublishWorkflows']) {
      if (typeof body[name] !== 'boolean') throw new ApiError(400, '0x80048d19', `The parameter '${name}' was expected.`);
    }
    const staged = (body['SolutionParameters'] as { StageSolutionUploadId?: unknown } | undefined)?.StageSolutionUploadId;
    const solution = staged === undefined ? readPosted(body['CustomizationFile']) : uploads.get(normalGuid(String(staged)));
    if (!solution) throw new ApiError(404, '0x80040217', `Entity 'stagesolutionupload' With Id = ${String(staged)} Does Not Exist`);
    const jobId = typeof body['ImportJobId'] === 'string' ? normalGuid(body['ImportJobId']) : randomUUID();
    if (jobs.has(jobId)) throw new ApiError(412, '0x80040237', 'Cannot insert duplicate key.');
    const job: Job = { solution, operationId: randomUUID(), jobId, looks: 0 };
    jobs.set(jobId, job);
    put(context, 'asyncoperations', 'asyncoperationid', {
      asyncoperationid: job.operationId,
      name: `Import ${solution.name}`,
      statecode: 0,
      statuscode: 0,
      message: null,
      friendlymessage: null,
      completedon: null,
    });
    return ok(request, 'ImportSolutionAsyncResponse', { AsyncOperationId: job.operationId, ImportJobKey: jobId });
  };

  /** Carries a job on by one step. */
  const advance = (context: Context, job: Job): void => {
    const last = PROGRESS.length - 1;
    if (job.looks > last || (faults.hang && job.looks === last)) return;
    const progress = PROGRESS[job.looks] ?? null;
    job.looks += 1;
    if (progress === null) return;
    const now = context.now().toISOString();
    const done = progress === 100;
    const missing = done ? lacking(context, job.solution) : [];
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
    const state = done
      ? { statecode: 3, statuscode: faults.cancel ? 32 : failed ? 31 : 30, completedon: now }
      : { statecode: 2, statuscode: 20, completedon: null };
    const message = faults.cancel ? 'The import was canceled.' : error ? error.text : null;
    put(context, 'asyncoperations', 'asyncoperationid', {
      asyncoperationid: job.operationId,
      name: `Import ${job.solution.name}`,
      ...state,
      message,
      friendlymessage: message,
    });
    const operations = context.store.table('asyncoperations');
    if (done && faults.forget && operations) context.store.remove(operations.table, job.operationId);
    if (done && !failed && !faults.cancel && !faults.vanish) install(context, job.solution, now);
  };

  const install = (context: Context, { name, friendlyName, version, managed, components }: PostedSolution, now: string): void => {
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
  };

  /** Jobs go on with every look at an operation, or at the list of jobs, which is all that `pac` leaves to look at. */
  const look: Operation = (request, context) => {
    const asks = request.method === 'GET' && (request.path.startsWith('asyncoperations') || request.path === 'importjobs');
    if (asks) for (const job of jobs.values()) advance(context, job);
    return answer(context, {}, request);
  };

  const operations: Operations = {
    StageSolution: action('StageSolution', stage),
    ImportSolutionAsync: action('ImportSolutionAsync', begin),
    PublishAllXml: action('PublishAllXml', () => ({ status: 204, headers: {} })),
    asyncoperations: look,
    importjobs: look,
  };
  const rows: Rows = {
    solutions: installed.map((row) => ({ solutionid: guidOf(`solution ${row.uniquename}`), isvisible: true, ...row })),
    asyncoperations: [],
    importjobs: [],
  };
  const reset = (): void => {
    Object.assign(faults, noFaults());
    for (const kept of [uploads, jobs, brought]) kept.clear();
  };
  return { tables: SOLUTION_TABLES, rows, operations, faults, reset };
}

/** An action: posted, allowed to who may import, and struck by faults under its own name. */
function action(name: string, run: Operation): Operation {
  return (request, context) => {
    if (request.method !== 'POST') throw notAllowed(request.method, 'POST');
    passFaults(context, { entitySet: name });
    if (names(context.faults.deny, name) || context.faults.readOnly) {
      const privilege = name === 'PublishAllXml' ? 'prvPublishCustomization' : 'prvImportCustomization';
      throw new ApiError(
        403,
        '0x80040220',
        `Principal user (Id=${context.user.userId}, type=8, roleCount=1, privilegeCount=120, accessMode=0), is missing ${privilege} privilege (Id=${guidOf(privilege)}) on OTC=0 for entity ''. context.Caller=${context.user.userId}`,
      );
    }
    return { entitySet: name, ...run(request, context) };
  };
}

const ok = (request: ApiRequest, type: string, body: object): ApiResponse => ({
  status: 200,
  headers: {},
  body: { '@odata.context': `${request.root}/$metadata#Microsoft.Dynamics.CRM.${type}`, ...body },
});

function bodyOf({ body }: ApiRequest): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ApiError(400, '0x80048d19', 'A body of type application/json was expected.');
  return body as Readonly<Record<string, unknown>>;
}

function lower(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let part = 0; part < 4; part += 1) if ((a[part] ?? 0) !== (b[part] ?? 0)) return (a[part] ?? 0) < (b[part] ?? 0);
  return false;
}
