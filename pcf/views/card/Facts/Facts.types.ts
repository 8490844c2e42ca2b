import type { PhoneNumber } from '../../../../plugins-ts/organization/types';

/** Columns that the host says the user may not read (column security). */
export type HiddenColumn = 'number' | 'carrier';

export interface FactsProps {
  readonly number: PhoneNumber;
  readonly hidden?: readonly HiddenColumn[];
  /** The carrier's name could not be read, which is not the same as having none. */
  readonly carrierUnread?: boolean;
}
