/** What declaring and importing connectivity records can do; the panel brings it, and tests bring their own. */
import type { ImportPlan, ExportedConnectivity, Outcome, PlannedNumber } from '../../../plugins-ts/connectivity';

/** Who wrote a connectivity record last, and when; from the record itself. */
export interface Author {
  /** Name of the person, or `null` where the service gave none. */
  readonly by: string | null;
  /** ISO moment, or `null`. */
  readonly at: string | null;
  /** File or tenant of an import, or `null`. */
  readonly source: string | null;
  readonly note: string | null;
}

export interface ConnectivityActions {
  /** `unknown`: it could not be found out whether this person may write; Dataverse decides. */
  readonly access: 'allowed' | 'unknown';
  /**
   * Says of numbers how they are connected. What came of it is told by the panel, with a way to undo it.
   * Resolves to whether all was written.
   */
  declare(numbers: readonly string[], connectivity: ExportedConnectivity, note: string): Promise<boolean>;
  /** Who wrote the connectivity records of these numbers, by number. @throws DataverseError */
  authors(numbers: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Author>>;
  /** Reads an export, and compares it. @throws Error, of `ExportError`'s shape where the file is no export */
  plan(file: File, observedOn: string): Promise<ImportPlan>;
  /** Writes what is new, changed or confirmed. @throws DataverseError when a whole batch fails */
  apply(plan: ImportPlan, signal: AbortSignal, onOutcome: (number: PlannedNumber, outcome: Outcome) => void): Promise<void>;
  /** Hands the result to the person as a file. */
  saveResult(
    plan: ImportPlan,
    outcomes: ReadonlyMap<PlannedNumber, Outcome>,
    facts: { readonly file: string; readonly observedOn: string; readonly interrupted: boolean },
  ): void;
}

/** What the address keeps of the page. */
export interface ConnectivityState {
  /** Ids of channels or numbers that alone are listed; none lists all. */
  readonly only: readonly string[];
  readonly show: 'undecided' | 'old' | 'all';
  /** Days after which a connectivity record counts as old. */
  readonly oldAfter: number;
}
