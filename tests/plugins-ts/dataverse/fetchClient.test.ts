import { DataverseError, type PageRequest } from '../../../plugins-ts/dataverse/client';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import type { FetchLike, ResponseLike } from '../../../plugins-ts/dataverse/http';
import { answer, errorAnswer, ORGANIZATION, ROOT, SERVICE_PATH } from '../../support/fakeService';

const request: PageRequest = {
  entitySet: 'msdyn_occarriers',
  logicalName: 'msdyn_occarrier',
  options: '?$select=msdyn_name',
  pageSize: 5000,
};
const NEXT = `${ROOT}msdyn_occarriers?$select=msdyn_name&$skiptoken=%3Ccookie%20pagenumber=%222%22/%3E`;

type Init = Parameters<FetchLike>[1];
const asked: { address: string; init: Init }[] = [];
const clientOf = (respond: (address: string, init: Init) => ResponseLike | Promise<ResponseLike>, settings: object = {}) =>
  createFetchClient({
    root: ROOT,
    fetch: async (address, init) => {
      asked.push({ address, init });
      return respond(address, init);
    },
    ...settings,
  });
const failure = async (work: Promise<unknown>): Promise<DataverseError> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DataverseError);
  return error as DataverseError;
};

beforeEach(() => {
  asked.length = 0;
});

