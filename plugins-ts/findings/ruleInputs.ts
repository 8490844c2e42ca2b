/**
 * What each rule looks at: records and columns, as data. An explanation shows their values, a fingerprint is made of them.
 *
 * Columns are named as people know them; `lookup:` marks one that holds the id of another record.
 */

/** A record beside the finding's subject, as seen from the channel or the number that the finding is about. */
export type SeenRole =
  | 'channel'
  | 'workstream'
  /** The channel's own number, or the number itself where the finding is about a number. */
  | 'number'
  /** The number that outbound calls follow. */
  | 'outboundNumber'
  /** Another number that shares the ACS resource. */
  | 'neighbor'
  | 'provider'
  /** One of our own rows about the number. */
  | 'declaration'
  /** One of our own rows that says that a third-party IVR stands in front of the number. */
  | 'ivrDeclaration'
  | 'user';

export interface Look {
  readonly role: SeenRole;
  readonly columns: readonly string[];
  /** Also what the approach of the number was read from. */
  readonly approach?: true;
  /** Only records that the finding names as related. */
  readonly related?: true;
}

const OUTSIDE_TRANSFER = 'msdyn_agentexternalparticipanttransfercontrolenabled';
const OUTSIDE_CONSULT = 'msdyn_agentexternalparticipantcontrolenabled';
const TEAMS_TRANSFER = 'msdyn_agentexternalteamsparticipanttransfercontrolenabled';
const TEAMS_CONSULT = 'msdyn_agentexternalteamsparticipantcontrolenabled';
const BRIDGED = 'msdyn_usebridgetransferforpstntransfer';
const SMS = ['msdyn_smsinboundenabled', 'msdyn_smsoutboundenabled'];
const RESOURCE_ACCOUNT = 'msdyn_teamsresourceaccount';
const PROVIDER_LOOKUP = 'lookup:msdyn_occommunicationprovidersettingid';
const CONNECTIVITY = ['vcd_phonenumber', 'vcd_connectivity', 'vcd_origin', 'vcd_observedon'];

const channel = (...columns: string[]): Look => ({ role: 'channel', columns });
const numberApproach = (...columns: string[]): Look => ({ role: 'number', columns, approach: true });
const outboundApproach = (...columns: string[]): Look => ({ role: 'outboundNumber', columns, approach: true });
const workstream: Look = { role: 'workstream', columns: ['msdyn_direction'] };
const calls = 'msdyn_phoneoutboundenabled';
const takesCalls = 'msdyn_phoneinboundenabled';
const ivr: Look = { role: 'ivrDeclaration', columns: ['vcd_phonenumber', 'vcd_ivrinfront'] };
const declarations: Look = { role: 'declaration', columns: CONNECTIVITY, related: true };

/** By rule, in the order in which a person would check. */
export const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  'R-SLA-BACK': [channel(OUTSIDE_TRANSFER), numberApproach()],
  'R-SLA-OUT-BYO': [outboundApproach(calls), workstream],
  'R-SIP-MS': [channel(OUTSIDE_CONSULT, OUTSIDE_TRANSFER), numberApproach(), outboundApproach(), ivr],
  'R-SIP-BRIDGE': [channel(BRIDGED, OUTSIDE_TRANSFER)],
  'R-SIP-UNBRIDGE': [channel(BRIDGED, 'msdyn_recordingenabled')],
  'R-IVR-1': [ivr, numberApproach()],
  'R-MIX-1': [
    outboundApproach(calls, PROVIDER_LOOKUP),
    workstream,
    { role: 'neighbor', columns: ['msdyn_phonenumber', 'msdyn_ocphonenumbersource', PROVIDER_LOOKUP], related: true },
  ],
  'R-911-1': [outboundApproach(calls), workstream],
  'R-911-2': [outboundApproach()],
  'R-ANON-1': [numberApproach(takesCalls), workstream],
  'R-SMS-1': [numberApproach(...SMS)],
  'R-SMS-2': [numberApproach(...SMS)],
  'R-RET-1': [numberApproach()],
  'R-RET-2': [numberApproach('msdyn_countryisocode')],
  'R-RET-3': [numberApproach()],
  'R-OUT-1': [channel(OUTSIDE_CONSULT, OUTSIDE_TRANSFER), { role: 'number', columns: ['msdyn_phonenumber', calls] }],
  'R-OUT-2': [outboundApproach(calls), workstream],
  'R-LINK-1': [numberApproach(RESOURCE_ACCOUNT)],
  'R-LINK-2': [numberApproach(RESOURCE_ACCOUNT)],
  'R-STATE-1': [
    channel('lookup:msdyn_phonenumberid', 'lookup:msdyn_calleridphonenumberid'),
    numberApproach('statecode'),
    outboundApproach('statecode'),
  ],
  'R-CARR-1': [numberApproach('lookup:msdyn_carrierid')],
  'R-TEAMS-1': [numberApproach(), { role: 'declaration', columns: CONNECTIVITY }],
  'R-TEAMS-2': [channel(TEAMS_CONSULT, TEAMS_TRANSFER), numberApproach(), outboundApproach()],
  'R-PERS-1': [
    { role: 'user', columns: ['lookup:msdyn_phonenumberid'] },
    { role: 'number', columns: ['msdyn_phonenumber', 'msdyn_type'] },
  ],
  'R-TRIAL-1': [numberApproach(), outboundApproach()],
  'R-PROV-1': [
    numberApproach('msdyn_phonenumbertype', RESOURCE_ACCOUNT, PROVIDER_LOOKUP),
    { role: 'provider', columns: ['msdyn_name', 'msdyn_occommunicationprovider'] },
  ],
  'R-REF-1': [channel('lookup:msdyn_phonenumberid', 'lookup:msdyn_calleridphonenumberid')],
  'R-EVID-1': [numberApproach(), declarations],
  'R-EVID-2': [numberApproach(), declarations],
};
