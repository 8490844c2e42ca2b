/**
 * To which statements the disagreements between sources apply, so that each is shown where it matters and not in a list
 * that nobody opens.
 */
import { CONTRADICTIONS } from '../catalogue/contradictions';
import { approachesWith, MICROSOFT_NUMBERS, MICROSOFT_NUMBERS_OF_ACS, OWN_TELEPHONY } from '../catalogue/traits';
import type { Contradiction } from '../catalogue/catalogueTypes';
import type { ApproachId, DirectionName } from '../catalogue/vocabulary';
import type { Rule } from './defineRule';

/** What kind of statement a disagreement applies to. */
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
  | 'sms'
  | 'campaigns'
  /** What becomes of a number in a move. */
  | 'move'
  /** Making a Teams resource account for a number. */
  | 'resourceAccount';

/** To which statements one disagreement applies. `directions` empty: the statement is about no direction. */
interface Applicability {
  readonly contradiction: string;
  readonly about: StatementKind;
  readonly approaches: readonly ApproachId[];
  readonly directions: readonly DirectionName[];
}

const ACS = approachesWith({ platform: 'acs', isCandidate: true });
const MICROSOFT_ON_ACS = approachesWith(MICROSOFT_NUMBERS_OF_ACS);
const TEAMS = approachesWith({ platform: 'teams', isCandidate: true });
/** Every approach that a contact center that lasts may have. */
const IN_CONTACT_CENTER = approachesWith({ isCandidate: true });
const MICROSOFT = approachesWith(MICROSOFT_NUMBERS);
const OWN = approachesWith(OWN_TELEPHONY);
const OWN_ON_TEAMS = approachesWith({ ...OWN_TELEPHONY, platform: 'teams' });
const BOTH: readonly DirectionName[] = ['inbound', 'outbound'];

const appliesTo = (
  contradiction: string,
  about: StatementKind,
  approaches: readonly ApproachId[],
  directions: readonly DirectionName[],
): Applicability => ({ contradiction, about, approaches, directions });

export const APPLICABILITY: readonly Applicability[] = [
  appliesTo('closed-to-new-customers', 'lifecycle', ACS, []),
  appliesTo('who-may-buy', 'numberArrival', MICROSOFT_ON_ACS, []),
  appliesTo('outbound-own-telephony', 'boundary', OWN, ['outbound']),
  appliesTo('outbound-teams', 'boundary', OWN_ON_TEAMS, ['outbound']),
  appliesTo('voice-quality', 'boundary', OWN, ['inbound']),
  appliesTo('teams-numbers', 'availability', TEAMS, BOTH),
  appliesTo('emergency-calls', 'emergency', IN_CONTACT_CENTER, ['outbound']),
  appliesTo('replaces-header', 'transfer', OWN, ['inbound']),
  appliesTo('transfer-to-teams-user', 'transfer', TEAMS, BOTH),
  appliesTo('preserved', 'sipContext', OWN, BOTH),
  appliesTo('application-id', 'resourceAccount', TEAMS, []),
  appliesTo('microsoft-number-name', 'numberSource', MICROSOFT_ON_ACS, []),
  appliesTo('registered-addresses', 'emergency', OWN_ON_TEAMS, ['outbound']),
  appliesTo('key-tones', 'transfer', IN_CONTACT_CENTER, BOTH),
  appliesTo('sms', 'sms', MICROSOFT_ON_ACS, []),
  appliesTo('release-before-move', 'move', MICROSOFT_ON_ACS, []),
  appliesTo('campaigns', 'campaigns', MICROSOFT, ['outbound']),
  appliesTo('japan', 'availability', IN_CONTACT_CENTER, []),
];

/** A statement of an approach to ask about: of one direction (`undefined`: any) and one kind (`undefined`: any). */
export interface StatementSubject {
  readonly approach: ApproachId;
  readonly direction?: DirectionName;
  readonly about?: StatementKind;
}

const BY_ID = new Map(CONTRADICTIONS.map((contradiction) => [contradiction.id, contradiction]));

function applies(one: Applicability, { approach, direction, about }: StatementSubject): boolean {
  if (!one.approaches.includes(approach)) return false;
  if (about !== undefined && one.about !== about) return false;
  return direction === undefined || one.directions.length === 0 || one.directions.includes(direction);
}

/**
 * The disagreements between sources that apply to a statement, each with both sides (`bothSides`) and how the product
 * treats it (`treatAs`), in the order of the catalogue.
 */
export function contradictionsFor(subject: StatementSubject): readonly Contradiction[] {
  return APPLICABILITY.filter((one) => applies(one, subject)).flatMap(({ contradiction }) => BY_ID.get(contradiction) ?? []);
}

/** Those that apply to what a rule says; where an approach is given, without those of other approaches. */
export function contradictionsOfRule({ contradictions }: Pick<Rule, 'contradictions'>, approach?: ApproachId): readonly Contradiction[] {
  return APPLICABILITY.filter(
    (one) => contradictions.includes(one.contradiction) && (approach === undefined || one.approaches.includes(approach)),
  ).flatMap(({ contradiction }) => BY_ID.get(contradiction) ?? []);
}
