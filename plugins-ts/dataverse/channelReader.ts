/**
 * Reading what describing one channel, or one number, takes: for the cards on a form.
 */
import type { OrganizationTables, Row, Table } from '../tables/tables';
import type { DataverseClient } from './client';
import { idFilters, textFilter, toGuids } from './queries';
import { readByIds } from './reader';
import {
  numberDependencies,
  readNumberDependencies,
  readNumbersOfTexts,
  readUsesOf,
  spellingsOf,
  spellingsOfInactive,
  withOthers,
} from './readPlan';
import { readTable, type ReadSettings } from './readTable';

type NumberTable = Table<Row<'msdyn_ocphonenumber'>>;

/** What the form knows. Ids may be in capitals and braces, as forms have them. */
export interface ChannelKeys {
  readonly numberId?: string | null;
  readonly callerIdNumberId?: string | null;
  readonly workstreamId?: string | null;
  /** Text of a number, where the form has no number row: the rows of that text are read, and connectivity records about it. */
  readonly phoneNumberText?: string | null;
  /** A provider that was chosen on a number's form: until it is saved, no row names it. */
  readonly providerId?: string | null;
}

export interface ChannelReadSettings extends ReadSettings {
  /** Also the rows that name the numbers: channels, users, SMS settings, callback profiles and planner caller IDs. */
  readonly withUses?: boolean;
}

/**
 * Reads numbers, other records of those that are inactive, their providers and carriers, the workstream, and what our own table says of the numbers.
 *
 * At most five requests, in two rounds, plus one where a number's record is inactive, one where our own table has more rows than are
 * read whole, further pages and repeated ones; only those for which there is something to
 * ask. Degrades table by table, as reading an organization does. A table that nothing was asked of is `read` and empty;
 * voice channel settings, provisioning states and users are not read at all. `withUses` adds five requests to the second round.
 */
export async function readChannelTables(
  client: DataverseClient,
  keys: ChannelKeys,
  { withUses = false, ...settings }: ChannelReadSettings = {},
): Promise<OrganizationTables> {
  const numberIds = toGuids([keys.numberId, keys.callerIdNumberId]);
  const typed = spellingsOf([keys.phoneNumberText]);
  const numberText = textFilter('msdyn_phonenumber', typed);
  const numberFilters = numberIds.length === 0 && numberText !== null ? [numberText] : idFilters('msdyn_ocphonenumberid', numberIds);

  const [named, workstreams] = await Promise.all([
    readTable(client, 'msdyn_ocphonenumbers', numberFilters, settings),
    readByIds(client, 'msdyn_liveworkstreams', [keys.workstreamId], settings),
  ]);
  const { providerIds, carrierIds, spellings } = numberDependencies(named.rows);
  const dependencies = {
    providerIds: [...providerIds, ...toGuids([keys.providerId])],
    carrierIds,
    spellings: [...typed, ...spellings],
  };
  const used = withUses ? [...new Set([...numberIds, ...toGuids(named.rows.map((row) => row.msdyn_ocphonenumberid))])] : [];
  const [around, numbers, uses] = await Promise.all([
    readNumberDependencies(client, dependencies, settings),
    withOthersOfSameText(client, named, settings),
    withUses ? readUsesOf(client, used, settings) : {},
  ]);
  return { msdyn_ocphonenumbers: numbers, msdyn_liveworkstreams: workstreams, ...around, ...uses };
}

/** The numbers, and the other records that have the text of an inactive one. */
async function withOthersOfSameText(client: DataverseClient, numbers: NumberTable, settings: ReadSettings): Promise<NumberTable> {
  const others = await readNumbersOfTexts(client, spellingsOfInactive(numbers.rows), settings);
  return { ...numbers, rows: withOthers(numbers.rows, others.rows) };
}
