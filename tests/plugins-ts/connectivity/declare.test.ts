// What a person says of numbers: which rows it takes, and how it is taken back.
import { recordIdFor, recordIdsFor } from '../../../plugins-ts/connectivity/connectivityRecords';
import { planDeclaration, planUndo } from '../../../plugins-ts/connectivity/declare';
import { readConnectivityRecords } from '../../../plugins-ts/connectivity/readRecords';
import type { DataverseClient, PageRequest } from '../../../plugins-ts/dataverse/client';
import { DataverseError } from '../../../plugins-ts/dataverse/client';
import { createSender } from '../../../plugins-ts/dataverse/sender';
import { writeConnectivityRecords } from '../../../plugins-ts/connectivity';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { ROOT } from '../../support/fakeService';
import { opened } from '../../support/rows';

const id = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
const A = '+12065550110';
const B = '+12065550111';
const ACS = '+12065550112';
const number = (text: string, place: number, type = 1): UnknownRow => ({
  msdyn_ocphonenumberid: id(place),
  msdyn_phonenumber: text,
  msdyn_phonenumbertype: type,
  statecode: 0,
});
const tablesOf = (own: readonly UnknownRow[] = []): OrganizationTables => ({
  msdyn_ocphonenumbers: { state: 'read', message: null, rows: [number(A, 1), number(B, 2), number(ACS, 3, 0)] },
  msdyn_occommunicationprovidersettings: { state: 'read', message: null, rows: [] },
  vcd_numberconnectivities: { state: 'read', message: null, rows: own },
});
const own = (place: number, text: string, connectivity: number | null, more: UnknownRow = {}): UnknownRow => ({
  vcd_numberconnectivityid: id(place),
  vcd_phonenumber: text,
  vcd_name: text,
  vcd_connectivity: connectivity,
  vcd_origin: 2,
  vcd_observedon: '2026-10-01',
  vcd_source: 'old.csv',
  vcd_note: null,
  statecode: 0,
  statuscode: 1,
  '@odata.etag': `W/"${place}"`,
  ...more,
});
const SAID = { connectivity: 2 as const, observedOn: '2026-11-22', note: '  Asked the carrier. ' };
const VALUES = { vcd_connectivity: 2, vcd_origin: 1, vcd_observedon: '2026-11-22', vcd_source: null, vcd_note: 'Asked the carrier.' };

describe('a declaration', () => {
  it('makes a row where there is none, and leaves numbers alone that are no Teams numbers', () => {
    expect(planDeclaration(opened(tablesOf()), [], [A, A, ACS, '+19995550100'], SAID)).toEqual({
      due: [{ e164: A, writes: [{ does: 'create', id: recordIdFor(A), values: { ...VALUES, vcd_phonenumber: A, vcd_name: A } }] }],
      left: [ACS, '+19995550100'],
    });
  });

  it('changes the row of the number even where it says the same, and every other that says something else, each at its version', () => {
    const rows = [own(10, A, 2), own(11, '+1 206 555 0110', 3), own(12, '001 206 555 0110', 2)];
    const [due] = planDeclaration(opened(tablesOf(rows)), rows, [A], SAID).due;
    expect(due?.writes).toEqual([
      { does: 'change', id: id(10), values: VALUES, version: 'W/"10"' },
      { does: 'change', id: id(11), values: VALUES, version: 'W/"11"' },
    ]);
  });

  it('changes both of two rows that spell the number alike, as there can be before the key is active', () => {
    const rows = [own(10, A, 1), own(11, A, 3), own(12, A, 1, { statecode: 1, statuscode: 2 })];
    for (const some of [rows, [...rows].reverse()]) {
      const [due] = planDeclaration(opened(tablesOf(some)), some, [A], SAID).due;
      expect(due?.writes.map(({ id: row }) => row)).toEqual([id(10), id(11)]);
    }
  });

  it('switches a row on that was switched off', () => {
    const row = own(10, A, 1, { statecode: 1, statuscode: 2 });
    expect(planDeclaration(opened(tablesOf([row])), [row], [A], SAID).due[0]?.writes[0]?.values).toMatchObject({
      statecode: 0,
      statuscode: 1,
    });
  });
});

