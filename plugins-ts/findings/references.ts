/** Records as findings name them. */
import { toId } from '../organization/cells';
import type { NumberFacts } from '../organization/numberFacts';
import type { NumberUse, UseKind } from '../organization/organizationTypes';
import { TABLE } from '../tables/choices';
import type { Row } from '../tables/tables';
import type { RecordReference } from './findingTypes';

export const numberReference = ({ described }: NumberFacts): RecordReference => ({ table: TABLE.number, id: described.id });

/** A connectivity record about a number. */
export const connectivityReference = (row: Row<'vcd_numberconnectivity'>): RecordReference => ({
  table: TABLE.connectivity,
  id: toId(row.vcd_numberconnectivityid) ?? '',
});

/** The uses of a number that are of these kinds, as far as they are listed. */
export const usesOfKinds = ({ described }: NumberFacts, kinds: readonly UseKind[]): readonly NumberUse[] =>
  described.uses.filter(({ kind }) => kinds.includes(kind));

/** The rows of these uses. */
export const useReferences = (number: NumberFacts, kinds: readonly UseKind[]): readonly RecordReference[] =>
  usesOfKinds(number, kinds).map(({ table, id }) => ({ table, id }));
