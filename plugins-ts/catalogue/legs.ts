import type { LegWhen, NodeId, Party, SipContextOnLeg } from './vocabulary';
import type { Cited } from './cite';
import type { CatalogueLeg } from './types';

/** A leg before its direction gives it an id and says whether it lies inside Microsoft's responsibility. */
export type Stretch = Omit<CatalogueLeg, 'id' | 'operatedByMicrosoft' | 'insideMicrosoftSla' | 'slaScope'>;

export const SHARED: Party = 'shared: Microsoft runs the service, the organisation its local network';

/** `note` names the resource `LegNote_<note>`, `transport` the resource `Transport_<transport>`. */
const stretch = (
  from: NodeId,
  to: NodeId,
  transport: string,
  responsibleParty: Party,
  sipContextOnLeg: SipContextOnLeg,
  cited: Cited,
  note: string | null = null,
  when: LegWhen = 'always',
): Stretch => ({
  from,
  to,
  transport: `Transport_${transport}`,
  responsibleParty,
  sipContextOnLeg,
  when,
  ...cited,
  note: note === null ? null : `LegNote_${note}`,
});

/** From the customer's telephone into the first network. */
export const callerAccess = (to: NodeId, cited: Cited, transport = 'Access') =>
  stretch('customerPhone', to, transport, to === 'publicPstn' ? "calling party's own network" : 'carriers', 'caller number only', cited);

const TERMINATING: { readonly [from in NodeId]?: Party } = {
  publicPstn: "called party's own network",
  operatorNetwork: 'operator',
};

/** From the last network to the customer's telephone. */
export const calledAccess = (from: NodeId, cited: Cited) =>
  stretch(from, 'customerPhone', 'TerminatingAccess', TERMINATING[from] ?? 'carriers', 'caller number only', cited);

/** Between the public networks and Microsoft's telephone edge. */
export const interconnect = (from: NodeId, to: NodeId, cited: Cited, note?: string) =>
  stretch(from, to, 'CarrierInterconnect', 'public networks outside Microsoft', 'may be stripped', cited, note);

/** Between the organization's carrier and its session border controller (SBC). */
export const carrierTrunk = (from: NodeId, to: NodeId, cited: Cited) =>
  stretch(from, to, 'Trunk', 'customer organisation (through its carrier contract)', 'carried if the carrier allows it', cited);

/** A stretch that the organization itself answers for and that carries context: SBC to cloud, or inside its own estate. */
export const ownLink = (from: NodeId, to: NodeId, transport: string, cited: Cited, note?: string, when?: LegWhen) =>
  stretch(from, to, transport, 'customer organisation', 'carried', cited, note, when);

/** Between an operator's network and Teams Phone. */
export const operatorLink = (from: NodeId, to: NodeId, transport: string, cited: Cited, note?: string) =>
  stretch(from, to, transport, 'operator', 'operator decides', cited, note);

/** Inside Microsoft's cloud. */
export const microsoftLink = (from: NodeId, to: NodeId, transport: string, cited: Cited, note?: string) =>
  stretch(from, to, transport, 'Microsoft', 'carried', cited, note);

/** From ACS to Contact Center: the same on every inbound path. */
export const intoContactCenter = (cited: Cited) => microsoftLink('acs', 'contactCenter', 'CallAutomation', cited, 'MicrosoftPart');

/** From Teams Phone to ACS: a Teams number sits on a resource account that is tied to an ACS resource. */
export const resourceAccountEvent = (cited: Cited) => microsoftLink('teamsPhone', 'acs', 'ResourceAccountEvent', cited, 'ResourceAccount');

/** From Contact Center to the representative's browser. */
export const toRepresentative = (cited: Cited) =>
  stretch('contactCenter', 'representative', 'VoipLocalNetwork', SHARED, 'as conversation context variables', cited, 'LocalNetwork');

/** From the representative's browser to Contact Center. */
export const fromRepresentative = (cited: Cited, note?: string) =>
  stretch('representative', 'contactCenter', 'Voip', SHARED, 'carried', cited, note);

/** A transfer out on a Microsoft number: a new telephone leg that ends Microsoft's part at its edge. */
export const transferOut = (from: NodeId, cited: Cited) =>
  stretch(
    from,
    'externalTarget',
    'NewTelephoneLeg',
    'public networks outside Microsoft',
    'may be stripped',
    cited,
    'EndsAtEdge',
    'transferOut',
  );

/** A transfer out on an operator's number. */
export const operatorTransferOut = (from: NodeId, cited: Cited) =>
  stretch(from, 'externalTarget', 'OperatorLeg', 'operator', 'may be stripped', cited, null, 'transferOut');

/** A transfer back to the SBC, where Microsoft's part of the call ends, and on from there. */
export const transferBack = (from: NodeId, back: Cited, onward: Cited) => [
  stretch(
    from,
    'customerSbc',
    'ReferOrInvite',
    'customer organisation',
    'carried; organisation owns it',
    back,
    'YoursAtSbc',
    'transferBack',
  ),
  stretch('customerSbc', 'externalTarget', 'BeyondSbc', 'customer organisation', 'depends on the far side', onward, null, 'transferBack'),
];
