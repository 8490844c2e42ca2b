// The whole way, as a person goes it: sign in, read, take a snapshot, take one that can be passed on, import evidence; and again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { evidenceCommand } from '../../cli/commands/evidence';
import { snapshotCommand } from '../../cli/commands/snapshot';
import { reportCommand } from '../../cli/commands/report';
import type { Channel, Report } from '../../plugins-ts/report/reportTypes';
import type { PhoneNumber } from '../../plugins-ts/organization/organizationTypes';
import type { Streams } from '../../cli/lib/runCommand';
import type { LiveDependencies } from '../../cli/live/session';
import { listen, startOrganization, type LocalOrganization } from '../support/issuer';

jest.setTimeout(120_000);

let local: LocalOrganization;
let folder = '';
beforeAll(async () => {
  local = await startOrganization();
  folder = mkdtempSync(path.join(os.tmpdir(), 'journey-'));
});
afterAll(async () => {
  await local.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const AS_OF = '2026-11-22';
const at = (name: string): string => path.join(folder, name);

type Command = (args: readonly string[], streams: Streams, live: LiveDependencies) => Promise<number>;
async function run(command: Command, args: readonly string[]): Promise<{ out: string; err: string }> {
  const heard = listen();
  expect(
    await command(args, heard.streams, {
      ways: local.issuer.ways,
      wait: () => Promise.resolve(),
      now: () => new Date(`${AS_OF}T09:00:00Z`),
    }),
  ).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  for (const token of local.issuer.issued) expect(heard.out() + heard.err()).not.toContain(token);
  return { out: heard.out(), err: heard.err() };
}
const reportOf = async (args: readonly string[]): Promise<Report> =>
  JSON.parse((await run(reportCommand as Command, [...args, '--as-of', AS_OF, '--format', 'json'])).out) as Report;
const withoutSource = (report: Report): string => JSON.stringify({ ...report, source: null });

const numbersOf = ({ channels, otherNumbers, unusedNumbers }: Report): PhoneNumber[] =>
  [...channels.flatMap(({ number, callerIdNumber }: Channel) => [number, callerIdNumber]), ...otherNumbers, ...unusedNumbers].filter(
    (one): one is PhoneNumber => one !== null,
  );
const isTeams = ({ candidates, e164 }: PhoneNumber): boolean =>
  e164 !== null && candidates.length > 0 && candidates.every((one) => one.startsWith('teams-'));
const undecidedIn = (report: Report): string[] => [
  ...new Set(
    numbersOf(report)
      .filter((one) => isTeams(one) && one.approach === 'unknown')
      .map(({ e164 }) => e164 as string),
  ),
];
const connectivityRecords = (): string => JSON.stringify(local.emulator.store.table('vcd_numberconnectivities')?.rows);

test('every undecided Teams number of the sample is decided with its evidence named, and the same again changes nothing', async () => {
  const first = await run(reportCommand as Command, [...local.args, '--as-of', AS_OF, '--format', 'json']);
  expect(first.err).toContain('session of the Azure CLI');
  const before = JSON.parse(first.out) as Report;
  const open = undecidedIn(before);
  expect(open.length).toBeGreaterThan(10);

  await run(snapshotCommand, [...local.args, '--output', at('contoso.json')]);
  expect(withoutSource(await reportOf(['--data', at('contoso.json')])) === withoutSource(before)).toBe(true);

  await run(snapshotCommand, [...local.args, '--output', at('partner.json'), '--anonymise']);
  const partner = readFileSync(at('partner.json'), 'utf8');
  for (const number of open) expect(partner).not.toContain(number);
  expect(numbersOf(await reportOf(['--data', at('partner.json')])).filter(({ approach }) => approach === 'unknown').length).toBe(
    numbersOf(before).filter(({ approach }) => approach === 'unknown').length,
  );

  const types = ['CallingPlan', 'DirectRouting', 'OperatorConnect'] as const;
  writeFileSync(
    at('teams.csv'),
    ['"TelephoneNumber";"NumberType"', ...open.map((number, place) => `"${number}";"${types[place % 3]}"`)].join('\r\n'),
  );
  const importing = ['import', at('teams.csv'), ...local.args, '--observed-on', AS_OF, '--apply', '--result', at('result.json')];
  const imported = await run(evidenceCommand, importing);
  expect(imported.err).toContain(`Written: ${open.length} of ${open.length}. Failed: 0.`);

  const after = await reportOf(local.args);
  expect(undecidedIn(after)).toEqual([]);
  const approaches = ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'];
  for (const number of numbersOf(after).filter((one) => isTeams(one) && open.includes(one.e164 as string))) {
    expect([number.e164, number.approach, number.certainty]).toEqual([
      number.e164,
      approaches[open.indexOf(number.e164 as string) % 3],
      'imported',
    ]);
    expect(number.evidence).toEqual(
      expect.arrayContaining([expect.objectContaining({ table: 'vcd_numberconnectivity', column: 'vcd_observedon', value: AS_OF })]),
    );
  }
  // What was decided before stays as it was.
  const settled = (report: Report): string =>
    JSON.stringify(
      numbersOf(report)
        .filter(({ e164 }) => e164 === null || !open.includes(e164))
        .map(({ id, approach, certainty }) => [id, approach, certainty]),
    );
  expect(settled(after)).toBe(settled(before));

  const rows = connectivityRecords();
  const again = await run(evidenceCommand, importing);
  expect(again.err).toContain('There is nothing to write.');
  expect(connectivityRecords() === rows).toBe(true);
  expect(withoutSource(await reportOf(local.args)) === withoutSource(after)).toBe(true);
  await run(snapshotCommand, [...local.args, '--output', at('after.json')]);
  expect(withoutSource(await reportOf(['--data', at('after.json')])) === withoutSource(after)).toBe(true);
});
