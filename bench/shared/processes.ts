/** Processes that benchmarks run in. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** Enough for the tables of 100,000 channels with their description. */
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=6144', '--import', 'tsx'];

/** Starts a TypeScript file with a channel for messages. Its own output goes to standard error. */
export const start = (file: string, args: readonly string[]): ChildProcess =>
  fork(path.join(ROOT, file), args, { cwd: ROOT, execArgv: NODE_OPTIONS, stdio: ['ignore', 2, 2, 'ipc'] });

/**
 * The first message of a process, waited for until it has ended.
 * @param minutes after which the process is ended
 * @throws Error when it ends without a message, or takes too long
 */
export function messageOf<T>(child: ChildProcess, minutes = 15): Promise<T> {
  return new Promise((resolve, reject) => {
    let message: { readonly value: T } | undefined;
    const timer = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000);
    child.once('message', (value) => (message = { value: value as T }));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (message === undefined) reject(new Error(`ended without a result (${signal ?? `exit code ${String(code)}`})`));
      else resolve(message.value);
    });
  });
}
