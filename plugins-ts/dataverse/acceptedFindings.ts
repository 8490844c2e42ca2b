/**
 * Accepting a finding, and taking that back: one row of the product's own table, and no other. The platform's client knows
 * no upsert by an alternate key, so that a row of the same finding is looked for first. Who was faster and accepted the same
 * is left alone: that reason stands.
 */
import { isActive, toId } from '../organization/cells';
import { TABLE } from '../tables/choices';
import { ACCEPTED_SET, type Row, type UnknownRow } from '../tables/tables';
import { DataverseError, type DataverseClient } from './client';
import { TIME_OUT, withAttempts, type AttemptSettings } from './http';
import { textFilter, toGuid } from './queries';
import { readTable } from './readTable';
import { withLimits } from './wait';

type AcceptanceRow = Row<'vcd_acceptedfinding'>;

/** What `Xrm.WebApi` and `context.webAPI` both write with. */
export interface RecordWriter {
  createRecord(logicalName: string, row: UnknownRow): PromiseLike<unknown>;
  updateRecord(logicalName: string, id: string, row: UnknownRow): PromiseLike<unknown>;
  deleteRecord(logicalName: string, id: string): PromiseLike<unknown>;
}

/** DuplicateRecordEntityKey, and its older sibling: somebody wrote a row of the same key meanwhile. */
const DUPLICATES = new Set(['0x80060892', '0x80040237']);

/** ObjectDoesNotExist. */
const GONE = '0x80040217';

/** Within which time and signal to write, and how to wait between attempts. */
export type WriteSettings = Pick<AttemptSettings, 'signal' | 'wait'>;

/**
 * One write through the platform, again where a later attempt may succeed. A row is created at most once: the service may have
 * made it without saying so.
 */
const written = (work: () => PromiseLike<unknown>, { signal, wait }: WriteSettings, once = false): Promise<unknown> =>
  withAttempts(() => withLimits(work(), { signal, milliseconds: TIME_OUT }), { signal, wait, once });

/** The row whose alternate key is that of `row`, or `null`. @throws DataverseError */
async function findSame(client: DataverseClient, row: AcceptanceRow, settings: WriteSettings): Promise<AcceptanceRow | null> {
  const filter = textFilter('vcd_subjectid', [toId(row.vcd_subjectid)]);
  const { state, rows, message } = await readTable(client, ACCEPTED_SET, filter === null ? [] : [filter], settings);
  if (state !== 'read')
    throw new DataverseError({ kind: state === 'denied' || state === 'missing' ? state : 'failed', message: message ?? 'Read_Failed' });
  return (
    rows.find((one) =>
      (['vcd_rule', 'vcd_subjecttable', 'vcd_direction'] as const).every((column) => (one[column] ?? null) === (row[column] ?? null)),
    ) ?? null
  );
}

/**
 * Stores an acceptance: over an earlier one that no longer holds, else as a new row.
 * @param row as `acceptanceRow` makes it
 * @throws DataverseError
 */
export async function storeAcceptance(
  client: DataverseClient,
  writer: RecordWriter,
  row: AcceptanceRow,
  settings: WriteSettings = {},
): Promise<void> {
  const over = async (same: AcceptanceRow): Promise<void> => {
    if (isActive(same) && same.vcd_fingerprint === row.vcd_fingerprint) return;
    const id = toGuid(same.vcd_acceptedfindingid) ?? '';
    await written(() => writer.updateRecord(TABLE.acceptedFinding, id, { ...row, statecode: 0, statuscode: 1 }), settings);
  };
  const known = await findSame(client, row, settings);
  if (known !== null) return over(known);
  try {
    await written(() => writer.createRecord(TABLE.acceptedFinding, row), settings, true);
  } catch (error) {
    const duplicate =
      error instanceof DataverseError && error.code !== null && DUPLICATES.has(error.code) ? await findSame(client, row, settings) : null;
    if (duplicate === null) throw error;
    await over(duplicate);
  }
}

/** Takes an acceptance back: the finding is open again. A row that is gone already is no fault. @throws DataverseError */
export async function takeBackAcceptance(writer: RecordWriter, id: string, settings: WriteSettings = {}): Promise<void> {
  try {
    await written(() => writer.deleteRecord(TABLE.acceptedFinding, id), settings);
  } catch (error) {
    if (!(error instanceof DataverseError) || (error.kind !== 'missing' && error.code !== GONE)) throw error;
  }
}
