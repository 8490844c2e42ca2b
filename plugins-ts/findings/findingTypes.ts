/** Findings as the report shows them. */
import type { Basis, DirectionName } from '../catalogue/vocabulary';
import type { Evidence } from '../organization/organizationTypes';

export type Severity = 'error' | 'warning' | 'info';

export interface RecordReference {
  /** Logical name, such as `msdyn_ocphonenumber`. */
  readonly table: string;
  readonly id: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly direction: DirectionName | null;
  readonly subject: RecordReference;
  readonly related: readonly RecordReference[];
  readonly basis: Basis;
  readonly sources: readonly string[];
  /** What made the rule fire, in the order of its inputs: columns of records with their values. Never empty in a report; a list does not ask. */
  readonly seen: readonly Evidence[];
}

/** A rule that was incomplete, and the entity set that was not read. */
export interface Unchecked {
  readonly rule: string;
  readonly because: string;
}
