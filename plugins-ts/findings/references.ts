/** Records as findings name them. */
import { toId } from '../organization/cells';
import type { NumberFacts } from '../organization/numberFacts';
import { TABLE } from '../tables/choices';
import type { Row } from '../tables/tables';
import type { RecordReference } from './findingTypes';

export const numberReference = ({ described }: NumberFacts): RecordReference => ({ table: TABLE.number, id: described.id });

/** A connectivity record about a number. */
export const connectivityReference = (row: Row<'vcd_numberconnectivity'>): RecordReference => ({
  table: TABLE.connectivity,
  id: toId(row.vcd_numberconnectivityid) ?? '',
});
