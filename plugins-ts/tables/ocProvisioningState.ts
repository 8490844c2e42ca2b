import { defineTable, STATE_CODE, type Columns, notShown } from './defineTable';

export const ocProvisioningState = defineTable({
  entitySet: 'msdyn_ocprovisioningstates',
  logicalName: 'msdyn_ocprovisioningstate',
  label: 'Provisioning State',
  ownership: 'user',
  columns: {
    msdyn_ocprovisioningstateid: { type: 'uniqueidentifier', label: 'Provisioning State' },
    msdyn_name: { type: 'string', label: 'Name', length: 100 },
    msdyn_errormessage: { type: 'memo', label: 'Additional details', newer: true, length: 8192 },
    statecode: STATE_CODE,
    statuscode: {
      type: 'status',
      label: 'Status Reason',
      choices: notShown({
        draft: [192350001, 'Draft', 0],
        processing: [192350002, 'Processing', 0],
        running: [192350003, 'Running', 0],
        error: [192350004, 'Error', 0],
        deprovisioning: [192350005, 'Deprovisioning', 0],
        deprovisioned: [192350006, 'Deprovisioned', 1],
      }),
    },
    msdyn_phonenumberid: {
      type: 'lookup',
      label: 'Phone Number',
      targets: ['msdyn_ocphonenumber'],
      reverse: 'msdyn_msdyn_ocphonenumber_msdyn_ocprovisioningstate_phonenumberid',
    },
    msdyn_voicechannelsettingid: {
      type: 'lookup',
      label: 'voicechannelsettingsid',
      targets: ['msdyn_ocvoicechannelsetting'],
      reverse: 'msdyn_msdyn_ocvoicechannelsetting_msdyn_ocprovisioningstate_voicechannelsettingid',
    },
    msdyn_communicationprovidersettingid: {
      type: 'lookup',
      label: 'CommunicationProviderSettings',
      targets: ['msdyn_occommunicationprovidersetting'],
      reverse: 'msdyn_msdyn_occommunicationprovidersetting_msdyn_ocprovisioningstate_communicationprovidersettingid',
    },
  },
});

/** Columns that exist and are not read. */
export const ocProvisioningStateUnread = {
  msdyn_exceptiondetails: { type: 'memo', label: 'Error Message (Deprecated)', length: 8192 },
  msdyn_provisioningresponse: { type: 'memo', label: 'msdyn_provisioningresponse', length: 2000 },
  msdyn_gatekeeperstatus: {
    type: 'choice',
    label: 'GateKeeper Status',
    choices: { active: [715240000, 'Active'], inactive: [715240001, 'Inactive'] },
  },
  msdyn_gatekeeperstatusreason: {
    type: 'choice',
    label: 'GateKeeper Status Reason',
    choices: { running: [0, 'Running'], error: [1, 'Error'], deprovisioned: [2, 'Deprovisioned'] },
  },
  msdyn_automatedcallingstatus: {
    type: 'choice',
    label: 'Automated Calling Status',
    choices: { notTested: [0, 'NotTested'], success: [1, 'Success'], failure: [2, 'Failure'], inProgress: [3, 'InProgress'] },
  },
  msdyn_ocwhatsappchannelaccountid: {
    type: 'lookup',
    label: 'WhatsApp Account',
    targets: ['msdyn_ocwhatsappchannelaccount'],
    navigation: 'msdyn_ocwhatsappchannelaccountId',
  },
  msdyn_octeamschannelconfigid: { type: 'lookup', label: 'Teams Channel', targets: ['msdyn_octeamschannelconfig'] },
  msdyn_oclinechannelconfigid: { type: 'lookup', label: 'Line Channel', targets: ['msdyn_oclinechannelconfig'] },
  msdyn_ocfbapplicationid: { type: 'lookup', label: 'Facebook Application', targets: ['msdyn_ocfbapplication'] },
  msdyn_ocfbpageid: { type: 'lookup', label: 'Facebook Page', targets: ['msdyn_ocfbpage'] },
} as const satisfies Columns;
