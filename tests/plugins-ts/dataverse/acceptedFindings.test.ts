/** Storing an acceptance and taking it back: one row of our own table, whatever others do meanwhile. */
import { storeAcceptance, takeBackAcceptance, type RecordWriter } from '../../../plugins-ts/dataverse/acceptedFindings';
import type { DataverseClient } from '../../../plugins-ts/dataverse/client';
import { DataverseError } from '../../../plugins-ts/dataverse/client';
import { readOrganization, withAccepted } from '../../../plugins-ts/dataverse/reader';
import { rowIdOf } from '../../../plugins-ts/dataverse/rowIds';
import { acceptanceRow } from '../../../plugins-ts/findings/acceptance';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';

const ID = '0f0e0d0c-0000-4000-8000-000000000001';
const SUBJECT = '0f0e0d0c-0000-4000-8000-00000000000a';
const finding: Finding = {
  rule: 'R-ANON-1',
  severity: 'warning',
  direction: 'inbound',
  subject: { table: 'msdyn_ocvoicechannelsetting', id: SUBJECT },
  related: [],
  basis: 'documented',
  sources: ['ART'],
  seen: [],
};
const row = acceptanceRow(finding, { name: 'Withheld', reason: 'Agreed', acceptedOn: '2026-11-22', fingerprint: '1:now' });
const stored = (columns: UnknownRow = {}): UnknownRow => ({ vcd_acceptedfindingid: ID, ...row, statecode: 0, ...columns });

const failure = (errorCode: number): unknown => ({ errorCode, message: `error ${errorCode}` });
const DUPLICATE = 0x80060892;
const DUPLICATE_ID = 0x80040237;
const GONE = 0x80040217;
const DENIED = 0x80040220;
const CHANGED = 0x80060882;
/** Of the key `R-ANON-1|msdyn_ocvoicechannelsetting|<subject>|1`. */
const MADE = rowIdOf('vcd_acceptedfinding', ['R-ANON-1', 'msdyn_ocvoicechannelsetting', SUBJECT, 1]);
const VERSION = 'W/"7"';

interface Service {
  readonly client: DataverseClient;
  readonly writer: RecordWriter;
  readonly done: unknown[];
  readonly options: string[];
}

/** @param answers rows of one reading after the other; the last is given again */
function service(answers: readonly (readonly UnknownRow[])[], fail: Partial<Record<keyof RecordWriter, unknown>> = {}): Service {
  const done: unknown[] = [];
  const options: string[] = [];
  const carry = (name: keyof RecordWriter, ...said: unknown[]): Promise<unknown> => {
    done.push([name, ...said]);
    return fail[name] === undefined ? Promise.resolve({}) : Promise.reject(fail[name]);
  };
  return {
    done,
    options,
    client: {
      readPage: (request) => {
        options.push(decodeURIComponent(request.options));
        return Promise.resolve({ rows: answers[Math.min(options.length, answers.length) - 1] ?? [], nextLink: null });
      },
    },
    writer: {
      createRecord: (table, id, values) => carry('createRecord', table, id, values),
      updateRecord: (table, id, values, version) => carry('updateRecord', table, id, values, version),
      deleteRecord: (table, id, version) => carry('deleteRecord', table, id, version),
    },
  };
}

