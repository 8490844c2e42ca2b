/** The fields of the two forms, and which column each property of a control is bound to. */
import * as channelCard from '../../pcf/ChannelCard/ManifestConstants';
import * as numberCard from '../../pcf/NumberCard/ManifestConstants';
import type { Area } from './address';

export type FieldKind = 'text' | 'number' | 'switch' | 'label';

export interface Field {
  /** Logical name of the column. */
  readonly column: string;
  /** `number`: a lookup to a phone number. `label`: shown, not edited. */
  readonly kind: FieldKind;
  /** Resource key of the label. */
  readonly label: string;
  /** Logical name of the table that a lookup points to. */
  readonly target?: string;
}

const NUMBER = 'msdyn_ocphonenumber';

export const FIELDS: Readonly<Record<Area, readonly Field[]>> = {
  channels: [
    { column: 'msdyn_name', kind: 'text', label: 'Preview_Column_Name' },
    { column: 'msdyn_liveworkstreamid', kind: 'label', label: 'Preview_Column_Workstream', target: 'msdyn_liveworkstream' },
    { column: 'msdyn_phonenumberid', kind: 'number', label: 'Preview_Column_PhoneNumber', target: NUMBER },
    { column: 'msdyn_calleridphonenumberid', kind: 'number', label: 'Preview_Column_CallerId', target: NUMBER },
    { column: 'msdyn_isanonymouscallerid', kind: 'switch', label: 'Preview_Column_AnonymousCallerId' },
    { column: 'msdyn_agentexternalparticipantcontrolenabled', kind: 'switch', label: 'Preview_Column_ConsultPhone' },
    { column: 'msdyn_agentexternalparticipanttransfercontrolenabled', kind: 'switch', label: 'Preview_Column_TransferPhone' },
    { column: 'msdyn_agentexternalteamsparticipantcontrolenabled', kind: 'switch', label: 'Preview_Column_ConsultTeams' },
    { column: 'msdyn_agentexternalteamsparticipanttransfercontrolenabled', kind: 'switch', label: 'Preview_Column_TransferTeams' },
    { column: 'msdyn_usebridgetransferforpstntransfer', kind: 'switch', label: 'Preview_Column_BridgePhone' },
    { column: 'msdyn_usebridgetransferforteamstransfer', kind: 'switch', label: 'Preview_Column_BridgeTeams' },
    { column: 'msdyn_recordingenabled', kind: 'switch', label: 'Preview_Column_Recording' },
  ],
  numbers: [
    { column: 'msdyn_phonenumber', kind: 'text', label: 'Preview_Column_PhoneNumber' },
    { column: 'msdyn_name', kind: 'text', label: 'Preview_Column_Name' },
    { column: 'msdyn_phonenumbertype', kind: 'label', label: 'Preview_Column_NumberType' },
    { column: 'msdyn_ocphonenumbersource', kind: 'label', label: 'Preview_Column_NumberSource' },
    { column: 'msdyn_carrierid', kind: 'label', label: 'Preview_Column_Carrier', target: 'msdyn_occarrier' },
    { column: 'msdyn_occommunicationprovidersettingid', kind: 'label', label: 'Preview_Column_Provider', target: 'msdyn_occommunicationprovidersetting' },
    { column: 'msdyn_teamsresourceaccount', kind: 'text', label: 'Preview_Column_TeamsResourceAccount' },
    { column: 'msdyn_phoneinboundenabled', kind: 'switch', label: 'Preview_Column_Inbound' },
    { column: 'msdyn_phoneoutboundenabled', kind: 'switch', label: 'Preview_Column_Outbound' },
  ],
};

export interface ControlBinding {
  /** Name of the control. */
  readonly control: string;
  /** Resource key of the section's title. */
  readonly title: string;
  /** Property of the control to column of the form. A property that is not named is left unbound. */
  readonly columns: Readonly<Record<string, string>>;
}

export const CONTROLS: Readonly<Record<Area, ControlBinding>> = {
  channels: {
    control: 'ChannelCard',
    title: 'Preview_Section_Deployment',
    columns: { ...channelCard.LOOKUPS, ...channelCard.SWITCHES },
  },
  numbers: {
    control: 'NumberCard',
    title: 'Preview_Section_Deployment',
    columns: { ...numberCard.TEXT, ...numberCard.CHOICES, ...numberCard.LOOKUPS, ...numberCard.SWITCHES },
  },
};
