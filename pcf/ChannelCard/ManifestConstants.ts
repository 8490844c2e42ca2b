/**
 * Names of the manifest, once: properties of the control to the columns that makers bind to them.
 */
import type { ColumnOf } from '../../plugins-ts/tables/tables';

type Bound = Readonly<Record<string, ColumnOf<'msdyn_ocvoicechannelsetting'>>>;

export const LOOKUPS = {
  phoneNumber: 'msdyn_phonenumberid',
  callerIdNumber: 'msdyn_calleridphonenumberid',
  workstream: 'msdyn_liveworkstreamid',
} as const satisfies Bound;

export const SWITCHES = {
  externalConsult: 'msdyn_agentexternalparticipantcontrolenabled',
  externalTransfer: 'msdyn_agentexternalparticipanttransfercontrolenabled',
  teamsConsult: 'msdyn_agentexternalteamsparticipantcontrolenabled',
  teamsTransfer: 'msdyn_agentexternalteamsparticipanttransfercontrolenabled',
  bridgedTransfer: 'msdyn_usebridgetransferforpstntransfer',
  bridgedTeamsTransfer: 'msdyn_usebridgetransferforteamstransfer',
  recording: 'msdyn_recordingenabled',
} as const satisfies Bound;

export type ChannelProperty = keyof typeof LOOKUPS | keyof typeof SWITCHES;

export const PROPERTIES = Object.keys({ ...LOOKUPS, ...SWITCHES }) as readonly ChannelProperty[];
