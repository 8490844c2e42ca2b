/** Form of a voice channel setting: what its number means for it, as the form stands now. */
import { readChannelTables } from '../dataverse/channelReader';
import { createWebApiClient } from '../dataverse/webApiClient';
import { channelFacts } from '../domain/channelFacts';
import { CALL_RULES } from '../domain/findings/calls';
import { RECORD_RULES } from '../domain/findings/records';
import { RuleRun } from '../domain/findings/run';
import { openOrganisation } from '../domain/organisation';
import { ENTITY_SETS } from '../domain/tables';
import type { Describe } from './handler';
import { lookupId, rowOf } from './formRow';
import { channelNotices } from './notices';

/** Columns that decide what is said; a change of one says it anew. */
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
] as const;

/** Our own column, on forms that have it: what the notifications say, as text that a view can show. Never saved. */
const SUMMARY = 'vcd_deploymentsummary';

export const describeChannelForm: Describe = async (form, words, { xrm, today }) => {
  const row = rowOf(form, [...CHANNEL_COLUMNS, 'msdyn_recordingenabled', 'statecode'], 'msdyn_ocvoicechannelsettingid');
  const tables = await readChannelTables(createWebApiClient(xrm().WebApi), {
    numberId: lookupId(form, 'msdyn_phonenumberid'),
    callerIdNumberId: lookupId(form, 'msdyn_calleridphonenumberid'),
    workstreamId: lookupId(form, 'msdyn_liveworkstreamid'),
  });
  const organisation = openOrganisation(tables, today());
  const facts = channelFacts({ id: form.data.entity.getId(), row }, organisation);
  // Only rules whose findings are said here: every form that loads this script pays for the others.
  const findings = new RuleRun(organisation, [...CALL_RULES, ...RECORD_RULES]).channel(facts);
  const states = ENTITY_SETS.map((entitySet) => {
    const { state = 'read', rows = [], message = null } = tables[entitySet] ?? {};
    return { entitySet, state, rows: rows.length, message };
  });
  const notices = channelNotices({ number: facts.number?.described ?? null, callerIdNumber: facts.callerIdNumber?.described ?? null, outbound: facts.outbound, findings }, states, words);
  const summary = form.getAttribute(SUMMARY);
  summary?.setSubmitMode?.('never');
  summary?.setValue?.(notices.map(({ message }) => message).join('\n'));
  return notices;
};
