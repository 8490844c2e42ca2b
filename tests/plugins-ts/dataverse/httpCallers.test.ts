// Whoever speaks with a service waits, renews and gives up alike: each caller with each of the faults.
import { readGraph } from '../../../cli/live/graph';
import { organizationAddress } from '../../../cli/live/organizationAddress';
import { loadText } from '../../../cli/lib/loadText';
import { writeConnectivityRecords } from '../../../plugins-ts/connectivity';
import { readConnectivityRecords } from '../../../plugins-ts/connectivity/readRecords';
import { storeAcceptance, takeBackAcceptance, type RecordWriter } from '../../../plugins-ts/dataverse/acceptedFindings';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import { TIME_OUT, type FetchLike, type ResponseLike } from '../../../plugins-ts/dataverse/http';
import { readTable } from '../../../plugins-ts/dataverse/readTable';
import { createSender } from '../../../plugins-ts/dataverse/sender';
import { createWebApiClient } from '../../../plugins-ts/dataverse/webApiClient';
import { webApiImporter } from '../../../solution/import/webApiImporter';
import { answer, errorAnswer, ROOT } from '../../support/fakeService';

const NOW = Date.UTC(2026, 10, 22, 9, 0, 0);
const NUMBER = '+12065550110';

/** What a caller needs of the world: how it is reached, how it waits, when it is to give up. */
interface World {
  readonly fetch: FetchLike;
  readonly headers: (renew: boolean) => Promise<Readonly<Record<string, string>>>;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

interface Caller {
  /** The response with which its one request succeeds. */
  readonly success: () => ResponseLike;
  /** Does its work. @returns `done`, or the words with which it ended */
  run(world: World): Promise<string>;
}

const rows = (): ResponseLike => answer(200, { value: [] });
const done = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { message: string; values?: { reason?: string } }) => error.values?.reason ?? error.message,
  );
const part = (status: number, head = '', body = ''): string =>
  `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status} X\r\n${head}\r\n${body}\r\n`;
const due = [
  { e164: NUMBER, writes: [{ does: 'create' as const, id: '0f0e0d0c-0000-4000-8000-0000000000aa', values: { vcd_connectivity: 2 } }] },
];

const CALLERS: Readonly<Record<string, Caller>> = {
  'reading a table': {
    success: rows,
    async run({ wait, signal, ...reach }) {
      const table = await readTable(createFetchClient({ root: ROOT, ...reach }), 'msdyn_occarriers', [null], { wait, signal });
      return table.state === 'read' ? 'done' : String(table.message);
    },
  },
  "reading a number's own records before they are changed": {
    success: rows,
    run: ({ wait, signal, ...reach }) =>
      done(readConnectivityRecords(createFetchClient({ root: ROOT, ...reach }), {}, [NUMBER], { wait, signal })),
  },
  'a function or an action': {
    success: () => answer(200, {}),
    run: (world) => done(createSender({ root: ROOT, ...world }).send('GET', 'WhoAmI')),
  },
  'writing a batch': {
    success: () => answer(200, part(204)),
    run: (world) =>
      done(
        writeConnectivityRecords(createSender({ root: ROOT, ...world }), due, {
          ...world,
          client: createFetchClient({ root: ROOT, ...world }),
          onOutcome: () => undefined,
        }),
      ),
  },
  'importing a solution': {
    success: () => answer(204, ''),
    run(world) {
      const address = organizationAddress('https://contoso.crm.dynamics.com');
      const http = { root: ROOT, ...world };
      const connection = { address, client: createFetchClient(http), sender: createSender(http), http };
      const { signal, wait } = world;
      return done(webApiImporter({ connection, text: loadText('en'), signal, wait }).publish(() => undefined));
    },
  },
  'Microsoft Graph': {
    success: rows,
    run({ headers, now: _now, ...world }) {
      let used = false;
      const token = async () => ({ token: (await headers(used)).Authorization ?? '', expiresOnTimestamp: Number.MAX_SAFE_INTEGER });
      const getToken = async () => {
        const given = await token();
        used = true;
        return given;
      };
      const ways = [{ way: 'environment' as const, make: async () => ({ getToken }) }];
      const dependencies = { ...world, fetch: world.fetch as unknown as typeof fetch, ways };
      const planner = { add: () => undefined, finish: () => ({}) as never };
      const address = organizationAddress('https://contoso.crm.dynamics.com');
      const conversation = { text: loadText('en'), notify: () => undefined, signal: world.signal };
      return done(readGraph(address, planner, conversation, dependencies));
    },
  },
};

