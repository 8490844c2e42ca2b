/** @jest-environment node */
// Rows of our own, written into an organization in which others write, too, and answers get lost.
import { recordIdFor, type PlannedWrite } from '../../../plugins-ts/connectivity/connectivityRecords';
import { writeConnectivityRecords, type DueNumber } from '../../../plugins-ts/connectivity/writeConnectivityRecords';
import { planDeclaration } from '../../../plugins-ts/connectivity/declare';
import { lackingOfRecords, readConnectivityRecords } from '../../../plugins-ts/connectivity/readRecords';
import { createFetchClient } from '../../../plugins-ts/dataverse/fetchClient';
import type { FetchLike } from '../../../plugins-ts/dataverse/http';
import { createSender } from '../../../plugins-ts/dataverse/sender';
import { ENVIRONMENTS } from '../../../preview/emulator/environments';
import { startLocal, type Local } from '../../preview/emulator/fixture';
import { opened } from '../../support/rows';

const SET = 'vcd_numberconnectivities';
const A = '+12065550110';
const B = '+12065550111';
const OTHER_ID = '0f0e0d0c-0000-4000-8000-0000000000bb';
const values = (e164: string, connectivity = 1) => ({
  vcd_phonenumber: e164,
  vcd_connectivity: connectivity,
  vcd_observedon: '2026-11-22',
});
const create = (e164: string): DueNumber => ({ e164, writes: [{ does: 'create', id: recordIdFor(e164), values: values(e164) }] });

let local: Local;
beforeEach(async () => {
  local = await startLocal();
  for (const { vcd_numberconnectivityid: id } of await rows()) await local.send('DELETE', `${SET}(${id})`);
});
afterEach(() => local.server.close());

const rows = async (): Promise<any[]> => (await local.get(`${SET}?$orderby=vcd_phonenumber`)).json.value;
const versionOf = async (id: string): Promise<string> => String((await local.get(`${SET}(${id})`)).headers.etag);

/** Writes, and tells what became of each number. @param lost how many answers do not arrive */
async function write(due: readonly DueNumber[], lost = 0): Promise<string[]> {
  let left = lost;
  const fetchLike: FetchLike = async (address, init) => {
    const response = await fetch(address, init);
    if (init.method === 'POST' && left-- > 0) throw new TypeError('cut');
    return response;
  };
  const settings = { root: `${local.server.address}/api/data/v9.2/`, fetch: fetchLike };
  const told: string[] = [];
  await writeConnectivityRecords(createSender({ ...settings, wait: () => Promise.resolve() }), due, {
    client: createFetchClient(settings),
    wait: () => Promise.resolve(),
    onOutcome: ({ e164 }, outcome) =>
      void told.push(`${e164} ${outcome.state === 'failed' ? outcome.error.message : outcome.found ? 'found' : outcome.state}`),
  });
  return told;
}

it('makes a row under the id that its number gives, and names no row by its key', async () => {
  expect(await write([create(A), create(B)])).toEqual([`${A} written`, `${B} written`]);
  expect((await rows()).map((row) => [row.vcd_numberconnectivityid, row.vcd_phonenumber])).toEqual([
    [recordIdFor(A), A],
    [recordIdFor(B), B],
  ]);
});

it('does so before the index of the key is there', async () => {
  local.emulator.setFaults({ keyIndexes: { [SET]: 'Pending' } });
  expect(await write([create(A)])).toEqual([`${A} written`]);
  expect(await write([create(A)])).toEqual([`${A} found`]);
  expect(await rows()).toHaveLength(1);
});

it('reports as there, not as failed, what a batch wrote before its answer was lost', async () => {
  await write([create(B)]);
  const change = async (): Promise<PlannedWrite> => ({
    does: 'change',
    id: recordIdFor(B),
    values: { vcd_connectivity: 4, vcd_observedon: '2026-11-23' },
    version: await versionOf(recordIdFor(B)),
  });
  expect(await write([create(A), { e164: B, writes: [await change()] }], 2)).toEqual([`${A} found`, `${B} found`]);
  expect((await rows()).map(({ vcd_connectivity }) => vcd_connectivity)).toEqual([1, 4]);
  const remove: PlannedWrite = { does: 'remove', id: recordIdFor(B), values: null, version: await versionOf(recordIdFor(B)) };
  expect(await write([{ e164: B, writes: [remove] }], 1)).toEqual([`${B} found`]);
  expect(await rows()).toHaveLength(1);
});

