/**
 * Reading what describing one channel, or one number, takes: for the cards on a form.
 */
import { normalizePhoneNumber } from '../organization/phoneNumbers';
import type { OrganizationTables, Row } from '../tables/tables';
import type { DataverseClient } from './client';
import { lookupProperty } from '../tables/columns';
import { connectivityFilter, idFilters, textFilter, toGuids } from './queries';
import { readByIds } from './reader';
import { readTable, type ReadSettings } from './readTable';

/** What the form knows. Ids may be in capitals and braces, as forms have them. */
export interface ChannelKeys {
  readonly numberId?: string | null;
  readonly callerIdNumberId?: string | null;
  readonly workstreamId?: string | null;
  /** Text of a number, where the form has no number row: the rows of that text are read, and our own rows about it. */
  readonly phoneNumberText?: string | null;
  /** A provider that was chosen on a number's form: until it is saved, no row names it. */
  readonly providerId?: string | null;
}

const ids = (rows: readonly Row[], lookup: string): readonly string[] => toGuids(rows.map((row) => row[lookupProperty(lookup)]));

/** Our own rows are keyed by E.164, but a number may be stored with spaces: both spellings are asked for. */
function spellings(texts: readonly unknown[]): readonly (string | null)[] {
  return texts.flatMap((text) => (typeof text === 'string' ? [text.trim(), normalizePhoneNumber(text)] : []));
}

const PROVIDER = 'msdyn_occommunicationprovidersettingid';

/**
 * Reads numbers, their providers and carriers, the workstream, and what our own table says of the numbers.
 *
 * At most five requests, in two rounds, plus further pages and repeated ones; only those for which there is something to
 * ask. Degrades table by table, as reading an organization does. A table that nothing was asked of is `read` and empty;
 * voice channel settings, provisioning states and users are not read at all.
 */
export async function readChannelTables(
  client: DataverseClient,
  keys: ChannelKeys,
  settings: ReadSettings = {},
): Promise<OrganizationTables> {
  const numberIds = toGuids([keys.numberId, keys.callerIdNumberId]);
  const numberText = textFilter('msdyn_phonenumber', spellings([keys.phoneNumberText]));
  const numberFilters = numberIds.length === 0 && numberText !== null ? [numberText] : idFilters('msdyn_ocphonenumberid', numberIds);

  const [own, workstreams] = await Promise.all([
    readTable(client, 'msdyn_ocphonenumbers', numberFilters, settings),
    readByIds(client, 'msdyn_liveworkstreams', [keys.workstreamId], settings),
  ]);

  const providerIds = toGuids([...ids(own.rows, PROVIDER), keys.providerId]);
  const connectivity = connectivityFilter(spellings([keys.phoneNumberText, ...own.rows.map((row) => row['msdyn_phonenumber'])]));

  const [providers, carriers, connectivities] = await Promise.all([
    readByIds(client, 'msdyn_occommunicationprovidersettings', providerIds, settings),
    readByIds(client, 'msdyn_occarriers', ids(own.rows, 'msdyn_carrierid'), settings),
    readTable(client, 'vcd_numberconnectivities', connectivity === null ? [] : [connectivity], settings),
  ]);
  return {
    msdyn_ocphonenumbers: own,
    msdyn_liveworkstreams: workstreams,
    msdyn_occommunicationprovidersettings: providers,
    msdyn_occarriers: carriers,
    vcd_numberconnectivities: connectivities,
  };
}
