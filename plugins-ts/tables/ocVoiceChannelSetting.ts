import { STATE, defineTable, type Columns, notShown } from './defineTable';

export const ocVoiceChannelSetting = defineTable({
  entitySet: 'msdyn_ocvoicechannelsettings',
  logicalName: 'msdyn_ocvoicechannelsetting',
  label: 'Voice Channel Setting',
  ownership: 'user',
  columns: {
    msdyn_ocvoicechannelsettingid: { type: 'uniqueidentifier', label: 'Voice Channel Setting' },
    msdyn_name: { type: 'string', label: 'Name', length: 100 },
    msdyn_isanonymouscallerid: { type: 'boolean', label: 'Anonymous Caller ID', newer: true, late: true },
    // Consult with and transfer to people outside: a telephone number, or a Teams user.
    msdyn_agentexternalparticipantcontrolenabled: {
      type: 'boolean',
      label: 'Enable agent control to add an external participant',
      newer: true,
    },
    msdyn_agentexternalparticipanttransfercontrolenabled: {
      type: 'boolean',
      label: 'Enable agent external participant transfer control for external phone numbers',
      newer: true,
    },
    msdyn_agentexternalteamsparticipantcontrolenabled: {
      type: 'boolean',
      label: 'Enable agent control to add an external participant on Teams',
      newer: true,
    },
    msdyn_agentexternalteamsparticipanttransfercontrolenabled: {
      type: 'boolean',
      label: 'Enable agent external participant transfer control for external Microsoft Teams users',
      newer: true,
    },
    msdyn_usebridgetransferforpstntransfer: {
      type: 'boolean',
      label: 'Enable bridged transfer for public switched telephony network',
      newer: true,
    },
    msdyn_usebridgetransferforteamstransfer: {
      type: 'boolean',
      label: 'Enable bridged transfer for Microsoft Teams',
      newer: true,
      late: true,
    },
    msdyn_stoptranscriptionandrecordingafterpstntransfer: {
      type: 'boolean',
      label: 'Stop transcription and recording after public switched telephone network transfer',
      newer: true,
      late: true,
    },
    msdyn_stoptranscriptionandrecordingafterteamstransfer: {
      type: 'boolean',
      label: 'Stop transcription and recording after Microsoft Teams transfer',
      newer: true,
      late: true,
    },
    msdyn_enablestoprecordingtranscriptiononhold: {
      type: 'boolean',
      label: 'Enable Stop Recording and Transcription On Hold',
      newer: true,
    },
    msdyn_recordingenabled: { type: 'boolean', label: 'Recording Enabled', newer: true },
    msdyn_recordingmode: {
      type: 'multichoice',
      label: 'Recording mode',
      newer: true,
      choices: notShown({ none: [192351000, 'None'], manual: [192351001, 'Manual'], automatic: [192351002, 'Automatic'] }),
    },
    msdyn_transcriptionenabled: { type: 'boolean', label: 'Transcription Enabled', newer: true },
    msdyn_transcriptionmode: {
      type: 'multichoice',
      label: 'Transcription mode',
      newer: true,
      choices: notShown({ none: [192351000, 'None'], manual: [192351001, 'Manual'], automatic: [192351002, 'Automatic'] }),
    },
    msdyn_liveworkstreamid: {
      type: 'lookup',
      label: 'Work Stream',
      targets: ['msdyn_liveworkstream'],
      reverse: 'msdyn_liveworkstream_msdyn_ocvoicechannelsetting_liveworkstreamid',
    },
    msdyn_phonenumberid: {
      type: 'lookup',
      label: 'Phone Number',
      targets: ['msdyn_ocphonenumber'],
      // Without it every channel would seem to have no number.
      indispensable: true,
      reverse: 'msdyn_ocphonenumber_msdyn_ocvoicechannelsetting_phonenumberid',
    },
    msdyn_calleridphonenumberid: {
      type: 'lookup',
      label: 'Caller ID Phone Number',
      targets: ['msdyn_ocphonenumber'],
      // Where a channel cannot name another number, calls show its own.
      newer: true,
      reverse: 'msdyn_ocphonenumber_msdyn_ocvoicechannelsetting_calleridphonenumberid',
    },
    ...STATE,
  },
});

/** Columns that exist and are not read. */
export const ocVoiceChannelSettingUnread = {
  msdyn_calleridname: { type: 'string', label: 'Caller ID Name', length: 100 },
  msdyn_inboundurl: { type: 'string', label: 'Inbound URL', length: 500 },
  msdyn_outboundcallregionallowlist: { type: 'string', label: 'Outbound Call Region Allowlist', length: 850, late: true },
  msdyn_operatinghoursid: {
    type: 'lookup',
    label: 'Operating Hours',
    targets: ['msdyn_operatinghour'],
    reverse: 'msdyn_operatinghour_msdyn_ocvoicechannelsetting_operatinghoursid',
  },
  msdyn_agentrecordingcontrolsenabled: { type: 'boolean', label: 'Enable agent control of the recording' },
  msdyn_agenttranscriptioncontrolsenabled: { type: 'boolean', label: 'Enable agent control of the transcription' },
  msdyn_transcriptionshowbydefault: { type: 'boolean', label: 'Show transcription by default' },
  msdyn_showhidetranscriptionfeaturepreview: { type: 'boolean', label: 'Show/Hide transcription feature (preview)' },
  msdyn_skipwaitmusicforivr: { type: 'boolean', label: 'Skip wait music for workstream IVR' },
  msdyn_announceaveragewaittime: { type: 'boolean', label: 'Announce average wait time' },
  msdyn_announcepositioninqueue: { type: 'boolean', label: 'Announce position in queue' },
  msdyn_voiceauthenticationsettingsid: {
    type: 'lookup',
    label: 'Voice Authentication Settings Id',
    targets: ['msdyn_authenticationsettings'],
    reverse: 'msdyn_authenticationsettings_msdyn_ocvoicechannelsetting',
  },
  msdyn_enablepostcallsurvey: { type: 'boolean', label: 'Enable end of call survey (deprecated)' },
  msdyn_enablepostcallsurveyduration: { type: 'boolean', label: 'Set survey duration (deprecated)' },
  msdyn_postcallsurveystarttime: { type: 'datetime', label: 'End of call survey start date (deprecated)' },
  msdyn_postcallsurveyendtime: { type: 'datetime', label: 'End of call survey end date (deprecated)' },
  msdyn_postcallsurveyfrequency: { type: 'integer', label: 'End of call survey frequency (deprecated)' },
} as const satisfies Columns;
