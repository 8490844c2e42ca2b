/**
 * What describing channels and numbers takes besides their own rows. The one place: cards, lists of rows and form scripts
 * all read by it.
 */
import { isActive, toId } from '../organization/cells';
import { normalizePhoneNumber } from '../organization/phoneNumbers';
import { USE_SOURCES } from '../organization/uses';
import { lookupProperty } from '../tables/columns';
import type { LookupOf, OrganizationTables, Row, Table, TypedRow, UnknownRow } from '../tables/tables';
import type { DataverseClient } from './client';
import { idFilters, textFilter, toGuids, type OneOf } from './queries';
import { readByIds } from './reader';
import { readTable, type ReadSettings } from './readTable';

const lookupIds = <SomeRow extends TypedRow>(rows: readonly SomeRow[], ...columns: readonly LookupOf<SomeRow>[]): readonly string[] =>
  toGuids(columns.flatMap((column) => rows.map((row) => (row as UnknownRow)[lookupProperty(column)])));

/** Ids of the numbers that channels use, and of their workstreams. */
export const channelDependencies = (
  channels: readonly Row<'msdyn_ocvoicechannelsetting'>[],
): { readonly numberIds: readonly string[]; readonly workstreamIds: readonly string[] } => ({
  numberIds: lookupIds(channels, 'msdyn_phonenumberid', 'msdyn_calleridphonenumberid'),
  workstreamIds: lookupIds(channels, 'msdyn_liveworkstreamid'),
});

/** What numbers need: their providers and carriers, and what our own table says of them. */
export interface NumberDependencies {
  readonly providerIds: readonly string[];
  readonly carrierIds: readonly string[];
  /** Spellings by which our own table may know the numbers. */
  readonly spellings: readonly string[];
}

export const numberDependencies = (numbers: readonly Row<'msdyn_ocphonenumber'>[]): NumberDependencies => ({
  providerIds: lookupIds(numbers, 'msdyn_occommunicationprovidersettingid'),
  carrierIds: lookupIds(numbers, 'msdyn_carrierid'),
  spellings: spellingsOf(numbers.map((row) => row.msdyn_phonenumber)),
});

/** Connectivity records are keyed by E.164, but a number may be stored with spaces: both spellings are asked for. May hold doubles. */
export const spellingsOf = (texts: readonly unknown[]): readonly string[] =>
  texts.flatMap((text) => (typeof text === 'string' ? [text.trim(), normalizePhoneNumber(text) ?? ''] : []));

type NumberRow = Row<'msdyn_ocphonenumber'>;

/** Spellings under which other records may have the number of an inactive one: an active one among them superseded it. */
export const spellingsOfInactive = (numbers: readonly NumberRow[]): readonly string[] =>
  spellingsOf(numbers.filter((row) => !isActive(row)).map((row) => row.msdyn_phonenumber));

/** The records that have one of these texts; none without a request where there is nothing to look for. */
export function readNumbersOfTexts(
  client: DataverseClient,
  texts: readonly string[],
  settings: ReadSettings = {},
): Promise<Table<NumberRow>> {
  const filter = textFilter('msdyn_phonenumber', texts);
  return readTable(client, 'msdyn_ocphonenumbers', filter === null ? [] : [filter], settings);
}

/** The numbers, and of the others those that are not among them. */
export function withOthers(numbers: readonly NumberRow[], others: readonly NumberRow[]): readonly NumberRow[] {
  const known = new Set(numbers.map((row) => toId(row.msdyn_ocphonenumberid)));
  return [...numbers, ...others.filter((row) => !known.has(toId(row.msdyn_ocphonenumberid)))];
}

/** Signs that make no difference to `normalizePhoneNumber`, and that people type or copy along: spaces, dashes, brackets, directions of writing. */
const SEPARATORS = [
  ...'\t -./(\u00a0\u00ad\u2007\u2009\u200b\u200e\u200f\u202f\u2060\u2212\u3000\ufeff',
  ...'\u2010\u2011\u2012\u2013\u2014\u2015\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
];

