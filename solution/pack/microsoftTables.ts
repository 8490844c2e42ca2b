/**
 * What our forms, views and roles name in Microsoft's voice tables: display names and types, from the published entity
 * reference (learn.microsoft.com, `/dynamics365/customer-service/develop/reference/entities/<table>`). A column that is
 * not here cannot be used in a form or view without being entered, so that its name and type get looked up first.
 */

/** Types of columns, as far as a control or a form tells them apart. */
export type ColumnType =
  | 'uniqueidentifier'
  | 'text'
  | 'phone'
  | 'url'
  | 'memo'
  | 'choice'
  | 'multichoice'
  | 'yesno'
  | 'lookup'
  | 'state'
  | 'status'
  | 'datetime'
  | 'date'
  | 'integer';

export interface MicrosoftTable {
  readonly displayName: string;
  readonly primaryId: string;
  readonly columns: Readonly<Record<string, { readonly displayName: string; readonly type: ColumnType }>>;
}

export const MICROSOFT_TABLES: Readonly<Record<string, MicrosoftTable>> = {
  msdyn_liveworkstream: {
    displayName: 'Work Stream',
    primaryId: 'msdyn_liveworkstreamid',
    columns: {
      msdyn_liveworkstreamid: { displayName: 'Work Stream', type: 'uniqueidentifier' },
      msdyn_name: { displayName: 'Name', type: 'text' },
      msdyn_streamsource: { displayName: 'Channel', type: 'choice' },
      msdyn_direction: { displayName: 'Direction', type: 'choice' },
    },
  },
  msdyn_occarrier: {
    displayName: 'Carrier',
    primaryId: 'msdyn_occarrierid',
    columns: {
      msdyn_occarrierid: { displayName: 'Carrier', type: 'uniqueidentifier' },
      msdyn_name: { displayName: 'Carrier Name', type: 'text' },
    },
  },
  msdyn_occommunicationprovidersetting: {
    displayName: 'Communication Provider Setting',
    primaryId: 'msdyn_occommunicationprovidersettingid',
    columns: {
      msdyn_occommunicationprovidersettingid: { displayName: 'Communication Provider Setting', type: 'uniqueidentifier' },
      msdyn_name: { displayName: 'Name', type: 'text' },
      msdyn_occommunicationprovider: { displayName: 'Communication Provider', type: 'choice' },
      msdyn_istrial: { displayName: 'isTrial', type: 'yesno' },
    },
  },
  msdyn_ocphonenumber: {
    displayName: 'Phone Number',
    primaryId: 'msdyn_ocphonenumberid',
    columns: {
      msdyn_ocphonenumberid: { displayName: 'Phone number', type: 'uniqueidentifier' },
      msdyn_name: { displayName: 'Name', type: 'text' },
      msdyn_phonenumber: { displayName: 'Phone number', type: 'phone' },
      msdyn_phonenumbertype: { displayName: 'Phone Number Type', type: 'choice' },
      msdyn_ocphonenumbersource: { displayName: 'Phone number source', type: 'choice' },
      msdyn_countryisocode: { displayName: 'Country ISO Code', type: 'text' },
      msdyn_phoneinboundenabled: { displayName: 'Phone Inbound Enabled', type: 'yesno' },
      msdyn_phoneoutboundenabled: { displayName: 'Phone Outbound Enabled', type: 'yesno' },
      msdyn_smsinboundenabled: { displayName: 'SMS Inbound Enabled', type: 'yesno' },
      msdyn_smsoutboundenabled: { displayName: 'SMS Outbound Enabled', type: 'yesno' },
      msdyn_teamsresourceaccount: { displayName: 'Microsoft Teams Resource Account Id', type: 'text' },
      msdyn_carrierid: { displayName: 'Carrier', type: 'lookup' },
      msdyn_occommunicationprovidersettingid: { displayName: 'Communication provider setting', type: 'lookup' },
    },
  },
  msdyn_ocprovisioningstate: {
    displayName: 'Provisioning State',
    primaryId: 'msdyn_ocprovisioningstateid',
    columns: {
      msdyn_ocprovisioningstateid: { displayName: 'Provisioning State', type: 'uniqueidentifier' },
      msdyn_name: { displayName: 'Name', type: 'text' },
    },
  },
  msdyn_ocvoicechannelsetting: {
    displayName: 'Voice Channel Setting',
    primaryId: 'msdyn_ocvoicechannelsettingid',
    columns: {
      msdyn_ocvoicechannelsettingid: { displayName: 'Voice Channel Setting', type: 'uniqueidentifier' },
      msdyn_name: { displayName: 'Name', type: 'text' },
      msdyn_liveworkstreamid: { displayName: 'Work Stream', type: 'lookup' },
      msdyn_phonenumberid: { displayName: 'Phone Number', type: 'lookup' },
      msdyn_calleridphonenumberid: { displayName: 'Caller ID Phone Number', type: 'lookup' },
      msdyn_calleridname: { displayName: 'Caller ID Name', type: 'text' },
      msdyn_isanonymouscallerid: { displayName: 'Anonymous Caller ID', type: 'yesno' },
      msdyn_outboundcallregionallowlist: { displayName: 'Outbound Call Region Allowlist', type: 'text' },
      msdyn_operatinghoursid: { displayName: 'Operating Hours', type: 'lookup' },
      msdyn_agentexternalparticipanttransfercontrolenabled: {
        displayName: 'Enable agent external participant transfer control for external phone numbers',
        type: 'yesno',
      },
      msdyn_agentexternalteamsparticipanttransfercontrolenabled: {
        displayName: 'Enable agent external participant transfer control for external Microsoft Teams users',
        type: 'yesno',
      },
      msdyn_agentexternalparticipantcontrolenabled: { displayName: 'Enable agent control to add an external participant', type: 'yesno' },
      msdyn_agentexternalteamsparticipantcontrolenabled: {
        displayName: 'Enable agent control to add an external participant on Teams',
        type: 'yesno',
      },
      msdyn_usebridgetransferforpstntransfer: {
        displayName: 'Enable bridged transfer for public switched telephony network',
        type: 'yesno',
      },
      msdyn_usebridgetransferforteamstransfer: { displayName: 'Enable bridged transfer for Microsoft Teams', type: 'yesno' },
      msdyn_stoptranscriptionandrecordingafterpstntransfer: {
        displayName: 'Stop transcription and recording after public switched telephone network transfer',
        type: 'yesno',
      },
      msdyn_stoptranscriptionandrecordingafterteamstransfer: {
        displayName: 'Stop transcription and recording after Microsoft Teams transfer',
        type: 'yesno',
      },
      msdyn_recordingenabled: { displayName: 'Recording Enabled', type: 'yesno' },
      msdyn_transcriptionenabled: { displayName: 'Transcription Enabled', type: 'yesno' },
    },
  },
};

/** Columns that every table has; they depend on nothing but the table. */
export const COMMON_COLUMNS: Readonly<Record<string, ColumnType>> = {
  createdby: 'lookup',
  createdon: 'datetime',
  modifiedby: 'lookup',
  modifiedon: 'datetime',
  statecode: 'state',
  statuscode: 'status',
};
