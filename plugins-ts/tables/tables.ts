import type { TableState } from './tableState';

/** One row of a Web API answer. Values are whatever JSON held; nothing about them is taken for granted. */
export type Row = Readonly<Record<string, unknown>>;

/** The entity sets that the product reads, in the order in which a report lists them. */
export const ENTITY_SETS = [
  'msdyn_ocvoicechannelsettings',
  'msdyn_ocphonenumbers',
  'msdyn_liveworkstreams',
  'msdyn_occommunicationprovidersettings',
  'msdyn_occarriers',
  'msdyn_ocprovisioningstates',
  'systemusers',
  'vcd_numberconnectivities',
] as const;

export type EntitySet = (typeof ENTITY_SETS)[number];

/**
 * What became of one table. Rows of a table that is not `read` are those that did arrive: they are used, but their
 * absence proves nothing.
 */
export interface Table {
  readonly state: TableState;
  readonly rows: readonly Row[];
  /** Why the table is not `read`, in the words of the service; `null` when it is. */
  readonly message: string | null;
}

/** Our second own table: findings that somebody accepted. Nothing that is described depends on it, and nothing is worse without it. */
export const ACCEPTED_SET = 'vcd_acceptedfindings' as const;

/** Every entity set of which rows are read and kept. */
export type ReadSet = EntitySet | typeof ACCEPTED_SET;

/** An entity set that is absent counts as `missing`, never as empty. */
export type OrganizationTables = { readonly [set in ReadSet]?: Table };

/** Columns that are never read, kept or shown, whatever an input holds: secrets of the provider account. */
export const SECRET_COLUMNS = ['msdyn_secret', 'msdyn_securesecret', 'msdyn_accountsid'] as const;
