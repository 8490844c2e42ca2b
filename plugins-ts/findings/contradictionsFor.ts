/**
 * On which statements the disagreements between sources bear, so that each is shown where it matters and not in a list
 * that nobody opens.
 */
import { CONTRADICTIONS } from '../catalogue/contradictions';
import type { Contradiction } from '../catalogue/types';
import type { ApproachId, DirectionName } from '../catalogue/vocabulary';

/** What kind of statement a disagreement bears on. */
export type StatementKind =
  | 'numberSource'
  /** How numbers of the approach are got. */
  | 'numberArrival'
  /** That the approach can be used in Contact Center at all. */
  | 'availability'
  | 'lifecycle'
  | 'boundary'
  | 'sipContext'
  | 'transfer'
  | 'emergency'
  /** Making a Teams resource account for a number. */
  | 'resourceAccount';

/** Where one disagreement bears. `directions` empty: the statement is about no direction. */
interface Bearing {
  readonly contradiction: string;
  readonly about: StatementKind;
  readonly approaches: readonly ApproachId[];
  readonly directions: readonly DirectionName[];
  readonly rules: readonly string[];
}

const ACS: readonly ApproachId[] = ['acs-direct-offer', 'acs-direct-routing'];
const TEAMS: readonly ApproachId[] = ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'];
const OWN_TELEPHONY: readonly ApproachId[] = ['acs-direct-routing', 'teams-direct-routing'];
const BOTH: readonly DirectionName[] = ['inbound', 'outbound'];

const bearing = (
  contradiction: string,
  about: StatementKind,
  approaches: readonly ApproachId[],
  directions: readonly DirectionName[],
  ...rules: string[]
): Bearing => ({ contradiction, about, approaches, directions, rules });

export const BEARINGS: readonly Bearing[] = [
  bearing('closed-to-new-customers', 'lifecycle', ACS, [], 'R-RET-1', 'R-SMS-2'),
  bearing('who-may-buy', 'numberArrival', ['acs-direct-offer'], [], 'R-RET-1'),
  bearing('outbound-own-telephony', 'boundary', OWN_TELEPHONY, ['outbound'], 'R-SLA-OUT-BYO'),
  bearing('outbound-teams', 'boundary', ['teams-direct-routing'], ['outbound'], 'R-SLA-OUT-BYO'),
  bearing('voice-quality', 'boundary', OWN_TELEPHONY, ['inbound'], 'R-SLA-BACK'),
  bearing('teams-numbers', 'availability', TEAMS, BOTH, 'R-TEAMS-1'),
  bearing('emergency-calls', 'emergency', ACS, ['outbound'], 'R-911-1', 'R-MIX-1'),
  bearing('replaces-header', 'transfer', OWN_TELEPHONY, ['inbound']),
  bearing('transfer-to-teams-user', 'transfer', TEAMS, BOTH, 'R-TEAMS-2'),
  bearing('preserved', 'sipContext', OWN_TELEPHONY, BOTH),
  bearing('application-id', 'resourceAccount', TEAMS, []),
  bearing('microsoft-number-name', 'numberSource', ['acs-direct-offer'], []),
];

/** A statement to ask about: a rule's, or an approach's, of one direction (`undefined`: any) and one kind (`undefined`: any). */
export type StatementSubject =
  | { readonly rule: string; readonly approach?: ApproachId }
  | { readonly approach: ApproachId; readonly direction?: DirectionName; readonly about?: StatementKind };

const BY_ID = new Map(CONTRADICTIONS.map((contradiction) => [contradiction.id, contradiction]));

function bears(on: Bearing, subject: StatementSubject): boolean {
  if (subject.approach !== undefined && !on.approaches.includes(subject.approach)) return false;
  if ('rule' in subject) return on.rules.includes(subject.rule);
  if (subject.about !== undefined && on.about !== subject.about) return false;
  return subject.direction === undefined || on.directions.length === 0 || on.directions.includes(subject.direction);
}

/**
 * The disagreements between sources that bear on a statement, each with both sides (`bothSides`) and how the product
 * treats it (`treatAs`), in the order of the catalogue. For a rule, `approach` leaves out those of other approaches.
 */
export function contradictionsFor(subject: StatementSubject): readonly Contradiction[] {
  return BEARINGS.filter((on) => bears(on, subject)).flatMap(({ contradiction }) => BY_ID.get(contradiction) ?? []);
}
