/** The tables of Dataverse that the product reads, and what their rows are to TypeScript. */
import { acceptedFinding } from './acceptedFinding';
import type { Columns } from './defineTable';
import { liveWorkstream } from './liveWorkstream';
import { numberConnectivity } from './numberConnectivity';
import { ocCarrier } from './ocCarrier';
import { ocCommunicationProviderSetting } from './ocCommunicationProviderSetting';
import { ocPhoneNumber } from './ocPhoneNumber';
import { ocProvisioningState } from './ocProvisioningState';
import { ocSmsChannelSetting } from './ocSmsChannelSetting';
import { ocVoiceChannelSetting } from './ocVoiceChannelSetting';
import { plannerCallerIdPhoneNumber } from './plannerCallerIdPhoneNumber';
import { proactiveCallbackProfile } from './proactiveCallbackProfile';
import { systemUser } from './systemUser';

/** Tables that describing needs, in the order in which a report lists them. */
const DESCRIBED = [
  ocVoiceChannelSetting,
  ocPhoneNumber,
  liveWorkstream,
  ocCommunicationProviderSetting,
  ocCarrier,
  ocProvisioningState,
  systemUser,
  ocSmsChannelSetting,
  proactiveCallbackProfile,
  plannerCallerIdPhoneNumber,
  numberConnectivity,
] as const;

/** Every table that is read. Nothing that is described depends on accepted findings, and nothing is worse without them. */
export const READ_TABLES = [...DESCRIBED, acceptedFinding] as const;

type ReadTable = (typeof READ_TABLES)[number];

/** Logical name of a table that is read, such as `msdyn_ocphonenumber`. */
export type TableName = ReadTable['logicalName'];

export type EntitySet = (typeof DESCRIBED)[number]['entitySet'];

/** Every entity set of which rows are read and kept. */
export type ReadSet = ReadTable['entitySet'];

type Names = { readonly [table in ReadTable as table['entitySet']]: table['logicalName'] };

type Definitions = { readonly [table in ReadTable as table['logicalName']]: table };

/** The entity sets that describing needs, in the order in which a report lists them. */
export const ENTITY_SETS: readonly EntitySet[] = DESCRIBED.map(({ entitySet }) => entitySet);

export const ACCEPTED_SET = acceptedFinding.entitySet;

/** Names of the properties that carry columns in a row: a lookup's id comes as `_<column>_value`. */
export type PropertyOf<Definition extends Columns> = {
  [name in keyof Definition & string]: Definition[name] extends { readonly type: 'lookup' } ? `_${name}_value` : name;
}[keyof Definition & string];

declare const tableOfRow: unique symbol;

/** A row of a table that is known by name, whichever. */
export interface TypedRow {
  readonly [tableOfRow]?: string;
}

/** A row with these properties. What the cells hold is not known: rows come from services, files and people. */
export type RowOf<Name extends string, Property extends string> = { readonly [property in Property]?: unknown } & {
  readonly [tableOfRow]?: Name;
};

/** A row of a table as it is read and kept: the columns that are read, and no others. */
export type Row<Name extends TableName> = RowOf<Name, PropertyOf<Definitions[Name]['columns']>>;

/** Names of the columns that are read of a table, lookups by their own name. */
export type ColumnOf<Name extends TableName> = keyof Definitions[Name]['columns'] & string;

/** A row of the table of an entity set. */
export type RowOfSet<Set extends ReadSet> = Row<Names[Set]>;

/** Lookups of a table that are read, by the name of the column. */
export type LookupOf<SomeRow extends TypedRow> =
  CellOf<SomeRow> extends infer Property ? (Property extends `_${infer Column}_value` ? Column : never) : never;

/** A row of which nothing is known, not even its table: what an answer or a file holds. */
export type UnknownRow = Readonly<Record<string, unknown>>;

/** The properties of a row, as cells are asked for. A row of an unknown table has none that could be asked for by name. */
export type CellOf<SomeRow> = string extends keyof SomeRow ? never : keyof SomeRow & string;

/** What became of a table that was asked for. */
export type TableState = 'read' | 'denied' | 'missing' | 'failed' | 'truncated';

/**
 * What became of one table. Rows of a table that is not `read` are those that did arrive: they are used, but their
 * absence proves nothing.
 */
export interface Table<SomeRow extends TypedRow = UnknownRow> {
  readonly state: TableState;
  readonly rows: readonly SomeRow[];
  /** Why the table is not `read`, in the words of the service; `null` when it is. */
  readonly message: string | null;
  /**
   * Properties, as in a row, that this environment has not: their cells are empty in every row, which says nothing. Absent or empty:
   * none. What a snapshot or a folder of saved answers holds does not tell.
   */
  readonly lacking?: readonly string[];
}

/** An entity set that is absent counts as `missing`, never as empty. */
export type OrganizationTables = { readonly [set in ReadSet]?: Table<RowOfSet<set>> };

/** Columns that are never read, kept or shown, whatever an input holds: secrets of the provider account. */
export const SECRET_COLUMNS = ['msdyn_secret', 'msdyn_securesecret', 'msdyn_accountsid'] as const;
