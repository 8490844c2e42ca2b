/**
 * The shape in which the stand-in knows tables: enough of Dataverse's metadata to check names, convert values, annotate
 * answers and follow lookups.
 */

export type ColumnType =
  | 'uniqueidentifier'
  | 'string'
  | 'memo'
  | 'integer'
  | 'bigint'
  | 'boolean'
  | 'choice'
  | 'state'
  | 'status'
  | 'multichoice'
  | 'datetime'
  | 'date'
  | 'lookup';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Label by value, as Dataverse shows it. Booleans have `true` and `false`. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly maxLength?: number;
  /** Set by the service; silently ignored when a client sends it, as Dataverse does. */
  readonly readOnly?: boolean;
  /** Logical names that a lookup may point to. */
  readonly targets?: readonly string[];
  /** Case-sensitive name by which a lookup is expanded and bound; absent where none is published. */
  readonly navigation?: string;
  /** Collection-valued name on the target's side; absent where none is published. */
  readonly reverse?: string;
  /** Status reasons: the state that each belongs to. */
  readonly stateOf?: Readonly<Record<string, number>>;
}

export interface Table {
  readonly logicalName: string;
  readonly displayName: string;
  readonly entitySet: string;
  readonly primaryId: string;
  /** `null` where the table has no name column, or none is known. */
  readonly primaryName: string | null;
  readonly columns: readonly Column[];
  /** Each key is the list of its columns. */
  readonly alternateKeys?: readonly (readonly string[])[];
  /** The name in privileges, `prvRead<name>`, where it is not the logical name. */
  readonly privilegeName?: string;
  /** Only the product's own tables; every other table refuses writes. */
  readonly writable?: boolean;
}

/** The name of a column in a Web API row: lookups read as `_<column>_value`. */
export function propertyOf(column: Column): string {
  return column.type === 'lookup' ? `_${column.name}_value` : column.name;
}

type Labels = Readonly<Record<string, string>>;
const YES_NO: Labels = { true: 'Yes', false: 'No' };

export const id = (name: string): Column => ({ name, type: 'uniqueidentifier' });
export const text = (name: string, maxLength: number): Column => ({ name, type: 'string', maxLength });
export const memo = (name: string, maxLength: number): Column => ({ name, type: 'memo', maxLength });
export const integer = (name: string): Column => ({ name, type: 'integer' });
export const moment = (name: string, readOnly = false): Column => ({ name, type: 'datetime', readOnly });
export const day = (name: string): Column => ({ name, type: 'date' });
export const choice = (name: string, choices: Labels): Column => ({ name, type: 'choice', choices });
export const choices = (name: string, labels: Labels): Column => ({ name, type: 'multichoice', choices: labels });
export const yesNo = (name: string): Column => ({ name, type: 'boolean', choices: YES_NO });

export function lookup(name: string, targets: string | readonly string[], navigation?: string, reverse?: string): Column {
  return { name, type: 'lookup', targets: typeof targets === 'string' ? [targets] : targets, navigation, reverse };
}

const STATES: Labels = { 0: 'Active', 1: 'Inactive' };

/** State and status reason; most tables have one reason for each state. */
export function state(
  reasons: Labels = { 1: 'Active', 2: 'Inactive' },
  stateOf: Readonly<Record<string, number>> = { 1: 0, 2: 1 },
): readonly Column[] {
  return [
    { name: 'statecode', type: 'state', choices: STATES },
    { name: 'statuscode', type: 'status', choices: reasons, stateOf },
  ];
}

/** Columns that the platform keeps itself. */
export const audited: readonly Column[] = [
  moment('createdon', true),
  moment('modifiedon', true),
  { name: 'versionnumber', type: 'bigint', readOnly: true },
];

/** `audited`, and the owner of tables that users own. */
export const owned: readonly Column[] = [...audited, lookup('ownerid', ['systemuser', 'team'], 'ownerid')];
