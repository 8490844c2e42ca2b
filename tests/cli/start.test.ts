// `npm start` from arguments to a served page, without a build and without a browser window.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { diagnosisJson } from '../../plugins-ts/diagnosis/document';
import { DIFFERING } from '../../preview/gallery/diagnoses';
import { BuildError } from '../../tools/build/buildError';
import { startCommand, USUAL_PORT, type StartDependencies } from '../../cli/commands/start';

jest.setTimeout(30_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nothingToBuild = (): Promise<{ built: string[]; unchanged: string[] }> => Promise.resolve({ built: [], unchanged: [] });

function collect(stream: PassThrough): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Runs the command; `use` gets the address that it printed, and the command is ended afterwards. */
async function run(args: readonly string[], use?: (address: string) => Promise<void>, more: StartDependencies = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const output = collect(stdout);
  const errors = collect(stderr);
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const done = startCommand(args, {
    streams: { stdout, stderr },
    ended,
    buildParts: nothingToBuild,
    openBrowser: () => Promise.resolve(),
    ...more,
  });
  const address = await Promise.race([
    done.then(() => null),
    new Promise<string>((resolve) => stdout.on('data', () => resolve(/http:\/\/[\d.]+:\d+/.exec(output())?.[0] ?? ''))),
  ]);
  try {
    if (address !== null) await use?.(address);
  } finally {
    end();
  }
  return { code: await done, output: output(), errors: errors(), address };
}

async function json(address: string, route: string): Promise<{ status: number; body: any }> {
  const answer = await fetch(`${address}${route}`);
  return { status: answer.status, body: await answer.json() };
}

function occupy(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(port, '127.0.0.1', () => resolve(server));
  });
}
const release = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

async function freePort(): Promise<number> {
  const server = await occupy(0);
  const { port } = server.address() as { port: number };
  await release(server);
  return port;
}

test('a diagnosis makes the local organization answer as the diagnosed one did', async () => {
  const differing = JSON.parse(JSON.stringify(DIFFERING)) as typeof DIFFERING;
  const file = path.join(folder, 'diagnosis.json');
  writeFileSync(file, diagnosisJson(differing));
  let opened = '';
  const ended = await run(
    ['--diagnosis', file],
    async (address) => {
      const { body } = await json(address, '/preview/info');
      expect(body.faults).toMatchObject({ keyIndexes: { vcd_numberconnectivities: 'Pending' }, mostConditions: 50 });
      const keys = await json(
        address,
        "/api/data/v9.2/EntityDefinitions(LogicalName='vcd_numberconnectivity')/Keys?$select=EntityKeyIndexStatus",
      );
      expect(keys.body.value).toMatchObject([{ EntityKeyIndexStatus: 'Pending' }]);
    },
    { openBrowser: async (address) => void (opened = address) },
  );
  expect(ended.code).toBe(0);
  // What is not played back is said, with both answers where there are two.
  expect(ended.errors).toContain('Played back. Every column that is read is there. There: msdyn_ocphonenumber: msdyn_phonenumbertype');
  expect(ended.errors).toContain('Played back. Texts can be copied to the clipboard. There: clipboard: yes · allowed: no');
  expect(ended.errors).toMatch(/^Not played back\. The keys of our tables are active\. There: .*: Active\. Here: .*: 404 0x/m);
  expect(ended.errors).toMatch(/^Not played back: the preview has no such page\. The page breaks no rule .* violations: 2/m);
  expect(ended.errors).toMatch(/^The file says nothing of \d+ points/m);
  expect(opened).toBe(`${ended.address}/panel?page=diagnosis&with=encodedTwice,noClipboard,sandboxedFrame`);
});

test.each([
  ['{"format":"voice-channel-snapshot/1"}', /is no diagnosis/],
  ['{', /not valid JSON: line 1/],
])('a file with %s is no diagnosis', async (content, message) => {
  const file = path.join(folder, 'other.json');
  writeFileSync(file, content);
  const ended = await run(['--diagnosis', file, '--no-open']);
  expect([ended.code, ended.output]).toEqual([1, '']);
  expect(ended.errors).toMatch(message);
});

test('a diagnosis that is not there is asked for by what makes one', async () => {
  const ended = await run(['--diagnosis', path.join(folder, 'none.json'), '--no-open']);
  expect([ended.code, ended.output]).toEqual([1, '']);
  expect(ended.errors).toMatch(/none\.json: it does not exist\. Give the file that npm run diagnose or the page Check made/);
});

