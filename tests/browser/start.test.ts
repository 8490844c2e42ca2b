// `npm start` as a process: what a person runs, from the first line to Ctrl+C.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { build } from '../../tools/build/incrementalBuild';
import { ROOT } from '../../tools/build/targets';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('on an unchanged checkout it builds nothing, serves, and ends cleanly on Ctrl+C', async () => {
  // The controls as the preview bundles them, which is not how they ship.
  await build({ controls: 'quick' });
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'start', '--no-open', '--port', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl+C')) resolve();
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${errors}`)));
  });
  expect(output).toContain(`http://127.0.0.1:${port}/`);
  expect((await fetch(`http://127.0.0.1:${port}/`)).headers.get('content-type')).toContain('text/html');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(errors).toBe('');
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});
