// Ctrl+C in a real process, also after a build whose lock listens for it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../../solution/pack/folder';
import { removeRepositories } from '../support';
import { openTarget } from './importSupport';

jest.setTimeout(60_000);
afterAll(removeRepositories);

// Windows has no such signal to send to another process.
const unix = process.platform === 'win32' ? test.skip : test;

unix('Ctrl+C while the job runs: 130, and the last line says under which id it goes on', async () => {
  const { local, root } = await openTarget({});
  await local.server.close();
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'tests/solution/import/interruptedImport.ts'), root], {
    cwd: ROOT,
  });
  let heard = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    heard += piece;
    if (/importing, 35 %/.test(piece)) child.kill('SIGINT');
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on('exit', (...ended) => resolve(ended)));
  expect([code, signal]).toEqual([130, null]);
  expect(heard.trimEnd().split('\n').at(-1)).toMatch(/Stopped watching\. .*importjobs\([0-9a-f-]{36}\)/);
});
