// Snapshots of an organization: the same report as reading it, and nothing that tells whose it is when that is asked for.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { anonymize } from '../../cli/live/anonymize';
import { snapshotCommand } from '../../cli/commands/snapshot';
import type { LiveDependencies } from '../../cli/live/session';
import { reportCommand } from '../../cli/commands/report';
import { loadText } from '../../cli/lib/loadText';
import { parseSnapshot } from '../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import { normalizePhoneNumber } from '../../plugins-ts/organization/phoneNumbers';
import { SECRET_COLUMNS, type OrganizationTables, type UnknownRow } from '../../plugins-ts/tables/tables';
import type { Report } from '../../plugins-ts/report/reportTypes';
import { PLANTED_SECRET, sampleSnapshot, sampleTables } from '../../preview/sample';
import { noFaults } from '../../preview/emulator/faults';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { listen, startOrganization, type LocalOrganization } from '../support/issuer';

jest.setTimeout(30_000);

let local: LocalOrganization;
let folder = '';
beforeAll(async () => {
  // With the planted secrets, which the emulator drops, and with people who have no number.
  local = await startOrganization({ data: sampleTables() });
});
afterAll(() => local.server.close());
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'snapshot-'));
  local.emulator.setFaults(noFaults());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function snapshot(args: readonly string[], more: LiveDependencies = {}): Promise<{ code: number; out: string; err: string }> {
  const heard = listen();
  const code = await snapshotCommand([...local.args, ...args], heard.streams, {
    ways: local.issuer.ways,
    now: () => new Date('2026-11-22T09:00:00Z'),
    ...more,
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, out: heard.out(), err: heard.err() };
}

async function reportOf(args: readonly string[]): Promise<string> {
  const heard = listen();
  expect(await reportCommand([...args, '--as-of', '2026-11-22', '--format', 'json'], heard.streams, { ways: local.issuer.ways })).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  return heard.out().replace(/"source": \{[^}]*\}/, '"source": …');
}

describe('npm run snapshot', () => {
  it('opened as data, gives the same report byte for byte as reading the organization', async () => {
    const file = path.join(folder, 'contoso.json');
    const ended = await snapshot(['--output', file]);
    expect(ended).toMatchObject({ code: 0, out: '' });
    expect(ended.err).toContain(`Snapshot written: ${file}`);
    expect((await reportOf(['--data', file])) === (await reportOf(local.args))).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      format: 'voice-channel-snapshot/1',
      organisation: local.server.address,
      takenAt: '2026-11-22T09:00:00.000Z',
      unread: [],
    });
    expect(readdirSync(folder)).toEqual(['contoso.json']);
  });

  it('tells of a refused table what reading told', async () => {
    local.emulator.setFaults({ deny: ['msdyn_occarriers'], fail: { systemusers: 400 } });
    const file = path.join(folder, 'partly.json');
    expect((await snapshot(['--output', file])).code).toBe(0);
    expect((await reportOf(['--data', file])) === (await reportOf(local.args))).toBe(true);
    expect((JSON.parse(readFileSync(file, 'utf8')) as { unread: { reason: string }[] }).unread.map(({ reason }) => reason)).toEqual([
      'denied',
      'failed',
    ]);
  });

  it('holds no secret and no token', async () => {
    const file = path.join(folder, 'contoso.json');
    await snapshot(['--output', file]);
    const text = readFileSync(file, 'utf8');
    for (const secret of [PLANTED_SECRET, ...SECRET_COLUMNS, ...local.issuer.issued, 'Bearer']) expect(text).not.toContain(secret);
  });

  it('leaves no file behind when interrupted or when nobody signed in', async () => {
    local.emulator.setFaults({ slow: { msdyn_ocphonenumbers: 5000 } });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 250);
    const file = path.join(folder, 'contoso.json');
    expect((await snapshot(['--output', file], { signal: controller.signal })).code).toBe(130);
    local.emulator.setFaults({ ...noFaults(), expireTokenAfter: 0 });
    expect((await snapshot(['--output', file])).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('signs nobody in for a file that cannot be written', async () => {
    const before = local.issuer.issued.length;
    for (const output of [folder, path.join(folder, 'absent', 'x.json')]) expect((await snapshot(['--output', output])).code).toBe(1);
    expect(local.issuer.issued).toHaveLength(before);
  });

  it('wants an organization and a file', async () => {
    const heard = listen();
    expect(await snapshotCommand(['--org', 'https://contoso.crm.dynamics.com'], heard.streams)).toBe(2);
    expect(await snapshotCommand(['--output', 'x.json'], heard.streams)).toBe(2);
    expect(await snapshotCommand(['--org', 'https://example.org', '--output', 'x.json'], heard.streams)).toBe(2);
    expect(existsSync('x.json')).toBe(false);
  });
});

const text = loadText('en');
const sample = (): OrganizationTables => parseSnapshot(sampleSnapshot()).tables;
const report = (tables: OrganizationTables): Report =>
  describeOrganization(openOrganization(tables, '2026-11-22'), { kind: 'file', name: '' });
const rowsOf = (tables: OrganizationTables): readonly UnknownRow[] =>
  Object.values(tables).flatMap(({ rows }): readonly UnknownRow[] => rows);

