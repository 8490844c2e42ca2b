// `npm run evidence -- import` against an organization on loopback.
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { evidenceCommand } from '../../cli/commands/evidence';
import type { LiveDependencies } from '../../cli/live/session';
import { planImport, type ImportPlan } from '../../plugins-ts/connectivity';
import { readExport } from '../../plugins-ts/connectivity/readExport';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import type { OrganizationTables, UnknownRow } from '../../plugins-ts/tables/tables';
import type { PhoneNumber } from '../../plugins-ts/organization/organizationTypes';
import { parseSnapshot } from '../../plugins-ts/dataverse/snapshot';
import { sampleSnapshot } from '../../preview/sample';
import { ENVIRONMENTS } from '../../preview/emulator/environments';
import { noFaults } from '../../preview/emulator/faults';
import { listen, startOrganization, type LocalOrganization } from '../support/issuer';

jest.setTimeout(60_000);

let local: LocalOrganization;
let folder = '';
beforeAll(async () => {
  local = await startOrganization();
});
afterAll(() => local.server.close());
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'evidence-'));
  local.emulator.reset();
  local.emulator.setFaults(noFaults());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TODAY = '2026-11-22';
const put = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

async function evidence(args: readonly string[], more: LiveDependencies = {}): Promise<{ code: number; out: string; err: string }> {
  const heard = listen();
  const code = await evidenceCommand(args, heard.streams, { ways: local.issuer.ways, wait: () => Promise.resolve(), ...more });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, out: heard.out(), err: heard.err() };
}
const importing = (file: string, args: readonly string[] = [], more: LiveDependencies = {}) =>
  evidence(['import', file, ...local.args, '--observed-on', TODAY, ...args], more);

/** The tables as the organization has them now. */
const tablesNow = (): OrganizationTables => {
  const { tables } = sampleSnapshot();
  const rows = local.emulator.store.table('vcd_numberconnectivities')?.rows as readonly UnknownRow[];
  return parseSnapshot({ ...sampleSnapshot(), tables: { ...tables, vcd_numberconnectivities: rows } }).tables;
};
const numbersNow = (): PhoneNumber[] => {
  const { channels, otherNumbers, unusedNumbers } = describeOrganization(openOrganization(tablesNow(), TODAY), {
    kind: 'sample',
    name: '',
  });
  return [...channels.flatMap(({ number, callerIdNumber }) => [number, callerIdNumber]), ...otherNumbers, ...unusedNumbers].filter(
    (one): one is PhoneNumber => one !== null,
  );
};
const isUndecidedTeams = ({ approach, candidates, e164 }: PhoneNumber): boolean =>
  e164 !== null && approach === 'unknown' && candidates.length > 0 && candidates.every((one) => one.startsWith('teams-'));
const undecided = (): string[] => [
  ...new Set(
    numbersNow()
      .filter(isUndecidedTeams)
      .map(({ e164 }) => e164 as string),
  ),
];
const csv = (numbers: readonly string[], type = 'DirectRouting'): string =>
  ['TelephoneNumber,OperatorId,NumberType', ...numbers.map((one) => `${one},1,${type}`)].join('\r\n');
const writes = (): number => local.emulator.requests.filter(({ method }) => method !== 'GET').length;
const rowsNow = (): string => JSON.stringify(local.emulator.store.table('vcd_numberconnectivities')?.rows);

