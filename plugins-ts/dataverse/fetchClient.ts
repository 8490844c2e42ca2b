/**
 * The client that speaks the Web API itself, over `fetch` or anything of its shape.
 */
import { DataverseError, type DataverseClient, type Page } from './client';
import { errorFromAnswer, isAbort, readErrorBody, retryAfter } from './errors';
import { isRecord } from './rows';
import { cancelled, withLimits } from './wait';
import { TIME_OUT } from './webApiClient';

/** The part of `fetch` that is needed. */
export type FetchLike = (
  address: string,
  init: {
    readonly method: 'GET';
    readonly headers: Readonly<Record<string, string>>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => PromiseLike<AnswerLike>;

export interface AnswerLike {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): PromiseLike<string>;
}

export interface FetchClientSettings {
  /** Address of the service, such as `https://contoso.crm.dynamics.com/api/data/v9.2/`. */
  readonly root: string;
  readonly fetch: FetchLike;
  /** Further headers, such as `Authorization`. Asked for again, with `renew` true, once after an answer 401. */
  readonly headers?: (renew: boolean) => PromiseLike<Readonly<Record<string, string>>>;
  /** Milliseconds for one page, its body included. */
  readonly timeOut?: number;
  /** Milliseconds since 1970; only to read a `Retry-After` that is a date. */
  readonly now?: () => number;
}

const failed = (message: string, status: number | null = null): DataverseError => new DataverseError({ kind: 'failed', message, status });

/** The rows of a table's answer. Throws unless the text is one. */
function pageOf(status: number, contentType: string | null, text: string): Page {
  // A sign-in page or a gateway's notice comes with status 200 as well.
  if (contentType !== null && !/[/+]json\b/i.test(contentType)) throw failed('Read_NotJson');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw failed('Read_BrokenJson');
  }
  if (readErrorBody(body) !== null) throw errorFromAnswer(status, body);
  const rows = isRecord(body) ? body['value'] : undefined;
  if (!Array.isArray(rows) || !rows.every(isRecord)) throw failed('Read_NoRows');
  const next = (body as Readonly<Record<string, unknown>>)['@odata.nextLink'];
  return { rows, nextLink: typeof next === 'string' && next !== '' ? next : null };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A client over `fetch`. It only ever reads, below `root`: a `nextLink` that leads to another origin or path is refused,
 * and redirects are not followed, so that no credential goes elsewhere.
 */
export function createFetchClient({ root, fetch, headers, timeOut = TIME_OUT, now = Date.now }: FetchClientSettings): DataverseClient {
  const base = root.endsWith('/') ? root : `${root}/`;

  /** The address of a page; `nextLink` goes out unchanged. */
  const addressOf = (entitySet: string, options: string, nextLink: string | undefined): string => {
    const first = `${base}${entitySet}${options}`;
    if (nextLink === undefined) return first;
    let next: URL;
    try {
      next = new URL(nextLink);
    } catch {
      throw failed('Read_NextLinkForeign');
    }
    const own = new URL(first);
    if (next.origin !== own.origin || next.pathname !== own.pathname || next.username !== '' || next.password !== '')
      throw failed('Read_NextLinkForeign');
    return nextLink;
  };

  const furtherHeaders = async (renew: boolean): Promise<Readonly<Record<string, string>>> => {
    try {
      return headers === undefined ? {} : await headers(renew);
    } catch (error) {
      if (error instanceof DataverseError) throw error;
      const said = error instanceof Error ? error.message : '';
      throw new DataverseError({ kind: 'signedOut', message: said === '' ? 'Read_SignedOut' : said });
    }
  };

  const get = async (
    address: string,
    pageSize: number,
    renew: boolean,
    signal: AbortSignal,
  ): Promise<{ answer: AnswerLike; text: string }> => {
    const answer = await fetch(address, {
      method: 'GET',
      headers: {
        Accept: 'application/json',
        'OData-MaxVersion': '4.0',
        'OData-Version': '4.0',
        // Must go with every page, not only with the first.
        Prefer: `odata.maxpagesize=${pageSize},odata.include-annotations="*"`,
        ...(await furtherHeaders(renew)),
      },
      redirect: 'manual',
      signal,
    });
    return { answer, text: await answer.text() };
  };

  return {
    async readPage({ entitySet, options, pageSize, nextLink, signal }) {
      if (signal?.aborted) throw cancelled();
      const address = addressOf(entitySet, options, nextLink);
      const controller = new AbortController();
      const ask = async (renew: boolean): Promise<{ answer: AnswerLike; text: string }> => {
        const first = await get(address, pageSize, renew, controller.signal);
        return first.answer.status === 401 && headers !== undefined && !renew ? ask(true) : first;
      };
      try {
        const { answer, text } = await withLimits(ask(false), { signal, milliseconds: timeOut, stop: () => controller.abort() });
        const { status } = answer;
        // 0 is what a browser shows of a redirect that it was told not to follow.
        if (status === 0 || (status >= 300 && status < 400)) throw failed('Read_Redirected', status);
        if (status < 200 || status >= 300)
          throw errorFromAnswer(status, parsedOrNull(text), retryAfter(answer.headers.get('Retry-After'), now()));
        const page = pageOf(status, answer.headers.get('Content-Type'), text);
        if (page.nextLink === address) throw failed('Read_NextLinkRepeated');
        return page;
      } catch (error) {
        if (error instanceof DataverseError) throw error;
        if (isAbort(error)) throw cancelled();
        // `fetch` rejects with a TypeError for everything between here and the service, a cut in the middle included.
        throw new DataverseError({ kind: 'offline', message: 'Read_Offline' });
      }
    },
  };
}
