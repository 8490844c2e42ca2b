/** Form of a workstream: which voice channels it has and their approaches, in one line. */
import { readByIds } from '../dataverse/reader';
import { channelDependencies, numberDependencies, readNumberDependencies } from '../dataverse/readPlan';
import { createWebApiClient } from '../dataverse/webApiClient';
import { textCell, toId } from '../organization/cells';
import { channelFacts } from '../organization/channelFacts';
import { openOrganization } from '../organization/openOrganization';
import { sortByName } from '../organization/order';
import type { Describe } from './handler';
import { unreadNotice, workstreamNotices } from './notices';

export const describeWorkstreamForm: Describe = async (form, speak, { xrm, today }) => {
  const id = toId(form.data.entity.getId());
  if (id === null) return [];
  const client = createWebApiClient(xrm().WebApi);
  const channels = await readByIds(client, 'msdyn_ocvoicechannelsettings', [id], { lookup: 'msdyn_liveworkstreamid' });
  if (channels.state !== 'read') return workstreamNotices(null, speak());
  const numbers = await readByIds(client, 'msdyn_ocphonenumbers', channelDependencies(channels.rows).numberIds);
  const unread = unreadNotice(numbers, speak());
  // Carriers are not read: no approach depends on them.
  const dependencies = await readNumberDependencies(client, { ...numberDependencies(numbers.rows), carrierIds: [] });
  const organization = openOrganization(
    { ...dependencies, msdyn_ocvoicechannelsettings: channels, msdyn_ocphonenumbers: numbers },
    today(),
  );
  const described = organization.channels.map((channel) => {
    const { number, inbound, outbound } = channelFacts(channel, organization);
    // A channel without a number of its own only calls out: its approach is that of its caller ID number.
    return { id: channel.id, name: textCell(channel.row, 'msdyn_name') ?? '', classification: number === null ? outbound : inbound };
  });
  return [...unread, ...workstreamNotices(sortByName(described), speak())];
};
