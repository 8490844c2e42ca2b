/** Form of a workstream: which voice channels it has and their approaches, in one line. */
import { connectivityFilter } from '../dataverse/queries';
import { readByIds } from '../dataverse/reader';
import { readTable } from '../dataverse/readTable';
import { createWebApiClient } from '../dataverse/webApiClient';
import { lookupCell, textCell, toId } from '../organization/cells';
import { channelFacts } from '../organization/channelFacts';
import { normalizePhoneNumber } from '../organization/phoneNumbers';
import { openOrganization } from '../organization/openOrganization';
import { sortByName } from '../organization/order';
import type { Describe } from './handler';
import { unreadNotice, workstreamNotices } from './notices';

export const describeWorkstreamForm: Describe = async (form, words, { xrm, today }) => {
  const id = toId(form.data.entity.getId());
  if (id === null) return [];
  const client = createWebApiClient(xrm().WebApi);
  const channels = await readByIds(client, 'msdyn_ocvoicechannelsettings', [id], { lookup: 'msdyn_liveworkstreamid' });
  if (channels.state !== 'read') return workstreamNotices(null, words);
  const numberIds = channels.rows.flatMap((row) => [
    lookupCell(row, '_msdyn_phonenumberid_value'),
    lookupCell(row, '_msdyn_calleridphonenumberid_value'),
  ]);
  const numbers = await readByIds(client, 'msdyn_ocphonenumbers', numberIds);
  const unread = unreadNotice([{ entitySet: 'msdyn_ocphonenumbers', state: numbers.state }], words);
  // Of a Teams number only our own table can say how it reaches Teams.
  const declared = connectivityFilter(
    numbers.rows.flatMap((row) => [textCell(row, 'msdyn_phonenumber'), normalizePhoneNumber(textCell(row, 'msdyn_phonenumber'))]),
  );
  const providerIds = numbers.rows.map((row) => lookupCell(row, '_msdyn_occommunicationprovidersettingid_value'));
  const [providers, connectivities] = await Promise.all([
    readByIds(client, 'msdyn_occommunicationprovidersettings', providerIds),
    readTable(client, 'vcd_numberconnectivities', declared === null ? [] : [declared]),
  ]);
  const organization = openOrganization(
    {
      msdyn_ocvoicechannelsettings: channels,
      msdyn_ocphonenumbers: numbers,
      msdyn_occommunicationprovidersettings: providers,
      vcd_numberconnectivities: connectivities,
    },
    today(),
  );
  const described = organization.channels.map((channel) => {
    const { number, inbound, outbound } = channelFacts(channel, organization);
    // A channel's approach is that of its own number; one that only calls out has none, and is what it calls out by.
    return { id: channel.id, name: textCell(channel.row, 'msdyn_name') ?? '', answer: number === null ? outbound : inbound };
  });
  return [...unread, ...workstreamNotices(sortByName(described), words)];
};
