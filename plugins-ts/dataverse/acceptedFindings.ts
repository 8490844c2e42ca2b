/**
 * Accepting a finding, and taking that back: one row of the product's own table, and no other. A row of the same finding is looked
 * for first, whatever its id. Who was faster and accepted the same is left alone: that reason stands.
 */
import { isActive, toId } from '../organization/cells';
import { TABLE } from '../tables/choices';
import { ACCEPTED_SET, type Row, type UnknownRow } from '../tables/tables';
import { DataverseError, type DataverseClient } from './client';
import { TIME_OUT, withAttempts, type AttemptSettings } from './http';
import { changedMeanwhile, isGone, versionOf, wasTaken } from './ownRows';
import { textFilter, toGuid } from './queries';
import { readTable } from './readTable';
import { rowIdOf } from './rowIds';
import { withLimits } from './wait';

type AcceptanceRow = Row<'vcd_acceptedfinding'>;

/** Writes single rows, on conditions: what the client API cannot. Each function rejects with a `DataverseError`. */
export interface RecordWriter {
  /** Makes a row under an id; refused where there is one. */
  createRecord(logicalName: string, id: string, row: UnknownRow): PromiseLike<unknown>;
  /** Changes a row in the version that was read; `null`: in any. */
  updateRecord(logicalName: string, id: string, row: UnknownRow, version: string | null): PromiseLike<unknown>;
  deleteRecord(logicalName: string, id: string, version: string | null): PromiseLike<unknown>;
}

/** Within which time and signal to write, and how to wait between attempts. */
export type WriteSettings = Pick<AttemptSettings, 'signal' | 'wait'>;

/** One write, again where a later attempt may succeed: its condition keeps it from being done twice. */
const written = (work: () => PromiseLike<unknown>, { signal, wait }: WriteSettings): Promise<unknown> =>
  withAttempts(() => withLimits(work(), { signal, milliseconds: TIME_OUT }), { signal, wait });

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

const holds = (there: AcceptanceRow | null, row: AcceptanceRow): boolean =>
  there !== null && isActive(there) && there.vcd_fingerprint === row.vcd_fingerprint;

/** The values of the table's alternate key, in its order. */
const keyOf = ({ vcd_rule, vcd_subjecttable, vcd_subjectid, vcd_direction }: AcceptanceRow): readonly (string | number)[] =>
  [vcd_rule, vcd_subjecttable, toId(vcd_subjectid), vcd_direction].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? value : '',
  );

/** How many ids are tried for a row. */
const IDS_A_FINDING = 3;

/** The id of a new row. One that nobody finds by its finding has been given to another: then the next is free. */
const idOf = (row: AcceptanceRow, place: number): string =>
  rowIdOf('vcd_acceptedfinding', place === 1 ? keyOf(row) : [...keyOf(row), place]);

/**
 * Stores an acceptance: over an earlier one that no longer holds, else as a new row. Where somebody wrote a row of the same finding
 * meanwhile, theirs stands: it is as wanted, or the error says so.
 * @param row as `acceptanceRow` makes it
 * @throws DataverseError
 */
export async function storeAcceptance(
  client: DataverseClient,
  writer: RecordWriter,
  row: AcceptanceRow,
  settings: WriteSettings = {},
): Promise<void> {
  let known = await findSame(client, row, settings);
  for (let place = 1; place <= IDS_A_FINDING; place += 1) {
    if (holds(known, row)) return;
    const id = known === null ? null : toGuid(known.vcd_acceptedfindingid);
    const before = known;
    try {
      await written(
        () =>
          id === null
            ? writer.createRecord(TABLE.acceptedFinding, idOf(row, place), row)
            : writer.updateRecord(TABLE.acceptedFinding, id, { ...row, statecode: 0, statuscode: 1 }, versionOf(before)),
        settings,
      );
      return;
    } catch (error) {
      if (!wasTaken(error)) throw error;
    }
    known = await findSame(client, row, settings);
    if (holds(known, row)) return;
    if (known !== null) break;
  }
  throw changedMeanwhile();
}

/**
 * Takes an acceptance back: the finding is open again. A row that is gone already is no fault.
 * @param row as it was read, with its version
 * @throws DataverseError, also where somebody changed the row since
 */
export async function takeBackAcceptance(writer: RecordWriter, row: AcceptanceRow, settings: WriteSettings = {}): Promise<void> {
  const id = toGuid(row.vcd_acceptedfindingid) ?? '';
  try {
    await written(() => writer.deleteRecord(TABLE.acceptedFinding, id, versionOf(row)), settings);
  } catch (error) {
    if (isGone(error)) return;
    throw wasTaken(error) ? changedMeanwhile() : error;
  }
}
