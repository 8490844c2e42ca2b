/**
 * Importing through the Dataverse Web API: `StageSolution` uploads and checks, `ImportSolutionAsync` imports what was
 * staged in a job of the service, `asyncoperations` and `importjobs` say how far that is and how it ended. Shapes: Web API
 * reference of these actions, "Solution staging, with asynchronous import and export" of the Power Platform documentation.
 */
import { randomUUID } from 'node:crypto';
import { DataverseError } from '../../plugins-ts/dataverse/client';
import { isRecord } from '../../plugins-ts/dataverse/keepKnown';
import { waitFor, type Wait } from '../../plugins-ts/dataverse/wait';
import type { Text } from '../../plugins-ts/text';
import type { SendCare } from '../../plugins-ts/dataverse/sender';
import type { Connection } from '../../cli/live/session';
import { CommandError, EXIT } from '../../cli/lib/commandError';
import { readImportLog, type ImportLog } from './importLog';
import type { Importer, OnStep } from './importer';
import { objectOf } from './installed';
import { failedImport, missing, refused, stillRunning, type Job } from './problems';
import { distinct, requirement } from './requirements';
import type { SolutionPackage } from './packages';

/** Milliseconds between two looks at a job. */
const LOOK_EVERY = 3_000;

/** Uploading and publishing take minutes where much is to be checked. */
const LONG: SendCare = { milliseconds: 600_000 };

/** `statecode` of an operation that is over, and the `statuscode` of one that went well. */
const COMPLETED = 3;
const SUCCEEDED = 30;

export interface WebApiSettings {
  readonly connection: Connection;
  readonly text: Text;
  readonly signal: AbortSignal;
  readonly wait?: Wait;
  readonly newId?: () => string;
}

/** Imports through the Web API. */
export function webApiImporter(settings: WebApiSettings): Importer {
  const { connection, signal } = settings;
  const host = connection.address.host;
  return {
    async importSolution(item, onStep) {
      const uploadId = await stage(settings, item, onStep);
      const job = await begin(settings, item, uploadId);
      const log = await follow(settings, job, onStep);
      return log.warnings;
    },
    async publish(onStep) {
      onStep('publishing', 0);
      try {
        await post(connection, 'PublishAllXml', {}, LONG);
        onStep('publishing', 100);
      } catch (error) {
        if (signal.aborted) throw new CommandError('CommandLine_Import_PublishStopped', {}, EXIT.interrupted);
        if (!(error instanceof DataverseError)) throw error;
        throw new CommandError('CommandLine_Import_NotPublished', { host, reason: error.message });
      }
    },
  };
}

async function post(connection: Connection, path: string, body: unknown, care: SendCare): Promise<Readonly<Record<string, unknown>>> {
  const { text } = await connection.sender.send('POST', path, { type: 'application/json', text: JSON.stringify(body) }, care);
  return text.trim() === '' ? {} : objectOf(text);
}

