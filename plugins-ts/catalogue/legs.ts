import type { LegWhen, NodeId, Party, SipContextOnLeg } from './vocabulary';
import type { Cited } from './cite';
import type { CatalogueLeg } from './catalogueTypes';

/** A leg before its direction gives it an id and says whether it lies inside Microsoft's responsibility. */
export type Stretch = Omit<CatalogueLeg, 'id' | 'operatedByMicrosoft' | 'insideMicrosoftSla' | 'slaScope'>;

export const SHARED: Party = 'shared: Microsoft runs the service, the organisation its local network';

/** What crosses a link. `transport` names the resource `Transport_<transport>`, `note` the resource `LegNote_<note>`. */
interface Link extends Cited {
  readonly transport: string;
  readonly note?: string;
  /** Without it, the leg is part of every call. */
  readonly when?: LegWhen;
}

/** Who is responsible for a stretch, and what becomes of context on it. */
interface Care {
  readonly party: Party;
  readonly sipContext: SipContextOnLeg;
}

const stretch = (from: NodeId, to: NodeId, care: Care, link: Link): Stretch => ({
  from,
  to,
  transport: `Transport_${link.transport}`,
  responsibleParty: care.party,
  sipContextOnLeg: care.sipContext,
  when: link.when ?? 'always',
  basis: link.basis,
  sources: link.sources,
  note: link.note === undefined ? null : `LegNote_${link.note}`,
});

/** From the customer's telephone into the first network. */
export const callerAccess = (to: NodeId, cited: Cited, transport = 'Access') => {
  const party = to === 'publicPstn' ? "calling party's own network" : 'carriers';
  return stretch('customerPhone', to, { party, sipContext: 'caller number only' }, { transport, ...cited });
};

const TERMINATING: { readonly [from in NodeId]?: Party } = {
  publicPstn: "called party's own network",
  operatorNetwork: 'operator',
};

/** From the last network to the customer's telephone. */
export const calledAccess = (from: NodeId, cited: Cited) => {
  const party = TERMINATING[from] ?? 'carriers';
  return stretch(from, 'customerPhone', { party, sipContext: 'caller number only' }, { transport: 'TerminatingAccess', ...cited });
};

const PUBLIC_NETWORKS: Care = { party: 'public networks outside Microsoft', sipContext: 'may be stripped' };

/** Between the public networks and Microsoft's telephone edge. */
export const interconnect = (from: NodeId, to: NodeId, cited: Cited, note?: string) =>
  stretch(from, to, PUBLIC_NETWORKS, { transport: 'CarrierInterconnect', ...cited, ...(note === undefined ? {} : { note }) });

/** Between the organization's carrier and its session border controller (SBC). */
export const carrierTrunk = (from: NodeId, to: NodeId, cited: Cited) =>
  stretch(
    from,
    to,
    { party: 'customer organisation (through its carrier contract)', sipContext: 'carried if the carrier allows it' },
    { transport: 'Trunk', ...cited },
  );

/** A stretch that the organization itself is responsible for and that carries context: SBC to cloud, or inside its own estate. */
export const ownLink = (from: NodeId, to: NodeId, link: Link) =>
  stretch(from, to, { party: 'customer organisation', sipContext: 'carried' }, link);

/** Between an operator's network and Teams Phone. */
export const operatorLink = (from: NodeId, to: NodeId, link: Link) =>
  stretch(from, to, { party: 'operator', sipContext: 'operator decides' }, link);

/** Inside Microsoft's cloud. */
export const microsoftLink = (from: NodeId, to: NodeId, link: Link) =>
  stretch(from, to, { party: 'Microsoft', sipContext: 'carried' }, link);

/** From ACS to Contact Center: the same on every inbound path. */
export const intoContactCenter = (cited: Cited) =>
  microsoftLink('acs', 'contactCenter', { transport: 'CallAutomation', note: 'MicrosoftPart', ...cited });

/** From Teams Phone to ACS: a Teams number sits on a resource account that is tied to an ACS resource. */
export const resourceAccountEvent = (cited: Cited) =>
  microsoftLink('teamsPhone', 'acs', { transport: 'ResourceAccountEvent', note: 'ResourceAccount', ...cited });

/** From Contact Center to the representative's browser. */
export const toRepresentative = (cited: Cited) =>
  stretch(
    'contactCenter',
    'representative',
    { party: SHARED, sipContext: 'as conversation context variables' },
    { transport: 'VoipLocalNetwork', note: 'LocalNetwork', ...cited },
  );

/** From the representative's browser to Contact Center. */
export const fromRepresentative = (cited: Cited, note?: string) =>
  stretch(
    'representative',
    'contactCenter',
    { party: SHARED, sipContext: 'carried' },
    { transport: 'Voip', ...cited, ...(note === undefined ? {} : { note }) },
  );

/** A transfer out on a Microsoft number: a new telephone leg that ends Microsoft's part at its edge. */
export const transferOut = (from: NodeId, cited: Cited) =>
  stretch(from, 'externalTarget', PUBLIC_NETWORKS, { transport: 'NewTelephoneLeg', note: 'EndsAtEdge', when: 'transferOut', ...cited });

/** A transfer out on an operator's number. */
export const operatorTransferOut = (from: NodeId, cited: Cited) =>
  stretch(
    from,
    'externalTarget',
    { party: 'operator', sipContext: 'may be stripped' },
    { transport: 'OperatorLeg', when: 'transferOut', ...cited },
  );

/** A transfer back to the SBC, where Microsoft's part of the call ends, and on from there. */
export const transferBack = (from: NodeId, back: Cited, onward: Cited) => [
  stretch(
    from,
    'customerSbc',
    { party: 'customer organisation', sipContext: 'carried; organisation owns it' },
    { transport: 'ReferOrInvite', note: 'YoursAtSbc', when: 'transferBack', ...back },
  ),
  stretch(
    'customerSbc',
    'externalTarget',
    { party: 'customer organisation', sipContext: 'depends on the far side' },
    { transport: 'BeyondSbc', when: 'transferBack', ...onward },
  ),
];
