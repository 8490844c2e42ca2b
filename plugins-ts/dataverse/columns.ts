/**
 * What is read of each table: names as the Web API spells them, and no column more than describing and checking need.
 *
 * Names, lookups and navigation properties are those of the published table references; `tests/dataverse/columns.test.ts`
 * holds them against those facts. Columns that hold secrets of the provider account are not among them, and never will be.
 */
import { ENTITY_SETS, type EntitySet } from '../domain/tables';

/** A lookup column of a table. */
export interface LookupFacts {
  /** Logical name of the column, such as `msdyn_carrierid`. */
  readonly column: string;
  /** Logical name of the table that it points to. */
  readonly target: string;
  /** Name for `$expand`, case-sensitive and not always the column's own; `null` where none is published. */
  readonly navigation: string | null;
}

/** One table as the reader needs it. */
export interface TableFacts {
  readonly entitySet: EntitySet;
  readonly logicalName: string;
  readonly primaryId: string;
  readonly primaryName: string;
  /** Privilege without which Dataverse refuses the table; `prvRead` and the schema name, by the platform's rule. */
  readonly readPrivilege: string;
  /** Columns that are no lookups, primary id and name among them. */
  readonly columns: readonly string[];
  readonly lookups: readonly LookupFacts[];
  /**
   * Columns that an older environment may lack, and whose absence there says the same as an empty cell. One unknown name
   * in `$select` makes Dataverse refuse the whole table, so the reader leaves these out and asks again.
   */
  readonly newer: readonly string[];
  /** `$filter` that always goes with the table, or `null`. */
  readonly filter: string | null;
}

const STATE = ['statecode', 'statuscode'] as const;

/** What a channel allows its representatives; what it does with recordings. */
const CHANNEL_SWITCHES = [
  'msdyn_isanonymouscallerid',
  // Consult with and transfer to people outside: a telephone number, or a Teams user.
  'msdyn_agentexternalparticipantcontrolenabled',
  'msdyn_agentexternalparticipanttransfercontrolenabled',
  'msdyn_agentexternalteamsparticipantcontrolenabled',
  'msdyn_agentexternalteamsparticipanttransfercontrolenabled',
  'msdyn_usebridgetransferforpstntransfer',
  'msdyn_usebridgetransferforteamstransfer',
  'msdyn_stoptranscriptionandrecordingafterpstntransfer',
  'msdyn_stoptranscriptionandrecordingafterteamstransfer',
  'msdyn_enablestoprecordingtranscriptiononhold',
  'msdyn_recordingenabled',
  'msdyn_recordingmode',
  'msdyn_transcriptionenabled',
  'msdyn_transcriptionmode',
] as const;

/** A lookup whose navigation property has the column's own name. */
const lookup = (column: string, target: string): LookupFacts => ({ column, target, navigation: column });

/** The property that carries a lookup's id in an answer, such as `_msdyn_carrierid_value`. */
export const lookupProperty = (column: string): string => `_${column}_value`;