/** Texts of an organization that tell whose it is: all but choices, dates, countries and regions. */
function telling(tables: OrganizationTables): Set<string> {
  const found = new Set<string>();
  for (const row of rowsOf(tables)) {
    for (const [column, value] of Object.entries(row)) {
      if (
        typeof value !== 'string' ||
        value.trim() === '' ||
        /countryisocode|datalocation|vcd_rule|subjecttable/.test(column) ||
        /^\d{4}-\d{2}-\d{2}/.test(value) ||
        /^\d{9}(,\d{9})*$/.test(value)
      )
        continue;
      found.add(value);
    }
  }
  return found;
}

describe('--anonymise', () => {
  it('writes a file in which no name, number, id or host of the organization is left', async () => {
    for (const spelling of ['--anonymise', '--anonymize']) {
      const file = path.join(folder, 'anonymous.json');
      expect((await snapshot(['--output', file, spelling])).code).toBe(0);
      const written = readFileSync(file, 'utf8');
      const values = new Set(rowsOf(parseSnapshot(JSON.parse(written)).tables).flatMap((row) => Object.values(row)));
      for (const original of telling(sample())) {
        expect(values).not.toContain(original);
        if (original.length > 6) expect(written.toLowerCase()).not.toContain(JSON.stringify(original).slice(1, -1).toLowerCase());
      }
      expect(written).not.toMatch(/127\.0\.0\.1|localhost|dynamics\.com|Contoso/i);
      expect(JSON.parse(written)).toMatchObject({ organisation: '' });
    }
  });

  it('keeps every decision, every finding and every join', () => {
    const shape = ({ channels, unusedNumbers, outsideNumbers, findings, unchecked, tables }: Report): unknown => ({
      channels: channels
        .map(({ active, number, callerIdNumber, inbound, outbound, workstream, findings: found }) =>
          JSON.stringify([
            active,
            workstream === null,
            number?.approach,
            number?.certainty,
            number?.carrier === null,
            callerIdNumber?.approach,
            inbound.approach,
            inbound.enabled,
            outbound.approach,
            outbound.enabled,
            found.map(({ rule }) => rule).sort(),
          ]),
        )
        .sort(),
      unused: unusedNumbers.map(({ approach, certainty }) => `${approach} ${certainty}`).sort(),
      outside: outsideNumbers.map(({ approach }) => approach),
      findings: findings.map(({ rule }) => rule).sort(),
      unchecked,
      tables,
    });
    expect(shape(report(anonymize(sample(), 'salt', text)))).toEqual(shape(report(sample())));
  });

  it('gives numbers of the same country, kind and length, equal where they were equal and none that was there', () => {
    const before = rowsOf(sample());
    const after = rowsOf(anonymize(sample(), 'salt', text));
    const originals = new Set(
      before
        .map((row) => normalizePhoneNumber((row['msdyn_phonenumber'] ?? row['vcd_phonenumber'] ?? null) as string | null))
        .filter((one) => one !== null),
    );
    const mapped = new Map<string, string>();
    before.forEach((row, place) => {
      const original = normalizePhoneNumber((row['msdyn_phonenumber'] ?? row['vcd_phonenumber'] ?? null) as string | null);
      const made = normalizePhoneNumber(
        (after[place]?.['msdyn_phonenumber'] ?? after[place]?.['vcd_phonenumber'] ?? null) as string | null,
      );
      if (original === null) return;
      expect(originals).not.toContain(made);
      expect(made?.length).toBe(original.length);
      expect(mapped.get(original) ?? made).toBe(made);
      mapped.set(original, made as string);
      const [from, to] = [parsePhoneNumberFromString(original), parsePhoneNumberFromString(made as string)];
      expect(to?.countryCallingCode).toBe(from?.countryCallingCode);
      if (from?.countryCallingCode === '1') expect(made?.slice(0, 5)).toBe(original.slice(0, 5));
      if (from?.getType() === 'MOBILE' && to?.getType() !== undefined) expect(to.getType()).toBe('MOBILE');
    });
    expect(new Set(mapped.values()).size).toBe(mapped.size);
  });

  it('is the same for the same salt, and another for another', () => {
    const made = JSON.stringify(anonymize(sample(), 'one', text));
    expect(JSON.stringify(anonymize(sample(), 'one', text)) === made).toBe(true);
    expect(JSON.stringify(anonymize(sample(), 'two', text)) === made).toBe(false);
  });

  it('lets no text of a column through that it does not know, nor an annotation, nor a message', () => {
    const row: UnknownRow = {
      msdyn_ocphonenumberid: '{ABCDEF01-0000-4000-8000-000000000001}',
      msdyn_phonenumber: '+1 425 555 0142',
      msdyn_later: 'Fabrikam',
      '_msdyn_carrierid_value@OData.Community.Display.V1.FormattedValue': 'Fabrikam',
      msdyn_countryisocode: 'Fabrikam, Berlin',
    };
    const tables: OrganizationTables = {
      msdyn_ocphonenumbers: {
        state: 'read',
        message: null,
        rows: [row],
      },
      msdyn_occarriers: { state: 'denied', rows: [], message: 'Principal user Fabrikam is missing prvReadmsdyn_occarrier' },
    };
    const made = JSON.stringify(anonymize(tables, 'salt', text));
    expect(made).not.toMatch(/Fabrikam|abcdef01|555 0142/i);
  });
});
