/** `$batch`: many requests in one, and change sets, which happen together or not at all. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Context } from './serviceContext';
import { ApiError } from './apiErrors';
import { boundaryOf, readHttpRequest, readParts, writeParts, type Part } from './multipart';
import { readPreferences } from './preferences';
import type { ApiRequest, ApiResponse } from './request';
import { respond, LONGEST_ADDRESS_IN_BATCH, type Operations } from './service';

const MOST_REQUESTS = 1000;

const failed = (message: string): ApiError => new ApiError(400, '0x80048d19', message);

/** Ends a change set that failed, taking the failure out of the transaction. */
class ChangeSetFailed extends Error {
  constructor(readonly response: ApiResponse) {
    super('A request of the change set failed.');
  }
}

interface Run {
  readonly context: Context;
  readonly operations: Operations;
  readonly outer: ApiRequest;
  left: number;
}

/**
 * Runs a batch in order. Without `Prefer: odata.continue-on-error` it ends at the first failure, whose status becomes
 * that of the whole.
 */
export function respondToBatch(context: Context, operations: Operations, outer: ApiRequest): ApiResponse {
  try {
    const boundary = boundaryOf(outer.headers['content-type']);
    if (boundary === null || typeof outer.body !== 'string') throw failed('A body of type multipart/mixed with a boundary was expected.');
    const run: Run = { context, operations, outer, left: MOST_REQUESTS };
    const goOn = readPreferences(outer.headers.prefer).continueOnError && !context.faults.batchesStop;
    const written: string[] = [];
    let status = 200;
    for (const part of readParts(outer.body, boundary)) {
      const result = runPart(run, part);
      written.push(result.text);
      if (result.status >= 400 && !goOn) {
        status = result.status;
        break;
      }
    }
    const name = `batchresponse_${randomUUID()}`;
    return { status, headers: { 'Content-Type': `multipart/mixed; boundary=${name}` }, body: writeParts(written, name) };
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, headers: error.headers, body: error.body };
    throw error;
  }
}

function runPart(run: Run, part: Part): { text: string; status: number } {
  const boundary = boundaryOf(part.headers['content-type']);
  if (boundary !== null) return runChangeSet(run, readParts(part.content, boundary));
  const response = runRequest(run, part, new Map(), null);
  return { text: writeResponse(response, part.headers['content-id']), status: response.status };
}

function runChangeSet(run: Run, parts: readonly Part[]): { text: string; status: number } {
  try {
    const texts = run.context.store.transaction(() => {
      const created = new Map<string, string>();
      return parts.map((part) => {
        const response = runRequest(run, part, created, 'GET requests are not allowed in change sets.');
        if (response.status >= 400) throw new ChangeSetFailed(response);
        const id = part.headers['content-id'];
        if (id !== undefined && response.headers['OData-EntityId']) created.set(id, response.headers['OData-EntityId']);
        return writeResponse(response, id);
      });
    });
    const name = `changesetresponse_${randomUUID()}`;
    return { text: `Content-Type: multipart/mixed; boundary=${name}\r\n\r\n${writeParts(texts, name)}`, status: 200 };
  } catch (error) {
    if (!(error instanceof ChangeSetFailed)) throw error;
    return { text: writeResponse(error.response), status: error.response.status };
  }
}

function runRequest(run: Run, part: Part, created: ReadonlyMap<string, string>, getRefused: string | null): ApiResponse {
  if (run.left-- <= 0) throw failed(`The batch holds more than ${MOST_REQUESTS} requests.`);
  if (!/^application\/http\b/i.test(part.headers['content-type'] ?? ''))
    throw failed('A part of the batch is not of type application/http.');
  const inner = readHttpRequest(part.content);
  if (getRefused && inner.method === 'GET') throw failed(getRefused);
  const target = withReferences(inner.target, created);
  const { path, query } = relativeTo(run.outer.root, target);
  if (path.startsWith('$batch')) throw failed('A batch cannot hold another batch.');
  const request: ApiRequest = {
    method: inner.method,
    path,
    query,
    headers: inner.headers,
    body: bodyOf(withReferences(inner.content.trim(), created)),
    root: run.outer.root,
  };
  return respond(run.context, run.operations, request, LONGEST_ADDRESS_IN_BATCH);
}

/** `$1` stands for the row that the request with Content-ID 1 created. */
function withReferences(text: string, created: ReadonlyMap<string, string>): string {
  return created.size === 0
    ? text
    : text.replace(/(^|")\$(\w+)/g, (whole, before: string, id: string) => (created.has(id) ? `${before}${created.get(id)}` : whole));
}

/** Targets may be absolute, begin at the host's root, or be relative to the service. @throws ApiError 400 for other hosts */
function relativeTo(root: string, target: string): { path: string; query: string } {
  const base = new URL(`${root}/`);
  let rest = target;
  if (target.startsWith(`${root}/`)) rest = target.slice(root.length + 1);
  else if (target.startsWith(base.pathname)) rest = target.slice(base.pathname.length);
  else if (/^[a-z]+:/i.test(target) || target.startsWith('/'))
    throw failed(`The address '${target}' of a request in the batch is outside this service.`);
  const mark = rest.indexOf('?');
  return mark < 0 ? { path: rest, query: '' } : { path: rest.slice(0, mark), query: rest.slice(mark + 1) };
}

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw failed('The body of a request in the batch is not valid JSON.');
  }
}

function writeResponse(response: ApiResponse, contentId?: string): string {
  const body = response.body === undefined ? '' : typeof response.body === 'string' ? response.body : JSON.stringify(response.body);
  const type = typeof response.body === 'string' ? 'text/plain' : 'application/json; odata.metadata=minimal';
  const headers = { ...(body === '' ? {} : { 'Content-Type': type }), 'OData-Version': '4.0', ...response.headers };
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`.trim(),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
}
