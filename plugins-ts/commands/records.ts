/** Which records a command is about: the one on the form, or those that are selected in a list. */
import { toId } from '../organization/cells';
import type { PrimaryControl, SelectedReference } from './commandApi';

export interface CommandRecord {
  readonly table: string;
  readonly id: string;
}

/** Tables that the panel can show a record of, and the name that its address has for it. */
export const ADDRESS_NAME: Readonly<Record<string, 'channel' | 'number'>> = {
  msdyn_ocvoicechannelsetting: 'channel',
  msdyn_ocphonenumber: 'number',
};

function record(table: string, id: unknown): CommandRecord[] {
  const known = toId(id);
  return known === null || ADDRESS_NAME[table] === undefined ? [] : [{ table, id: known }];
}

/** The records, in the order of the selection. A form that was never saved has none. Asks nothing of the service. */
export function recordsOf(
  primaryControl: PrimaryControl | null | undefined,
  selected?: readonly SelectedReference[] | null,
): readonly CommandRecord[] {
  if (selected !== undefined && selected !== null) return selected.flatMap(({ TypeName, Id }) => record(TypeName, Id));
  const entity = primaryControl?.data?.entity;
  return entity === undefined ? [] : record(entity.getEntityName(), entity.getId());
}