/**
 * Finds whatever begins otherwise than E.164 does, or holds another sign. Those that nobody has thought of are found by a wildcard: the
 * page "Use wildcard characters in conditions for string values" has `[^…]` among those of `contains`. The signs are asked for by
 * themselves as well, for a service that takes the wildcard for a text.
 */
const TYPED_BY_HAND = [
  `contains(vcd_phonenumber,'${encodeURIComponent('[^+0123456789]')}')`,
  ...SEPARATORS.map((separator) => `contains(vcd_phonenumber,'${encodeURIComponent(separator)}')`),
  `not startswith(vcd_phonenumber,'${encodeURIComponent('+')}')`,
];

/**
 * Filters of our own table for these spellings of numbers; none when there is nothing to look for. They also find every row
 * that was typed in another spelling than E.164: such rows are few, and one that were missed could contradict what is found,
 * so they are all read and matched afterwards.
 */
export function connectivityFilters(spellings: readonly string[]): readonly OneOf[] {
  const all = textFilter('vcd_phonenumber', spellings);
  return all === null ? [] : [{ ...all, or: TYPED_BY_HAND }];
}

/**
 * Rows of our own table that are read for a few numbers, as one page. A row comes with some 700 characters, labels and version among
 * them: 500 are 350 KB, which a form can wait for each time it opens; 5,000 would be 3.5 MB. Most organizations declare fewer numbers.
 */
export const OWN_ROWS_READ_WHOLE = 500;

/**
 * What our own table says of these spellings of numbers. How the service compares a space in a filter is published nowhere, and a table of
 * ours has few rows: it is read whole, and by filters only where it has more than one page. No spellings, no request.
 */
export async function readConnectivityOf(
  client: DataverseClient,
  spellings: readonly string[],
  settings: ReadSettings = {},
): Promise<Table<Row<'vcd_numberconnectivity'>>> {
  const filters = connectivityFilters(spellings);
  const whole = await readTable(client, 'vcd_numberconnectivities', filters.length === 0 ? [] : [null], {
    ...settings,
    pageSize: OWN_ROWS_READ_WHOLE,
    firstPageAlone: true,
  });
  if (whole.state === 'truncated' && whole.message === null) return readTable(client, 'vcd_numberconnectivities', filters, settings);
  const wanted = new Set(spellingsOf(spellings));
  return {
    ...whole,
    rows: whole.rows.filter(({ vcd_phonenumber }) => spellingsOf([vcd_phonenumber]).some((text) => text !== '' && wanted.has(text))),
  };
}

/** Reads them. What nothing is asked of is `read` and empty. */
export async function readNumberDependencies(
  client: DataverseClient,
  { providerIds, carrierIds, spellings }: NumberDependencies,
  settings: ReadSettings = {},
): Promise<OrganizationTables> {
  const [providers, carriers, connectivities] = await Promise.all([
    readByIds(client, 'msdyn_occommunicationprovidersettings', providerIds, settings),
    readByIds(client, 'msdyn_occarriers', carrierIds, settings),
    readConnectivityOf(client, spellings, settings),
  ]);
  return { msdyn_occommunicationprovidersettings: providers, msdyn_occarriers: carriers, vcd_numberconnectivities: connectivities };
}

/** Rows that name one of these numbers, table by table: where they are used. A request for each table, side by side; no ids, no request. */
export async function readUsesOf(
  client: DataverseClient,
  numberIds: readonly string[],
  settings: ReadSettings = {},
): Promise<OrganizationTables> {
  const sets = [...new Set(USE_SOURCES.map(({ set }) => set))];
  const tables = sets.map(async (set) => {
    const [first = '', ...others] = USE_SOURCES.filter((source) => source.set === set).map(({ lookup }) => lookup);
    const or = others.flatMap((lookup) => numberIds.map((id) => `${lookup} eq ${id}`));
    const filters = idFilters(first, numberIds).map((filter) => (or.length === 0 ? filter : { ...filter, or }));
    return [set, await readTable(client, set, filters, settings)] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}
