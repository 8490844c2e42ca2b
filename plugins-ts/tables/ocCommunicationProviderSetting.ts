import { STATE, defineTable, type Columns } from './defineTable';

/** A provider's account. Its secrets are left out on purpose: see `SECRET_COLUMNS`. */
export const ocCommunicationProviderSetting = defineTable({
  entitySet: 'msdyn_occommunicationprovidersettings',
  logicalName: 'msdyn_occommunicationprovidersetting',
  label: 'Communication Provider Setting',
  ownership: 'user',
  columns: {
    msdyn_occommunicationprovidersettingid: { type: 'uniqueidentifier', label: 'Communication Provider Setting' },
    msdyn_name: { type: 'string', label: 'Name', length: 100 },
    msdyn_occommunicationprovider: {
      type: 'choice',
      label: 'Communication Provider',
      deciding: true,
      choices: {
        acs: [192350000, 'Azure Communication Services'],
        twilio: [192350001, 'Twilio'],
        teleSign: [192350002, 'TeleSign'],
        teams: [192350003, 'Microsoft Teams Phone System'],
      },
    },
    msdyn_occommunicationproviderimmutableid: { type: 'string', label: 'Immutable Id', newer: true, length: 800 },
    msdyn_occommunicationproviderdatalocation: { type: 'string', label: 'Data Location', newer: true, length: 800 },
    msdyn_istrial: { type: 'boolean', label: 'isTrial', deciding: true, choices: { yes: [true, 'Yes'], no: [false, 'No'] } },
    ...STATE,
  },
});

/** Columns that exist and are not read. */
export const ocCommunicationProviderSettingUnread = {
  msdyn_appmodule: { type: 'multichoice', label: 'Application module', choices: { service: [192350000, 'Service'] } },
} as const satisfies Columns;
