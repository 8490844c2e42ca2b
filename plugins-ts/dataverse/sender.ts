/**
 * Requests that are no page of a table: a batch of writes, or a function. Attempts where a later one may succeed, a limit in
 * time, and no redirect followed.
 */
import { DataverseError } from './client';
import { errorFromAnswer, retryAfter } from './errors';
import { cancelled, waitFor, withLimits, type Wait } from './wait';

export interface RequestBody {
  /** Value of `Content-Type`. */
  readonly type: string;
  readonly text: string;
}

/** What a request needs that is not like the others. */
export interface SendCare {
  /** Milliseconds to wait for the answer, for work that takes the service longer than usual. */
  readonly milliseconds?: number;
  /** Not sent again when no answer arrived: the service may have begun. One that was refused for being too many is. */
  readonly once?: boolean;
}

export interface Sender {
  /** Where the service is, with a slash at its end. */
  readonly root: string;
  /** Sends one request to a path below the root. @throws DataverseError */
  send(
    method: 'GET' | 'POST',
    path: string,
    body?: RequestBody,
    care?: SendCare,
  ): Promise<{ readonly status: number; readonly text: string }>;
}

export interface SenderSettings {
  readonly root: string;
  readonly fetch: typeof fetch;
  /** Headers that sign in; with `renew`, ones that were not used before. None where the browser's session does. */
  readonly headers?: (renew: boolean) => Promise<Readonly<Record<string, string>>>;
  readonly wait?: Wait;
  readonly signal?: AbortSignal;
}

const TRIES = 5;
const LONGEST_WAIT_SECONDS = 300;
const TIME_OUT = 120_000;

/** Makes a sender for one service. */
export function createSender({ root, fetch: fetchOf, headers: signedIn, wait = waitFor, signal }: SenderSettings): Sender {
  const once = async (
    method: string,
    path: string,
    body: RequestBody | undefined,
    renew: boolean,
    milliseconds: number,
  ): Promise<{ status: number; text: string }> => {
    const controller = new AbortController();
    const headers = {
      Accept: 'application/json',
      'OData-MaxVersion': '4.0',
      'OData-Version': '4.0',
      ...(body === undefined ? {} : { 'Content-Type': body.type, Prefer: 'odata.continue-on-error' }),
      ...(signedIn === undefined ? {} : await signedIn(renew)),
    };
    const ask = async (): Promise<{ status: number; text: string; retry: string | null }> => {
      const answer = await fetchOf(`${root}${path}`, {
        method,
        headers,
        redirect: 'manual',
        signal: controller.signal,
        ...(body === undefined ? {} : { body: body.text }),
      });
      return { status: answer.status, text: await answer.text(), retry: answer.headers.get('Retry-After') };
    };
    const answer = await withLimits(ask(), { signal, milliseconds, stop: () => controller.abort() }).catch((error: unknown) => {
      throw error instanceof DataverseError ? error : new DataverseError({ kind: 'offline', message: 'Read_Offline' });
    });
    if (answer.status === 401 && signedIn !== undefined && !renew) return once(method, path, body, true, milliseconds);
    // 0 is what a browser shows of a redirect that it was told not to follow.
    if (answer.status === 0 || (answer.status >= 300 && answer.status < 400))
      throw new DataverseError({ kind: 'failed', message: 'Read_Redirected' });
    if (answer.status >= 400) throw errorFromAnswer(answer.status, parsedOrNull(answer.text), retryAfter(answer.retry, Date.now()));
    return answer;
  };
  return {
    root,
    async send(method, path, body, { milliseconds = TIME_OUT, once: single = false } = {}) {
      for (let attempt = 1; ; attempt += 1) {
        if (signal?.aborted) throw cancelled();
        try {
          return await once(method, path, body, false, milliseconds);
        } catch (error) {
          if (!(error instanceof DataverseError) || !error.transient || attempt >= TRIES) throw error;
          if (single && error.kind !== 'throttled') throw error;
          const seconds = error.retryAfterSeconds ?? 2 ** (attempt - 1);
          if (seconds > LONGEST_WAIT_SECONDS) throw error;
          await wait(seconds * 1000, signal);
        }
      }
    },
  };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
