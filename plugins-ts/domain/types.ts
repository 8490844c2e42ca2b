/**
 * The report, `voice-channel-report/1`: what the product says about an organisation.
 *
 * These types are the contract with everything that shows, stores or compares a report. Identifiers are those of the
 * catalogue (`./catalogue`); texts for people are made from them elsewhere. The JSON Schema in `schema/` says the same.
 */

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

/** How the approach of a number is known. */
export type Certainty = 'certain' | 'declared' | 'imported' | 'ambiguous' | 'unknown';

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

/** Who answers for a leg, in the words of the catalogue. */
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

/** Both ends `null`: no Microsoft responsibility is stated for this direction. */
export interface Responsibility {
  readonly startsAt: NodeId | null;
  readonly endsAt: NodeId | null;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export interface SipContextStatement {
  readonly value: SipContextValue;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** What an approach, or several candidates that agree, say of one direction. Without the switch of the number itself. */
export interface DirectionStatement {
  /** `null`: not decided, because the candidates differ or nothing is known. */
  readonly responsibility: Responsibility | null;
  readonly sla: Sla | null;
  readonly legs: readonly Leg[];
  readonly sipContext: { readonly [scenario in Scenario]?: SipContextStatement | null };
}

export interface Direction extends DirectionStatement {
  /** `null`: not known. */
  readonly enabled: boolean | null;
  readonly approach: ApproachId | 'unknown';
  readonly candidates: readonly ApproachId[];
  readonly certainty: Certainty;
}

export interface Lifecycle {
  readonly status: LifecycleStatus;
  /** ISO date on which service ends, or `null` where none is set or the candidates differ. */
  readonly endsOn: string | null;
  /** Whole days from the report's `asOf` to `endsOn`; negative afterwards. */
  readonly daysLeft: number | null;
  readonly successors: readonly ApproachId[];
}

/** A column from which an answer was read. `label` is Dataverse's own label of the value, where one is known. */
export interface Evidence {
  readonly table: string;
  readonly column: string;
  readonly value: string | number | boolean | null;
  readonly label: string | null;
}

/** A phone number and what it says. Named so that it does not hide JavaScript's own `Number`. */
export interface PhoneNumber {
  readonly id: string;
  readonly e164: string | null;
  /** As stored. */
  readonly text: string;
  readonly name: string;
  readonly approach: ApproachId | 'unknown';
  /** One when decided, none when nothing is known. */
  readonly candidates: readonly ApproachId[];
  readonly certainty: Certainty;
  readonly numberSource: NumberSource;
  readonly carrier: string | null;
  readonly provider: string | null;
  readonly lifecycle: Lifecycle;
  readonly evidence: readonly Evidence[];
}

export type Severity = 'error' | 'warning' | 'info';

export interface RecordReference {
  /** Logical name, such as `msdyn_ocphonenumber`. */
  readonly table: string;
  readonly id: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly direction: DirectionName | null;
  readonly subject: RecordReference;
  readonly related: readonly RecordReference[];
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly workstream: { readonly id: string; readonly name: string } | null;
  readonly number: PhoneNumber | null;
  readonly callerIdNumber: PhoneNumber | null;
  readonly inbound: Direction;
  readonly outbound: Direction;
  readonly findings: readonly Finding[];
}

export type TableState = 'read' | 'denied' | 'missing' | 'failed' | 'truncated';

export interface TableReport {
  readonly entitySet: string;
  readonly rows: number;
  readonly state: TableState;
  readonly message: string | null;
}

/** A rule that could not be checked, and the entity set that stood in the way. */
export interface Unchecked {
  readonly rule: string;
  readonly because: string;
}

export interface ReportSource {
  readonly kind: 'sample' | 'file' | 'organisation';
  readonly name: string;
}

export interface Report {
  readonly format: 'voice-channel-report/1';
  /** ISO date from which days left are counted. */
  readonly asOf: string;
  readonly source: ReportSource;
  readonly tables: readonly TableReport[];
  readonly channels: readonly Channel[];
  readonly unusedNumbers: readonly PhoneNumber[];
  readonly outsideNumbers: readonly PhoneNumber[];
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}
