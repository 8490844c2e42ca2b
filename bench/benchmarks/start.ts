import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from '../../tools/build/incrementalBuild';
import { ROOT } from '../shared/processes';
import { median } from '../shared/timing';
import type { Benchmark } from '../shared/benchmarkTypes';

const ROUNDS = 5;
const PROMISED_MILLISECONDS = 3000;
const PATIENCE_MILLISECONDS = 120_000;
const WINDOWS = process.platform === 'win32';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const responds = (address: string): Promise<boolean> =>
  fetch(address).then(
    (response) => response.ok,
    () => false,
  );

/** Milliseconds from the command to the first page served. */
async function timeStart(): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  // A process group of its own, because npm starts others that must end with it.
  const child = spawn('npm', ['start', '--', '--no-open', '--port', String(port)], {
    cwd: ROOT,
    stdio: 'ignore',
    detached: !WINDOWS,
    shell: WINDOWS,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    while (!(await responds(`http://127.0.0.1:${port}/`))) {
      if (child.exitCode !== null || performance.now() - began > PATIENCE_MILLISECONDS) throw new Error('npm start did not serve');
      await wait(10);
    }
    return performance.now() - began;
  } finally {
    if (child.pid !== undefined && child.exitCode === null) {
      if (WINDOWS) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
      else process.kill(-child.pid, 'SIGTERM');
    }
    await ended;
  }
}

export const benchmark: Benchmark = {
  name: 'start',
  what: 'npm start on an unchanged checkout, until it serves a page',
  async run() {
    await build();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await timeStart());
    return [
      {
        label: 'unchanged checkout',
        unit: 'ms',
        measured: median(times),
        reference: PROMISED_MILLISECONDS,
        referenceIs: 'the 3 seconds promised',
        target: 1,
      },
    ];
  },
};
