/** Records that name another one that is gone: of a table that was read whole, what it does not hold is missing. */
import { filledTextIn, isActive, toId } from './cells';
import type { Organization } from './openOrganization';
import { lookupProperty, TABLES } from '../tables/columns';
import { ENTITY_SETS, type EntitySet, type UnknownRow } from '../tables/tables';

/** A record as it is named to people. */
export interface NamedRecord {
  /** Logical name. */
  readonly table: string;
  readonly id: string;
  /** `null` when blank. */
  readonly name: string | null;
}

export interface MissingRecord {
  readonly from: NamedRecord;
  /** The lookup that names it: logical name of the column. */
  readonly column: string;
  readonly to: { readonly table: string; readonly id: string };
}

/** What is left of a number or a channel that is gone says nothing of those that are there. */
const LEFTOVERS: ReadonlySet<EntitySet> = new Set(['msdyn_ocprovisioningstates']);

/** The entity set of a table that was read whole and not only in part by a filter. */
function wholeSetOf(logicalName: string, organization: Organization): EntitySet | null {
  const set = ENTITY_SETS.find((one) => TABLES[one].logicalName === logicalName && TABLES[one].filter === null);
  return set !== undefined && organization.table(set).state === 'read' ? set : null;
}

/** Active records whose lookup names a record that is missing, in the order of the tables and their rows. Work grows with the rows. */
export function missingRecords(organization: Organization): readonly MissingRecord[] {
  const ids = new Map<EntitySet, ReadonlySet<string | null>>();
  const idsOf = (set: EntitySet): ReadonlySet<string | null> => {
    const known =
      ids.get(set) ?? new Set((organization.table(set).rows as readonly UnknownRow[]).map((row) => toId(row[TABLES[set].primaryId])));
    ids.set(set, known);
    return known;
  };
  return ENTITY_SETS.filter((set) => !LEFTOVERS.has(set)).flatMap((set) => {
    const { logicalName, primaryId, primaryName, lookups } = TABLES[set];
    const led = lookups.flatMap(({ column, target }) => {
      const to = wholeSetOf(target, organization);
      return to === null ? [] : [{ column, target, there: idsOf(to) }];
    });
    if (led.length === 0) return [];
    return (organization.table(set).rows as readonly UnknownRow[]).filter(isActive).flatMap((row) =>
      led.flatMap(({ column, target, there }): readonly MissingRecord[] => {
        const id = toId(row[lookupProperty(column)]);
        if (id === null || there.has(id)) return [];
        const from = {
          table: logicalName,
          id: toId(row[primaryId]) ?? '',
          name: primaryName === null ? null : filledTextIn(row, primaryName),
        };
        return [{ from, column, to: { table: target, id } }];
      }),
    );
  });
}
