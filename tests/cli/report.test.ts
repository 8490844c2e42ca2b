import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { sampleSnapshot } from '../../preview/sample';
import { formatOf, reportCommand } from '../../cli/commands/report';
import { reportComplaints } from '../support/schema';

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, with streams of its own. */
async function run(...args: string[]): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough): { text: string } => {
    const kept = { text: '' };
    stream.setEncoding('utf8').on('data', (piece: string) => (kept.text += piece));
    return kept;
  };
  const [out, err] = [read(stdout), read(stderr)];
  const exitCode = await reportCommand(args, { stdout, stderr });
  await new Promise((resolve) => setImmediate(resolve));
  return { exitCode, stdout: out.text, stderr: err.text };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

const putJson = (name: string, value: unknown): string => put(name, JSON.stringify(value));

/** One line on standard error with these parts, nothing on standard output, no stack. */
function expectRefusal(outcome: Outcome, exitCode: number, ...parts: string[]): void {
  expect({ exitCode: outcome.exitCode, stdout: outcome.stdout }).toEqual({ exitCode, stdout: '' });
  expect(outcome.stderr).toMatch(/^[^\n]+\n$/);
  expect(outcome.stderr).not.toMatch(/\n\s+at |node:internal|Snapshot_|CommandLine_|\{[a-z]+\}/);
  for (const part of parts) {
    expect(outcome.stderr).toContain(part);
  }
}

describe('made', () => {
  it('from the sample, as Markdown, when nothing is said', async () => {
    const { exitCode, stdout, stderr } = await run();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^# Voice channel deployment\n/);
    expect(stdout).toContain('fictional');
  });

  it('as JSON by the contract, counted from --as-of', async () => {
    const { exitCode, stdout } = await run('--format', 'json', '--as-of', '2028-10-01');
    const report = JSON.parse(stdout) as {
      asOf: string;
      source: unknown;
      channels: { number: { lifecycle: { daysLeft: number; status: string } } | null }[];
    };
    expect(exitCode).toBe(0);
    expect(reportComplaints(report)).toEqual([]);
    expect([report.asOf, report.source]).toEqual(['2028-10-01', { kind: 'sample', name: 'Contoso Home & Garden' }]);
    expect(report.channels.find(({ number }) => number?.lifecycle.daysLeft === -1)?.number?.lifecycle.status).toBe('ended');
  });

  it('counts from today in UTC without --as-of', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { asOf } = JSON.parse((await run('--format', 'json')).stdout) as { asOf: string };
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(asOf);
  });

  it('as CSV', async () => {
    const { exitCode, stdout } = await run('--format', 'csv');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\ufeffKind,Name,Active,/);
  });

  it('is the same from a snapshot file, from saved answers, and from the sample itself', async () => {
    const snapshot = sampleSnapshot();
    const file = putJson('contoso.json', snapshot);
    mkdirSync(path.join(folder, 'answers'));
    for (const [set, value] of Object.entries(snapshot.tables)) {
      putJson(`answers/${set}.json`, { '@odata.context': 'x', value });
    }
    put('answers/notes.json', 'not JSON, and none of our business');
    const args = ['--format', 'json', '--as-of', '2026-11-22'];
    const [fromFile, fromFolder, fromSample] = await Promise.all([
      run('--data', file, ...args),
      run('--data', path.join(folder, 'answers'), ...args),
      run(...args),
    ]);
    const without = ({ stdout }: Outcome): unknown => ({ ...(JSON.parse(stdout) as object), source: null });
    expect(without(fromFile)).toEqual(without(fromSample));
    expect(without(fromFolder)).toEqual(without(fromSample));
    const sourceOf = ({ stdout }: { readonly stdout: string }): unknown => (JSON.parse(stdout) as { source: unknown }).source;
    expect(sourceOf(fromFile)).toEqual({ kind: 'file', name: 'contoso.json' });
    expect(sourceOf(fromFolder)).toEqual({ kind: 'file', name: 'answers' });
    expect(fromFolder.stdout).not.toContain(folder);
  });

  it('reads UTF-16 and byte order marks, as Windows PowerShell writes them', async () => {
    const text = JSON.stringify(sampleSnapshot());
    const utf16 = put('utf16.json', Buffer.from(`\ufeff${text}`, 'utf16le'));
    const utf8 = put('utf8.json', `\ufeff${text}`);
    expect([(await run('--data', utf16)).exitCode, (await run('--data', utf8)).exitCode]).toEqual([0, 0]);
  });

  it('never shows a secret, whatever the data held', async () => {
    const rows = sampleSnapshot().tables.msdyn_occommunicationprovidersettings.map((row) => ({
      ...row,
      msdyn_secret: 'hush-hush',
      msdyn_securesecret: 'hush-hush',
      msdyn_accountsid: 'hush-hush',
    }));
    const file = putJson('secret.json', {
      ...sampleSnapshot(),
      tables: { ...sampleSnapshot().tables, msdyn_occommunicationprovidersettings: rows },
    });
    for (const format of ['json', 'csv', 'markdown']) {
      expect((await run('--data', file, '--format', format)).stdout).not.toContain('hush-hush');
    }
  });

  it('--help speaks of every option and of the exit codes', async () => {
    const { exitCode, stdout, stderr } = await run('--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const part of [
      '--data',
      '--format',
      '--output',
      '--as-of',
      '--fail-on',
      '--language',
      'npm run --silent report --',
      '3 made',
      'tel:+12025550142',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).not.toMatch(/CommandLine_/);
  });
});