/** Runs a caller against responses in their order, and then its success. */
async function meet(
  { success, run }: Caller,
  faults: readonly (() => ResponseLike | Promise<ResponseLike>)[],
  controller = new AbortController(),
) {
  const left = [...faults];
  const waits: number[] = [];
  const tokens: string[] = [];
  const signals: AbortSignal[] = [];
  const ended = await run({
    fetch: async (_address, { headers, signal }) => {
      tokens.push(headers['Authorization'] ?? '');
      signals.push(signal);
      return (left.shift() ?? success)();
    },
    headers: async (renew) => ({ Authorization: renew ? 'new' : 'old' }),
    wait: async (milliseconds) => void waits.push(milliseconds),
    now: () => NOW,
    signal: controller.signal,
  });
  return { ended, waits, tokens, signals };
}

const busy = (retry?: string) => () =>
  errorAnswer(429, '0x80072322', 'Number of requests exceeded', retry === undefined ? {} : { 'retry-after': retry });
const silent = (): Promise<ResponseLike> => new Promise(() => undefined);

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'], now: NOW }));
afterEach(() => jest.useRealTimers());

describe.each(Object.entries(CALLERS))('%s', (_name, caller) => {
  it('waits as many seconds as a 429 says, also up to 15 minutes', async () => {
    const { ended, waits } = await meet(caller, [busy('301'), busy('900')]);
    expect({ ended, waits }).toEqual({ ended: 'done', waits: [301_000, 900_000] });
  });

  it('waits until the date that a 429 says', async () => {
    const { ended, waits } = await meet(caller, [busy('Sun, 22 Nov 2026 09:02:00 GMT')]);
    expect({ ended, waits }).toEqual({ ended: 'done', waits: [120_000] });
  });

  it.each([['901'], ['1000000'], ['Sun, 22 Nov 2026 09:15:01 GMT']])(
    'does not wait longer than 15 minutes (%s), and says so in the words of the service',
    async (retry) => {
      const { ended, waits, tokens } = await meet(caller, [busy(retry)]);
      expect(waits).toEqual([]);
      expect(tokens).toHaveLength(1);
      expect(ended).toContain(`Number of requests exceeded (HTTP 429, 0x80072322, Retry-After: ${/^\d+$/.test(retry) ? retry : 901} s)`);
    },
  );

  it('tries again after 503, with growing pauses, five times at most', async () => {
    const fault = () => answer(503, '');
    expect(await meet(caller, [fault, fault])).toMatchObject({ ended: 'done', waits: [1000, 2000] });
    const without = await meet(
      caller,
      Array.from({ length: 9 }, () => fault),
    );
    expect(without).toMatchObject({ waits: [1000, 2000, 4000, 8000] });
    expect(without.ended).toContain('HTTP 503');
  });

  it('renews its token once after 401, with every attempt', async () => {
    const refused = () => errorAnswer(401, '', 'Token expired');
    const renewed = await meet(caller, [refused]);
    expect(renewed.ended).toBe('done');
    expect(renewed.waits).toEqual([]);
    expect(renewed.tokens[1]).toMatch(/new$/);
    const twice = await meet(caller, [refused, refused]);
    expect(twice.ended).toContain('Token expired');
    expect(twice.tokens).toHaveLength(2);
  });

  it('is given up when its time is over, and tried again', async () => {
    const meeting = meet(caller, [silent]);
    await jest.advanceTimersByTimeAsync(10 * TIME_OUT);
    const { ended, waits, signals } = await meeting;
    expect({ ended, waits }).toEqual({ ended: 'done', waits: [1000] });
    const [first, ...later] = signals.map(({ aborted }) => aborted);
    expect([first, new Set(later)]).toEqual([true, new Set([false])]);
  });

  it('ends at once when it is cancelled, while it asks and while it waits', async () => {
    for (const fault of [silent, busy('3')]) {
      const controller = new AbortController();
      const asked = async (): Promise<ResponseLike> => {
        setTimeout(() => controller.abort(), 1);
        return fault();
      };
      const meeting = meet(caller, [asked, silent], controller);
      await jest.advanceTimersByTimeAsync(5);
      const { ended, signals } = await meeting;
      expect(ended).not.toBe('done');
      expect(signals.length).toBeLessThanOrEqual(2);
      expect(signals.at(-1)?.aborted).toBe(true);
    }
  });
});

