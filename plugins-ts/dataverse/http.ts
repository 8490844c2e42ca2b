/**
 * HTTP, once: time-out, attempts, `Retry-After`, renewal after 401, bounds and giving up. Reading, writing, importing
 * solutions and Microsoft Graph all go through here, so that they wait alike and give up alike.
 *
 * Sources: "Service protection API limits" and "Web API: handle errors" of the Dataverse developer guide; RFC 9110, 5.6.7
 * and 10.2.3. Written out: a library for it would weigh more than this in the bundles of the controls, and few know
 * `Retry-After` as a date, a bound, or requests that go through the platform instead of `fetch`.
 */
import { DataverseError } from './client';
import { errorFromPlatform, errorFromResponse, isAbort } from './dataverseErrors';
import { cancelled, waitFor, withLimits, type Wait } from './wait';

/** Milliseconds for one request, its body included. Two minutes are what Dataverse itself allows a query. */
export const TIME_OUT = 120_000;

/** Attempts at one request. */
export const ATTEMPTS = 5;

/**
 * The longest wait that a service may ask for, in seconds: 15 minutes. Service protection limits are counted over five
 * minutes, and grow for clients that go on asking. Whoever asks for more is not waited for.
 */
export const LONGEST_WAIT_SECONDS = 900;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The three forms of RFC 9110: `Sun, 06 Nov 1994 …`, `Sunday, 06-Nov-94 …`, and the one of C, `Sun Nov  6 … 1994`. */
const DATES = [
  /^[a-z]{3}, (?<day>\d{2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/i,
  /^[a-z]{6,9}, (?<day>\d{2})-(?<month>[a-z]{3})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/i,
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/i,
];

/** Milliseconds since 1970 of an HTTP date, or `null`. Not `Date.parse`: that takes many a text for a date, each engine others. */
function httpDate(text: string, now: number): number | null {
  const parts = DATES.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return null;
  const month = MONTHS.indexOf((parts['month'] ?? '').toLowerCase());
  const [hours = 0, minutes = 0, seconds = 0] = (parts['time'] ?? '').split(':').map(Number);
  const day = Number(parts['day']);
  let year = Number(parts['year']);
  // Two digits are the year nearest to today that is not more than 50 years ahead.
  if (parts['year']?.length === 2) {
    const today = new Date(now).getUTCFullYear();
    year += Math.floor(today / 100) * 100;
    if (year > today + 50) year -= 100;
  }
  const at = Date.UTC(year, month, day, hours, minutes, seconds);
  return month < 0 || new Date(at).getUTCDate() !== day || hours > 23 || minutes > 59 || seconds > 60 ? null : at;
}

/**
 * Seconds of a `Retry-After` header: a number, or a date counted from `now`, which is 0 when it is over. `null` when there is
 * none that can be read.
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const date = httpDate(text, now);
  return date === null ? null : Math.max(0, Math.ceil((date - now) / 1000));
}

/**
 * Milliseconds before another attempt, or `null` where there is none: after a failure that may pass, as often as `ATTEMPTS` says,
 * as long as the service asks, `LONGEST_WAIT_SECONDS` at most; where the service does not say, 1, 2, 4 and 8 seconds.
 *
 * @param attempt the attempt that failed, from 1
 * @param once the request must not be sent twice: only one that was refused for being too many is sent again
 */
export function pauseAfter(error: DataverseError, attempt: number, once = false): number | null {
  const seconds = error.retryAfterSeconds ?? 2 ** (attempt - 1);
  const again = error.transient && attempt < ATTEMPTS && seconds <= LONGEST_WAIT_SECONDS && (!once || error.kind === 'throttled');
  return again ? seconds * 1000 : null;
}

export interface AttemptSettings {
  readonly signal?: AbortSignal;
  /** How to wait between attempts; by default with a timer. */
  readonly wait?: Wait;
  /** Told before every wait. */
  readonly onWait?: () => void;
  /** See `pauseAfter`. */
  readonly once?: boolean;
}

/** Does the work, again where a later attempt may succeed. @throws DataverseError, and no other error */
export async function withAttempts<T>(work: () => PromiseLike<T>, settings: AttemptSettings = {}): Promise<T> {
  const { signal, wait = waitFor, onWait, once } = settings;
  for (let attempt = 1; ; attempt += 1) {
    if (signal?.aborted) throw cancelled();
    try {
      return await work();
    } catch (error) {
      const known = errorFromPlatform(error);
      const pause = pauseAfter(known, attempt, once);
      if (pause === null) throw known;
      onWait?.();
      await wait(pause, signal);
    }
  }
}

/** The part of `fetch` that is needed. */
export type FetchLike = (
  address: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
    readonly body?: string;
  },
) => PromiseLike<ResponseLike>;

export interface ResponseLike {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): PromiseLike<string>;
}