test('makes a row, after asking for one of the same finding by its record', async () => {
  const { client, writer, done, options } = service([[]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([['createRecord', 'vcd_acceptedfinding', MADE, row]]);
  expect(options[0]).toContain(`$filter=vcd_subjectid eq '${SUBJECT}'`);
});

test.each([
  ['another rule', { vcd_rule: 'R-RET-1' }],
  ['another table', { vcd_subjecttable: 'msdyn_ocphonenumber' }],
  ['another direction', { vcd_direction: 2 }],
])('a row of %s is another finding’s', async (_what, columns) => {
  const { client, writer, done } = service([[stored(columns)]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([['createRecord', 'vcd_acceptedfinding', MADE, row]]);
});

test.each([
  ['no longer holds', { vcd_fingerprint: '1:then' }],
  ['was deactivated', { statecode: 1 }],
])('writes over one that %s, and makes it active', async (_what, columns) => {
  const { client, writer, done } = service([[stored({ ...columns, '@odata.etag': VERSION })]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([['updateRecord', 'vcd_acceptedfinding', ID, { ...row, statecode: 0, statuscode: 1 }, VERSION]]);
});

test('leaves alone what somebody else has accepted already', async () => {
  const { client, writer, done } = service([[stored({ vcd_reason: 'Theirs' })]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([]);
});

test.each([
  ['a row of that id', DUPLICATE_ID],
  ['a row of that key', DUPLICATE],
])('two at once make one row: %s is the same acceptance', async (_what, code) => {
  const { client, writer, done } = service([[], [stored({ vcd_reason: 'Theirs' })]], { createRecord: failure(code) });
  await storeAcceptance(client, writer, row);
  expect(done.map((one) => (one as unknown[])[0])).toEqual(['createRecord']);
});

test('nothing is written over what somebody else wrote meanwhile, and the error says so', async () => {
  const made = service([[], [stored({ vcd_fingerprint: '1:else' })]], { createRecord: failure(DUPLICATE_ID) });
  await expect(storeAcceptance(made.client, made.writer, row)).rejects.toMatchObject({ message: 'Read_ChangedMeanwhile' });
  const before = stored({ vcd_fingerprint: '1:then', '@odata.etag': VERSION });
  const changed = service([[before], [stored({ vcd_fingerprint: '1:else' })]], { updateRecord: failure(CHANGED) });
  await expect(storeAcceptance(changed.client, changed.writer, row)).rejects.toMatchObject({ message: 'Read_ChangedMeanwhile' });
  // One whose answer was lost is there as it was wanted.
  const lost = service([[before], [stored()]], { updateRecord: failure(CHANGED) });
  await storeAcceptance(lost.client, lost.writer, row);
});

test('an id that somebody gave to another finding does not keep one from being accepted', async () => {
  const { client, writer, done } = service([[]]);
  const create = writer.createRecord;
  const refusing: RecordWriter = {
    ...writer,
    createRecord: (table, id, values) => (id === MADE ? Promise.reject(failure(DUPLICATE_ID)) : create(table, id, values)),
  };
  await storeAcceptance(client, refusing, row);
  expect(done).toEqual([['createRecord', 'vcd_acceptedfinding', expect.not.stringContaining(MADE), row]]);
  const full = service([[]], { createRecord: failure(DUPLICATE_ID) });
  await expect(storeAcceptance(full.client, full.writer, row)).rejects.toMatchObject({ message: 'Read_ChangedMeanwhile' });
  expect(full.done).toHaveLength(3);
});

test('a row that somebody deleted meanwhile is made anew', async () => {
  const { client, writer, done } = service([[stored({ vcd_fingerprint: '1:then' })], []], { updateRecord: failure(GONE) });
  await storeAcceptance(client, writer, row);
  expect(done.map((one) => (one as unknown[])[0])).toEqual(['updateRecord', 'createRecord']);
});

test('says why nothing was stored', async () => {
  const refused = service([[]], { createRecord: failure(DENIED) });
  await expect(storeAcceptance(refused.client, refused.writer, row)).rejects.toMatchObject({ kind: 'denied' });
  const unread: DataverseClient = { readPage: () => Promise.reject(new DataverseError({ kind: 'missing', message: 'no such table' })) };
  const { writer, done } = service([[]]);
  await expect(storeAcceptance(unread, writer, row)).rejects.toMatchObject({ kind: 'missing' });
  expect(done).toEqual([]);
});

test('takes back in the version that was read, also what is gone already, and not what somebody changed since', async () => {
  const there = service([[]]);
  const known = stored({ '@odata.etag': VERSION });
  await takeBackAcceptance(there.writer, known);
  expect(there.done).toEqual([['deleteRecord', 'vcd_acceptedfinding', ID, VERSION]]);
  await takeBackAcceptance(service([[]], { deleteRecord: failure(GONE) }).writer, known);
  await expect(takeBackAcceptance(service([[]], { deleteRecord: failure(DENIED) }).writer, known)).rejects.toMatchObject({
    kind: 'denied',
  });
  await expect(takeBackAcceptance(service([[]], { deleteRecord: failure(CHANGED) }).writer, known)).rejects.toMatchObject({
    message: 'Read_ChangedMeanwhile',
  });
});

test('the table is read beside the others, and nobody misses it where it cannot be', async () => {
  const without: DataverseClient = {
    readPage: ({ entitySet }) =>
      entitySet === 'vcd_acceptedfindings'
        ? Promise.reject(new DataverseError({ kind: 'denied', message: 'no' }))
        : Promise.resolve({ rows: [], nextLink: null }),
  };
  expect(Object.keys(await withAccepted(without, readOrganization(without)))).not.toContain('vcd_acceptedfindings');
  const { client } = service([[stored({ vcd_other: 1, msdyn_secret: 'x' })]]);
  const { vcd_acceptedfindings: accepted } = await withAccepted(client, Promise.resolve({}));
  expect(accepted).toEqual({ state: 'read', rows: [stored()], message: null });
});
