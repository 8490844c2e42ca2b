/** The one way in: which command the first words name, and how it ends. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../cli/main';
import { ROOT } from '../../tools/build/targets';
import { listen } from '../support/issuer';

jest.setTimeout(60_000);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const heard = listen();
  const code = await main(args, heard.streams);
  await new Promise((resolve) => setImmediate(resolve));
  return { code, out: heard.out(), err: heard.err() };
}

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const OURS = Object.entries(scripts).flatMap(([name, line]) => {
  const words = /\btsx cli\/main\.ts (.+)$/.exec(line)?.[1];
  return words === undefined ? [] : [[name, words.split(' ')] as const];
});

it('has the scripts of package.json', () => {
  expect(OURS.map(([name]) => name)).toEqual(
    expect.arrayContaining(['start', 'report', 'snapshot', 'evidence', 'solution', 'solution:verify', 'solution:import', 'version']),
  );
});

it.each([...OURS, ['report -- advise', ['report', 'advise']] as const, ['report -- plan', ['report', 'plan']] as const])(
  'npm run %s reaches its command, which answers for its own options',
  async (_name, words) => {
    const { code, out, err } = await run(...words.filter((word) => !word.startsWith('-')), '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(':', ' ')).toMatch(new RegExp(`^Usage  ?${words.filter((word) => !word.startsWith('-')).join('[ :]')}\\b`));
  },
);

it('hands options and values on as they are, and the exit code back', async () => {
  const advice = await run('report', 'advise', '--format', 'json', 'keepCarrier=yes');
  expect(advice.code).toBe(0);
  expect(JSON.parse(advice.out)).toHaveProperty('answers');
  expect(await run('report', '--as-of', '2026-02-30')).toMatchObject({ code: 2, out: '' });
  expect(await run('report', '--data', 'no-such-file.json')).toMatchObject({ code: 1, out: '' });
});

it('lists its commands, and says of another word that it is none', async () => {
  const { code, out } = await run();
  expect(code).toBe(0);
  for (const name of ['start', 'report', 'snapshot', 'evidence', 'solution']) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  expect(await run('nonsense')).toEqual({
    code: 2,
    out: '',
    err: "error: unknown command 'nonsense'. --help lists what can be given.\n",
  });
});
