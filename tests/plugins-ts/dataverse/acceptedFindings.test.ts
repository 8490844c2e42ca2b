/** Storing an acceptance and taking it back: one row of our own table, whatever others do meanwhile. */
import { storeAcceptance, takeBackAcceptance, type RecordWriter } from '../../../plugins-ts/dataverse/acceptedFindings';
import type { DataverseClient } from '../../../plugins-ts/dataverse/client';
import { DataverseError } from '../../../plugins-ts/dataverse/client';
import { readOrganization, withAccepted } from '../../../plugins-ts/dataverse/reader';
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
};
const row = acceptanceRow(finding, { name: 'Withheld', reason: 'Agreed', acceptedOn: '2026-11-22', fingerprint: '1:now' });
const stored = (columns: UnknownRow = {}): UnknownRow => ({ vcd_acceptedfindingid: ID, ...row, statecode: 0, ...columns });

const failure = (errorCode: number): unknown => ({ errorCode, message: `error ${errorCode}` });
const DUPLICATE = 0x80060892;
const GONE = 0x80040217;
const DENIED = 0x80040220;

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
      createRecord: (table, values) => carry('createRecord', table, values),
      updateRecord: (table, id, values) => carry('updateRecord', table, id, values),
      deleteRecord: (table, id) => carry('deleteRecord', table, id),
    },
  };
}

test('makes a row, after asking for one of the same finding by its record', async () => {
  const { client, writer, done, options } = service([[]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([['createRecord', 'vcd_acceptedfinding', row]]);
  expect(options[0]).toContain(`$filter=vcd_subjectid eq '${SUBJECT}'`);
});

test.each([
  ['another rule', { vcd_rule: 'R-RET-1' }],
  ['another table', { vcd_subjecttable: 'msdyn_ocphonenumber' }],
  ['another direction', { vcd_direction: 2 }],
])('a row of %s is another finding’s', async (_what, columns) => {
  const { client, writer, done } = service([[stored(columns)]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([['createRecord', 'vcd_acceptedfinding', row]]);
});

test.each([
  ['no longer holds', { vcd_fingerprint: '1:then' }],
  ['was deactivated', { statecode: 1 }],
])('writes over one that %s, and makes it active', async (_what, columns) => {
  const { client, writer, done } = service([[stored(columns)]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([['updateRecord', 'vcd_acceptedfinding', ID, { ...row, statecode: 0, statuscode: 1 }]]);
});

test('leaves alone what somebody else has accepted already', async () => {
  const { client, writer, done } = service([[stored({ vcd_reason: 'Theirs' })]]);
  await storeAcceptance(client, writer, row);
  expect(done).toEqual([]);
});

test('two at once make one row', async () => {
  const { client, writer, done } = service([[], [stored({ vcd_fingerprint: '1:then' })]], { createRecord: failure(DUPLICATE) });
  await storeAcceptance(client, writer, row);
  expect(done.map((one) => (one as unknown[])[0])).toEqual(['createRecord', 'updateRecord']);
});

test('says why nothing was stored', async () => {
  const refused = service([[]], { createRecord: failure(DENIED) });
  await expect(storeAcceptance(refused.client, refused.writer, row)).rejects.toMatchObject({ kind: 'denied' });
  const unread: DataverseClient = { readPage: () => Promise.reject(new DataverseError({ kind: 'missing', message: 'no such table' })) };
  const { writer, done } = service([[]]);
  await expect(storeAcceptance(unread, writer, row)).rejects.toMatchObject({ kind: 'missing' });
  expect(done).toEqual([]);
});

test('takes back, also what is gone already', async () => {
  const there = service([[]]);
  await takeBackAcceptance(there.writer, ID);
  expect(there.done).toEqual([['deleteRecord', 'vcd_acceptedfinding', ID]]);
  await takeBackAcceptance(service([[]], { deleteRecord: failure(GONE) }).writer, ID);
  await expect(takeBackAcceptance(service([[]], { deleteRecord: failure(DENIED) }).writer, ID)).rejects.toMatchObject({ kind: 'denied' });
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
