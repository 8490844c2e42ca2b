/**
 * A local organization that speaks the Dataverse Web API 9.2, for the preview and for tests: reads everything that the
 * data holds, writes only the product's own tables, and misbehaves on request.
 */
import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { respondToBatch } from './batch';
import type { Context, User } from './serviceContext';
import { addressTooLong, ApiError, tooLarge, unauthorized } from './apiErrors';
import { forSet, names, noFaults, readFaults, type Faults } from './faults';
import type { TableDefinition } from '../../plugins-ts/tables/defineTable';
import { createModel, TABLES, withoutColumns, type Model } from './metadata';
import type { ApiRequest, ApiResponse } from './request';
import { respond, LONGEST_ADDRESS, type Operations } from './service';
import { createStore, type Rows, type Store } from './store';

export const API_PATH = '/api/data/v9.2';
export const STATE_PATH = '/preview/state';

const LARGEST_JSON = '1mb';
const LARGEST_BATCH = '16mb';
/** Zips of solutions come as base64, and only to these. */
const LARGEST_SOLUTION = '64mb';
const TAKES_SOLUTIONS = /^\/(StageSolution|ImportSolutionAsync)$/;
const KEPT_REQUESTS = 10000;

export interface EmulatorOptions {
  /** Rows by entity set. A set that is absent is missing (404), which is not the same as empty. */
  readonly data: Rows;
  /** Tables beyond those that are built in; one of the same logical name replaces it. */
  readonly tables?: readonly TableDefinition[];
  readonly user?: Partial<User>;
  /** Faults at the start. */
  readonly faults?: Partial<Faults>;
  /** Rights asked for anew with every request, on top of the faults. */
  readonly rights?: () => { readonly deny?: readonly string[]; readonly readOnly?: boolean };
  /** Checks bearer tokens; without it no token is needed. */
  readonly requireBearer?: (token: string) => boolean | Promise<boolean>;
  /** Functions and actions by name. None are built in but `WhoAmI`. */
  readonly operations?: Operations;
  readonly now?: () => Date;
  /** Told of errors that are the emulator's own. */
  readonly onError?: (error: unknown) => void;
}

/** A request that was answered. Never holds a token. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly entitySet: string | null;
  readonly status: number;
}

export interface Emulator {
  /** To be mounted at the root of an application: it brings its own paths. */
  readonly router: Router;
  /** As they are now. */
  readonly faults: Readonly<Faults>;
  setFaults(faults: Partial<Faults>): void;
  /** Takes back all faults and all writes, and forgets the requests. */
  reset(): void;
  /** The latest requests, oldest first. */
  readonly requests: readonly RequestRecord[];
  readonly store: Store;
}

const NOBODY: User = {
  userId: '5f6d1a40-3c7e-4b0a-9a51-0d5c3b1e7a01',
  businessUnitId: '5f6d1a40-3c7e-4b0a-9a51-0d5c3b1e7a02',
  organizationId: '5f6d1a40-3c7e-4b0a-9a51-0d5c3b1e7a03',
};

/** An organization of its own, with the rows and rights of the options. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const definitions = [...TABLES, ...(options.tables ?? [])];
  const model = createModel(definitions);
  const faults: Faults = { ...noFaults(), ...options.faults };
  const requests: RequestRecord[] = [];
  let store = createStore(model, options.data);

  const tokens = countTokens(options, faults);

  const setFaults = (changes: Partial<Faults>): void => {
    Object.assign(faults, changes, changes.throttle ? { throttle: { ...changes.throttle } } : {});
    if ('expireTokenAfter' in changes) tokens.forget();
  };
  const reset = (): void => {
    setFaults({ ...noFaults(), ...options.faults });
    store = createStore(model, options.data);
    requests.length = 0;
  };
  let lacked: { readonly columns: Faults['lackingColumns']; readonly model: Model } = { columns: {}, model };
  const modelNow = (): Model => {
    const columns = faults.lackingColumns;
    if (columns !== lacked.columns) lacked = { columns, model: withoutColumns(definitions, columns) };
    return lacked.model;
  };
  const contextNow = (): Context => {
    const rights = options.rights?.() ?? {};
    // The counters of `throttle` stay shared, so that counting down lasts.
    const effective = { ...faults, deny: [...faults.deny, ...(rights.deny ?? [])], readOnly: faults.readOnly || rights.readOnly === true };
    return { model: modelNow(), store, faults: effective, user: { ...NOBODY, ...options.user }, now: options.now ?? (() => new Date()) };
  };
  const serve: RequestHandler = (request, response) => {
    const apiRequest = toApiRequest(request);
    const { method, path, query } = apiRequest;
    const run = path === '$batch' && method === 'POST' ? respondToBatch : respond;
    const result = run(contextNow(), options.operations ?? {}, apiRequest);
    requests.push({ method, path, query, entitySet: result.entitySet ?? null, status: result.status });
    if (requests.length > KEPT_REQUESTS) requests.shift();
    const delay = result.entitySet === undefined ? faults.slow['*'] : forSet(faults.slow, result.entitySet);
    if (delay) setTimeout(() => send(faults, response, result), delay);
    else send(faults, response, result);
  };

  const router = Router();
  const failed = answerError(options.onError);
  router.use(API_PATH, gate(faults, tokens.authorize), requireKnownBody, ...BODIES, serve, failed);
  router.use(STATE_PATH, stateRoutes({ faults, setFaults, reset }), failed);
  return {
    router,
    faults,
    setFaults,
    reset,
    requests,
    get store() {
      return store;
    },
  };
}

/** Lets requests in by their tokens, and counts those where tokens expire after some requests. */
function countTokens({ requireBearer }: EmulatorOptions, faults: Faults): { authorize(request: Request): Promise<void>; forget(): void } {
  const uses = new Map<string, number>();
  return {
    forget: () => uses.clear(),
    async authorize(request) {
      const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
      if (requireBearer && (token === '' || !(await requireBearer(token)))) throw unauthorized();
      if (faults.expireTokenAfter === null) return;
      const used = (uses.get(token) ?? 0) + 1;
      uses.set(token, used);
      if (used > faults.expireTokenAfter) throw unauthorized();
    },
  };
}

