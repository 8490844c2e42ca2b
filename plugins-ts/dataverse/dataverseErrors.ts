/**
 * From what the service or the platform said of a failure to a `DataverseError`.
 *
 * Codes: "Web service error codes" and "Service protection API limits" of the Dataverse developer guide, and
 * "Troubleshoot Dataverse Web API client errors" for the codes of a table or a property that does not exist.
 */
import { DataverseError, failed, type DataverseErrorKind } from './client';
import { isRecord } from './keepKnown';

/** PrivilegeDenied, NoRolesAssigned, access check failed on a record, AccessDenied. */
const DENIED = new Set(['0x80040220', '0x80042f09', '0x80048306', '0x80048405']);

/** Execution time, number of requests, concurrent requests. */
const THROTTLED = new Set(['0x80072321', '0x80072322', '0x80072326']);

/** No such segment in an address; no such table in the metadata. */
const MISSING = new Set(['0x8006088a', '0x80041102']);

/** Some releases send a general code, others none: only the words of the message are left to tell by. */
const NO_TABLE = /resource not found for the segment|entity (with (a )?name .*was not found|".*" cannot be found)/i;

/** The second is what functions of Dataverse say, by a column's logical name. */
const NO_COLUMN = /could not find a property named '([^']+)' on type|doesn't contain attribute with Name = '([^']+)'/i;

const PRIVILEGE = /\bprv(?:Read|Write|Create|Delete|Append|Assign|Share)[A-Za-z0-9_]+/;

/** A code as text in lower-case hexadecimal: `0x80040220` from itself, from -2147220960 or from 2147746336. `null` for what has more than 32 bits. */
export function normalizeCode(code: unknown): string | null {
  if (typeof code === 'number' && (code < -(2 ** 31) || code >= 2 ** 32)) return null;
  if (typeof code === 'number' && Number.isInteger(code)) return `0x${(code >>> 0).toString(16).padStart(8, '0')}`;
  if (typeof code !== 'string' || code.trim() === '') return null;
  return /^-?\d+$/.test(code.trim()) ? normalizeCode(Number(code)) : code.trim().toLowerCase();
}

/** The privilege that a message names, or `null`. */
export const privilegeIn = (message: string): string | null => PRIVILEGE.exec(message)?.[0] ?? null;

/** The property, or the column, of which Dataverse says that the table has none, or `null` for another error. */
export function unknownProperty(error: DataverseError): string | null {
  const found = NO_COLUMN.exec(error.message);
  return found?.[1] ?? found?.[2] ?? null;
}

function kindOf(status: number | null, code: string | null, message: string): DataverseErrorKind {
  if (code !== null && DENIED.has(code)) return 'denied';
  if (status === 429 || (code !== null && THROTTLED.has(code))) return 'throttled';
  if (status === 401) return 'signedOut';
  if (status === 403) return 'denied';
  if (status === 404 || (code !== null && MISSING.has(code)) || NO_TABLE.test(message)) return 'missing';
  // The service sends a code with every error: one without comes from the network.
  return status === 0 && code === null ? 'offline' : 'failed';
}

/** What an error body says; the parts that it lacks are `null`. */
export interface ErrorBody {
  readonly code: string | null;
  readonly message: string | null;
}

/** Reads `{"error":{"code","message"}}`; `null` when the value is no such body. */
export function readErrorBody(body: unknown): ErrorBody | null {
  const error = isRecord(body) ? body['error'] : undefined;
  if (!isRecord(error)) return null;
  const message = error['message'];
  return { code: normalizeCode(error['code']), message: typeof message === 'string' && message.trim() !== '' ? message : null };
}

/** The error of a response with this status and body. Seconds come from `Retry-After`. */
export function errorFromResponse(status: number, body: unknown, retryAfterSeconds: number | null = null): DataverseError {
  const { code, message } = readErrorBody(body) ?? { code: null, message: null };
  const words = message ?? `HTTP ${status}`;
  return new DataverseError({
    kind: kindOf(status, code, words),
    message: words,
    status,
    code,
    retryAfterSeconds,
    privilege: privilegeIn(words),
  });
}

/** Whether an error says that its request was given up: the name that `fetch` and `AbortController` use. */
export const isAbort = (error: unknown): boolean => isRecord(error) && error['name'] === 'AbortError';

/**
 * The error of a request that went through the platform. `Xrm.WebApi` rejects with `errorCode` (a number) and `message`;
 * `context.webAPI` with `code` or `errorCode`; some hosts pass the service's body on, or `httpStatusCode`.
 */
export function errorFromPlatform(error: unknown): DataverseError {
  if (error instanceof DataverseError) return error;
  if (isAbort(error)) return new DataverseError({ kind: 'cancelled', message: 'Read_Cancelled' });
  if (!isRecord(error)) return failed(typeof error === 'string' && error !== '' ? error : 'Read_Failed');
  const body = readErrorBody(error);
  const said = body?.message ?? error['message'];
  const words = typeof said === 'string' && said.trim() !== '' ? said : 'Read_Failed';
  const code = body?.code ?? normalizeCode(error['errorCode'] ?? error['code']);
  const found = error['httpStatusCode'] ?? error['status'] ?? error['statusCode'];
  const status = typeof found === 'number' ? found : null;
  // A TypeError without a code is what `fetch` inside the platform throws when nothing answered.
  const kind = error['name'] === 'TypeError' && code === null ? 'offline' : kindOf(status, code, words);
  return new DataverseError({ kind, message: words, status, code, privilege: privilegeIn(words) });
}
