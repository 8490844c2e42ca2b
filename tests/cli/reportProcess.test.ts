/** The command as a process of its own: what only a real process shows. Few, because each costs a second. */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sampleSnapshot } from '../../preview/sample';

const ROOT = path.resolve(__dirname, '../..');
const COMMAND = [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'cli/main.ts'), 'report'];

const run = (...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...COMMAND, ...args], { cwd: os.tmpdir(), maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });

jest.setTimeout(60000);

it('makes the report from any folder, whole, on a pipe', async () => {
  const { exitCode, stdout, stderr } = await run('--format', 'json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect((JSON.parse(stdout) as { channels: unknown[] }).channels).toHaveLength(
    sampleSnapshot().tables.msdyn_ocvoicechannelsettings.length,
  );
});

it('ends with the codes of the contract', async () => {
  const bad = path.join(mkdtempSync(path.join(os.tmpdir(), 'report-')), 'bad.json');
  writeFileSync(bad, '{"format"');
  const [unreadable, wrong, findings] = await Promise.all([run('--data', bad), run('--as-of', '2026-02-30'), run('--fail-on', 'error')]);
  expect([unreadable.exitCode, wrong.exitCode, findings.exitCode]).toEqual([1, 2, 3]);
  expect([unreadable.stdout, wrong.stdout]).toEqual(['', '']);
  expect(unreadable.stderr).toMatch(/^Cannot use .*bad\.json: [^\n]+\n$/);
  rmSync(path.dirname(bad), { recursive: true });
});

it('takes it as no error when the reader stops early', async () => {
  const child = spawn(process.execPath, [...COMMAND, '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
  child.stdout.once('data', () => child.stdout.destroy());
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

const unix = process.platform === 'win32' ? it.skip : it;

unix('leaves no half file when it is interrupted', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'report-'));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'tests/cli/endlessWriter.ts'), path.join(folder, 'report.md')],
    { cwd: ROOT, stdio: 'ignore' },
  );
  while (!readdirSync(folder).some((name) => name.endsWith('.part'))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGINT');
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect({ signal, left: readdirSync(folder) }).toEqual({ signal: 'SIGINT', left: [] });
  rmSync(folder, { recursive: true });
});
