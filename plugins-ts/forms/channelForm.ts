/** Form of a voice channel setting: what its number means for it, as the form stands now. */
import { readChannelTables } from '../dataverse/channelReader';
import type { DataverseClient } from '../dataverse/client';
import { readByIds } from '../dataverse/reader';
import { createWebApiClient } from '../dataverse/webApiClient';
import { hasFired } from '../findings/verdict';
import { lookupCell, toId } from '../organization/cells';
import { channelFacts } from '../organization/channelFacts';
import { openOrganization } from '../organization/openOrganization';
import type { ColumnOf, Row } from '../tables/tables';
import type { FormContextLike } from './formApi';
import type { Describe } from './handler';
import { rowOf } from './formRow';
import { channelNotices } from './notices';
import { CHANNEL_RULES } from './noticeRules';

/** Columns that the notifications depend on: when one changes, the form is described again. */
export const CHANNEL_COLUMNS = [
  'msdyn_phonenumberid',
  'msdyn_calleridphonenumberid',
  'msdyn_liveworkstreamid',
  'msdyn_agentexternalparticipantcontrolenabled',
  'msdyn_agentexternalparticipanttransfercontrolenabled',
  'msdyn_agentexternalteamsparticipantcontrolenabled',
  'msdyn_agentexternalteamsparticipanttransfercontrolenabled',
  'msdyn_usebridgetransferforpstntransfer',
  'msdyn_usebridgetransferforteamstransfer',
] as const satisfies readonly ColumnOf<'msdyn_ocvoicechannelsetting'>[];

/** What was saved of columns that the form lacks: without the caller ID number, outbound would be described by the wrong number. */
async function savedRow(form: FormContextLike, client: DataverseClient): Promise<Row<'msdyn_ocvoicechannelsetting'>> {
  const id = toId(form.data.entity.getId());
  if (id === null || CHANNEL_COLUMNS.every((column) => form.getAttribute(column) !== null)) return {};
  const { rows } = await readByIds(client, 'msdyn_ocvoicechannelsettings', [id]);
  return rows[0] ?? {};
}

export const describeChannelForm: Describe = async (form, speak, { xrm, today }) => {
  const client = createWebApiClient(xrm().WebApi);
  const row = { ...(await savedRow(form, client)), ...rowOf(form, 'msdyn_ocvoicechannelsetting', [...CHANNEL_COLUMNS, 'statecode']) };
  const tables = await readChannelTables(client, {
    numberId: lookupCell(row, '_msdyn_phonenumberid_value'),
    callerIdNumberId: lookupCell(row, '_msdyn_calleridphonenumberid_value'),
    workstreamId: lookupCell(row, '_msdyn_liveworkstreamid_value'),
  });
  const organization = openOrganization(tables, today());
  const facts = channelFacts({ id: form.data.entity.getId(), row }, organization);
  const found = facts.active ? CHANNEL_RULES.filter((rule) => hasFired(rule.check(facts, organization))) : [];
  return channelNotices(
    {
      number: facts.number?.described ?? null,
      callerIdNumber: facts.callerIdNumber?.described ?? null,
      outbound: facts.outbound,
      found,
    },
    tables.msdyn_ocphonenumbers,
    speak(),
  );
};