describe('serving', () => {
  test('prints the address, serves the sample on loopback, and ends with 0 and a free port', async () => {
    const port = await freePort();
    const { code, output, errors, address } = await run(['--no-open', '--port', String(port), '--as-of', '2026-11-22'], async (at) => {
      expect((await json(at, '/preview/info')).body).toEqual({
        asOf: '2026-11-22',
        source: 'Contoso Home & Garden',
        denied: [],
        failed: [],
        faults: {},
        readOnly: false,
      });
      const channels = await json(at, '/api/data/v9.2/msdyn_ocvoicechannelsettings?$select=msdyn_name');
      expect(channels.body.value.length).toBeGreaterThanOrEqual(40);
      expect((await fetch(`${at}/lib/react_16_14_0.js`)).status).toBe(200);
    });
    expect({ code, errors, address }).toEqual({ code: 0, errors: '', address: `http://127.0.0.1:${port}` });
    expect(output.split('\n')[0]).toBe(`Voice Channel Deployment preview: http://127.0.0.1:${port}/panel`);
    await release(await occupy(port));
  });

  test('opens the browser unless told not to, and a browser that does not open is no failure', async () => {
    const opened: string[] = [];
    const openBrowser = (address: string): Promise<void> => (opened.push(address), Promise.reject(new Error('no display')));
    const first = await run([], async () => new Promise((resolve) => setTimeout(resolve, 50)), { openBrowser });
    expect(first.code).toBe(0);
    expect(opened).toEqual([`${first.address}/panel`]);
    expect(first.errors).toContain('no display');
    await run(['--no-open'], undefined, { openBrowser });
    expect(opened).toHaveLength(1);
  });

  test('the usual port is in use: the next free one is taken; a port that was asked for is not replaced', async () => {
    const taken = await occupy(USUAL_PORT).catch(() => null);
    try {
      const { code, address } = await run(['--no-open']);
      expect(code).toBe(0);
      expect(Number(address?.split(':')[2])).toBeGreaterThan(USUAL_PORT);
      const asked = await run(['--no-open', '--port', String(USUAL_PORT)]);
      expect(asked).toMatchObject({ code: 1, output: '', errors: `Port ${USUAL_PORT} is in use; give another one with --port.\n` });
    } finally {
      if (taken) await release(taken);
    }
  });
});