describe('a page over fetch', () => {
  it('is asked for with page size and annotations, on every page, and a nextLink goes out unchanged', async () => {
    const client = clientOf((address) =>
      answer(200, { value: [{ msdyn_name: 'A' }], ...(address === NEXT ? {} : { '@odata.nextLink': NEXT }) }),
    );
    const first = await client.readPage(request);
    expect(first).toEqual({ rows: [{ msdyn_name: 'A' }], nextLink: NEXT });
    expect(await client.readPage({ ...request, nextLink: NEXT })).toEqual({ rows: [{ msdyn_name: 'A' }], nextLink: null });
    expect(asked.map(({ address }) => address)).toEqual([`${ROOT}msdyn_occarriers?$select=msdyn_name`, NEXT]);
    for (const { init } of asked) {
      expect(init.method).toBe('GET');
      expect(init.redirect).toBe('manual');
      expect(init.headers['Prefer']).toBe('odata.maxpagesize=5000,odata.include-annotations="*"');
    }
  });

  it('accepts a root without its last slash', async () => {
    await clientOf(() => answer(200, { value: [] }), { root: ROOT.slice(0, -1) }).readPage(request);
    expect(asked[0]?.address).toBe(`${ROOT}msdyn_occarriers?$select=msdyn_name`);
  });

  it.each([
    ['another host', `https://evil.example${SERVICE_PATH}msdyn_occarriers?$skiptoken=1`],
    ['a host that only begins alike', `${ORGANIZATION}.evil.example${SERVICE_PATH}msdyn_occarriers?$skiptoken=1`],
    ['another scheme', NEXT.replace('https:', 'http:')],
    ['another port', NEXT.replace('dynamics.com/', 'dynamics.com:8443/')],
    ['another table', `${ROOT}systemusers?$skiptoken=1`],
    ['a way up', `${ROOT}msdyn_occarriers/../systemusers?$skiptoken=1`],
    ['credentials in the address', NEXT.replace('https://', 'https://user:pass@')],
    ['no address at all', 'msdyn_occarriers?$skiptoken=1'],
    ['another kind of address', 'javascript:alert(1)'],
  ])('refuses a nextLink to %s without asking', async (_what, nextLink) => {
    const client = clientOf(() => answer(200, { value: [] }));
    expect(await failure(client.readPage({ ...request, nextLink }))).toMatchObject({
      kind: 'failed',
      message: 'Read_NextLinkForeign',
      transient: false,
    });
    expect(asked).toEqual([]);
  });

  it('refuses a nextLink that leads back to its own page', async () => {
    const client = clientOf(() => answer(200, { value: [], '@odata.nextLink': NEXT }));
    expect(await failure(client.readPage({ ...request, nextLink: NEXT }))).toMatchObject({
      kind: 'failed',
      message: 'Read_NextLinkRepeated',
    });
  });

  it.each([
    ['a web page', answer(200, '<html>Sign in</html>', { 'content-type': 'text/html; charset=utf-8' }), 'Read_NotJson'],
    ['broken JSON', answer(200, '{"value":[{"msdyn_na'), 'Read_BrokenJson'],
    ['nothing', answer(200, ''), 'Read_BrokenJson'],
    ['no rows', answer(200, { d: [] }), 'Read_NoRows'],
    ['a single record', answer(200, { msdyn_name: 'A' }), 'Read_NoRows'],
    ['rows that are no objects', answer(200, { value: [1] }), 'Read_NoRows'],
    ['a redirect', answer(302, '', { location: 'https://login.example/' }), 'Read_Redirected'],
    ['a redirect as a browser shows it', answer(0, ''), 'Read_Redirected'],
  ])('refuses %s', async (_what, odd, message) => {
    expect(await failure(clientOf(() => odd).readPage(request))).toMatchObject({ kind: 'failed', message, transient: false });
  });

  it('understands an error body, whatever its status', async () => {
    expect(
      await failure(clientOf(() => errorAnswer(403, '0x80040220', 'is missing prvReadmsdyn_occarrier privilege')).readPage(request)),
    ).toMatchObject({
      kind: 'denied',
      status: 403,
      privilege: 'prvReadmsdyn_occarrier',
    });
    expect(await failure(clientOf(() => errorAnswer(200, '0x80072322', 'slow down')).readPage(request))).toMatchObject({
      kind: 'throttled',
    });
    expect(await failure(clientOf(() => answer(503, '<html>', { 'content-type': 'text/html' })).readPage(request))).toMatchObject({
      message: 'HTTP 503',
      transient: true,
    });
  });

  it('reads Retry-After as seconds and as a date', async () => {
    const now = (): number => Date.UTC(2026, 10, 22, 9, 0, 0);
    const after = async (header: string) =>
      (await failure(clientOf(() => errorAnswer(429, '0x80072322', 'x', { 'retry-after': header }), { now }).readPage(request)))
        .retryAfterSeconds;
    expect(await after('17')).toBe(17);
    expect(await after('Sun, 22 Nov 2026 09:01:00 GMT')).toBe(60);
  });

  it('is offline when nothing answers, or when the answer is cut', async () => {
    const cut: ResponseLike = { ...answer(200, ''), text: () => Promise.reject(new TypeError('terminated')) };
    expect(await failure(clientOf(() => Promise.reject(new TypeError('fetch failed'))).readPage(request))).toMatchObject({
      kind: 'offline',
      transient: true,
    });
    expect(await failure(clientOf(() => cut).readPage(request))).toMatchObject({ kind: 'offline' });
  });

  it('is given up when its time is over, and the request is stopped', async () => {
    const client = clientOf(() => new Promise<ResponseLike>(() => undefined), { timeOut: 5 });
    expect(await failure(client.readPage(request))).toMatchObject({ kind: 'timedOut', message: 'Read_TimedOut', transient: true });
    expect(asked[0]?.init.signal.aborted).toBe(true);
  });

  it('counts a body that never ends against the same time', async () => {
    const client = clientOf(() => ({ ...answer(200, ''), text: () => new Promise<string>(() => undefined) }), { timeOut: 5 });
    expect(await failure(client.readPage(request))).toMatchObject({ kind: 'timedOut' });
  });

  it('is given up with the signal, before and during', async () => {
    const controller = new AbortController();
    const client = clientOf(() => new Promise<ResponseLike>(() => undefined));
    const pending = failure(client.readPage({ ...request, signal: controller.signal }));
    await Promise.resolve();
    controller.abort();
    expect(await pending).toMatchObject({ kind: 'cancelled', transient: false });
    expect(asked[0]?.init.signal.aborted).toBe(true);
    expect(await failure(client.readPage({ ...request, signal: controller.signal }))).toMatchObject({ kind: 'cancelled' });
    expect(asked).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('renews once after 401, and goes on', async () => {
    const client = clientOf(
      (_address, init) => (init.headers['Authorization'] === 'Bearer new' ? answer(200, { value: [] }) : answer(401, '')),
      {
        headers: async (renew: boolean) => ({ Authorization: renew ? 'Bearer new' : 'Bearer old' }),
      },
    );
    expect((await client.readPage(request)).rows).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('gives up when the renewed token is refused as well', async () => {
    const client = clientOf(() => answer(401, ''), { headers: async () => ({ Authorization: 'Bearer x' }) });
    expect(await failure(client.readPage(request))).toMatchObject({ kind: 'signedOut', status: 401 });
    expect(asked).toHaveLength(2);
  });

  it('says what the sign-in said', async () => {
    const client = clientOf(() => answer(200, { value: [] }), { headers: () => Promise.reject(new Error('AADSTS700082: expired')) });
    expect(await failure(client.readPage(request))).toMatchObject({ kind: 'signedOut', message: 'AADSTS700082: expired' });
    expect(asked).toEqual([]);
  });
});