describe('importing', () => {
  it('shows first and writes nothing', async () => {
    const before = rowsNow();
    const ended = await importing(put('numbers.csv', csv(undecided())));
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/^Lines: \d+\. New: \d+\. Changed: \d+\./);
    expect(ended.err).toContain('Nothing was written. Give --apply to write.');
    expect(rowsNow() === before).toBe(true);
    expect(writes()).toBe(0);
  });

  it('is written into an older table of ours without what has no column there; again, it changes nothing', async () => {
    const { lackingColumns } = ENVIRONMENTS['2024'];
    local.emulator.setFaults({ lackingColumns: { vcd_numberconnectivities: lackingColumns['vcd_numberconnectivities'] ?? [] } });
    const open = undecided();
    const file = put('numbers.csv', csv(open));
    const ended = await importing(file, ['--apply']);
    expect([ended.code, ended.err]).toEqual([0, expect.stringContaining(`Written: ${open.length} of ${open.length}. Failed: 0.`)]);
    expect((await importing(file, ['--apply'])).out).toContain(`Unchanged: ${open.length}.`);
  });

  it('decides every undecided Teams number that the file names, with its evidence named; again, it changes nothing', async () => {
    const open = undecided();
    expect(open.length).toBeGreaterThan(5);
    const file = put('numbers.csv', csv(open));
    const ended = await importing(file, ['--apply', '--result', path.join(folder, 'result.json')]);
    expect(ended.code).toBe(0);
    expect(undecided()).toEqual([]);
    for (const number of numbersNow().filter(({ e164 }) => e164 !== null && open.includes(e164))) {
      // A number that Dynamics has twice, once as ACS, stays ACS there.
      if (number.approach.startsWith('acs')) continue;
      expect(number).toMatchObject({ approach: 'teams-direct-routing', certainty: 'imported' });
      expect(number.evidence.filter(({ table }) => table === 'vcd_numberconnectivity').length).toBeGreaterThan(0);
    }
    const result = JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8')) as { format: string; numbers: { outcome: string }[] };
    expect(result.format).toBe('voice-channel-evidence-result/1');
    expect(new Set(result.numbers.map(({ outcome }) => outcome))).toEqual(new Set(['written']));
    expect(ended.err).toContain(`Written: ${open.length} of ${open.length}. Failed: 0.`);

    const after = rowsNow();
    const before = writes();
    const again = await importing(file, ['--apply']);
    expect(again.code).toBe(0);
    expect(again.out).toContain(`Unchanged: ${open.length}.`);
    expect(again.err).toContain('There is nothing to write.');
    expect(writes()).toBe(before);
    expect(rowsNow() === after).toBe(true);
  });

  it('shows contradictions, unknown numbers and bad lines; a contradiction becomes a finding and changes no approach', async () => {
    const acs = numbersNow().find(
      ({ approach, e164 }) => approach === 'acs-direct-offer' && e164 !== null && !undecided().includes(e164),
    ) as PhoneNumber;
    const content = `TelephoneNumber,NumberType\n${acs.e164},CallingPlan\n+12065559999,CallingPlan\nnothing,CallingPlan\n+12065550110,Fax\n`;
    const ended = await importing(put('numbers.csv', content), ['--apply', '--result', path.join(folder, 'result.json')]);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('Contradicting: 1. Not in Dynamics: 1. Unusable lines: 2.');
    expect(ended.out).toContain(`${acs.e164}: contradicting, Teams says Calling Plan`);
    expect(ended.out).toContain('Line 4: no phone number that can be compared (nothing)');
    expect(ended.out).toContain('Line 5: number type not known (Fax)');
    expect(JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8'))).toMatchObject({
      unknown: { count: 1, listed: ['+12065559999'] },
      bad: { count: 2 },
    });
    expect(
      numbersNow()
        .filter(({ e164 }) => e164 === acs.e164)
        .map(({ approach }) => approach),
    ).toEqual(
      numbersNow()
        .filter(({ e164 }) => e164 === acs.e164)
        .map(() => 'acs-direct-offer'),
    );
    const contradicted = (): number =>
      describeOrganization(openOrganization(tablesNow(), TODAY), { kind: 'sample', name: '' })
        .channels.flatMap(({ findings }) => findings)
        .filter(({ rule }) => rule === 'R-EVID-2').length;
    const found = contradicted();
    local.emulator.reset();
    expect(found).toBeGreaterThan(contradicted());
  });

  it('takes the day of the file when none is given', async () => {
    const [first = ''] = undecided();
    const file = put('numbers.csv', csv([first]));
    utimesSync(file, new Date('2026-11-03T12:00:00Z'), new Date('2026-11-03T12:00:00Z'));
    expect((await evidence(['import', file, ...local.args, '--apply'])).code).toBe(0);
    expect(local.emulator.store.table('vcd_numberconnectivities')?.rows.find((row) => row['vcd_phonenumber'] === first)).toMatchObject({
      vcd_observedon: '2026-11-03',
      vcd_source: 'numbers.csv',
      vcd_origin: 2,
    });
  });

  it('goes on where it was interrupted', async () => {
    const open = undecided();
    const file = put('numbers.csv', csv(open));
    const controller = new AbortController();
    const stopping: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init);
      if (init?.method === 'POST') controller.abort();
      return answer;
    };
    const ended = await importing(file, ['--apply', '--result', path.join(folder, 'result.json')], {
      signal: controller.signal,
      fetch: stopping,
    });
    expect([0, 130]).toContain(ended.code);
    expect(readFileSync(path.join(folder, 'result.json'), 'utf8')).toContain('voice-channel-evidence-result/1');
    expect((await importing(file, ['--apply'])).code).toBe(0);
    expect(undecided()).toEqual([]);
    const keys = local.emulator.store.table('vcd_numberconnectivities')?.rows.map((row) => row['vcd_phonenumber']) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('renews a token between batches, and waits through 429', async () => {
    const file = put('numbers.csv', csv(undecided()));
    local.emulator.setFaults({ expireTokenAfter: 9, throttle: { vcd_numberconnectivities: 3 }, retryAfter: 1 });
    const ended = await importing(file, ['--apply']);
    expect(ended.code).toBe(0);
    expect(undecided()).toEqual([]);
    for (const token of local.issuer.issued) expect(ended.out + ended.err).not.toContain(token);
  });

  it('names the rights to write and the role that carries them', async () => {
    local.emulator.setFaults({ readOnly: true });
    const ended = await importing(put('numbers.csv', csv(undecided())), ['--apply']);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(
      'prvCreatevcd_NumberConnectivity, prvWritevcd_NumberConnectivity. The role Voice Channel Deployment Administrator',
    );
  });

  it('imports nothing when it cannot tell which numbers are Teams numbers', async () => {
    local.emulator.setFaults({ deny: ['msdyn_ocphonenumbers'] });
    const ended = await importing(put('numbers.csv', csv(['+12065550110'])), ['--apply']);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(writes()).toBe(0);
  });

  it.each([
    ['no such file', () => path.join(folder, 'nowhere.csv'), 'it does not exist'],
    ['a workbook', () => put('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 10])), 'names no column'],
    ['an empty file', () => put('empty.csv', ''), 'names no column'],
    [
      'an open quotation mark',
      () => put('open.csv', `TelephoneNumber,NumberType\n"+12065550110,CallingPlan\n${'x,y\n'.repeat(30_000)}`),
      'is not closed',
    ],
  ])('%s: 1, and a reason', async (_name, make, reason) => {
    const ended = await importing(make());
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain(reason);
    expect(ended.err).not.toMatch(/Live_|Unexpected/);
  });

  it('wants a file and an organization, and explains itself', async () => {
    expect((await evidence(['import'])).code).toBe(2);
    expect((await evidence(['import', 'x.csv'])).code).toBe(2);
    expect((await evidence(['export'])).code).toBe(2);
    const help = await evidence(['import', '--help']);
    expect(help.code).toBe(0);
    expect(help.out).not.toMatch(/Live_/);
    expect((await evidence([])).out).toContain('import');
  });
});