describe('--fail-on', () => {
  const quiet = (): string => {
    const { tables, ...rest } = sampleSnapshot();
    const none = Object.fromEntries(Object.keys(tables).map((set) => [set, []]));
    return putJson('quiet.json', { ...rest, tables: none });
  };

  it('ends with 3 when there is such a finding, and still makes the report', async () => {
    for (const severity of ['error', 'warning']) {
      const { exitCode, stdout, stderr } = await run('--fail-on', severity);
      expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: '' });
      expect(stdout).toMatch(/^# Voice channel deployment/);
    }
  });

  it('ends with 0 when there is none', async () => {
    expect((await run('--data', quiet(), '--fail-on', 'warning')).exitCode).toBe(0);
  });

  it('takes several words in any order, and ends with 3 where one holds', async () => {
    const { tables, ...rest } = sampleSnapshot();
    const none = Object.fromEntries(Object.keys(tables).map((set) => [set, []]));
    const unread = [{ entitySet: 'msdyn_occarriers', reason: 'denied', message: '' }];
    const denied = putJson('denied.json', { ...rest, tables: { ...none, msdyn_occarriers: undefined }, unread });
    expect((await run('--data', quiet(), '--fail-on', 'incomplete,error')).exitCode).toBe(0);
    expect((await run('--data', denied, '--fail-on', 'warning')).exitCode).toBe(0);
    expect((await run('--data', denied, '--fail-on', 'error,incomplete')).exitCode).toBe(3);
  });

  it.each(['info', '', 'error,', 'error, warning', 'error;warning', 'Error'])('takes no other word: “%s”', async (words) => {
    expectRefusal(await run('--fail-on', words), 2, '--fail-on', 'error, warning, incomplete');
  });
});

