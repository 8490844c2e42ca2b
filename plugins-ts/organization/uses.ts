/**
 * Where numbers are used: as the number of a channel or its caller ID, as a representative's own, for SMS, for callbacks, and shown on
 * calls of proactive engagement. A number without a channel may be in use all the same.
 */
import { filledTextIn, isActive, toId } from './cells';
import { onceFor } from './onceFor';
import { compareCodePoints } from './order';
import { factsOf, isQuietlyMissing, lookupProperty } from '../tables/columns';
import type { CellOf, EntitySet, RowOfSet, Table, UnknownRow } from '../tables/tables';
import type { NumberUse, UseKind } from './organizationTypes';

/** Uses of one kind that are listed of a number; all are counted. */
export const USES_LISTED = 20;

/** What names numbers: where, by which lookup, and what makes a row one that does not count. */
interface UseSource {
  readonly kind: UseKind;
  readonly set: EntitySet;
  readonly table: string;
  readonly id: string;
  readonly lookup: string;
  readonly name: string;
  readonly isInactive: (row: UnknownRow) => boolean;
}

/** Of a row of a user: who is disabled calls nobody. */
export const isDisabled = (row: UnknownRow): boolean => row['isdisabled'] === true;

/** Users have no state. Properties are checked against the columns that are read of the table. */
const source = <Set extends EntitySet>(kind: UseKind, set: Set, lookup: CellOf<RowOfSet<Set>>, name: CellOf<RowOfSet<Set>>): UseSource => {
  const { logicalName, primaryId } = factsOf(set);
  return {
    kind,
    set,
    table: logicalName,
    id: primaryId,
    lookup,
    name,
    isInactive: set === 'systemusers' ? isDisabled : (row) => !isActive(row),
  };
};

/** In the order in which uses are listed. */
export const USE_SOURCES: readonly UseSource[] = [
  source('channel', 'msdyn_ocvoicechannelsettings', lookupProperty('msdyn_phonenumberid'), 'msdyn_name'),
  source('callerId', 'msdyn_ocvoicechannelsettings', lookupProperty('msdyn_calleridphonenumberid'), 'msdyn_name'),
  source('personal', 'systemusers', lookupProperty('msdyn_phonenumberid'), 'fullname'),
  source('sms', 'msdyn_ocsmschannelsettings', lookupProperty('msdyn_phonenumberid'), 'msdyn_name'),
  source('callback', 'msdyn_proactive_callback_profiles', lookupProperty('msdyn_callback_phone_number'), 'msdyn_name'),
  source('outboundCallerId', 'msdyn_planner_callerid_phone_numbers', lookupProperty('msdyn_callerid_phone_numberid'), 'msdyn_name'),
];

export interface NumberUses {
  /** Of active rows, in the order of the sources, then by name and id; of each kind the first `USES_LISTED`. */
  readonly uses: readonly NumberUse[];
  readonly count: number;
  /** Any row names the number, also one that is not active. */
  readonly isNamed: boolean;
}

const NO_USES: NumberUses = { uses: [], count: 0, isNamed: false };

const byNameThenId = (a: NumberUse, b: NumberUse): number => compareCodePoints(a.name ?? '', b.name ?? '') || compareCodePoints(a.id, b.id);

/**
 * Looks up where a number is used, by its id: also one whose own row was not read. One pass over the rows that name numbers.
 * @param rowsOf the rows of an entity set with their ids, each id once
 */
export function usesByNumber(
  rowsOf: (set: EntitySet, primaryId: string) => readonly { readonly id: string; readonly row: UnknownRow }[],
): (numberId: string) => NumberUses {
  const byNumber = new Map<string, { uses: NumberUse[]; count: number; isNamed: true }>();
  for (const { kind, set, table, id: primaryId, lookup, name, isInactive } of USE_SOURCES) {
    const ofKind = new Map<string, NumberUse[]>();
    for (const { id, row } of rowsOf(set, primaryId)) {
      const number = toId(row[lookup]);
      if (number === null) continue;
      if (!byNumber.has(number)) byNumber.set(number, { uses: [], count: 0, isNamed: true });
      if (isInactive(row)) continue;
      const use = { kind, table, id, name: filledTextIn(row, name) };
      const others = ofKind.get(number);
      if (others === undefined) ofKind.set(number, [use]);
      else others.push(use);
    }
    for (const [number, uses] of ofKind) {
      const all = byNumber.get(number);
      if (all === undefined) continue;
      all.count += uses.length;
      all.uses.push(...(uses.length === 1 ? uses : uses.sort(byNameThenId).slice(0, USES_LISTED)));
    }
  }
  return (numberId) => byNumber.get(numberId) ?? NO_USES;
}

/** Tables that may hide a use of a number, in the order of the sources. A table that many environments lack hides nothing by missing. */
export const usesUnread = /* @__PURE__ */ onceFor(
  (organization: { readonly table: (set: EntitySet) => Pick<Table, 'state'> }): readonly EntitySet[] =>
    [...new Set(USE_SOURCES.map(({ set }) => set))].filter((entitySet) => {
      const { state } = organization.table(entitySet);
      return state !== 'read' && !isQuietlyMissing({ entitySet, state });
    }),
);