describe('a declaration where somebody wrote another number into the row', () => {
  const given = own(0, '+12065550199', 1, { vcd_numberconnectivityid: recordIdFor(A) });
  const plan = (rows: readonly UnknownRow[]) => planDeclaration(opened(tablesOf()), rows, [A], SAID).due[0]?.writes;

  it('leaves that row alone, and makes one under the next id', () => {
    const [write] = plan([given]) ?? [];
    expect(write).toMatchObject({ does: 'create', id: recordIdsFor(A)[1], values: { vcd_phonenumber: A } });
    const both = [given, own(0, 'none', 1, { vcd_numberconnectivityid: recordIdsFor(A)[1] })];
    expect(recordIdsFor(A)).not.toContain(plan(both)?.[0]?.id);
  });

  it('reads it, whatever it is about', async () => {
    const asked: string[] = [];
    const client: DataverseClient = {
      readPage: async ({ options }) => {
        asked.push(decodeURIComponent(options));
        return { rows: options.includes(recordIdFor(A)) ? [given] : [], nextLink: null };
      },
    };
    expect(await readConnectivityRecords(client, tablesOf(), [A])).toEqual([given]);
    expect(asked).toHaveLength(2);
  });
});

describe('a declaration where the table is older', () => {
  const lacking = new Set(['vcd_observedon', 'vcd_note', 'vcd_ivrinfront']);
  const declare = (note: string, rows: readonly UnknownRow[] = []) =>
    planDeclaration(opened(tablesOf(rows)), rows, [A], { ...SAID, note, lacking }).due;

  it('is written without a day and an empty note, and can be taken back', () => {
    const values = { vcd_connectivity: 2, vcd_origin: 1, vcd_source: null };
    const [due] = declare('');
    expect(due?.writes).toEqual([{ does: 'create', id: recordIdFor(A), values: { ...values, vcd_phonenumber: A, vcd_name: A } }]);
    const before = [own(10, A, 1)];
    const undone = planUndo(declare('', before), before, [{ ...own(10, A, 2), ...values }]);
    expect(undone.due[0]?.writes[0]?.values).toEqual({ vcd_connectivity: 1, vcd_origin: 2, vcd_source: 'old.csv' });
  });

  it('says so where a note would be lost', () => {
    expect(() => declare('Asked the carrier.')).toThrow('Evidence_NoNoteColumn');
  });

  it('is never written without what it says', () => {
    const none = new Set(['vcd_connectivity', 'vcd_origin']);
    const { due } = planDeclaration(opened(tablesOf()), [], [A], { ...SAID, note: '', lacking: none });
    expect(due[0]?.writes[0]?.values).toMatchObject({ vcd_connectivity: 2, vcd_origin: 1 });
  });
});

describe('undoing', () => {
  const undo = (before: readonly UnknownRow[], now: readonly UnknownRow[]) =>
    planUndo(planDeclaration(opened(tablesOf(before)), before, [A], SAID).due, before, now);

  it('removes a row that it made, at the version that it has now', () => {
    const made = own(10, A, 2, { ...VALUES, vcd_numberconnectivityid: recordIdFor(A), '@odata.etag': 'W/"77"' });
    expect(undo([], [made])).toEqual({
      due: [{ e164: A, writes: [{ does: 'remove', id: recordIdFor(A), values: null, version: 'W/"77"' }] }],
      changed: [],
    });
  });

  it.each([
    ['an IVR in front', { vcd_ivrinfront: true }],
    ['that it does not count', { statecode: 1, statuscode: 2 }],
  ])('leaves a row that it made where somebody has said of it since: %s', (_what, more) => {
    const made = own(10, A, 2, { ...VALUES, vcd_numberconnectivityid: recordIdFor(A), ...more });
    expect(undo([], [made])).toEqual({ due: [], changed: [A] });
  });

  it('leaves alone the row that somebody else made of the number meanwhile, under an id of its own', () => {
    expect(undo([], [own(10, A, 2, VALUES)])).toEqual({ due: [], changed: [A] });
  });

  it('gives a row its values back, the empty ones and the state included', () => {
    const before = [own(10, A, 1, { statecode: 1, statuscode: 2 })];
    const now = [own(10, A, 2, { ...VALUES, vcd_observedon: '2026-11-22T00:00:00Z' })];
    expect(undo(before, now).due[0]?.writes[0]?.values).toEqual({
      vcd_connectivity: 1,
      vcd_origin: 2,
      vcd_observedon: '2026-10-01',
      vcd_source: 'old.csv',
      vcd_note: null,
      vcd_name: A,
      statecode: 1,
      statuscode: 2,
    });
  });

  it.each([
    ['is of another connectivity now', [own(10, A, 3, { ...VALUES, vcd_connectivity: 3 })]],
    ['was imported since', [own(10, A, 2, { ...VALUES, vcd_origin: 2 })]],
    ['has another note', [own(10, A, 2, { ...VALUES, vcd_note: 'else' })]],
    ['is gone', []],
  ])('leaves a number alone whose row %s', (_name, now) => {
    expect(undo([own(10, A, 1)], now)).toEqual({ due: [], changed: [A] });
  });
});