/** How a service is reached. */
export interface HttpSettings {
  readonly fetch: FetchLike;
  /**
   * Headers that sign in, such as `Authorization`; asked for again, with `renew` true, once after a response 401. None where
   * the browser's session signs in.
   */
  readonly headers?: (renew: boolean) => PromiseLike<Readonly<Record<string, string>>>;
  /** Milliseconds since 1970; only to read a `Retry-After` that is a date. */
  readonly now?: () => number;
}

export interface HttpRequest {
  readonly method: string;
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** Milliseconds, `TIME_OUT` unless the work takes the service longer than usual. Signing in is not counted. */
  readonly timeOut?: number;
  /** Whether a response of another status than success is handed over, and not thrown. */
  readonly takes?: (response: HttpResponse) => boolean;
}

/** A response of success. */
export interface HttpResponse {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/**
 * One attempt at one request; repeated with fresh headers after a response 401. Redirects are not followed, so that no
 * credential goes elsewhere.
 * @throws DataverseError, and no other error
 */
export async function request(settings: HttpSettings, asked: HttpRequest): Promise<HttpResponse> {
  const { now = Date.now } = settings;
  try {
    let response = await respond(settings, asked, false);
    if (response.status === 401 && settings.headers !== undefined) response = await respond(settings, asked, true);
    const { status, text, contentType } = response;
    // 0 is what a browser shows of a redirect that it was told not to follow.
    if (status === 0 || (status >= 300 && status < 400)) throw new DataverseError({ kind: 'failed', message: 'Read_Redirected', status });
    if ((status < 200 || status >= 300) && !asked.takes?.(response)) throw errorOf(response, now());
    return { status, text, contentType };
  } catch (error) {
    if (error instanceof DataverseError) throw error;
    if (isAbort(error)) throw cancelled();
    // `fetch` rejects with a TypeError for everything between here and the service, a cut in the middle included.
    throw new DataverseError({ kind: 'offline', message: 'Read_Offline' });
  }
}

/**
 * The error that a response tells of. One that asks for a longer wait than is waited for says so, besides the service's words.
 * @param now milliseconds since 1970
 */
export function errorOf(
  { status, text, retryAfter: header }: { readonly status: number; readonly text: string; readonly retryAfter: string | null },
  now = Date.now(),
): DataverseError {
  const seconds = retryAfter(header, now);
  const error = errorFromResponse(status, parsedOrNull(text), seconds);
  if (seconds === null || seconds <= LONGEST_WAIT_SECONDS) return error;
  const facts = [`HTTP ${status}`, ...(error.code === null ? [] : [error.code]), `Retry-After: ${seconds} s`];
  return new DataverseError({ ...error, message: `${error.message} (${facts.join(', ')})` });
}

/** The response, whatever its status, with the whole of its body. */
async function respond(
  { fetch, headers: signIn }: HttpSettings,
  { method, address, headers, body, signal, timeOut = TIME_OUT }: HttpRequest,
  renew: boolean,
): Promise<HttpResponse & { readonly retryAfter: string | null }> {
  if (signal?.aborted) throw cancelled();
  const signedIn = signIn === undefined ? {} : await withLimits(signInHeaders(signIn, renew), { signal });
  const controller = new AbortController();
  const ask = async (): Promise<HttpResponse & { readonly retryAfter: string | null }> => {
    const response = await fetch(address, {
      method,
      headers: { Accept: 'application/json', 'OData-MaxVersion': '4.0', 'OData-Version': '4.0', ...headers, ...signedIn },
      redirect: 'manual',
      signal: controller.signal,
      ...(body === undefined ? {} : { body }),
    });
    const header = (name: string): string | null => response.headers.get(name);
    return { status: response.status, text: await response.text(), contentType: header('Content-Type'), retryAfter: header('Retry-After') };
  };
  return withLimits(ask(), { signal, milliseconds: timeOut, stop: () => controller.abort() });
}

async function signInHeaders(headers: NonNullable<HttpSettings['headers']>, renew: boolean): Promise<Readonly<Record<string, string>>> {
  try {
    return await headers(renew);
  } catch (error) {
    if (error instanceof DataverseError) throw error;
    const message = error instanceof Error ? error.message : '';
    throw new DataverseError({ kind: 'signedOut', message: message === '' ? 'Read_SignedOut' : message });
  }
}

/** The JSON value of a text, or `null` where it is none: bodies of errors may be anything. */
function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
