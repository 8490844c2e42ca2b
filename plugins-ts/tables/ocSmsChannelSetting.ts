import { STATE, defineTable, type Columns } from './defineTable';

/** A number's use for SMS. */
export const ocSmsChannelSetting = defineTable({
  entitySet: 'msdyn_ocsmschannelsettings',
  logicalName: 'msdyn_ocsmschannelsetting',
  label: 'SMS Number settings',
  ownership: 'organization',
  columns: {
    msdyn_ocsmschannelsettingid: { type: 'uniqueidentifier', label: 'ocsmschannelsetting' },
    msdyn_name: { type: 'string', label: 'Name', length: 100 },
    msdyn_phonenumberid: {
      type: 'lookup',
      label: 'Phone Number',
      indispensable: true,
      targets: ['msdyn_ocphonenumber'],
      // In the capitals of its schema name.
      navigation: 'msdyn_PhoneNumberId',
      reverse: 'msdyn_msdyn_ocphonenumber_msdyn_ocsmschannelsetting_phonenumberid',
    },
    ...STATE,
  },
});

/** Columns that exist and are not read. */
export const ocSmsChannelSettingUnread = {
  msdyn_liveworkstreamid: {
    type: 'lookup',
    label: 'Work Stream',
    targets: ['msdyn_liveworkstream'],
    reverse: 'msdyn_msdyn_liveworkstream_msdyn_ocsmschannelsetting_liveworkstreamid',
  },
  msdyn_inboundurl: { type: 'string', label: 'Inbound URL', length: 200 },
} as const satisfies Columns;