it('takes the same, written by somebody else under another id, for written', async () => {
  await local.send('POST', SET, { vcd_numberconnectivityid: OTHER_ID, ...values(A) });
  expect(await write([create(A), create(B)])).toEqual([`${A} found`, `${B} written`]);
  expect(await rows()).toHaveLength(2);
});

it.each([
  ['under another id', OTHER_ID],
  ['under the same id', recordIdFor(A)],
])('writes over nothing that somebody else wrote meanwhile %s, and says so', async (_where, id) => {
  await local.send('POST', SET, { vcd_numberconnectivityid: id, ...values(A, 3) });
  expect(await write([create(A), create(B)])).toEqual([`${A} Read_ChangedMeanwhile`, `${B} written`]);
  expect((await rows()).map(({ vcd_connectivity }) => vcd_connectivity)).toEqual([3, 1]);
});

it('changes and removes only the version that was read', async () => {
  await write([create(A)]);
  const version = await versionOf(recordIdFor(A));
  await local.send('PATCH', `${SET}(${recordIdFor(A)})`, { vcd_connectivity: 3 });
  const change: PlannedWrite = { does: 'change', id: recordIdFor(A), values: { vcd_connectivity: 2 }, version };
  expect(await write([{ e164: A, writes: [change] }])).toEqual([`${A} Read_ChangedMeanwhile`]);
  expect(await write([{ e164: A, writes: [{ does: 'remove', id: recordIdFor(A), values: null, version }] }])).toEqual([
    `${A} Read_ChangedMeanwhile`,
  ]);
  expect((await rows()).map(({ vcd_connectivity }) => vcd_connectivity)).toEqual([3]);
  // Without a version, whichever is there is changed; what was deleted does not come back.
  expect(await write([{ e164: A, writes: [{ ...change, version: null }] }])).toEqual([`${A} written`]);
  await local.send('DELETE', `${SET}(${recordIdFor(A)})`);
  expect(await write([{ e164: A, writes: [{ ...change, version: null }] }])).toEqual([`${A} Read_ChangedMeanwhile`]);
  expect(await rows()).toEqual([]);
});

describe('a number that is declared', () => {
  const tables = {
    msdyn_ocphonenumbers: {
      state: 'read',
      message: null,
      rows: [{ msdyn_ocphonenumberid: OTHER_ID, msdyn_phonenumber: A, msdyn_phonenumbertype: 1, statecode: 0 }],
    },
    vcd_numberconnectivities: { state: 'read', message: null, rows: [] },
  } as const;
  const declare = async (): Promise<string[]> => {
    const client = createFetchClient({ root: `${local.server.address}/api/data/v9.2/`, fetch });
    const before = await readConnectivityRecords(client, tables, [A]);
    const said = { connectivity: 2, observedOn: '2026-11-22', note: '', lacking: lackingOfRecords(client) } as const;
    return write(planDeclaration(opened(tables), before, [A], said).due);
  };

  it('gets a row of its own where somebody wrote another number into the first one', async () => {
    await write([create(A)]);
    await local.send('PATCH', `${SET}(${recordIdFor(A)})`, { vcd_phonenumber: B });
    expect(await declare()).toEqual([`${A} written`]);
    expect((await rows()).map(({ vcd_phonenumber, vcd_connectivity }) => [vcd_phonenumber, vcd_connectivity])).toEqual([
      [A, 2],
      [B, 1],
    ]);
  });

  it('is written where the table lacks the columns that came late', async () => {
    local.emulator.setFaults({ ...ENVIRONMENTS['2024'] });
    expect(await declare()).toEqual([`${A} written`]);
    expect((await rows()).map(({ vcd_connectivity }) => vcd_connectivity)).toEqual([2]);
  });
});

it('looks at what is there in an environment whose table lacks columns', async () => {
  local.emulator.setFaults({ lackingColumns: { [SET]: ['vcd_source', 'vcd_note'] } });
  await local.send('POST', SET, { vcd_numberconnectivityid: OTHER_ID, ...values(A, 3) });
  expect(await write([create(A)])).toEqual([`${A} Read_ChangedMeanwhile`]);
});
