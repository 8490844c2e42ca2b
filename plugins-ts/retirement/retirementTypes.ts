/**
 * Shapes of retirement readiness: what ends, where it can go, what stands in the way, what to do and who does it.
 * Words are resource keys of the group `retirement`.
 */
import type { TextKey } from '../catalogue/catalogueTypes';
import type { EntitySet } from '../tables/tables';
import type { ApproachId, Basis } from '../catalogue/vocabulary';
import type { PhoneNumber } from '../organization/organizationTypes';
import type { Report } from '../report/reportTypes';

/**
 * `moved`: on an approach that goes on. `ready`: nothing that is known stands in the way. `toCheck`: nothing stands in the way unless
 * something that has to be looked up does. `blocked`: something does. `undecided`: the approach is not decided, or a table that could hold a blocker was not read. `notAffected`: a channel
 * without a number.
 */
export type NumberState = 'moved' | 'ready' | 'toCheck' | 'blocked' | 'undecided';

/** States of what has not moved, the hardest first: of several numbers together, as much can be said as of the hardest. */
export const HARDEST_FIRST = ['undecided', 'blocked', 'toCheck', 'ready'] as const satisfies readonly NumberState[];

export type ChannelState = NumberState | 'notAffected';

/** Who must act. `carrier`: the organization's carrier, or the operator where the target is Operator Connect. */
export type Owner = 'telephonyTeam' | 'dynamicsAdministrator' | 'teamsAdministrator' | 'carrier';

/** Something that a person can check: text, basis, sources, and a page where the sources do not hold it. */
export interface Grounded {
  readonly text: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

export type BlockerId =
  | 'callingPlanCountry'
  | 'asiaPacific'
  | 'operatorParticipates'
  | 'newCarrier'
  | 'newOperator'
  | 'sbcName'
  | 'trial'
  | 'sms'
  | 'personalNumber'
  | 'sharedNumber'
  | 'ivrContext'
  | 'unfinishedMove'
  | 'noResourceAccount'
  | 'phoneMobile'
  | 'inactiveRecord'
  | 'undecidedSource';

/** Something that stands in the way of one number. */
export interface Blocker extends Grounded {
  readonly id: BlockerId;
  /**
   * `record`: goes away when the records change. `decision`: somebody has to decide. `check`: somebody has to look it up, and may find
   * that nothing stands in the way. Dynamics holds neither; who has, says so under one of the keys that `settleKeysOf` gives.
   */
  readonly kind: 'record' | 'decision' | 'check';
  readonly owner: Owner;
  /** What settles it for several numbers at once: a country, an ACS resource, a carrier; `null` where each number is its own matter. */
  readonly scope: string | null;
  /** A page to read or act on that is none of the sources, or `null`. */
  readonly link: string | null;
  /** The path that it stands in; `null` when in every one. */
  readonly target: ApproachId | null;
}

/** A table that was not read and that could hold a blocker. */
export interface Unknown {
  readonly blocker: BlockerId;
  readonly because: EntitySet;
}

export type StepPhase = 'prepare' | 'build' | 'pilot' | 'move' | 'connect' | 'validate' | 'finish';

export interface Step {
  readonly id: string;
  readonly phase: StepPhase;
  /** What to do, and more about it: `RetirementStep_<Id>_Title`, `RetirementStep_<Id>_Detail`. */
  readonly title: TextKey;
  readonly detail: TextKey;
  readonly owner: Owner;
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly link: string | null;
}

/** What a number may lose by moving, until somebody proves that it does not. */
export interface Loss extends Grounded {
  readonly id: 'withheldCallers' | 'userToUserMapping' | 'operatorHeaders' | 'teamsUserTransfer' | 'sms' | 'personalNumber';
}

/** One way on. */
export interface MovePath {
  readonly target: ApproachId;
  /** When to choose it. */
  readonly when: Grounded;
  /** What becomes of the number and its carrier. */
  readonly keeps: Grounded;
  /** Blockers of this path alone that are open. */
  readonly blockers: readonly Blocker[];
  readonly losses: readonly Loss[];
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
}

export interface NumberReadiness {
  readonly number: PhoneNumber;
  readonly state: NumberState;
  /** ISO date on which its service ends; `null` where none is set or the approach is not decided. */
  readonly endsOn: string | null;
  readonly daysLeft: number | null;
  /** Its country as stored; `null` when blank. */
  readonly country: string | null;
  /** Every way on, the documented one first. `[]` for a number that has moved, a trial, or one that is not decided. */
  readonly paths: readonly MovePath[];
  /** The path that `blockers` counts: the one with the fewest open ones, checks apart; of equals, the documented first. */
  readonly path: MovePath | null;
  /** Everything open that stands in its way: in general and on `path`. */
  readonly blockers: readonly Blocker[];
  /** What stood in its way and was settled. */
  readonly settled: readonly Blocker[];
  readonly unknowns: readonly Unknown[];
  /** Active channels that use it, by id, in the order of the report. */
  readonly channels: readonly string[];
  /** Users who have it as their personal number, by id. */
  readonly users: readonly string[];
  /** The provider setting that it names, and so its ACS resource. */
  readonly providerId: string | null;
}

export interface ChannelReadiness {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly state: ChannelState;
  /** The earliest end among its numbers. */
  readonly endsOn: string | null;
  readonly daysLeft: number | null;
  /** Its numbers that were read, by id. */
  readonly numbers: readonly string[];
  /** Numbers that it names and that were not read: nothing can be said of them. */
  readonly unreadNumbers: readonly string[];
  readonly blockers: readonly { readonly number: string; readonly blocker: Blocker }[];
}

export interface Progress {
  readonly total: number;
  readonly moved: number;
  readonly ready: number;
  readonly toCheck: number;
  readonly blocked: number;
  readonly undecided: number;
  /** Of those blocked: only decisions and checks are missing, the records are in order. */
  readonly waitingForDecision: number;
}

/** What one owner has to clear: one blocker, and the numbers that it stands in the way of. */
export interface OpenItem {
  readonly owner: Owner;
  readonly blocker: Blocker;
  /** Number ids, in the order of `numbers`. */
  readonly numbers: readonly string[];
  /** What would settle it for several numbers at once, each once: countries, ACS resources, carriers. */
  readonly scopes: readonly string[];
}

export interface Readiness {
  readonly asOf: string;
  /** The end of service that affects the organization; `null` when no number has one. */
  readonly endsOn: string | null;
  readonly daysLeft: number | null;
  /** Every number that was read, by name, then id; without records that another one of the same number superseded: they are no work. */
  readonly numbers: readonly NumberReadiness[];
  /** Every channel, in the order of the report. */
  readonly channels: readonly ChannelReadiness[];
  readonly progress: Progress;
  /** Open blockers by owner: records before decisions, then by how many numbers they stop. */
  readonly open: readonly OpenItem[];
  /** Tables that were not fully read and could have added numbers or blockers. */
  readonly unread: readonly EntitySet[];
  /** Tables that may hide a use of a number. */
  readonly usesUnread: readonly EntitySet[];
  /** What became of the tables, as the report says it. */
  readonly tables: Report['tables'];
}

/** What people have decided or checked; nothing of it is in Dynamics. */
export interface Decisions {
  /** Keys of `settleKeysOf`. */
  readonly settled?: ReadonlySet<string>;
  /** One SBC name for all numbers at once, or a second name beside it. Settles `sbcName` everywhere. */
  readonly sbcTransition?: 'cutOver' | 'secondName' | null;
}
