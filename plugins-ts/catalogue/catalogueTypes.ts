import type {
  ApproachId,
  Basis,
  DirectionName,
  FeatureName,
  Leg,
  LifecycleStatus,
  NodeId,
  NumberSource,
  Scenario,
  SipContextValue,
  Sla,
} from './vocabulary';

/** A resource key, such as `Benefit_KeepNumbers`. */
export type TextKey = string;

/** A statement for people with what it rests on. */
export interface Statement {
  readonly text: TextKey;
  /** The direction that it is about; absent where it is about both, or about neither. */
  readonly direction?: DirectionName;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** A leg with what only the drawing shows of it. */
export interface CatalogueLeg extends Leg {
  readonly transport: TextKey;
  readonly slaScope: 'inside' | 'operatedNoSla' | 'outside' | 'serviceAvailabilityOnly';
  readonly note: TextKey | null;
}

export interface CatalogueBoundary {
  readonly startsAt: NodeId | null;
  readonly endsAt: NodeId | null;
  readonly statement: TextKey;
  readonly sla: Sla;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export interface CatalogueSipContext {
  readonly value: SipContextValue;
  readonly reason: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** What is said of the calls of a direction. */
export interface DirectionTerms {
  readonly boundary: CatalogueBoundary;
  readonly sipContext: { readonly [scenario in Scenario]?: CatalogueSipContext };
}

export interface CatalogueDirection extends DirectionTerms {
  readonly legs: readonly CatalogueLeg[];
}

export interface CatalogueLifecycle {
  readonly status: Exclude<LifecycleStatus, 'ended' | 'unknown'>;
  /** ISO date, or `null` where no date is set. */
  readonly endsOn: string | null;
  readonly successors: readonly ApproachId[];
  /** What else the sources say of its end, such as that it is closed to new customers. */
  readonly note: TextKey | null;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** Traits by which code finds approaches, instead of naming them; see `traits.ts`. */
export interface ApproachTraits {
  readonly platform: 'acs' | 'teams' | 'onPremises';
  /** Who carries the number's calls: Microsoft, a carrier of the organization's own, or an operator that peers with Teams Phone. */
  readonly carrier: 'microsoft' | 'own' | 'operator' | 'mobileOperator';
  /** Whose session border controller stands between carrier and Microsoft. */
  readonly sbc: 'own' | 'operator' | 'none';
  /** Lent by Microsoft for evaluation. */
  readonly isTrial: boolean;
  /** A number of the platform whose record leaves its approach open may be deployed this way. */
  readonly isCandidate: boolean;
}

/** One approach: what deciding between approaches, and saying when one ends, needs. */
export interface Approach extends ApproachTraits {
  readonly id: ApproachId;
  readonly numberSource: Exclude<NumberSource, 'unknown'>;
  readonly lifecycle: CatalogueLifecycle;
}

/** The way of calls by an approach, direction by direction. */
export type ApproachTerms = { readonly [direction in DirectionName]: DirectionTerms };

export type ApproachDirections = { readonly [direction in DirectionName]: CatalogueDirection };

/** Arguments for and against an approach and its features, for comparing and advising. */
export interface ApproachComparison {
  readonly approach: ApproachId;
  /** The article names the approach, or is silent on it. */
  readonly articleCoverage: 'named' | 'silent';
  readonly carrierContract: TextKey;
  readonly sbcOwner: TextKey;
  readonly numberArrival: readonly TextKey[];
  readonly benefits: readonly Statement[];
  readonly considerations: readonly Statement[];
  readonly bestFor: readonly Statement[];
  readonly features: { readonly [feature in FeatureName]: Statement };
  readonly publishedSla: readonly string[];
  /** The pages to read on this approach. */
  readonly sources: readonly string[];
  readonly advice: ComparedAdvice | NeverAdvised;
}

/** `check`: no page says so for the approach, or it depends on something that is not in Dynamics. */
export type Fit = 'yes' | 'no' | 'check';

/** Criteria that an approach fits or not, whatever else is so. */
export type FitCriterion =
  | 'ownCarrier'
  | 'noCarrierContract'
  | 'countries'
  | 'outboundCalls'
  | 'campaigns'
  | 'beyond2028'
  | 'withheldCallers'
  | 'sms'
  | 'emergencyCalls';

/** How an approach fits a criterion, and why. */
export interface FitStatement extends Statement {
  readonly fit: Fit;
}

/** An approach that can be chosen. */
export interface ComparedAdvice {
  /** From 1: of several that fit equally well, the lowest comes first. */
  readonly order: number;
  /** What it rests on that a session border controller is needed, or not. */
  readonly sbc: { readonly basis: Basis; readonly sources: readonly string[] };
  readonly fits: { readonly [criterion in FitCriterion]: FitStatement };
}

/** An approach that cannot be chosen for a contact center that lasts, and why. */
export interface NeverAdvised {
  readonly never: Statement;
}

/** A cited page. The title is the resource `Source_<id>` with `-` written as `_`. */
export interface Source {
  readonly id: string;
  readonly address: string | null;
  /** The date printed in the copy that was read, or what is known instead. */
  readonly date: string;
  readonly kind: string;
  /** What to know before trusting the copy that was read, such as its age; `null` when there is nothing. */
  readonly note: TextKey | null;
}

/** A published service level agreement to point to. No figure is shown unless its page was read. */
export interface PublishedSla {
  readonly id: string;
  readonly document: string;
  readonly name: TextKey;
  /** From when it applies, and how much of the document was read. */
  readonly effective: TextKey;
  readonly covers: TextKey;
  readonly excludes: TextKey;
  readonly displayRule: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** Two sources that disagree, and how the product treats the matter. */
export interface Contradiction {
  readonly id: string;
  readonly topic: TextKey;
  readonly bothSides: TextKey;
  readonly treatAs: TextKey;
  readonly sources: readonly string[];
}
