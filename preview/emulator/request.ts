/** Requests and answers as the service sees them: free of HTTP, so that `$batch` can run the same code. */

export interface ApiRequest {
  readonly method: string;
  /** Behind the service root, without a slash at the front, still percent-encoded. */
  readonly path: string;
  /** Without its question mark, still percent-encoded. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; `undefined` when there was none. */
  readonly body?: unknown;
  /** Absolute address of the service root, without a slash at the end. */
  readonly root: string;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is; `undefined` is an answer without a body. */
  readonly body?: unknown;
  /** The table that the answer is about, for faults that strike on the way back. */
  readonly entitySet?: string;
}

/** The full address of a request. */
export const addressOf = (request: ApiRequest): string =>
  `${request.root}/${request.path}${request.query === '' ? '' : `?${request.query}`}`;