describe('a part of a batch', () => {
  const settle = async (...batches: string[]) => {
    const waits: number[] = [];
    const outcomes: unknown[] = [];
    const fetch: FetchLike = async () => answer(200, batches.shift() ?? '');
    await writeConnectivityRecords(createSender({ root: ROOT, fetch }), [...due, { e164: '+12065550111', writes: due[0]?.writes ?? [] }], {
      client: createFetchClient({ root: ROOT, fetch }),
      wait: async (milliseconds) => void waits.push(milliseconds),
      onOutcome: ({ e164 }, outcome) => void outcomes.push([e164, outcome]),
    });
    return { waits, outcomes };
  };
  const BUSY = '{"error":{"code":"0x80072322","message":"slow"}}';

  it.each([
    ['seconds', 'Retry-After: 900\r\n', 900_000],
    ['a date', 'retry-after: Sun, 22 Nov 2026 09:00:40 GMT\r\n', 40_000],
    ['nothing', '', 1000],
    ['a header that only its body has', '\r\nRetry-After: 7\r\n', 1000],
  ])('is sent again after a wait as its own header says: %s', async (_what, head, milliseconds) => {
    const { waits, outcomes } = await settle(part(204) + part(429, head, BUSY), part(204));
    expect(waits).toEqual([milliseconds]);
    expect(outcomes).toEqual([
      [NUMBER, { state: 'written' }],
      ['+12065550111', { state: 'written' }],
    ]);
  });

  it('that would have to wait longer than 15 minutes is an error of its row, and holds up no other', async () => {
    const { waits, outcomes } = await settle(
      part(429, 'Retry-After: 1000000\r\n', BUSY) + part(429, 'Retry-After: 2\r\n', BUSY),
      part(204),
    );
    expect(waits).toEqual([2000]);
    expect(outcomes).toEqual([
      [
        NUMBER,
        {
          state: 'failed',
          error: expect.objectContaining({
            kind: 'throttled',
            status: 429,
            code: '0x80072322',
            message: 'slow (HTTP 429, 0x80072322, Retry-After: 1000000 s)',
          }),
        },
      ],
      ['+12065550111', { state: 'written' }],
    ]);
  });

  it('that goes on failing is an error of its row after the fifth attempt', async () => {
    const failing = part(503, '', '{"error":{"code":"0x0","message":"gone"}}');
    const { waits, outcomes } = await settle(part(204) + failing, failing, failing, failing, failing, part(204));
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(outcomes[1]).toEqual(['+12065550111', { state: 'failed', error: expect.objectContaining({ status: 503, message: 'gone' }) }]);
  });
});

describe('through the platform, which signs in itself and hides Retry-After,', () => {
  const BUSY = { errorCode: 2147951394, message: 'Number of requests exceeded' };
  const DOWN = { httpStatusCode: 503, message: 'Service unavailable' };
  type Call = () => Promise<unknown>;
  const refuse =
    (error: unknown): Call =>
    () =>
      Promise.reject(error);

  /** A platform that answers in order, and then with success. */
  const platform = (...calls: Call[]) => {
    const waits: number[] = [];
    const names: string[] = [];
    const next = (name: string) => (): Promise<unknown> => {
      names.push(name);
      return calls.shift()?.() ?? Promise.resolve({ entities: [] });
    };
    const writer: RecordWriter = { createRecord: next('create'), updateRecord: next('update'), deleteRecord: next('delete') };
    const client = createWebApiClient({ retrieveMultipleRecords: next('read') });
    return { waits, names, writer, client, settings: { wait: async (milliseconds: number) => void waits.push(milliseconds) } };
  };
  const ROW = { vcd_rule: 'R-X-1', vcd_subjectid: '0f0e0d0c-0000-4000-8000-00000000000a' };
  const ID = '0f0e0d0c-0000-4000-8000-000000000001';
  const nothing: Call = () => Promise.resolve({ entities: [] });
  const existing: Call = () => Promise.resolve({ entities: [{ vcd_acceptedfindingid: ID, ...ROW, statecode: 1 }] });

  it('reading waits out 429 and 503, and an answer that does not come', async () => {
    const { client, waits, settings } = platform(refuse(BUSY), refuse(DOWN), silent);
    const reading = readTable(client, 'msdyn_occarriers', [null], settings);
    await jest.advanceTimersByTimeAsync(2 * TIME_OUT);
    expect(await reading).toMatchObject({ state: 'read' });
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('a row is created again after 429, 503 and no answer: its id keeps it from being made twice', async () => {
    const tried = platform(nothing, refuse(BUSY), refuse(DOWN), silent);
    const storing = storeAcceptance(tried.client, tried.writer, ROW, tried.settings);
    await jest.advanceTimersByTimeAsync(2 * TIME_OUT);
    await storing;
    expect([tried.names, tried.waits]).toEqual([
      ['read', 'create', 'create', 'create', 'create'],
      [1000, 2000, 4000],
    ]);
  });

  it('a row is changed and taken away again after 429 and 503', async () => {
    const changed = platform(existing, refuse(BUSY), refuse(DOWN));
    await storeAcceptance(changed.client, changed.writer, ROW, changed.settings);
    expect([changed.names, changed.waits]).toEqual([
      ['read', 'update', 'update', 'update'],
      [1000, 2000],
    ]);
    const gone = platform(refuse(BUSY), refuse(DOWN));
    await takeBackAcceptance(gone.writer, { vcd_acceptedfindingid: ID }, gone.settings);
    expect(gone.names).toEqual(['delete', 'delete', 'delete']);
  });

  it('writing ends with the signal', async () => {
    const controller = new AbortController();
    const { writer } = platform(silent);
    const pending = takeBackAcceptance(writer, { vcd_acceptedfindingid: ID }, { signal: controller.signal });
    controller.abort();
    await expect(pending).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
