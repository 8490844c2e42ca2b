/** The identifiers of the field: approaches, nodes, legs, bases. Texts for people are made from them elsewhere. */

/** Deployment approaches. The order is the order in which candidates are listed. */
export type ApproachId =
  | 'acs-direct-offer'
  | 'acs-direct-routing'
  | 'teams-calling-plan'
  | 'teams-direct-routing'
  | 'teams-operator-connect'
  | 'teams-phone-mobile'
  | 'acs-trial'
  | 'traditional-on-premises';

/** Who or what stands at an end of a leg. */
export type NodeId =
  | 'customerPhone'
  | 'publicPstn'
  | 'customerCarrier'
  | 'customerSbc'
  | 'operatorNetwork'
  | 'microsoftPstnEdge'
  | 'acs'
  | 'teamsPhone'
  | 'contactCenter'
  | 'representative'
  | 'externalTarget'
  | 'onPremPbx'
  | 'onPremDesk';

/** How well a statement is founded: the governing article, another cited page, or our own reading. */
export type Basis = 'article' | 'documented' | 'inferred';

/** Whose number it is and by which platform it arrives; follows the approach one to one. */
export type NumberSource =
  | 'microsoft-acs'
  | 'carrier-acs'
  | 'microsoft-teams'
  | 'carrier-teams'
  | 'operator-teams'
  | 'mobile-operator-teams'
  | 'trial'
  | 'carrier-on-premises'
  | 'unknown';

export type DirectionName = 'inbound' | 'outbound';

/** What the article says of an SLA for one direction. Availability only; no source promises voice quality. */
export type Sla = 'stated' | 'benefit' | 'excluded' | 'notStated';

export type LifecycleStatus = 'current' | 'retiring' | 'ended' | 'temporary' | 'legacy' | 'notSupportedHere' | 'unknown';

export type SipContextValue = 'preserved' | 'atRisk' | 'lost' | 'notApplicable';

/** `arrival` exists inbound only, `origination` outbound only; the other five exist in both directions. */
export type Scenario =
  'arrival' | 'origination' | 'blindTransfer' | 'consultTransfer' | 'callback' | 'handoffToNonMicrosoft' | 'handoffFromNonMicrosoft';

/** Who is responsible for a leg, in the words of the catalogue. */
export type Party =
  | 'Microsoft'
  | "called party's own network"
  | "calling party's own network"
  | 'carriers'
  | 'customer organisation'
  | 'customer organisation (through its carrier contract)'
  | 'operator'
  | 'public networks outside Microsoft'
  | 'shared: Microsoft runs the service, the organisation its local network';

/** What becomes of SIP context on a leg, in the words of the catalogue. */
export type SipContextOnLeg =
  | 'as conversation context variables'
  | 'caller number only'
  | 'carried'
  | 'carried if the carrier allows it'
  | 'carried; organisation owns it'
  | 'depends on the far side'
  | 'may be stripped'
  | 'operator decides';

/** On which calls a leg exists: every call, or only one that leaves again. */
export type LegWhen = 'always' | 'transferOut' | 'transferBack' | 'stagedMove';

/** One stretch of a call between two nodes. */
export interface Leg {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly responsibleParty: Party;
  /** Microsoft runs the leg, whether or not an SLA is stated for it. */
  readonly operatedByMicrosoft: boolean;
  /** The leg lies inside Microsoft's responsibility for this direction. */
  readonly insideMicrosoftSla: boolean;
  readonly sipContextOnLeg: SipContextOnLeg;
  readonly when: LegWhen;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** What is asked of every approach, in the order in which a comparison lists it. */
export const FEATURE_NAMES = [
  'sms',
  'tollFree',
  'geographic',
  'shortCode',
  'anonymousInbound',
  'emergencyCalling',
  'personalNumber',
  'purchaseInAdminCentre',
  'porting',
  'availability',
  'sbcRequired',
  'campaigns',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];
