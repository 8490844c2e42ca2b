/**
 * Requests that are no page of a table: a batch of writes, a function or an action.
 */
import { request, withAttempts, type HttpRequest, type HttpSettings } from './http';
import type { Wait } from './wait';

export interface RequestBody {
  /** Value of `Content-Type`. */
  readonly type: string;
  readonly text: string;
}

/** What a request needs that is not like the others. */
export interface SendCare {
  /** Milliseconds to wait for the response, for work that takes the service longer than usual. */
  readonly milliseconds?: number;
  /** Not sent again when no response arrived: the service may have begun. One that was refused for being too many is. */
  readonly once?: boolean;
}

export interface Sender {
  /** Where the service is, with a slash at its end. */
  readonly root: string;
  /** Sends one request to a path below the root, again where a later attempt may succeed. @throws DataverseError */
  send(
    method: 'GET' | 'POST',
    path: string,
    body?: RequestBody,
    care?: SendCare,
  ): Promise<{ readonly status: number; readonly text: string }>;
}

export interface SenderSettings extends HttpSettings {
  readonly root: string;
  readonly wait?: Wait;
  readonly signal?: AbortSignal;
}

/** Makes a sender for one service. */
export function createSender(settings: SenderSettings): Sender {
  const { root, wait, signal } = settings;
  return {
    root,
    send(method, path, body, { milliseconds, once } = {}) {
      const asked: HttpRequest = {
        method,
        address: `${root}${path}`,
        headers: body === undefined ? undefined : { 'Content-Type': body.type, Prefer: 'odata.continue-on-error' },
        body: body?.text,
        signal,
        timeOut: milliseconds,
      };
      return withAttempts(() => request(settings, asked), { signal, wait, once });
    },
  };
}
