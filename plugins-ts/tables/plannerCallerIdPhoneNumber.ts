import { STATE_CODE, defineTable, type Columns } from './defineTable';

/** What is asked of a planner caller ID: of the two, only the lookup is on a page. */
const ASKED = {
  msdyn_planner_callerid_phone_numberid: { type: 'uniqueidentifier', label: 'Unique identifier' },
  msdyn_callerid_phone_numberid: {
    type: 'lookup',
    label: 'Caller ID phone number',
    indispensable: true,
    targets: ['msdyn_ocphonenumber'],
    // Column and target are published, the name to expand it by is not.
    navigation: null,
    reverse: 'msdyn_planner_callerid_phone_number_callerid_phone_numberid_msdyn_ocphonenumber',
  },
} as const satisfies Columns;

/**
 * A number that proactive engagement shows on outbound calls. No page describes the table; the references of phone numbers and of
 * proactive engagement name it. Its entity set and key follow the naming rule, and many environments have no such table.
 */
export const plannerCallerIdPhoneNumber = defineTable({
  entitySet: 'msdyn_planner_callerid_phone_numbers',
  logicalName: 'msdyn_planner_callerid_phone_number',
  label: 'Planner Caller ID Phone Number',
  primaryName: null,
  optional: true,
  columns: {
    ...ASKED,
    msdyn_name: { type: 'string', notAsked: true },
    statecode: { type: 'state', notAsked: true, choices: STATE_CODE.choices },
  },
});

/** As the emulator has it: what is certain to be there. */
export const plannerCallerIdPhoneNumberKnown = { ...plannerCallerIdPhoneNumber, columns: ASKED } as const;
