/**
 * The report, `voice-channel-report/1`: what the product says about an organization.
 *
 * These types, with those of `catalogue/vocabulary`, `organizationTypes` and `findingTypes`, are the contract with everything
 * that shows, stores or compares a report. The JSON Schema in `schema/` says the same.
 */
import type { Direction, PhoneNumber, UnmatchedConnectivity } from '../organization/organizationTypes';
import type { Finding, Unchecked } from '../findings/findingTypes';
import type { EntitySet, TableState } from '../tables/tables';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly workstream: { readonly id: string; readonly name: string } | null;
  readonly number: PhoneNumber | null;
  readonly callerIdNumber: PhoneNumber | null;
  readonly inbound: Direction;
  readonly outbound: Direction;
  readonly findings: readonly Finding[];
}

export interface TableReport {
  readonly entitySet: string;
  readonly rows: number;
  readonly state: TableState;
  readonly message: string | null;
  /** Properties of rows that this environment has not; absent where it has all, or where nothing tells. */
  readonly lacking?: readonly string[];
}

export interface ReportSource {
  readonly kind: 'sample' | 'file' | 'organisation';
  readonly name: string;
}

export interface Report {
  readonly format: 'voice-channel-report/1';
  /** ISO date from which days left are counted. */
  readonly asOf: string;
  readonly source: ReportSource;
  readonly tables: readonly TableReport[];
  readonly channels: readonly Channel[];
  /** Numbers that no channel names, but a row of another table does, active or not. Empty where channels were not all read. */
  readonly otherNumbers: readonly PhoneNumber[];
  /** Numbers that no row names which was read. Empty where channels were not all read. */
  readonly unusedNumbers: readonly PhoneNumber[];
  /** Tables that were not all read and may hide a use: while there are any, unused numbers may be in use. */
  readonly usesUnread: readonly EntitySet[];
  readonly outsideNumbers: readonly PhoneNumber[];
  /** Rows of our own that match no number: what they say is said of nothing. Empty where numbers were not all read. */
  readonly unmatchedConnectivity: readonly UnmatchedConnectivity[];
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}