describe('an export file', () => {
  const read = async (bytes: AsyncIterable<Uint8Array> | Buffer): Promise<ImportPlan> => {
    const planner = planImport(openOrganization(tablesNow(), TODAY), { observedOn: TODAY, source: 'x' });
    const pieces = Buffer.isBuffer(bytes)
      ? (async function* () {
          yield* [bytes.subarray(0, 7), bytes.subarray(7)];
        })()
      : bytes;
    await readExport(pieces, planner);
    return planner.finish();
  };
  const lines = (separator: string): string =>
    `TelephoneNumber${separator}City${separator}NumberType\r\n${['+12065550110', 'Zürich', 'CallingPlan'].join(separator)}\r\n${['"+12065550112"', '"a ""b"" ,;\tc\r\nd"', '"CallingPlan"'].join(separator)}\r\n`;
  const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

  it.each([',', ';', '\t'])('is separated by %j, in UTF-8 and UTF-16, with and without byte order mark', async (separator) => {
    const text = lines(separator);
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      utf16be(text),
      utf16be(`\ufeff${text}`),
    ]) {
      const { numbers, bad, lines: count } = await read(bytes);
      expect(numbers.map(({ e164, line }) => [e164, line])).toEqual([
        ['+12065550110', 2],
        ['+12065550112', 4],
      ]);
      expect([bad.count, count]).toEqual([0, 2]);
    }
  });

  it('may begin with what PowerShell and Excel put there', async () => {
    for (const preamble of ['#TYPE Selected.Microsoft.Teams.PhoneNumber\r\n', 'sep=,\n', '\n\n']) {
      const { numbers } = await read(Buffer.from(preamble + lines(',')));
      expect(numbers.map(({ e164 }) => e164)).toEqual(['+12065550110', '+12065550112']);
    }
  });

  it('of 100,000 lines is read in bounded memory, hostile lines included', async () => {
    // What is kept counts, and not garbage that nobody has collected yet: a busy machine collects late.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const kept = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    let most = 0;
    const lineAt = (at: number): string =>
      at % 5 === 0
        ? `=cmd|' /C calc'!A0,"${'\u0000'.repeat(20)}",\u202eCallingPlan\n`
        : `+4930${String(at).padStart(8, '0')},"${'x'.repeat(300)}",DirectRouting\n`;
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('TelephoneNumber,City,NumberType\n');
      for (let at = 0; at < 100_000; at += 50) {
        yield Buffer.from(Array.from({ length: 50 }, (_, index) => lineAt(at + index)).join(''));
        if (at % 20_000 === 0) most = Math.max(most, kept());
      }
    };
    const before = kept();
    const { lines: count, numbers, unknown, bad } = await read(pieces());
    expect([count, numbers.length, unknown.count, bad.count]).toEqual([100_000, 0, 80_000, 20_000]);
    expect([unknown.listed.length, bad.listed.length]).toEqual([1000, 1000]);
    // All lines together hold more than 60 MB as text.
    expect(most - before).toBeLessThan(40_000_000);
  });
});
