/** Words that a diagnosis may hold: names that are ours or Microsoft's, and published. */
import { factsOf } from '../tables/columns';
import { ACCEPTED_SET, ENTITY_SETS, type ReadSet, type TableName } from '../tables/tables';
import { ACCEPT_PRIVILEGES, ROLES, UNDO_PRIVILEGES, WRITE_PRIVILEGES } from '../dataverse/productRoles';

export const READ_SETS: readonly ReadSet[] = [...ENTITY_SETS, ACCEPTED_SET];

/** Logical names of the tables that are read, in the order in which reports list them. */
export const TABLE_NAMES: readonly TableName[] = READ_SETS.map((set) => factsOf(set).logicalName);

/** The columns that are asked of one table, by logical name. */
export const columnsOf = (set: ReadSet): readonly string[] => {
  const { columns, lookups, notAsked } = factsOf(set);
  return [...columns, ...lookups.map(({ column }) => column)].filter((column) => !notAsked.includes(column));
};

/** Every column that is asked of any table, by its logical name. */
export const COLUMN_NAMES: readonly string[] = [...new Set(READ_SETS.flatMap(columnsOf))];

/** Logical names of tables that many environments do not have. */
export const OPTIONAL_TABLES: readonly TableName[] = READ_SETS.map(factsOf)
  .filter(({ optional }) => optional)
  .map(({ logicalName }) => logicalName);

export const OWN_SETS = READ_SETS.filter((set) => set.startsWith('vcd_'));

/** Alternate keys of our tables, as the solution names them. */
export const OWN_KEYS = { vcd_numberconnectivity: 'vcd_phonenumberkey', vcd_acceptedfinding: 'vcd_findingkey' } as const;

/** Tables of Microsoft's to which the solution of forms adds forms, views and buttons. */
export const FORM_TABLES = ['msdyn_ocvoicechannelsetting', 'msdyn_ocphonenumber', 'msdyn_liveworkstream'] as const;

export const OWN_ROLES: readonly string[] = Object.values(ROLES);

/** Rights that the product asks for. */
export const PRIVILEGES: readonly string[] = [
  ...new Set([...READ_SETS.map((set) => factsOf(set).readPrivilege), ...WRITE_PRIVILEGES, ...UNDO_PRIVILEGES, ...ACCEPT_PRIVILEGES]),
];

/** Unique names of our apps and of Microsoft's apps around Contact Center; apps of other names are counted. */
export const APPS = [
  'vcd_VoiceChannelDeployment',
  'vcd_VoiceChannelForms',
  'msdyn_CSAdminCenter',
  'msdyn_CustomerServiceWorkspace',
  'OmniChannelEngagementHub',
] as const;

export const OWN_SOLUTIONS = ['VoiceChannelDeployment', 'VoiceChannelDeploymentForms'] as const;

/** Solutions of Contact Center, from Microsoft's page "Uninstall omnichannel solutions". */
export const CONTACT_CENTER_SOLUTIONS = [
  'OmnichannelTelephony',
  'OmnichannelPrimeTelephony',
  'msdyn_OmnichannelBase',
  'msdyn_OmnichannelSharedBase',
  'msdyn_OmnichannelPrime',
  'msdyn_OmnichannelCCaaSVoiceAPI',
  'msdyn_ContactCenterEnablement',
] as const;
