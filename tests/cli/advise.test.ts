import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { adviseCommand, answersFrom } from '../../cli/commands/advise';
import { planCommand } from '../../cli/commands/plan';
import type { Streams } from '../../cli/lib/runCommand';

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(command: (args: readonly string[], streams: Streams) => Promise<number>, ...args: string[]): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const kept = { stdout: '', stderr: '' };
  stdout.setEncoding('utf8').on('data', (piece: string) => (kept.stdout += piece));
  stderr.setEncoding('utf8').on('data', (piece: string) => (kept.stderr += piece));
  const exitCode = await command(args, { stdout, stderr });
  await new Promise((resolve) => setImmediate(resolve));
  return { exitCode, ...kept };
}

const AS_OF = ['--as-of', '2026-11-22'];

describe('advise', () => {
  it('names the best fit with its reasons, each with what it rests on', async () => {
    const { exitCode, stdout, stderr } = await run(
      adviseCommand,
      'keepCarrier=yes',
      'context=blindTransfer,callback',
      'sbc=yes',
      'countries=us',
      ...AS_OF,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Best fit: Teams Direct Routing');
    expect(stdout).toContain('United States');
    const reasons = stdout.split('\n').filter((line) => line.startsWith('- Fit:'));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((line) => !/Basis: (Article|Documented|Inferred)/.test(line))).toEqual([]);
    // Every reference leads somewhere.
    const used = new Set([...stdout.matchAll(/\]\[([A-Z0-9-]+)\]/g)].map((match) => match[1]));
    const defined = new Set([...stdout.matchAll(/^\[([A-Z0-9-]+)\]: </gm)].map((match) => match[1]));
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
  });

  it('leaves out what ends for someone who must outlive 2028, also when it is in use, and says why', async () => {
    const { stdout } = await run(adviseCommand, 'outlive=yes', '--current', 'acs-direct-routing', '--with-retiring', ...AS_OF);
    expect(stdout).not.toMatch(/^### ACS/m);
    expect(stdout).toContain('ACS direct routing: ends 30 Sep 2028, and you need it after that');
  });

  it('takes the address of the panel as it stands', () => {
    expect(answersFrom(['https://x/panel.html?keepCarrier=no&sms=unknown'])).toEqual({ keepCarrier: 'no', sms: 'unknown' });
    expect(answersFrom(['context=none', 'countries=de,us'])).toEqual({ context: [], countries: ['DE', 'US'] });
  });

  it.each(['keepCarrer=yes', 'keepCarrier=maybe', 'context=blindTransfer,calback', 'countries=USA', 'sbc'])(
    'refuses %s rather than advise on half of it',
    async (answer) => {
      const { exitCode, stdout, stderr } = await run(adviseCommand, answer);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toMatch(/^[^\n]+\n$/);
      expect(stderr).toContain(answer);
      expect(stderr).toContain('keepCarrier=yes|no|unknown');
    },
  );

  it('gives JSON for programs, and speaks the asked language', async () => {
    const json = JSON.parse((await run(adviseCommand, 'sbc=no', '--format', 'json', ...AS_OF)).stdout) as {
      answers: unknown;
      approaches: unknown[];
    };
    expect(json.answers).toEqual({ sbc: 'no' });
    expect(json.approaches).toHaveLength(3);
    const german = await run(adviseCommand, 'sbc=no', '--format', 'text', '--language', 'de', ...AS_OF);
    expect(german.stdout).toContain('Nicht beantwortet');
    expect(german.stdout).not.toMatch(/\{[a-z]+\}|Guidance_|Advisor_/);
  });
});

describe('plan', () => {
  it('says what to do this quarter, in which order, by whom and until when', async () => {
    const { exitCode, stdout, stderr } = await run(planCommand, ...AS_OF);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const agenda = stdout.split('## This quarter')[1]?.split('\n## ')[0] ?? '';
    const items = agenda.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(items.length).toBeGreaterThan(5);
    const owners = /^\d+\. (Telephony team|Dynamics administrator|Teams administrator|Carrier or operator): /;
    expect(items.filter((line) => !owners.test(line) || !/Until: \d/.test(line))).toEqual([]);
    expect(stdout).not.toMatch(/Retirement\w*_|Guidance_/);
  });

  it('writes one line for each number as CSV, by the ending of the file', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'plan-'));
    try {
      const file = path.join(folder, 'plan.csv');
      expect((await run(planCommand, '--output', file, ...AS_OF)).exitCode).toBe(0);
      const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
      expect(lines[0]).toBe(
        '\ufeffNumber,State,Approach,Ends,Country,Channels,Moves to,Clear first,Settled,"May be lost, until you prove otherwise",Not read,Wave,From,Until,Risk',
      );
      expect(lines.filter((line) => line.startsWith('tel:+')).length).toBeGreaterThan(50);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('refuses a key that settles nothing, and names those that do', async () => {
    const { exitCode, stdout, stderr } = await run(planCommand, ...AS_OF, '--settled', 'callingPlanCountry/us');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('callingPlanCountry/us settles nothing');
    expect(stderr).toContain('callingPlanCountry/US');
  });

  it('counts what is settled', async () => {
    const readyOf = async (...more: string[]): Promise<number> =>
      Number(/\*\*Ready:\*\* (\d+)/.exec((await run(planCommand, ...AS_OF, ...more)).stdout)?.[1]);
    expect(await readyOf('--settled', 'callingPlanCountry/US', '--sbc-name', 'secondName')).toBeGreaterThan(await readyOf());
  });
});
