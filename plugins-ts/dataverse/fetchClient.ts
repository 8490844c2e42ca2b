/**
 * The client that speaks the Web API itself, over `fetch` or anything of its shape.
 */
import { failed, type DataverseClient, type Page } from './client';
import { errorFromResponse, readErrorBody } from './dataverseErrors';
import { request, type HttpResponse, type HttpSettings } from './http';
import { isRecord } from './keepKnown';

export interface FetchClientSettings extends HttpSettings {
  /** Address of the service, such as `https://contoso.crm.dynamics.com/api/data/v9.2/`. */
  readonly root: string;
  /** Milliseconds for one page, its body included. */
  readonly timeOut?: number;
  /** As Microsoft Graph: paths in whatever case, and one row where there is a single one instead of a list. */
  readonly asGraph?: boolean;
}

/** The rows of a table's response. Throws unless the text is one. */
function pageOf({ status, contentType, text }: HttpResponse, asGraph: boolean): Page {
  // A sign-in page or a gateway's notice comes with status 200 as well.
  if (contentType !== null && !/[/+]json\b/i.test(contentType)) throw failed('Read_NotJson');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw failed('Read_BrokenJson');
  }
  if (readErrorBody(body) !== null) throw errorFromResponse(status, body);
  const value = isRecord(body) ? body['value'] : undefined;
  const rows = asGraph && isRecord(value) ? [value] : value;
  if (!Array.isArray(rows) || !rows.every(isRecord)) throw failed('Read_NoRows');
  const next = (body as Readonly<Record<string, unknown>>)['@odata.nextLink'];
  return { rows, nextLink: typeof next === 'string' && next !== '' ? next : null };
}

/**
 * A client over `fetch`. It only ever reads, below `root`: a `nextLink` that leads to another origin or path is refused,
 * so that no credential goes elsewhere.
 */
export function createFetchClient(settings: FetchClientSettings): DataverseClient {
  const { root, timeOut, asGraph = false } = settings;
  const pathOf = ({ pathname }: URL): string => (asGraph ? pathname.toLowerCase() : pathname);
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
    if (next.origin !== own.origin || pathOf(next) !== pathOf(own) || next.username !== '' || next.password !== '')
      throw failed('Read_NextLinkForeign');
    return nextLink;
  };

  return {
    async readPage({ entitySet, options, pageSize, nextLink, signal }) {
      const address = addressOf(entitySet, options, nextLink);
      // Must go with every page, not only with the first.
      const headers = { Prefer: `odata.maxpagesize=${pageSize},odata.include-annotations="*"` };
      const page = pageOf(await request(settings, { method: 'GET', address, headers, signal, timeOut }), asGraph);
      if (page.nextLink === address) throw failed('Read_NextLinkRepeated');
      return page;
    },
  };
}
