/**
 * How a table of Dataverse is written down, once for everybody: what is selected and kept of its rows, the types of those
 * rows, the values of its choices, the columns that forms and views may name, and what the emulator answers.
 *
 * Names, types and labels are those of the published table references
 * (learn.microsoft.com, `/dynamics365/customer-service/develop/reference/entities/<table>`); a test holds them against a copy.
 */

export type ColumnType =
  | 'uniqueidentifier'
  | 'string'
  | 'memo'
  | 'integer'
  | 'bigint'
  | 'boolean'
  | 'choice'
  | 'multichoice'
  | 'state'
  | 'status'
  | 'datetime'
  | 'date'
  | 'lookup';

/** Values by the name that code has for them: the value, Dataverse's label, and of a status reason the state that it belongs to. */
export type Choices = Readonly<Record<string, readonly [value: number | boolean, label: string, state?: number]>>;

export interface ColumnDefinition {
  readonly type: ColumnType;
  /** Dataverse's English display name; absent where no page that was read names it, and in scripts that ship. */
  readonly label?: string;
  /**
   * An older environment may lack the column, and its absence there says the same as an empty cell: a switch that the product does not
   * have yet is not on, and a number without a type is an ACS number. No rule says anything else of an empty cell than that, so that
   * nobody is told of it. Any other column that an environment lacks leaves open what depends on it (`Table.lacking`).
   */
  readonly newer?: true;
  /** As `newer`, in an environment that lacks this other column as well; with it, the absence leaves something open. */
  readonly newerWith?: string;
  /** Without it a row says nothing, and a table that lacks it is not read; as with every primary id. */
  readonly indispensable?: true;
  /** The approach of a number is read from it: in an environment that lacks it, approaches are undecided. */
  readonly deciding?: true;
  /**
   * Came long after the table: no form and no view of ours names it, because an environment that lacks one named column refuses
   * the whole import. Scripts and the panel read such a column from the record. Every other column is one that forms may name.
   */
  readonly late?: true;
  /**
   * No page shows that the table has it, and one unknown column makes Dataverse refuse the whole request: it is not asked for, but kept
   * and looked at where an input holds it.
   */
  readonly notAsked?: true;
  /** Of choices, states and status reasons, and of yes/no columns whose labels are shown as evidence. */
  readonly choices?: Choices;
  /** Longest text. */
  readonly length?: number;
  readonly format?: 'phone';
  /** Logical names of the tables that a lookup may point to. */
  readonly targets?: readonly string[];
  /** Case-sensitive name by which a lookup is expanded, where it is not the column's own; `null` where none is published. */
  readonly navigation?: string | null;
  /** Name of the collection on the target's side; absent where none is published. */
  readonly reverse?: string;
  /** Set by the service; silently ignored when a client sends it. */
  readonly readOnly?: true;
}

/** Choices of a column that no rule and no evidence shows: for the emulator and the solution's checks. Scripts that ship do without. */
export const notShown = <const Values extends Choices>(choices: Values): Values => choices;

export type Columns = Readonly<Record<string, ColumnDefinition>>;

export interface TableDefinition {
  readonly entitySet: string;
  readonly logicalName: string;
  /** Dataverse's English display name. */
  readonly label: string;
  /** Where it is not called after the table, `<logicalName>id`. */
  readonly primaryId?: string;
  /** Where it is not `msdyn_name`; `null` where none is published. */
  readonly primaryName?: string | null;
  /** The name in privileges, `prvRead<name>`, where it is not the logical name. */
  readonly privilegeName?: string;
  /** Environments without the table are usual: that it is missing says nothing, and nobody is told. */
  readonly optional?: true;
  /** `$filter` that always goes with the table. */
  readonly filter?: string;
  /** Rows of a table that users own have an owner. */
  readonly ownership?: 'user' | 'organization' | 'businessUnit';
  /** Ours: the product writes it. */
  readonly writable?: true;
  /** Each key is the list of its columns. */
  readonly alternateKeys?: readonly (readonly string[])[];
  /** What is read, in the order in which it is selected. */
  readonly columns: Columns;
}

/** Checks a table as it is written, and keeps its names and values as types. */
export const defineTable = <const Definition extends TableDefinition>(definition: Definition): Definition => definition;

/** State of most tables. */
export const STATE_CODE = {
  type: 'state',
  label: 'Status',
  // Without it rows that were switched off would count.
  indispensable: true,
  choices: { active: [0, 'Active'], inactive: [1, 'Inactive'] },
} as const satisfies ColumnDefinition;

/** Status reason of most tables: one for each state. */
export const STATUS_REASON = {
  type: 'status',
  label: 'Status Reason',
  choices: notShown({ active: [1, 'Active', 0], inactive: [2, 'Inactive', 1] }),
} as const satisfies ColumnDefinition;

export const STATE = { statecode: STATE_CODE, statuscode: STATUS_REASON } as const satisfies Columns;