/** Uploads the zip and has it checked. @returns the id under which it waits */
async function stage({ connection, text, signal }: WebApiSettings, item: SolutionPackage, onStep: OnStep): Promise<string> {
  onStep('staging', 0);
  let results: Readonly<Record<string, unknown>>;
  try {
    const response = await post(connection, 'StageSolution', { CustomizationFile: Buffer.from(item.content).toString('base64') }, LONG);
    results = isRecord(response['StageSolutionResults']) ? response['StageSolutionResults'] : {};
  } catch (error) {
    if (signal.aborted) throw new CommandError('Live_Interrupted', {}, EXIT.interrupted);
    throw refused(error, item, connection, text);
  }
  const lacking = distinct(
    listOf(results['MissingDependencies']).map((row) =>
      requirement(
        wordOf(row['RequiredComponentSchemaName']) || wordOf(row['RequiredComponentId']),
        wordOf(row['RequiredComponentDisplayName']),
        wordOf(row['RequiredComponentParentSchemaName']),
        wordOf(row['RequiredComponentType']),
      ),
    ),
  );
  if (lacking.length > 0) throw missing(item, lacking, connection, text);
  // Numbers in the SDK, names in answers of the Web API.
  const errors = listOf(results['SolutionValidationResults']).filter((row) =>
    ['Error', 2].includes(row['SolutionValidationResultType'] as never),
  );
  const uploadId = wordOf(results['StageSolutionUploadId']);
  if (errors.length > 0 || ['Failed', 0].includes(results['StageSolutionStatus'] as never) || uploadId === '') {
    throw new CommandError('CommandLine_Import_NotStaged', {
      name: item.name,
      reason: errors
        .map((row) => wordOf(row['Message']))
        .filter((line) => line !== '')
        .join(' '),
    });
  }
  return uploadId;
}

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const wordOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Orders the import. Sent once: an order whose answer was lost may have been taken. */
async function begin(
  { connection, text, signal, newId = randomUUID }: WebApiSettings,
  item: SolutionPackage,
  uploadId: string,
): Promise<Job> {
  const job: Job = { id: newId(), operationId: null, item, connection, text };
  try {
    const response = await post(
      connection,
      'ImportSolutionAsync',
      // Unmanaged changes of the environment's own people stay; there is no workflow in our solutions.
      {
        OverwriteUnmanagedCustomizations: false,
        PublishWorkflows: false,
        ImportJobId: job.id,
        SolutionParameters: { StageSolutionUploadId: uploadId },
      },
      { once: true },
    );
    return { ...job, operationId: wordOf(response['AsyncOperationId']) };
  } catch (error) {
    if (signal.aborted) throw stillRunning('CommandLine_Import_Interrupted', job, EXIT.interrupted);
    if (error instanceof DataverseError && error.transient && error.kind !== 'throttled')
      throw stillRunning('CommandLine_Import_Lost', job);
    throw refused(error, item, connection, text);
  }
}

/** Watches the job to its end. @returns its log */
async function follow({ wait = waitFor, signal }: WebApiSettings, job: Job, onStep: OnStep): Promise<ImportLog> {
  onStep('queued', 0);
  try {
    for (;;) {
      const operation = await readRow(job, `asyncoperations(${job.operationId})?$select=statecode,statuscode,message,friendlymessage`);
      const row = await readRow(job, `importjobs(${job.id})?$select=progress,completedon`);
      // Operations may be cleaned away once they are over; the job's row stays.
      const over = operation === null ? typeof row?.['completedon'] === 'string' : operation['statecode'] === COMPLETED;
      if (over) {
        const log = await readLog(job);
        const ended = operation === null ? log.result === 'success' || log.result === 'warning' : operation['statuscode'] === SUCCEEDED;
        if (!ended || log.result === 'failure' || log.failures.length > 0) {
          throw failedImport(job, log, wordOf(operation?.['friendlymessage']) || wordOf(operation?.['message']));
        }
        onStep('importing', 100);
        return log;
      }
      // The job's row comes when the service begins with it.
      if (row !== null) onStep('importing', Math.min(99, Number(row['progress']) || 0));
      await wait(LOOK_EVERY, signal);
    }
  } catch (error) {
    if (signal.aborted) throw stillRunning('CommandLine_Import_Interrupted', job, EXIT.interrupted);
    if (error instanceof DataverseError) throw stillRunning('CommandLine_Import_Unwatched', job, EXIT.unreadable, error.message);
    throw error;
  }
}

async function readLog(job: Job): Promise<ImportLog> {
  const row = await readRow(job, `importjobs(${job.id})?$select=data`);
  return readImportLog(row?.['data']);
}

/** A row, or `null` while there is none. */
async function readRow({ connection }: Job, path: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    return objectOf((await connection.sender.send('GET', path)).text);
  } catch (error) {
    if (error instanceof DataverseError && error.kind === 'missing') return null;
    throw error;
  }
}
