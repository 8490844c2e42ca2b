import { STATE, defineTable, type Columns } from './defineTable';

/** Settings of callbacks, with the number from which customers are called back. */
export const proactiveCallbackProfile = defineTable({
  entitySet: 'msdyn_proactive_callback_profiles',
  logicalName: 'msdyn_proactive_callback_profile',
  label: 'Proactive Callback Profile',
  ownership: 'user',
  columns: {
    msdyn_proactive_callback_profileid: { type: 'uniqueidentifier', label: 'Proactive Callback Profile' },
    msdyn_name: { type: 'string', label: 'Name', length: 100 },
    msdyn_callback_phone_number: {
      type: 'lookup',
      label: 'Callback Phone Number',
      indispensable: true,
      targets: ['msdyn_ocphonenumber'],
      reverse: 'msdyn_proactive_callback_profile_callback_phone_number_msdyn_ocphonenumber',
    },
    ...STATE,
  },
});

/** Columns that exist and are not read. */
export const proactiveCallbackProfileUnread = {
  msdyn_callback_type: {
    type: 'choice',
    label: 'Callback Type',
    choices: { direct: [192350000, 'Direct Callback'], scheduled: [192350001, 'Scheduled Callback'] },
  },
  msdyn_callback_number_behavior: {
    type: 'choice',
    label: 'Callback Number Behavior',
    choices: { sameNumber: [192350000, 'Same Number'], specificNumber: [192350001, 'Specific Number'] },
  },
} as const satisfies Columns;