describe('data', () => {
  const put = (name: string, content: unknown): string => {
    const file = path.join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  test('a snapshot takes the sample’s place; what it could not read, cannot be read here either', async () => {
    const file = put('snapshot.json', {
      format: 'voice-channel-snapshot/1',
      organisation: '',
      takenAt: '2026-11-22T09:00:00Z',
      tables: {
        msdyn_ocvoicechannelsettings: [{ msdyn_ocvoicechannelsettingid: '11111111-1111-4111-8111-111111111111', msdyn_name: 'Only one' }],
      },
      unread: [
        { entitySet: 'msdyn_ocphonenumbers', reason: 'denied', message: 'no' },
        { entitySet: 'msdyn_occarriers', reason: 'failed', message: 'broken' },
        { entitySet: 'systemusers', reason: 'missing', message: '' },
      ],
    });
    const { code } = await run(['--no-open', '--data', file], async (at) => {
      expect((await json(at, '/preview/info')).body).toMatchObject({
        source: 'snapshot.json',
        denied: ['msdyn_ocphonenumbers'],
        failed: ['msdyn_occarriers'],
      });
      expect((await json(at, '/api/data/v9.2/msdyn_ocvoicechannelsettings')).body.value).toHaveLength(1);
      expect((await json(at, '/api/data/v9.2/msdyn_ocphonenumbers')).status).toBe(403);
      expect((await json(at, '/api/data/v9.2/msdyn_occarriers')).status).toBe(500);
      expect((await json(at, '/api/data/v9.2/systemusers')).status).toBe(404);
    });
    expect(code).toBe(0);
  });

  test.each([
    ['a file that is not there', (): string => path.join(folder, 'absent.json'), 'absent.json'],
    ['text that is no JSON', (): string => put('broken.json', '{"format": '), 'broken.json'],
    ['another format', (): string => put('other.json', { format: 'voice-channel-snapshot/9' }), 'other.json'],
    [
      'a row that is none',
      (): string => put('row.json', { format: 'voice-channel-snapshot/1', tables: { systemusers: [1] } }),
      'tables.systemusers[0]',
    ],
  ])('%s: one line with file and place, exit 1, before any build', async (_what, file, named) => {
    const buildParts = jest.fn(nothingToBuild);
    const { code, output, errors } = await run(['--no-open', '--data', file()], undefined, { buildParts });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain(named);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(buildParts).not.toHaveBeenCalled();
  });
});

describe('wrong use', () => {
  test.each([
    [['--port', 'abc']],
    [['--port', '0']],
    [['--port', '65536']],
    [['--port', '80.5']],
    [['--port']],
    [['--as-of', '2026-02-30']],
    [['--as-of', 'today']],
    [['--data', ' ']],
    [['--unknown']],
    [['extra']],
  ])('%j: one line, exit 2, nothing served', async (args) => {
    const { code, output, errors } = await run(['--no-open', ...args]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  test('help names every option', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of ['--no-open', '--port', '--data', '--as-of', '--shipped', '--watch']) expect(output).toContain(option);
  });
});

describe('watching', () => {
  /** A build that does nothing, and the way to say that a round ended. */
  function fakeWatch(first: readonly string[] = []) {
    let publish: (causes: readonly string[]) => void = () => undefined;
    const stop = jest.fn(() => Promise.resolve());
    const round = (causes: readonly string[]) => ({ changed: [], built: ['panel'], causes });
    const watchParts: StartDependencies['watchParts'] = ({ onRound } = {}) => {
      publish = (causes) => onRound?.(round(causes));
      return Promise.resolve({ latest: round(first), stop });
    };
    return { watchParts, stop, publish: (causes: readonly string[]) => publish(causes) };
  }

  /** Reads events of the open page as they come. */
  async function listen(address: string) {
    const end = new AbortController();
    const answer = await fetch(`${address}/preview/changes`, { signal: end.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error('no events');
    let text = '';
    const next = async (): Promise<{ event: string; causes: string[]; round: string }> => {
      while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
      const [message = '', ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(message) ?? [];
      return { event, ...(JSON.parse(data) as { causes: string[]; round: string }) };
    };
    return { type: answer.headers.get('content-type'), next, end: () => end.abort() };
  }

  test('open pages are told of each build and of what is broken, and so is the terminal; the end stops it', async () => {
    const { watchParts, stop, publish } = fakeWatch();
    const { code, errors } = await run(
      ['--no-open', '--watch'],
      async (address) => {
        const events = await listen(address);
        expect(events.type).toContain('text/event-stream');
        const first = await events.next();
        expect(first).toMatchObject({ event: 'built', causes: [] });
        publish(['pcf/a.ts:1:2: broken']);
        expect(await events.next()).toMatchObject({ event: 'failed', causes: ['pcf/a.ts:1:2: broken'] });
        // A page that is opened now learns it at once.
        const late = await listen(address);
        expect(await late.next()).toMatchObject({ event: 'failed', causes: ['pcf/a.ts:1:2: broken'] });
        publish([]);
        const mended = await events.next();
        expect(mended).toMatchObject({ event: 'built', causes: [] });
        expect(mended.round).not.toBe(first.round);
        late.end();
      },
      { watchParts },
    );
    expect(code).toBe(0);
    expect(errors.trim().split('\n')).toEqual(['Built: panel', 'The build failed: pcf/a.ts:1:2: broken', 'Built: panel']);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test('it begins although something is broken, and says so', async () => {
    const { watchParts } = fakeWatch(['strings/en/card.json: broken']);
    const { code, errors } = await run(
      ['--no-open', '--watch'],
      async (address) => {
        expect(await (await listen(address)).next()).toMatchObject({ event: 'failed', causes: ['strings/en/card.json: broken'] });
      },
      { watchParts },
    );
    expect({ code, errors }).toEqual({ code: 0, errors: 'The build failed: strings/en/card.json: broken\n' });
  });

  test('a port that cannot be had stops it too', async () => {
    const { watchParts, stop } = fakeWatch();
    const taken = await occupy(0);
    const { port } = taken.address() as { port: number };
    const { code } = await run(['--no-open', '--watch', '--port', String(port)], undefined, { watchParts });
    await release(taken);
    expect(code).toBe(1);
    expect(stop).toHaveBeenCalledTimes(1);
  });

  test('without it nothing is told', async () => {
    await run(['--no-open'], async (address) => {
      expect((await fetch(`${address}/preview/changes`)).status).toBe(404);
    });
  });
});

test('controls are bundled quickly unless those that ship are asked for', async () => {
  const buildParts = jest.fn(nothingToBuild);
  await run(['--no-open'], undefined, { buildParts });
  await run(['--no-open', '--shipped'], undefined, { buildParts });
  expect(buildParts.mock.calls).toEqual([
    [expect.objectContaining({ controls: 'quick' })],
    [expect.objectContaining({ controls: 'shipped' })],
  ]);
  expect((await run(['--no-open', '--shipped', '--watch'])).code).toBe(2);
});

test('a build that fails says each cause on a line of its own, and nothing is served', async () => {
  const buildParts = (): Promise<never> =>
    Promise.reject(new BuildError('build', ['pcf/A/index.ts:1:1: TS1: one', 'pcf/B/index.ts:2:2: TS2: two']));
  const { code, output, errors } = await run(['--no-open'], undefined, { buildParts });
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors.trim().split('\n')).toEqual([
    'The build failed: pcf/A/index.ts:1:1: TS1: one',
    'The build failed: pcf/B/index.ts:2:2: TS2: two',
  ]);
});