/** The tables that the product reads, by entity set. */
export const TABLES: { readonly [set in EntitySet]: TableFacts } = {
  msdyn_ocvoicechannelsettings: {
    entitySet: 'msdyn_ocvoicechannelsettings',
    logicalName: 'msdyn_ocvoicechannelsetting',
    primaryId: 'msdyn_ocvoicechannelsettingid',
    primaryName: 'msdyn_name',
    readPrivilege: 'prvReadmsdyn_ocvoicechannelsetting',
    columns: ['msdyn_ocvoicechannelsettingid', 'msdyn_name', ...CHANNEL_SWITCHES, ...STATE],
    lookups: [
      lookup('msdyn_liveworkstreamid', 'msdyn_liveworkstream'),
      lookup('msdyn_phonenumberid', 'msdyn_ocphonenumber'),
      lookup('msdyn_calleridphonenumberid', 'msdyn_ocphonenumber'),
    ],
    newer: CHANNEL_SWITCHES,
    filter: null,
  },
  msdyn_ocphonenumbers: {
    entitySet: 'msdyn_ocphonenumbers',
    logicalName: 'msdyn_ocphonenumber',
    primaryId: 'msdyn_ocphonenumberid',
    primaryName: 'msdyn_name',
    readPrivilege: 'prvReadmsdyn_ocphonenumber',
    columns: [
      'msdyn_ocphonenumberid',
      'msdyn_name',
      'msdyn_phonenumber',
      'msdyn_phonenumbertype',
      'msdyn_ocphonenumbersource',
      'msdyn_type',
      'msdyn_objective',
      'msdyn_appmodule',
      'msdyn_countryisocode',
      'msdyn_phoneinboundenabled',
      'msdyn_phoneoutboundenabled',
      'msdyn_smsinboundenabled',
      'msdyn_smsoutboundenabled',
      'msdyn_teamsresourceaccount',
      ...STATE,
    ],
    lookups: [
      lookup('msdyn_carrierid', 'msdyn_occarrier'),
      {
        column: 'msdyn_occommunicationprovidersettingid',
        target: 'msdyn_occommunicationprovidersetting',
        // The navigation property drops the "oc" of its column.
        navigation: 'msdyn_communicationprovidersettingid',
      },
    ],
    // A number without a type is an ACS number, as are all numbers of an environment that knows no types.
    newer: ['msdyn_phonenumbertype', 'msdyn_objective', 'msdyn_appmodule'],
    filter: null,
  },
  msdyn_liveworkstreams: {
    entitySet: 'msdyn_liveworkstreams',
    logicalName: 'msdyn_liveworkstream',
    primaryId: 'msdyn_liveworkstreamid',
    primaryName: 'msdyn_name',
    readPrivilege: 'prvReadmsdyn_liveworkstream',
    columns: ['msdyn_liveworkstreamid', 'msdyn_name', 'msdyn_streamsource', 'msdyn_direction', ...STATE],
    lookups: [],
    newer: ['msdyn_direction'],
    filter: null,
  },
  msdyn_occommunicationprovidersettings: {
    entitySet: 'msdyn_occommunicationprovidersettings',
    logicalName: 'msdyn_occommunicationprovidersetting',
    primaryId: 'msdyn_occommunicationprovidersettingid',
    primaryName: 'msdyn_name',
    readPrivilege: 'prvReadmsdyn_occommunicationprovidersetting',
    columns: [
      'msdyn_occommunicationprovidersettingid',
      'msdyn_name',
      'msdyn_occommunicationprovider',
      'msdyn_occommunicationproviderimmutableid',
      'msdyn_occommunicationproviderdatalocation',
      'msdyn_istrial',
      ...STATE,
    ],
    lookups: [],
    newer: ['msdyn_occommunicationproviderimmutableid', 'msdyn_occommunicationproviderdatalocation'],
    filter: null,
  },
  msdyn_occarriers: {
    entitySet: 'msdyn_occarriers',
    logicalName: 'msdyn_occarrier',
    primaryId: 'msdyn_occarrierid',
    primaryName: 'msdyn_name',
    readPrivilege: 'prvReadmsdyn_occarrier',
    columns: ['msdyn_occarrierid', 'msdyn_name', ...STATE],
    lookups: [],
    newer: [],
    filter: null,
  },
  msdyn_ocprovisioningstates: {
    entitySet: 'msdyn_ocprovisioningstates',
    logicalName: 'msdyn_ocprovisioningstate',
    primaryId: 'msdyn_ocprovisioningstateid',
    primaryName: 'msdyn_name',
    readPrivilege: 'prvReadmsdyn_ocprovisioningstate',
    columns: ['msdyn_ocprovisioningstateid', 'msdyn_name', 'msdyn_errormessage', ...STATE],
    lookups: [
      lookup('msdyn_phonenumberid', 'msdyn_ocphonenumber'),
      lookup('msdyn_voicechannelsettingid', 'msdyn_ocvoicechannelsetting'),
      lookup('msdyn_communicationprovidersettingid', 'msdyn_occommunicationprovidersetting'),
    ],
    newer: ['msdyn_errormessage'],
    filter: null,
  },
  systemusers: {
    entitySet: 'systemusers',
    logicalName: 'systemuser',
    primaryId: 'systemuserid',
    primaryName: 'fullname',
    readPrivilege: 'prvReadUser',
    columns: ['systemuserid', 'fullname', 'isdisabled'],
    lookups: [{ column: 'msdyn_phonenumberid', target: 'msdyn_ocphonenumber', navigation: null }],
    newer: [],
    // Only people with a number of their own matter here; the others are nobody's business.
    filter: '_msdyn_phonenumberid_value ne null',
  },
  vcd_numberconnectivities: {
    entitySet: 'vcd_numberconnectivities',
    logicalName: 'vcd_numberconnectivity',
    primaryId: 'vcd_numberconnectivityid',
    primaryName: 'vcd_name',
    readPrivilege: 'prvReadvcd_numberconnectivity',
    columns: [
      'vcd_numberconnectivityid',
      'vcd_name',
      'vcd_phonenumber',
      'vcd_connectivity',
      'vcd_origin',
      'vcd_observedon',
      'vcd_ivrinfront',
      'vcd_note',
      ...STATE,
    ],
    lookups: [],
    newer: ['vcd_observedon', 'vcd_ivrinfront', 'vcd_note'],
    filter: null,
  },
};

/** The properties of a row that are asked for and kept: columns, and lookups as `_<column>_value`. */
export const propertiesOf = (facts: TableFacts): readonly string[] => [...facts.columns, ...facts.lookups.map((one) => lookupProperty(one.column))];

/** Whether the product reads an entity set of this name. Case-sensitive, as the Web API is. */
export const isEntitySet = (name: string): name is EntitySet => (ENTITY_SETS as readonly string[]).includes(name);