describe('--output', () => {
  const args = ['--format', 'json', '--as-of', '2026-11-22'];

  it('writes the same to the file, nothing to standard output, and leaves nothing else behind', async () => {
    const file = path.join(folder, 'report.json');
    const { exitCode, stdout, stderr } = await run(...args, '--output', file);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe((await run(...args)).stdout);
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('replaces an older file, also through a link', async () => {
    const file = put('old.json', 'old');
    symlinkSync(file, path.join(folder, 'link.json'));
    expect((await run(...args, '--output', path.join(folder, 'link.json'))).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'voice-channel-report/1' });
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'old.json']);
  });

  it('takes the form from the ending of the file', () => {
    expect(['a.json', 'a.CSV', 'a.md', 'a.markdown', 'a.txt', undefined].map((file) => formatOf(undefined, file))).toEqual([
      'json',
      'csv',
      'markdown',
      'markdown',
      'markdown',
      'markdown',
    ]);
    expect(formatOf('csv', 'a.json')).toBe('csv');
  });

  it('refuses a folder', async () => {
    expectRefusal(await run('--output', folder), 1, folder, 'it is a folder', '--output');
  });

  it('says when the folder of the file does not exist', async () => {
    expectRefusal(await run('--output', path.join(folder, 'no', 'report.md')), 1, 'report.md', 'its folder does not exist');
  });

  (process.platform === 'win32' ? it.skip : it)('writes to what is no file as it is', async () => {
    expect((await run('--output', '/dev/null')).exitCode).toBe(0);
  });

  it('does not touch the file when the data is bad', async () => {
    const file = put('report.md', 'old');
    await run('--data', put('bad.json', '{'), '--output', file);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

describe('data that cannot be read', () => {
  it('does not exist', async () => {
    expectRefusal(await run('--data', path.join(folder, 'nowhere.json')), 1, 'nowhere.json', 'it does not exist', '--data');
  });

  it('is no JSON: file, line and column', async () => {
    expectRefusal(
      await run('--data', put('broken.json', '{\n  "format": "voice-channel-snapshot/1",\n  "tables": oops\n}')),
      1,
      'broken.json',
      'line 3, column 13',
    );
  });

  it('is empty', async () => {
    expectRefusal(await run('--data', put('empty.json', '')), 1, 'empty.json', 'it is empty');
  });

  it('is no text', async () => {
    expectRefusal(
      await run('--data', put('picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0xfd]))),
      1,
      'picture.json',
      'UTF-8',
    );
  });

  it('has no format, or one of the future', async () => {
    expectRefusal(await run('--data', putJson('none.json', { tables: {} })), 1, 'none.json', 'voice-channel-snapshot/1');
    expectRefusal(
      await run('--data', putJson('next.json', { format: 'voice-channel-snapshot/2', tables: {} })),
      1,
      'next.json',
      'voice-channel-snapshot/2',
    );
  });

  it('has a row that is none: the place', async () => {
    const tables = { msdyn_ocphonenumbers: [{}, 7] };
    expectRefusal(
      await run('--data', putJson('row.json', { format: 'voice-channel-snapshot/1', tables })),
      1,
      'row.json',
      'tables.msdyn_ocphonenumbers[1]',
      '7',
    );
  });

  it('is a folder without any table, or an empty one', async () => {
    expectRefusal(await run('--data', folder), 1, folder, 'msdyn_ocphonenumbers.json');
    putJson('snapshot.json', sampleSnapshot());
    expectRefusal(await run('--data', folder), 1, folder);
  });

  it('is a folder with one bad answer: that file', async () => {
    putJson('msdyn_occarriers.json', { value: [] });
    put('msdyn_ocphonenumbers.json', '{"value":\n[,]}');
    expectRefusal(await run('--data', folder), 1, 'msdyn_ocphonenumbers.json', 'line 2, column 2');
    putJson('msdyn_ocphonenumbers.json', ['rows without their answer']);
    expectRefusal(await run('--data', folder), 1, 'msdyn_ocphonenumbers.json', 'value');
  });

  it('has a name that is nearly right: it is passed over, and that is said', async () => {
    putJson('msdyn_ocphonenumbers.json', { value: [] });
    putJson('msdyn_occarrier.json', { value: [] });
    const { exitCode, stderr } = await run('--data', folder);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('msdyn_occarrier.json');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is named so that it would move a terminal', async () => {
    const { stderr } = await run('--data', `${folder}/a\nb\u001b[31m\u202e.json`);
    expect(stderr).toMatch(/^[^\n\u001b\u202e]+\n$/);
  });
});

describe('--language', () => {
  it('speaks German in the report', async () => {
    const { stdout } = await run('--language', 'de', '--as-of', '2026-11-22');
    expect(stdout).toMatch(/^# Bereitstellung der Sprachkanäle\n\nStand: 22\. Nov\. 2026\./);
    expect(stdout).toContain('30. Sept. 2028 (noch 678 Tage)');
    expect(stdout).not.toMatch(/Report_|Finding_|\{[a-zA-Z]+\}/);
  });

  it('separates the cells of CSV as Excel does there', async () => {
    expect((await run('--language', 'de', '--format', 'csv')).stdout).toMatch(/^\ufeffArt;Name;Aktiv;/);
  });

  it('is that of the report alone: what is wrong with the data is said in English', async () => {
    expectRefusal(
      await run('--language', 'de', '--data', put('bad.json', '{')),
      1,
      'Cannot use ',
      'bad.json: The text is not valid JSON: line 1',
    );
  });

  it('keeps Arabic numbers in their direction', async () => {
    const { exitCode, stdout } = await run('--language', 'ar');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('\u200e+442079460101\u200e');
  });

  it('leaves JSON as it is', async () => {
    const args = ['--format', 'json', '--as-of', '2026-11-22'];
    expect((await run('--language', 'ar', ...args)).stdout).toBe((await run(...args)).stdout);
  });
});

describe('wrong use', () => {
  it.each([
    [['--nonsense'], '--nonsense'],
    [['--formt', 'json'], '--formt'],
    [['--format'], '--format'],
    [['--format', 'xml'], "'xml'"],
    [['--format', 'JSON'], "'JSON'"],
    [['--data'], '--data'],
    [['--data', ''], '--data'],
    [['--output', ' '], '--output'],
    [['--as-of', '2026-02-30'], '2026-02-30'],
    [['--as-of', '2026-2-3'], '2026-2-3'],
    [['--as-of', '22.11.2026'], '22.11.2026'],
    [['--as-of', '2026-11-22T00:00:00Z'], '2026-11-22T00:00:00Z'],
    [['--as-of', 'today'], 'today'],
    [['--language', 'fr'], "'fr'"],
    [['extra'], 'too many arguments'],
  ])('%j', async (args, part) => {
    const refused = await run(...args);
    expectRefusal(refused, 2, part);
    expect(refused.stderr).toContain('--help');
  });

  it('of the command is found before the data is read', async () => {
    expectRefusal(await run('--data', path.join(folder, 'nowhere.json'), '--as-of', '2026-02-30'), 2, '2026-02-30');
  });
});
