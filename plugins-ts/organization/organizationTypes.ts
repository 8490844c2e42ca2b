/** What an organization's records say of numbers and directions; part of the report, `voice-channel-report/1`. */
import type {
  ApproachId,
  NodeId,
  Basis,
  NumberSource,
  Sla,
  LifecycleStatus,
  SipContextValue,
  Scenario,
  Leg,
} from '../catalogue/vocabulary';

/** How the approach of a number is known. */
export type Certainty = 'certain' | 'declared' | 'imported' | 'ambiguous' | 'unknown';

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

/** A column from which a classification was read. `label` is Dataverse's own label of the value, where one is known. */
export interface Evidence {
  readonly table: string;
  readonly column: string;
  readonly value: string | number | boolean | null;
  readonly label: string | null;
}

/** What a number is used for: number or caller ID of a voice channel, personal, SMS, callbacks, or shown by proactive engagement. */
export type UseKind = 'channel' | 'callerId' | 'personal' | 'sms' | 'callback' | 'outboundCallerId';

/** An active row that names a number. */
export interface NumberUse {
  readonly kind: UseKind;
  /** Logical name of the row's table. */
  readonly table: string;
  readonly id: string;
  readonly name: string | null;
}

/** A phone number and what it says. Named so that it does not hide JavaScript's own `Number`. */
export interface PhoneNumber {
  readonly id: string;
  readonly e164: string | null;
  /** As stored. */
  readonly text: string;
  readonly name: string;
  /** True unless the record says that it is inactive; also where it was not read, and for a number that Dynamics does not have. */
  readonly active: boolean;
  /** The record is inactive, and an active one that was read has the same number: a sync left it behind. */
  readonly superseded: boolean;
  readonly approach: ApproachId | 'unknown';
  /** One when decided, none when nothing is known. */
  readonly candidates: readonly ApproachId[];
  readonly certainty: Certainty;
  readonly numberSource: NumberSource;
  readonly carrier: string | null;
  readonly provider: string | null;
  /** Id of the provider setting that the record names, read or not. */
  readonly providerId: string | null;
  /** At most 20 of a kind. */
  readonly uses: readonly NumberUse[];
  /** How many there are. */
  readonly useCount: number;
  readonly lifecycle: Lifecycle;
  readonly evidence: readonly Evidence[];
}

/** An active row of our own that matches no number of Dynamics, and none outside of it. */
export interface UnmatchedConnectivity {
  readonly id: string;
  /** As stored. */
  readonly text: string | null;
  readonly e164: string | null;
  /** Value of `vcd_connectivity`; `null` where there is none, or one that is not known. */
  readonly connectivity: number | null;
  readonly origin: 'declared' | 'imported';
}
