/**
 * How the product asks Dataverse for rows: one page at a time, whoever carries the request.
 */
import type { UnknownRow } from '../tables/tables';

/** One page of a table. */
export interface PageRequest {
  /** Entity set name, for clients that write addresses. */
  readonly entitySet: string;
  /** Logical name, for clients that go through the platform. */
  readonly logicalName: string;
  /** Query options from `?` on, values already percent-encoded, such as `?$select=msdyn_name`. */
  readonly options: string;
  /** Rows a page, 5,000 at most. */
  readonly pageSize: number;
  /** `nextLink` of the page before, exactly as it came; absent for the first page. */
  readonly nextLink?: string;
  readonly signal?: AbortSignal;
}

export interface Page {
  readonly rows: readonly UnknownRow[];
  /** `null` on the last page. */
  readonly nextLink: string | null;
}

/** Reads, and does nothing else. */
export interface DataverseClient {
  /** @throws DataverseError, and no other error */
  readPage(request: PageRequest): Promise<Page>;
}

/**
 * - `denied`: a privilege is missing. `missing`: the environment has no such table. `throttled`: service protection limits.
 * - `offline`: no answer arrived. `timedOut`: none arrived in time. `signedOut`: the session ended.
 * - `cancelled`: the caller gave up. `failed`: anything else.
 */
export type DataverseErrorKind = 'denied' | 'missing' | 'failed' | 'throttled' | 'offline' | 'timedOut' | 'cancelled' | 'signedOut';

export interface DataverseErrorDetails {
  readonly kind: DataverseErrorKind;
  /** The service's own words, or a resource key `Read_…` where the service said nothing. */
  readonly message: string;
  /** HTTP status, or `null` where there was no answer or the platform hides it. */
  readonly status?: number | null;
  /** Dataverse code such as `0x80040220`, lower case, or `null`. */
  readonly code?: string | null;
  /** From `Retry-After`. */
  readonly retryAfterSeconds?: number | null;
  /** The privilege that is missing, such as `prvReadmsdyn_ocphonenumber`, where the message names one. */
  readonly privilege?: string | null;
}

/** Why a page did not arrive. */
export class DataverseError extends Error {
  readonly kind: DataverseErrorKind;
  readonly status: number | null;
  readonly code: string | null;
  readonly retryAfterSeconds: number | null;
  readonly privilege: string | null;

  constructor({ kind, message, status = null, code = null, retryAfterSeconds = null, privilege = null }: DataverseErrorDetails) {
    super(message);
    this.name = 'DataverseError';
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.privilege = privilege;
  }

  /** The same request may well succeed later. */
  get transient(): boolean {
    return ['throttled', 'offline', 'timedOut'].includes(this.kind) || (this.kind === 'failed' && (this.status ?? 0) >= 500);
  }
}

/** An error that no later attempt mends. @param message a resource key `Read_…`, or words */
export const failed = (message: string): DataverseError => new DataverseError({ kind: 'failed', message });
