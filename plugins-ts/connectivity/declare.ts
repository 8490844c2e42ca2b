/**
 * What a person says of numbers, and taking it back. Rows are read anew before they are written: what somebody else wrote
 * meanwhile must be neither lost on the way nor brought back by undoing.
 */
import { ORIGIN } from '../tables/choices';
import { failed } from '../dataverse/client';
import { flagCell, isActive } from '../organization/cells';
import type { Organization } from '../organization/openOrganization';
import { versionOf } from '../dataverse/ownRows';
import {
  numberPlatforms,
  recordId,
  recordsByNumber,
  compareRecords,
  plainCell,
  says,
  writeOf,
  type ExportedConnectivity,
  type PlannedWrite,
} from './connectivityRecords';
import type { DeclaredRow } from './readRecords';
import type { DueNumber } from './writeConnectivityRecords';

export interface Declaration {
  readonly connectivity: ExportedConnectivity;
  /** Today, `YYYY-MM-DD`. */
  readonly observedOn: string;
  readonly note: string;
  /** Columns that the environment's table lacks. */
  readonly lacking?: ReadonlySet<string>;
}

export interface DeclarationPlan {
  readonly due: readonly DueNumber[];
  /** Numbers that are no Teams numbers, or that Dynamics does not have: nothing is written about them. */
  readonly left: readonly string[];
}

/**
 * What has to be written so that each number is of this connectivity, declared on this day. A person who says so today is
 * newer than any import.
 * @param rows connectivity records about the numbers, as `readConnectivityRecords` gives them
 * @throws DataverseError where there is no column for a note that somebody wrote: it would be lost without a word
 */
export function planDeclaration(
  organization: Organization,
  rows: readonly DeclaredRow[],
  numbers: readonly string[],
  { connectivity, observedOn, note, lacking }: Declaration,
): DeclarationPlan {
  if (note.trim() !== '' && lacking?.has('vcd_note') === true) throw failed('Evidence_NoNoteColumn');
  const platforms = numberPlatforms(organization);
  const own = recordsByNumber(rows);
  const wanted = [...new Set(numbers)];
  const content = { connectivity, origin: ORIGIN.declared, observedOn, source: null, note: note.trim() === '' ? null : note.trim() };
  const due = wanted
    .filter((e164) => platforms.get(e164) === 'teams')
    .map((e164): DueNumber => {
      const about = own.get(e164);
      const canonical = about?.canonical ?? null;
      const { differing } = compareRecords(about, connectivity);
      const rest = differing.filter((row) => row !== canonical);
      // The row of the number's own spelling always, so that who said it, and when, stands there.
      return { e164, writes: [canonical, ...rest].map((row) => writeOf(e164, row, content, { lacking, rows })) };
    });
  return { due, left: wanted.filter((e164) => platforms.get(e164) !== 'teams') };
}

/**
 * What takes a declaration back: rows get the values that they had, and rows that it made go.
 * @param before connectivity records as they were before
 * @param now the same rows as they are now
 * @returns numbers to write, and those that somebody has changed since: nothing is undone there
 */
export function planUndo(
  written: readonly DueNumber[],
  before: readonly DeclaredRow[],
  now: readonly DeclaredRow[],
): { readonly due: readonly DueNumber[]; readonly changed: readonly string[] } {
  const earlier = new Map(before.map((row) => [recordId(row), row]));
  const present = new Map(now.map((row) => [recordId(row), row]));
  const due: DueNumber[] = [];
  const changed: string[] = [];
  for (const { e164, writes } of written) {
    const undone = writes.map((write): PlannedWrite | null => {
      const row = present.get(write.id);
      if (write.does === 'remove' || row === undefined || !says(row, write.values)) return null;
      const version = versionOf(row);
      // What others have said of the number in this row since would go with it.
      if (write.does === 'create')
        return isActive(row) && !flagCell(row, 'vcd_ivrinfront') ? { does: 'remove', id: write.id, values: null, version } : null;
      const was = earlier.get(write.id);
      if (was === undefined) return null;
      const values = Object.fromEntries(Object.keys(write.values).map((column) => [column, plainCell(was, column)]));
      return { does: 'change', id: write.id, values, version };
    });
    if (undone.every((write): write is PlannedWrite => write !== null)) due.push({ e164, writes: undone });
    else changed.push(e164);
  }
  return { due, changed };
}
