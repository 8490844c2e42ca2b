/**
 * What rules look at: records and columns, as data.
 *
 * Columns are named as people know them; `lookup:` marks one that holds the id of another record.
 */

import type { ColumnOf, EntitySet, LookupOf, Row } from '../tables/tables';

/** A record beside the finding's subject, as seen from the channel or the number that the finding is about. */
export type InputRole =
  | 'channel'
  | 'workstream'
  /** The channel's own number, or the number itself where the finding is about a number. */
  | 'number'
  /** The number that outbound calls follow. */
  | 'outboundNumber'
  /** Another number that shares the ACS resource. */
  | 'neighbor'
  | 'provider'
  /** A connectivity record about the number. */
  | 'connectivityRecord'
  /** A connectivity record that says that a third-party IVR stands in front of the number. */
  | 'ivrRecord'
  | 'user';

/** Table of the record that has the role. */
export interface TableOfRole {
  readonly channel: 'msdyn_ocvoicechannelsetting';
  readonly workstream: 'msdyn_liveworkstream';
  readonly number: 'msdyn_ocphonenumber';
  readonly outboundNumber: 'msdyn_ocphonenumber';
  readonly neighbor: 'msdyn_ocphonenumber';
  readonly provider: 'msdyn_occommunicationprovidersetting';
  readonly connectivityRecord: 'vcd_numberconnectivity';
  readonly ivrRecord: 'vcd_numberconnectivity';
  readonly user: 'systemuser';
}

/** The entity set in which the records of a role are. */
export const SET_OF_ROLE: { readonly [role in InputRole]: EntitySet } = {
  channel: 'msdyn_ocvoicechannelsettings',
  workstream: 'msdyn_liveworkstreams',
  number: 'msdyn_ocphonenumbers',
  outboundNumber: 'msdyn_ocphonenumbers',
  neighbor: 'msdyn_ocphonenumbers',
  provider: 'msdyn_occommunicationprovidersettings',
  connectivityRecord: 'vcd_numberconnectivities',
  ivrRecord: 'vcd_numberconnectivities',
  user: 'systemusers',
};

/** A column that is read of the record that has the role. */
type InputColumn<Role extends InputRole> =
  Exclude<ColumnOf<TableOfRole[Role]>, LookupOf<Row<TableOfRole[Role]>>> | `lookup:${LookupOf<Row<TableOfRole[Role]>>}`;

export type RuleInput = { readonly [role in InputRole]: InputOfRole<role> }[InputRole];

interface InputOfRole<Role extends InputRole> {
  readonly role: Role;
  readonly columns: readonly InputColumn<Role>[];
  /** Also what the approach of the number was read from. */
  readonly approach?: true;
  /** Only records that the finding names as related, or only columns that name one of these. */
  readonly only?: 'relatedRecords' | 'columnsOfRelated';
}

export const OUTSIDE_TRANSFER = 'msdyn_agentexternalparticipanttransfercontrolenabled';
export const OUTSIDE_CONSULT = 'msdyn_agentexternalparticipantcontrolenabled';
export const TEAMS_TRANSFER = 'msdyn_agentexternalteamsparticipanttransfercontrolenabled';
export const TEAMS_CONSULT = 'msdyn_agentexternalteamsparticipantcontrolenabled';
export const BRIDGED = 'msdyn_usebridgetransferforpstntransfer';
export const RESOURCE_ACCOUNT = 'msdyn_teamsresourceaccount';
export const PROVIDER_LOOKUP = 'lookup:msdyn_occommunicationprovidersettingid';
export const MAKES_CALLS = 'msdyn_phoneoutboundenabled';
export const TAKES_CALLS = 'msdyn_phoneinboundenabled';
export const SMS = ['msdyn_smsinboundenabled', 'msdyn_smsoutboundenabled'] as const;

export const channelInput = (...columns: readonly InputColumn<'channel'>[]): RuleInput => ({ role: 'channel', columns });

/** The channel's own number: these columns, and what its approach was read from. */
export const numberInput = (...columns: readonly InputColumn<'number'>[]): RuleInput => ({ role: 'number', columns, approach: true });

/** The number that outbound calls follow: these columns, and what its approach was read from. */
export const outboundInput = (...columns: readonly InputColumn<'outboundNumber'>[]): RuleInput => ({
  role: 'outboundNumber',
  columns,
  approach: true,
});

export const WORKSTREAM_INPUT: RuleInput = { role: 'workstream', columns: ['msdyn_direction'] };

/** The lookups of a channel that lead to a number that the finding names. */
export const NUMBER_LOOKUPS_INPUT: RuleInput = {
  role: 'channel',
  columns: ['lookup:msdyn_phonenumberid', 'lookup:msdyn_calleridphonenumberid'],
  only: 'columnsOfRelated',
};

export const IVR_INPUT: RuleInput = { role: 'ivrRecord', columns: ['vcd_phonenumber', 'vcd_ivrinfront'] };

/** What connectivity records say of how the number reaches Teams. */
export const CONNECTIVITY_INPUT: RuleInput = {
  role: 'connectivityRecord',
  columns: ['vcd_phonenumber', 'vcd_connectivity', 'vcd_origin', 'vcd_observedon'],
};
