/** The Web API as a diagnosis asks it: whatever is answered is an answer, an error too. */
import { DataverseError, failed, type DataverseErrorKind } from '../dataverse/client';
import { errorFromResponse, readErrorBody } from '../dataverse/dataverseErrors';
import { request, withAttempts, type HttpResponse, type HttpSettings } from '../dataverse/http';
import type { Wait } from '../dataverse/wait';
import { batchBody, readBatch, type BatchRequest } from '../dataverse/batch';

/** What came back. */
export interface Answer {
  /** HTTP status; `null` where nothing arrived or the platform hides it. */
  readonly status: number | null;
  /** Dataverse's code of an error. */
  readonly code: string | null;
  /** `null`: no error. */
  readonly kind: DataverseErrorKind | null;
  /** The parsed body; `null` of an error, or where there is none. Nothing of it leaves but through a shape. */
  readonly body: unknown;
}

export interface Service {
  /** Where the service is, with a slash at its end. */
  readonly root: string;
  /** Asks for a path below the root. @throws DataverseError of kind `cancelled`, and no other */
  get(path: string, prefer?: string): Promise<Answer>;
  /** Sends one `$batch` that asks to go on after errors, and gives its answers in order; all `null` where it ended before. @throws DataverseError */
  batch(requests: readonly BatchRequest[]): Promise<readonly Answer[]>;
}

export interface ServiceSettings extends HttpSettings {
  readonly root: string;
  readonly wait?: Wait;
  readonly signal?: AbortSignal;
}

export const answerOf = ({ status, code, kind }: DataverseError): Answer => ({ status, code, kind, body: null });

/** A batch that ends at a refusal has the status of that, and its answers all the same. */
const isBatch = ({ contentType }: HttpResponse): boolean => contentType?.startsWith('multipart/mixed') === true;

const UNANSWERED: Answer = { status: null, code: null, kind: null, body: null };

/** Makes the service. A request that was refused for being too many is sent again; others are not: their answer is the answer. */
export function createService({ root, wait, signal, ...http }: ServiceSettings): Service {
  return {
    root,
    async get(path, prefer) {
      const headers = prefer === undefined ? undefined : { Prefer: prefer };
      try {
        const response = await withAttempts(() => request(http, { method: 'GET', address: `${root}${path}`, headers, signal }), {
          signal,
          wait,
          once: true,
        });
        return answerOfText(response.status, response.text);
      } catch (error) {
        if (!(error instanceof DataverseError) || error.kind === 'cancelled') throw error;
        return answerOf(error);
      }
    },
    async batch(requests) {
      const { type, text } = batchBody(root, requests);
      const sent = {
        takes: isBatch,
        method: 'POST',
        address: `${root}$batch`,
        headers: { 'Content-Type': type, Prefer: 'odata.continue-on-error' },
      };
      const response = await withAttempts(() => request(http, { ...sent, body: text, signal }), { signal, wait, once: true });
      const answers = readBatch(response.text).map((part) => answerOfText(part.status, part.text));
      if (answers.length === 0) throw failed('Read_NotJson');
      return requests.map((_request, at) => answers[at] ?? UNANSWERED);
    },
  };
}

/** A sign-in page or a gateway's notice comes with status 200 as well: without JSON there is no answer. */
export function answerOfText(status: number, text: string): Answer {
  let body: unknown = null;
  try {
    body = text.trim() === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return { status, code: null, kind: 'failed', body: null };
  }
  return status >= 400 || readErrorBody(body) !== null
    ? answerOf(errorFromResponse(status, body))
    : { status, code: null, kind: null, body };
}
