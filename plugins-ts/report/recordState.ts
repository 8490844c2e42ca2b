/** What the state of a number's record says, in words: for documents, cards and the panel alike. */
import type { PhoneNumber } from '../organization/organizationTypes';
import type { Text } from '../text';

type Recorded = Pick<PhoneNumber, 'active' | 'superseded'>;

/** "Inactive record", and that an active one has the same number; empty for a record that is active. */
export const recordState = ({ active, superseded }: Recorded, text: Text): string =>
  active ? '' : text(superseded ? 'Card_Record_Superseded' : 'Card_Record_Inactive');

/** A number or what is said of it, and that its record is inactive; as it is where the record is active. */
export function withRecordState(said: string, number: Recorded, text: Text): string {
  const state = recordState(number, text);
  return state === '' ? said : text('Card_Record_State', { said, state });
}
