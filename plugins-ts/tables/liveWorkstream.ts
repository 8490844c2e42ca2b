import { STATE, defineTable, type Columns, notShown } from './defineTable';

export const liveWorkstream = defineTable({
  entitySet: 'msdyn_liveworkstreams',
  logicalName: 'msdyn_liveworkstream',
  label: 'Work Stream',
  ownership: 'user',
  columns: {
    msdyn_liveworkstreamid: { type: 'uniqueidentifier', label: 'Work Stream' },
    msdyn_name: { type: 'string', label: 'Name', length: 100 },
    msdyn_streamsource: {
      type: 'choice',
      label: 'Channel',
      choices: notShown({
        microsoftTeams: [19241000, 'Microsoft Teams'],
        whatsApp: [192300000, 'WhatsApp'],
        line: [192310000, 'LINE'],
        weChat: [192320000, 'WeChat'],
        facebook: [192330000, 'Facebook'],
        sms: [192340000, 'SMS'],
        entityRecords: [192350000, 'Entity Records'],
        twitter: [192350001, 'Twitter'],
        custom: [192350002, 'Custom'],
        liveChat: [192360000, 'Live chat'],
        voice: [192370000, 'Voice'],
        video: [192380000, 'Video'],
        coBrowse: [192390000, 'Co-browse'],
        screenSharing: [192400000, 'Screen sharing'],
        voiceCall: [192440000, 'Voice call'],
        appleMessagesForBusiness: [192450000, 'Apple Messages for Business'],
        googlesBusinessMessages: [192450001, "Google's Business Messages"],
      }),
    },
    msdyn_direction: {
      type: 'choice',
      label: 'Direction',
      newer: true,
      choices: {
        inbound: [0, 'Inbound'],
        outbound: [1, 'Outbound'],
        directInbound: [2, 'Direct Inbound'],
        directOutbound: [3, 'Direct Outbound'],
        // Read from live organizations; the label is not published.
        proactiveOutbound: [4, 'Proactive Outbound'],
      },
    },
    ...STATE,
  },
});

/** Columns that exist and are not read. */
export const liveWorkstreamUnread = {
  msdyn_mode: { type: 'choice', label: 'Mode', choices: { legacy: [717210000, 'Legacy'], simplified: [717210001, 'Simplified'] } },
  msdyn_enablevoicev2: { type: 'boolean', label: 'Enable Voice V2' },
  msdyn_workdistributionmode: {
    type: 'choice',
    label: 'Work Distribution Mode',
    choices: { push: [192350000, 'Push'], pick: [192350001, 'Pick'] },
  },
  msdyn_capacityformat: {
    type: 'choice',
    label: 'Capacity format',
    choices: { unitBased: [192350000, 'Unit based'], profileBased: [192360000, 'Profile based'] },
  },
  msdyn_capacityrequired: { type: 'integer', label: 'Capacity' },
  msdyn_autocloseafterinactivity: { type: 'integer', label: 'Auto-close after inactivity' },
  msdyn_allowedpresences: {
    type: 'multichoice',
    label: 'Allowed Presences',
    choices: {
      available: [192360000, 'Available'],
      busy: [192360001, 'Busy'],
      busyDnd: [192360002, 'Busy - DND'],
      away: [192360003, 'Away'],
      offline: [192360004, 'Offline'],
    },
  },
  msdyn_notification: {
    type: 'choice',
    label: 'Notification',
    choices: {
      directlyOpenSession: [100000000, 'Directly open session'],
      screenPopWithTimeout: [100000001, 'Screen pop with timeout'],
      screenPopWithDecline: [100000002, 'Screen pop with decline'],
    },
  },
  msdyn_isdefault: { type: 'boolean', label: 'Is Default' },
  msdyn_enableagentaffinity: { type: 'boolean', label: 'Keep same agent for entire conversation' },
  msdyn_enableautomatedmessages: { type: 'boolean', label: 'Allow Automated Messages' },
  msdyn_restrictdownloadrecording: { type: 'boolean', label: 'Restrict download of recording' },
  msdyn_restrictdownloadtranscript: { type: 'boolean', label: 'Restrict download of transcript' },
  msdyn_blockcapacityforwrapup: { type: 'integer', label: 'Block capacity for wrap up state' },
  msdyn_defaultqueue: { type: 'lookup', label: 'Default Queue', targets: ['queue'] },
  msdyn_outboundqueueid: { type: 'lookup', label: 'Outbound queue', targets: ['queue'] },
  msdyn_bot_queue: { type: 'lookup', label: 'Bot queue', targets: ['queue'], navigation: null },
  msdyn_bot_user: { type: 'lookup', label: 'Bot user', targets: ['systemuser'], navigation: null },
  msdyn_bot_rule: { type: 'string', label: 'Bot rule', length: 100 },
} as const satisfies Columns;
