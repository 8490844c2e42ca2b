/**
 * A Web API of a few lines, as a function of `fetch`'s shape: pages, filters of ids, and faults in the order in which they
 * are to happen. The preview's emulator is another, fuller one; this one exists to fail on demand.
 */
import type { FetchLike, ResponseLike } from '../../plugins-ts/dataverse/http';

export const ORGANIZATION = 'https://contoso.crm.dynamics.com';
export const SERVICE_PATH = '/api/data/v9.2/';
export const ROOT = `${ORGANIZATION}${SERVICE_PATH}`;

export interface FakeRequest {
  readonly set: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What happens instead of the next answer of a table: an answer, or something thrown. `null` lets the request through. */
export type Fault = ((request: FakeRequest, signal: AbortSignal) => Promise<ResponseLike> | ResponseLike) | null;

export type FakeRow = Readonly<Record<string, unknown>>;

export const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): ResponseLike => {
  const all: Record<string, string> = { 'content-type': 'application/json; odata.metadata=minimal', ...headers };
  return {
    status,
    headers: { get: (name) => all[name.toLowerCase()] ?? null },
    text: async () => (typeof body === 'string' ? body : JSON.stringify(body)),
  };
};

/** An answer with an error body of Dataverse. */
export const errorAnswer = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>): ResponseLike =>
  answer(status, { error: { code, message } }, headers);

/** Whether a row passes a filter of the shapes that the reader writes. */
function passes(row: FakeRow, filter: string): boolean {
  const both = /^(\S+ eq \S+) and \((.*)\)$/.exec(filter);
  if (both) return passes(row, both[1] as string) && passes(row, both[2] as string);
  return filter.split(' or ').some((part) => {
    const [, named, list] = /^Microsoft\.Dynamics\.CRM\.In\(PropertyName='(\w+)',PropertyValues=\[(.*)\]\)$/.exec(part) ?? [];
    if (named !== undefined && list !== undefined)
      return list.split(',').some((one) => [row[named], row[`_${named}_value`]].includes(one.slice(1, -1)));
    if (part.startsWith('not ')) return !passes(row, part.slice('not '.length));
    const [, name, column, wantedPart] = /^(contains|startswith)\((\w+),'(.*)'\)$/.exec(part) ?? [];
    if (column !== undefined && wantedPart !== undefined) {
      const text = String(row[column] ?? '');
      return name === 'contains' ? text.includes(wantedPart) : text.startsWith(wantedPart);
    }
    const [, property, relation, value] = /^(\S+) (eq|ne) (.*)$/.exec(part) ?? [];
    if (property === undefined || value === undefined) throw new Error(`Filter not understood: ${filter}`);
    const wanted =
      value === 'null' ? null : /^'/.test(value) ? value.slice(1, -1).replace(/''/g, "'") : /^\d+$/.test(value) ? Number(value) : value;
    const same = (row[property] ?? null) === wanted;
    return relation === 'eq' ? same : !same;
  });
}

export class FakeService {
  readonly requests: FakeRequest[] = [];
  inFlight = 0;
  mostInFlight = 0;

  constructor(
    private readonly tables: Readonly<Record<string, readonly FakeRow[]>>,
    private readonly faults: Record<string, Fault[]> = {},
  ) {}

  /** Requests of a table. */
  of(set: string): readonly FakeRequest[] {
    return this.requests.filter((request) => request.set === set);
  }

  readonly fetch: FetchLike = async (address, { headers, signal }) => {
    const url = new URL(address);
    const set = url.pathname.slice(new URL(ROOT).pathname.length);
    const request = { set, address, headers };
    this.requests.push(request);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const fault = this.faults[set]?.shift() ?? null;
      return fault === null ? this.serve(set, url, headers) : await fault(request, signal);
    } finally {
      this.inFlight -= 1;
    }
  };

  private serve(set: string, url: URL, headers: Readonly<Record<string, string>>): ResponseLike {
    const rows = this.tables[set];
    if (rows === undefined) return errorAnswer(404, '0x8006088a', `Resource not found for the segment '${set}'.`);
    const filter = url.searchParams.get('$filter');
    const found = filter === null ? rows : rows.filter((row) => passes(row, filter));
    const size = Number(/odata\.maxpagesize=(\d+)/.exec(headers['Prefer'] ?? '')?.[1]);
    const start = Number(url.searchParams.get('$skiptoken') ?? 0);
    const more = start + size < found.length;
    const next = new URL(url.href);
    next.searchParams.set('$skiptoken', String(start + size));
    return answer(200, {
      '@odata.context': 'x',
      value: found.slice(start, start + size),
      ...(more ? { '@odata.nextLink': next.href } : {}),
    });
  }
}