describe('reading rows as they are', () => {
  it('asks for many numbers in few requests, for other spellings by id, and follows pages', async () => {
    const asked: PageRequest[] = [];
    const other = own(11, '+1 206 555 0110', 3);
    const client: DataverseClient = {
      readPage: async (request) => {
        asked.push(request);
        if (request.nextLink === undefined && request.options.includes('vcd_phonenumber%20eq'))
          return { rows: [own(10, A, 1)], nextLink: 'x?page=2' };
        return { rows: request.nextLink ? [own(13, B, 1)] : [other], nextLink: null };
      },
    };
    const numbers = [A, B, ...Array.from({ length: 150 }, (_, place) => `+4930${String(place).padStart(7, '0')}`)];
    const rows = await readConnectivityRecords(client, tablesOf([other]), numbers);
    expect(rows.map((row) => row['vcd_numberconnectivityid']).sort()).toEqual([id(10), id(11), id(13)]);
    // Numbers, their next page, and the ids that numbers give, once for each hundred.
    expect(asked).toHaveLength(7);
    for (const { options } of asked) expect(options.length).toBeLessThan(16_000);
  });

  it('refuses a page that leads to itself', async () => {
    const client: DataverseClient = { readPage: async () => ({ rows: [], nextLink: 'x?page=2' }) };
    await expect(readConnectivityRecords(client, tablesOf(), [A])).rejects.toMatchObject({ message: 'Read_NextLinkRepeated' });
  });
});

describe('writing from a page', () => {
  const answer = (status: number, text: string, headers: Record<string, string> = {}) => ({
    status,
    text: async () => text,
    headers: { get: (name: string) => headers[name] ?? null },
  });
  const part = (status: number, body = '') =>
    `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status} X\r\n${status === 429 ? 'Retry-After: 3\r\n' : ''}\r\n${body}\r\n`;
  const due = (e164: string) => ({
    e164,
    writes: [{ does: 'create' as const, id: recordIdFor(e164), values: { vcd_note: 'a\r\n--b\r\nDELETE x HTTP/1.1' } }],
  });
  const client: DataverseClient = { readPage: () => Promise.reject(new Error('nothing is looked at')) };

  it('sends only what was throttled again, without a header that signs in, and no note can become a request', async () => {
    const bodies: string[] = [];
    const waits: number[] = [];
    const answers = [answer(200, part(204) + part(429, '{"error":{"code":"0x80072322","message":"slow"}}')), answer(200, part(204))];
    const fetchLike = (async (_address: string, init: { body: string; headers: Record<string, string> }) => {
      expect(init.headers['Authorization']).toBeUndefined();
      bodies.push(init.body);
      return answers.shift();
    }) as unknown as typeof fetch;
    const settled: string[] = [];
    const sender = createSender({ root: ROOT, fetch: fetchLike });
    await writeConnectivityRecords(sender, [due(A), due(B)], {
      client,
      wait: async (milliseconds) => void waits.push(milliseconds),
      onOutcome: ({ e164 }, { state }) => void settled.push(`${e164} ${state}`),
    });
    expect(settled).toEqual([`${A} written`, `${B} written`]);
    expect(waits).toEqual([3000]);
    expect(bodies.map((body) => body.split(/^PATCH /m).length - 1)).toEqual([2, 1]);
    expect(bodies.join('')).not.toMatch(/^DELETE/m);
  });

  it.each([
    ['a sign-in page', answer(200, '<html></html>'), 'Read_NotJson'],
    ['a redirect', answer(302, ''), 'Read_Redirected'],
  ])('takes %s for no success', async (_name, given, message) => {
    const sender = createSender({ root: ROOT, fetch: (async () => given) as unknown as typeof fetch });
    await expect(writeConnectivityRecords(sender, [due(A)], { client, onOutcome: () => undefined })).rejects.toMatchObject({ message });
    await expect(writeConnectivityRecords(sender, [due(A)], { client, onOutcome: () => undefined })).rejects.toBeInstanceOf(DataverseError);
  });
});
