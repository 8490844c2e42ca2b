import { STATE, defineTable, notShown } from './defineTable';

export const ocPhoneNumber = defineTable({
  entitySet: 'msdyn_ocphonenumbers',
  logicalName: 'msdyn_ocphonenumber',
  label: 'Phone Number',
  ownership: 'user',
  columns: {
    msdyn_ocphonenumberid: { type: 'uniqueidentifier', label: 'Phone number' },
    msdyn_name: { type: 'string', label: 'Name', length: 100 },
    msdyn_phonenumber: { type: 'string', label: 'Phone number', indispensable: true, length: 100, format: 'phone' },
    // A number without a type is an ACS number, as are all numbers of an environment that knows no types.
    msdyn_phonenumbertype: { type: 'choice', label: 'Phone Number Type', newer: true, choices: { acs: [0, 'ACS'], teams: [1, 'Teams'] } },
    msdyn_ocphonenumbersource: {
      type: 'choice',
      label: 'Phone number source',
      deciding: true,
      choices: { directOffer: [192350000, 'Direct Offer'], directRouting: [192350001, 'Direct Routing'] },
    },
    msdyn_type: {
      type: 'choice',
      label: 'Type',
      choices: {
        geographic: [192350000, 'Geo'],
        tollFree: [192350001, 'Toll free'],
        shortCode: [192350002, 'Short code'],
        mobile: [192350003, 'Mobile number'],
      },
    },
    msdyn_objective: {
      type: 'choice',
      label: 'Objective',
      newer: true,
      choices: notShown({ conversation: [192350000, 'Conversation'], lead: [192350001, 'Lead'] }),
    },
    msdyn_appmodule: {
      type: 'multichoice',
      label: 'Application module',
      newer: true,
      choices: notShown({ service: [192350000, 'Service'] }),
    },
    msdyn_countryisocode: { type: 'string', label: 'Country ISO Code', length: 3 },
    msdyn_phoneinboundenabled: { type: 'boolean', label: 'Phone Inbound Enabled' },
    msdyn_phoneoutboundenabled: { type: 'boolean', label: 'Phone Outbound Enabled' },
    msdyn_smsinboundenabled: { type: 'boolean', label: 'SMS Inbound Enabled' },
    msdyn_smsoutboundenabled: { type: 'boolean', label: 'SMS Outbound Enabled' },
    // Accounts and types came with Teams numbers: where there are no types either, no number can have an account.
    msdyn_teamsresourceaccount: {
      type: 'string',
      label: 'Microsoft Teams Resource Account Id',
      newerWith: 'msdyn_phonenumbertype',
      deciding: true,
      length: 800,
    },
    msdyn_carrierid: {
      type: 'lookup',
      label: 'Carrier',
      targets: ['msdyn_occarrier'],
      reverse: 'msdyn_msdyn_occarrier_msdyn_ocphonenumber_carrierid',
    },
    msdyn_occommunicationprovidersettingid: {
      type: 'lookup',
      label: 'Communication provider setting',
      deciding: true,
      targets: ['msdyn_occommunicationprovidersetting'],
      // Without the "oc" of its column.
      navigation: 'msdyn_communicationprovidersettingid',
      reverse: 'msdyn_msdyn_occommunicationprovidersetting_msdyn_ocphonenumber_communicationprovidersettingid',
    },
    ...STATE,
  },
});
