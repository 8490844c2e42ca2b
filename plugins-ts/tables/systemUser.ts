import { defineTable, type Columns } from './defineTable';

export const systemUser = defineTable({
  entitySet: 'systemusers',
  logicalName: 'systemuser',
  label: 'User',
  primaryName: 'fullname',
  privilegeName: 'User',
  // Only people with a number of their own matter: the others are not read, for the sake of their privacy.
  filter: '_msdyn_phonenumberid_value ne null',
  ownership: 'businessUnit',
  columns: {
    systemuserid: { type: 'uniqueidentifier', label: 'User' },
    fullname: { type: 'string', label: 'Full Name', length: 200 },
    isdisabled: { type: 'boolean', label: 'Status' },
    msdyn_phonenumberid: {
      type: 'lookup',
      label: 'Phone Number',
      targets: ['msdyn_ocphonenumber'],
      // Column and target are published, the name to expand it by is not.
      navigation: null,
      reverse: 'msdyn_msdyn_ocphonenumber_systemuser_phonenumberid',
    },
  },
});

/** Columns that exist and are not read. */
export const systemUserUnread = {
  preferredphonecode: {
    type: 'choice',
    label: 'Preferred Phone',
    choices: {
      mainPhone: [1, 'Main Phone'],
      otherPhone: [2, 'Other Phone'],
      homePhone: [3, 'Home Phone'],
      mobilePhone: [4, 'Mobile Phone'],
      omnichannelPhone: [192350005, 'Omnichannel Phone'],
    },
  },
  msdyn_usertype: { type: 'choice', label: 'Type', choices: { crmUser: [192350000, 'CRM User'], botUser: [192350001, 'BOT User'] } },
  msdyn_agenttype: {
    type: 'choice',
    label: 'User type',
    choices: { applicationUser: [192350000, 'Application user'], botApplicationUser: [192350001, 'Bot application user'] },
  },
} as const satisfies Columns;
