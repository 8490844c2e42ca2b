// A card reads a few rows, the report reads them all. What they say of a channel has to be the same.
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import { readChannelTables } from '../../plugins-ts/dataverse/channelReader';
import { parseSnapshot } from '../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import { describeChannelRow } from '../../plugins-ts/report/describeRow';
import type { Channel } from '../../plugins-ts/report/reportTypes';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { sampleSnapshot, sampleTables, SAMPLE_STORIES } from '../../preview/sample';
import { createEmulator, startServer, type RunningServer } from '../../preview/emulator';
import { LACKING, OLDER } from '../support/olderEnvironment';
import { readOrganization } from '../../plugins-ts/dataverse/reader';
import { ENTITY_SETS } from '../../plugins-ts/tables/tables';
import { unreadTables } from '../../pcf/views/card/DeploymentCard/unreadTables';

const AS_OF = '2026-11-22';
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ port: 0, emulator: createEmulator({ data: sampleTables() }) });
});
afterAll(() => server.close());

const answerOf = ({ number, callerIdNumber, inbound, outbound }: Omit<Channel, 'findings'>): object => {
  const direction = ({ enabled, approach, candidates, certainty, responsibility, sla }: Channel['inbound']): object => ({
    enabled,
    approach,
    candidates,
    certainty,
    responsibility,
    sla,
  });
  const of = (one: Channel['number']): object | null =>
    one && { e164: one.e164, approach: one.approach, candidates: one.candidates, certainty: one.certainty, numberSource: one.numberSource };
  return { number: of(number), callerIdNumber: of(callerIdNumber), inbound: direction(inbound), outbound: direction(outbound) };
};

const report = describeOrganization(openOrganization(parseSnapshot(sampleSnapshot()).tables, AS_OF), { kind: 'sample', name: '' });
const rows = new Map(sampleTables().msdyn_ocvoicechannelsettings.map((row) => [String(row['msdyn_ocvoicechannelsettingid']), row]));

test.each(report.channels.map((channel) => [SAMPLE_STORIES[channel.id] ?? channel.name, channel] as const))(
  '%s',
  async (_name, expected) => {
    const row = rows.get(expected.id) as UnknownRow;
    const client = createFetchClient({ root: `${server.address}/api/data/v9.2/`, fetch: (address, init) => fetch(address, init) });
    const text = (property: string): string | null => (row[property] as string | null) ?? null;
    const tables = await readChannelTables(client, {
      numberId: text('_msdyn_phonenumberid_value'),
      callerIdNumberId: text('_msdyn_calleridphonenumberid_value'),
      workstreamId: text('_msdyn_liveworkstreamid_value'),
    });
    expect(answerOf(describeChannelRow(row, openOrganization(tables, AS_OF)))).toEqual(answerOf(expected));
  },
);

test('in an older environment as well, where neither says what a column would have said', async () => {
  const lacking: Readonly<Record<string, readonly string[]>> = OLDER.lackingColumns;
  const emulator = createEmulator({ data: sampleTables(), faults: OLDER });
  const old = await startServer({ port: 0, emulator });
  try {
    const client = createFetchClient({ root: `${old.address}/api/data/v9.2/`, fetch: (address, init) => fetch(address, init) });
    const whole = await readOrganization(client);
    expect(ENTITY_SETS.filter((set) => whole[set]?.state !== 'read')).toEqual([]);
    const described = describeOrganization(openOrganization(whole, AS_OF), { kind: 'sample', name: '' });
    expect(described.channels).toHaveLength(report.channels.length);
    const before = emulator.requests.length;
    for (const expected of described.channels) {
      const { msdyn_ocvoicechannelsettings: gone = [] } = lacking;
      const row = Object.fromEntries(Object.entries(rows.get(expected.id) as UnknownRow).filter(([column]) => !gone.includes(column)));
      const tables = await readChannelTables(client, {
        numberId: row['_msdyn_phonenumberid_value'] as string | null,
        callerIdNumberId: null,
        workstreamId: row['_msdyn_liveworkstreamid_value'] as string | null,
      });
      expect([expected.name, answerOf(describeChannelRow(row, openOrganization(tables, AS_OF)))]).toEqual([
        expected.name,
        answerOf(expected),
      ]);
      // What the card says below its title.
      expect(unreadTables((set) => tables[set])).toEqual([
        expect.objectContaining({ entitySet: 'msdyn_ocphonenumbers', state: 'read', lacking: [LACKING] }),
      ]);
    }
    // Each column is found out once, not for each card.
    expect(emulator.requests.slice(before).filter(({ status }) => status === 400)).toEqual([]);
  } finally {
    await old.close();
  }
});
