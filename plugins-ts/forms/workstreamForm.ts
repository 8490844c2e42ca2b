/** Form of a workstream: which voice channels it has and their approaches, in one line. */
import { readByIds } from '../dataverse/reader';
import { createWebApiClient } from '../dataverse/webApiClient';
import { lookupCell, textCell, toId } from '../domain/cells';
import { channelFacts } from '../domain/channelFacts';
import { openOrganisation } from '../domain/organisation';
import { sortByName } from '../domain/order';
import type { Describe } from './handler';
import { workstreamNotices } from './notices';

export const describeWorkstreamForm: Describe = async (form, words, { xrm, today }) => {
  const id = toId(form.data.entity.getId());
  if (id === null) return [];
  const client = createWebApiClient(xrm().WebApi);
  const channels = await readByIds(client, 'msdyn_ocvoicechannelsettings', [id], { lookup: 'msdyn_liveworkstreamid' });
  if (channels.state !== 'read') return workstreamNotices(null, words);
  const numberIds = channels.rows.flatMap((row) => [lookupCell(row, '_msdyn_phonenumberid_value'), lookupCell(row, '_msdyn_calleridphonenumberid_value')]);
  const numbers = await readByIds(client, 'msdyn_ocphonenumbers', numberIds);
  const providers = await readByIds(
    client,
    'msdyn_occommunicationprovidersettings',
    numbers.rows.map((row) => lookupCell(row, '_msdyn_occommunicationprovidersettingid_value')),
  );
  const organisation = openOrganisation(
    { msdyn_ocvoicechannelsettings: channels, msdyn_ocphonenumbers: numbers, msdyn_occommunicationprovidersettings: providers },
    today(),
  );
  const described = organisation.channels.map((channel) => {
    const { inbound, outbound } = channelFacts(channel, organisation);
    return { id: channel.id, name: textCell(channel.row, 'msdyn_name') ?? '', inbound, outbound };
  });
  return workstreamNotices(sortByName(described), words);
};
