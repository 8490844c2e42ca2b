// Microsoft Graph's list of telephone numbers in a few lines, on loopback: pages, tokens, and faults on demand.
import { createServer, type Server } from 'node:http';

export interface GraphNumber {
  readonly telephoneNumber: string;
  readonly numberType: string;
  readonly capabilities?: readonly string[];
  readonly isoCountryCode?: string;
}

export interface LocalGraph {
  /** Such as `http://127.0.0.1:5000/v1.0/`. */
  readonly root: string;
  readonly requests: string[];
  /** Answers instead of the usual ones, in order; `null` lets a request through. */
  readonly faults: (((answer: { status(code: number, body: unknown, headers?: Record<string, string>): void }) => void) | null)[];
  /** With links to the next page, or with `$skip` alone, as the reference has it. */
  links: boolean;
  numbers: readonly GraphNumber[];
  /** Replaces the link to the next page. */
  nextLink: string | null;
  close(): Promise<void>;
}

const LIST = '/v1.0/admin/teams/telephoneNumberManagement/numberAssignments';

/** @param accepts whether a token is good @param pageSize rows that a page with a link has */
export async function startGraph(accepts: (token: string) => boolean, pageSize = 3): Promise<LocalGraph> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '', graph.root);
    graph.requests.push(`${request.method} ${url.pathname}${url.search}`);
    const status = (code: number, body: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(code, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!accepts(token)) return status(401, { error: { code: 'InvalidAuthenticationToken', message: 'Access token is invalid.' } });
    const fault = graph.faults.shift();
    if (fault) return fault({ status });
    if (url.pathname !== LIST) return status(404, { error: { code: 'NotFound', message: 'Not found.' } });
    const top = Number(url.searchParams.get('$top') ?? 500);
    const skip = Number(url.searchParams.get('$skip') ?? url.searchParams.get('$skiptoken') ?? 0);
    const size = graph.links ? Math.min(pageSize, top) : top;
    const rest = graph.numbers.length > skip + size;
    const link = graph.nextLink ?? `${graph.root.slice(0, -'/v1.0/'.length)}${LIST}?$top=${top}&$skiptoken=${skip + size}`;
    status(200, { value: graph.numbers.slice(skip, skip + size), ...(graph.links && rest ? { '@odata.nextLink': link } : {}) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const graph: LocalGraph = {
    root: `http://127.0.0.1:${(server.address() as { port: number }).port}/v1.0/`,
    requests: [],
    faults: [],
    links: true,
    numbers: [],
    nextLink: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return graph;
}
