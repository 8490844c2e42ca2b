/**
 * What is read of each table: names as the Web API spells them, and no column more than describing and checking need.
 *
 * Names, lookups and navigation properties are those of the published table references; `tests/dataverse/columns.test.ts`
 * holds them against those facts. Columns that hold secrets of the provider account are not among them, and never will be.
 */
import { ACCEPTANCE_COLUMNS } from '../findings/acceptance/columns';
import { ACCEPTED_SET, ENTITY_SETS, type EntitySet, type ReadSet } from './tables';

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
export interface TableFacts<Set extends ReadSet = ReadSet> {
  readonly entitySet: Set;
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

interface OwnFacts extends Partial<Pick<TableFacts, 'primaryName' | 'readPrivilege' | 'lookups' | 'newer' | 'filter'>> {
  /** Columns besides the primary id and name. */
  readonly columns: readonly string[];
}

/** Facts of a table, filled up by the platform's rules: ids, names and privileges are called after the table. */
function table<Set extends ReadSet>(entitySet: Set, logicalName: string, facts: OwnFacts): TableFacts<Set> {
  const primaryId = `${logicalName}id`;
  const primaryName = facts.primaryName ?? 'msdyn_name';
  return {
    entitySet,
    logicalName,
    primaryId,
    primaryName,
    readPrivilege: `prvRead${logicalName}`,
    lookups: [],
    newer: [],
    filter: null,
    ...facts,
    columns: [primaryId, primaryName, ...facts.columns],
  };
}

/** The tables that the product reads, by entity set. */
export const TABLES: { readonly [set in EntitySet]: TableFacts<set> } = {
  msdyn_ocvoicechannelsettings: table('msdyn_ocvoicechannelsettings', 'msdyn_ocvoicechannelsetting', {
    columns: [...CHANNEL_SWITCHES, ...STATE],
    lookups: [
      lookup('msdyn_liveworkstreamid', 'msdyn_liveworkstream'),
      lookup('msdyn_phonenumberid', 'msdyn_ocphonenumber'),
      lookup('msdyn_calleridphonenumberid', 'msdyn_ocphonenumber'),
    ],
    newer: CHANNEL_SWITCHES,
  }),
  msdyn_ocphonenumbers: table('msdyn_ocphonenumbers', 'msdyn_ocphonenumber', {
    columns: [
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
  }),
  msdyn_liveworkstreams: table('msdyn_liveworkstreams', 'msdyn_liveworkstream', {
    columns: ['msdyn_streamsource', 'msdyn_direction', ...STATE],
    newer: ['msdyn_direction'],
  }),
  msdyn_occommunicationprovidersettings: table('msdyn_occommunicationprovidersettings', 'msdyn_occommunicationprovidersetting', {
    columns: [
      'msdyn_occommunicationprovider',
      'msdyn_occommunicationproviderimmutableid',
      'msdyn_occommunicationproviderdatalocation',
      'msdyn_istrial',
      ...STATE,
    ],
    newer: ['msdyn_occommunicationproviderimmutableid', 'msdyn_occommunicationproviderdatalocation'],
  }),
  msdyn_occarriers: table('msdyn_occarriers', 'msdyn_occarrier', { columns: STATE }),
  msdyn_ocprovisioningstates: table('msdyn_ocprovisioningstates', 'msdyn_ocprovisioningstate', {
    columns: ['msdyn_errormessage', ...STATE],
    lookups: [
      lookup('msdyn_phonenumberid', 'msdyn_ocphonenumber'),
      lookup('msdyn_voicechannelsettingid', 'msdyn_ocvoicechannelsetting'),
      lookup('msdyn_communicationprovidersettingid', 'msdyn_occommunicationprovidersetting'),
    ],
    newer: ['msdyn_errormessage'],
  }),
  systemusers: table('systemusers', 'systemuser', {
    primaryName: 'fullname',
    readPrivilege: 'prvReadUser',
    columns: ['isdisabled'],
    lookups: [{ column: 'msdyn_phonenumberid', target: 'msdyn_ocphonenumber', navigation: null }],
    // Only people with a number of their own matter here; the others are nobody's business.
    filter: '_msdyn_phonenumberid_value ne null',
  }),
  vcd_numberconnectivities: table('vcd_numberconnectivities', 'vcd_numberconnectivity', {
    primaryName: 'vcd_name',
    columns: ['vcd_phonenumber', 'vcd_connectivity', 'vcd_origin', 'vcd_observedon', 'vcd_ivrinfront', 'vcd_note', ...STATE],
    newer: ['vcd_observedon', 'vcd_ivrinfront', 'vcd_note'],
  }),
};

const ACCEPTED = table(ACCEPTED_SET, 'vcd_acceptedfinding', {
  primaryName: 'vcd_name',
  columns: ACCEPTANCE_COLUMNS,
  // Who accepted; the label is the person's name.
  lookups: [lookup('createdby', 'systemuser')],
});

/** The facts of any table that is read. */
export const factsOf = (set: ReadSet): TableFacts => (set === ACCEPTED_SET ? ACCEPTED : TABLES[set]);

/** The properties of a row that are asked for and kept: columns, and lookups as `_<column>_value`. */
export const propertiesOf = (facts: TableFacts): readonly string[] => [
  ...facts.columns,
  ...facts.lookups.map((one) => lookupProperty(one.column)),
];

/** Whether rows of an entity set of this name are kept, whatever they come from. */
export const isReadSet = (name: string): name is ReadSet => name === ACCEPTED_SET || isEntitySet(name);

/** Whether the product reads an entity set of this name. Case-sensitive, as the Web API is. */
export const isEntitySet = (name: string): name is EntitySet => (ENTITY_SETS as readonly string[]).includes(name);
