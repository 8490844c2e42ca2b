/**
 * Imports of solutions, as an organization carries them out: staging with its checks, a job that takes its time, its log,
 * and the solution in the list afterwards. What is imported stays in memory and ends with the emulator; no table of
 * Microsoft's becomes writable by it.
 */
import { randomUUID } from 'node:crypto';
import { normalGuid } from '../collation';
import { passFaults, type Context } from '../serviceContext';
import { ApiError, guidOf, notAllowed } from '../apiErrors';
import { names } from '../faults';
import type { ApiRequest, ApiResponse } from '../request';
import { respond, type Operation, type Operations } from '../service';
import type { Rows } from '../store';
import { advance, lacking, put, rowOf, type ImportState, type Job, type SolutionFaults } from './importJobs';
import { readPosted, type PostedSolution } from './posted';
import { SOLUTION_TABLES } from './solutionTables';

export type { SolutionFaults } from './importJobs';

export interface SolutionService {
  readonly tables: typeof SOLUTION_TABLES;
  /** Rows to begin with, for the data of the emulator. */
  readonly rows: Rows;
  readonly operations: Operations;
  readonly faults: SolutionFaults;
  /** Takes back all faults, uploads and jobs; the list of solutions is the emulator's to take back. */
  reset(): void;
}

/** Uploads that wait to be imported; the oldest goes. */
const MOST_UPLOADS = 20;

const noFaults = (): SolutionFaults => ({ failWith: null, entries: [], hang: false, cancel: false, forget: false, vanish: false });

/** Makes the service. @param installed solutions that are there before anything is imported */
export function createSolutionService(
  installed: readonly { readonly uniquename: string; readonly version: string; readonly ismanaged: boolean }[] = [],
): SolutionService {
  const state: ImportState = { faults: noFaults(), uploads: new Map(), jobs: new Map(), brought: new Map() };
  const looking: Operation = (request, context) => look(state, request, context);
  const operations: Operations = {
    StageSolution: action('StageSolution', (request, context) => stage(state, request, context)),
    ImportSolutionAsync: action('ImportSolutionAsync', (request, context) => begin(state, request, context)),
    PublishAllXml: action('PublishAllXml', () => ({ status: 204, headers: {} })),
    asyncoperations: looking,
    importjobs: looking,
  };
  const rows: Rows = {
    solutions: installed.map((row) => ({ solutionid: guidOf(`solution ${row.uniquename}`), isvisible: true, ...row })),
    asyncoperations: [],
    importjobs: [],
  };
  const reset = (): void => {
    Object.assign(state.faults, noFaults());
    for (const kept of [state.uploads, state.jobs, state.brought]) kept.clear();
  };
  return { tables: SOLUTION_TABLES, rows, operations, faults: state.faults, reset };
}

function stage(state: ImportState, request: ApiRequest, context: Context): ApiResponse {
  const { uploads } = state;
  const solution = readPosted(bodyOf(request)['CustomizationFile']);
  const missing = lacking(state, context, solution);
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
}

/** Why Dataverse would not take the solution over the one that is there; `null` when it would. */
function refusal(context: Context, { name, version, managed }: PostedSolution): string | null {
  const row = rowOf(context, 'solutions', (candidate) => candidate['uniquename'] === name);
  if (!row) return null;
  if (row['ismanaged'] !== managed)
    return `The solution ${name} is already installed on this system as ${managed ? 'an unmanaged' : 'a managed'} solution and the package you are attempting to install is ${managed ? 'managed' : 'unmanaged'}. Import can only update solutions when the modes match.`;
  return lower(version, String(row['version']))
    ? `The solution ${name} is already installed in version ${String(row['version'])}, which is higher than ${version}.`
    : null;
}

function begin({ uploads, jobs }: ImportState, request: ApiRequest, context: Context): ApiResponse {
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
}

/** Jobs go on with every look at an operation, or at the list of jobs, which is all that `pac` leaves to look at. */
function look(state: ImportState, request: ApiRequest, context: Context): ReturnType<Operation> {
  const asks = request.method === 'GET' && (request.path.startsWith('asyncoperations') || request.path === 'importjobs');
  if (asks) for (const job of state.jobs.values()) advance(state, context, job);
  return respond(context, {}, request);
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
