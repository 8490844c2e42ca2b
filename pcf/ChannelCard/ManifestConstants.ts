/**
 * Names of the manifest, once: properties of the control to the columns that makers bind to them.
 */
export const LOOKUPS = {
  phoneNumber: 'msdyn_phonenumberid',
  callerIdNumber: 'msdyn_calleridphonenumberid',
  workstream: 'msdyn_liveworkstreamid',
} as const;

export const SWITCHES = {
  externalConsult: 'msdyn_agentexternalparticipantcontrolenabled',
  externalTransfer: 'msdyn_agentexternalparticipanttransfercontrolenabled',
  teamsConsult: 'msdyn_agentexternalteamsparticipantcontrolenabled',
  teamsTransfer: 'msdyn_agentexternalteamsparticipanttransfercontrolenabled',
  bridgedTransfer: 'msdyn_usebridgetransferforpstntransfer',
  bridgedTeamsTransfer: 'msdyn_usebridgetransferforteamstransfer',
  recording: 'msdyn_recordingenabled',
} as const;

export type ChannelProperty = keyof typeof LOOKUPS | keyof typeof SWITCHES;