/** What a request must pass before its body is read: the network, the length of its address, its token. */
const gate =
  (faults: Faults, authorize: (request: Request) => Promise<void>): RequestHandler =>
  async (request, _response, next) => {
    if (faults.offline) {
      request.socket.destroy();
      return;
    }
    try {
      if (`http://${request.headers.host}${request.originalUrl}`.length > LONGEST_ADDRESS) throw addressTooLong();
      await authorize(request);
      next();
    } catch (error) {
      next(error);
    }
  };

/** Faults read, switched and taken back over HTTP, as the preview's tool bar does. */
function stateRoutes({ faults, setFaults, reset }: Pick<Emulator, 'faults' | 'setFaults' | 'reset'>): Router {
  const routes = Router();
  routes.get('/', (_request, response) => void response.json(faults));
  routes.post('/', JSON_BODY, (request, response) => {
    const read = readFaults(request.body);
    if ('wrong' in read)
      response.status(400).json({ error: { code: '0x80048d19', message: `'${read.wrong}' is no fault or has no usable value.` } });
    else {
      setFaults(read.faults);
      response.json(faults);
    }
  });
  routes.delete('/', (_request, response) => {
    reset();
    response.json(faults);
  });
  return routes;
}

const JSON_BODY = express.json({ limit: LARGEST_JSON, strict: true });
const SOLUTION_BODY = express.json({ limit: LARGEST_SOLUTION, strict: true });
const BODIES: readonly RequestHandler[] = [
  (request, response, next) => (TAKES_SOLUTIONS.test(request.path) ? SOLUTION_BODY : JSON_BODY)(request, response, next),
  express.text({ type: 'multipart/mixed', limit: LARGEST_BATCH, defaultCharset: 'utf-8' }),
];

/** Bodies that are neither JSON nor a batch are refused: a form on a stranger's page can send text, but no JSON. */
const requireKnownBody: RequestHandler = (request, _response, next) => {
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  if (!hasBody || request.is(['application/json', 'multipart/mixed'])) next();
  else next(new ApiError(415, '0x80048d19', `The content type '${request.headers['content-type'] ?? ''}' is not supported.`));
};

function toApiRequest(request: Request): ApiRequest {
  const [path = '', ...query] = request.originalUrl.slice(API_PATH.length).split('?');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    path: path.replace(/^\/+/, ''),
    query: query.join('?'),
    headers,
    body: headers['content-type'] === undefined ? undefined : (request.body as unknown),
    root: `${request.protocol}://${request.headers.host}${API_PATH}`,
  };
}

function send(faults: Faults, response: Response, result: ApiResponse): void {
  response.status(result.status).set({ 'OData-Version': '4.0', 'Cache-Control': 'no-cache', ...result.headers });
  const { entitySet } = result;
  if (entitySet !== undefined && names(faults.html, entitySet)) {
    response.status(200).type('html').send('<!DOCTYPE html><html><head><title>Sign in to your account</title></head><body></body></html>');
    return;
  }
  if (result.body === undefined) {
    response.end();
    return;
  }
  const isText = typeof result.body === 'string';
  const text = isText ? result.body : JSON.stringify(result.body);
  if (response.getHeader('Content-Type') === undefined)
    response.set('Content-Type', isText ? 'text/plain' : 'application/json; odata.metadata=minimal');
  if (entitySet !== undefined && names(faults.cutMiddle, entitySet)) cut(response, text);
  // As bytes: Express adds a charset to texts, and clients read a boundary to the end of its header.
  else response.send(Buffer.from(text));
}

/** Promises the whole text, sends half of it and closes the connection. */
function cut(response: Response, text: string): void {
  const bytes = Buffer.from(text);
  response.set('Content-Length', String(bytes.length));
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

/** Errors of body parsing and of the gate, in the service's form; never a stack. */
function answerError(onError: EmulatorOptions['onError']): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = error instanceof ApiError ? error : bodyError(error);
    if (!known) onError?.(error);
    const answered = known ?? new ApiError(500, '0x80040216', 'An unexpected error occurred.');
    response
      .status(answered.status)
      .set({ 'OData-Version': '4.0', ...answered.headers })
      .json(answered.body);
  };
}

function bodyError(error: unknown): ApiError | null {
  const type = typeof error === 'object' && error !== null ? (error as { type?: unknown }).type : undefined;
  if (type === 'entity.too.large') return tooLarge();
  if (type === 'entity.parse.failed') return new ApiError(400, '0x80048d19', 'The request body is not valid JSON.');
  return typeof type === 'string' ? new ApiError(400, '0x80048d19', 'The request body could not be read.') : null;
}
