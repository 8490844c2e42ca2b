/**
 * What a rule finds, and how its conditions are put together.
 *
 * A rule has three outcomes: it fires, it stays silent, or it is incomplete because a table was not read. The third is
 * neither a pass nor a finding. Conditions are three-valued in the same way: true, false, or incomplete. One that holds for what came
 * may be incomplete all the same, where what is missing may hold more of it: the rule fires then, and was not checked in full.
 */
import type { ApproachId, DirectionName } from '../catalogue/vocabulary';
import type { ChannelFacts } from '../organization/channelFacts';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { ENTITY_SETS, type EntitySet } from '../tables/tables';

/** What cannot be said, and the entity sets without which it cannot. */
export interface Incomplete {
  readonly incomplete: readonly EntitySet[];
  /** It holds for what came; only whether there is more of it cannot be said. */
  readonly holds?: true;
}

export type Condition = boolean | Incomplete;

export type Verdict = 'fires' | 'silent' | Incomplete;

/** One for each table: rules run on every channel of an organization. */
const INCOMPLETE = Object.fromEntries(ENTITY_SETS.map((set): [EntitySet, Incomplete] => [set, { incomplete: [set] }])) as Readonly<
  Record<EntitySet, Incomplete>
>;

const NONE: readonly EntitySet[] = [];

/** Incomplete for want of a table; the same object each time. */
export const incompleteWithout = (set: EntitySet): Incomplete => INCOMPLETE[set];

/** False where no set is named; else incomplete for want of each. */
export const unlessAny = (sets: readonly EntitySet[]): Condition => sets.length > 0 && { incomplete: sets };

const isTrueSoFar = (condition: Condition): boolean => condition === true || (condition !== false && condition.holds === true);

/** True so far, and there may be more of it where the other condition is incomplete. */
export const trueAnd = (more: Condition): Condition =>
  more === true || more === false ? true : { incomplete: more.incomplete, holds: true };

/** A rule fires where its condition holds. */
export const firesIf = (condition: Condition): Verdict => (condition === true ? 'fires' : condition === false ? 'silent' : condition);

/** Whether there is a finding. */
export const hasFired = (verdict: Verdict): boolean => verdict === 'fires' || (verdict !== 'silent' && verdict.holds === true);

/** The entity sets without which the rule was not checked in full, whether it fired or not. */
export const lackingFor = (verdict: Verdict): readonly EntitySet[] =>
  verdict === 'fires' || verdict === 'silent' ? NONE : verdict.incomplete;

/**
 * Both conditions hold: false as soon as one is false, else incomplete where one is. The second is evaluated only when the
 * first is not false.
 */
export function both(first: Condition, second: () => Condition): Condition {
  if (first === false) return false;
  const other = second();
  return other === true || other === false ? other && first : isTrueSoFar(first) ? other : first;
}

/** At least one condition holds: true as soon as one is true, else incomplete where one is, else false. */
export function either(first: Condition, second: () => Condition): Condition {
  if (isTrueSoFar(first)) return first;
  const other = second();
  return isTrueSoFar(other) || first === false ? other : first;
}

/** False where the table was read, so that what is missing in it is not there; else incomplete. */
export function unlessRead(set: EntitySet, organization: Organization): Condition {
  return organization.table(set).state === 'read' ? false : INCOMPLETE[set];
}

/** True where the table was read, so that what it does not hold is missing indeed; else incomplete. */
export function onceRead(set: EntitySet, organization: Organization): Condition {
  return organization.table(set).state === 'read' ? true : INCOMPLETE[set];
}

/** A condition on a number's own row. Incomplete for a number that was not read, but not for a dangling lookup (R-REF-1). */
export function onNumber(
  number: NumberFacts | null,
  organization: Organization,
  condition: (number: NumberFacts, organization: Organization) => Condition,
): Condition {
  if (number === null) return false;
  return number.row === null ? unlessRead('msdyn_ocphonenumbers', organization) : condition(number, organization);
}

/** The number's approach is one of these, or it is one of several candidates that are all among them. */
export function hasApproach(number: NumberFacts, approaches: readonly ApproachId[]): boolean {
  const { candidates } = number.recognition.classification;
  return candidates.length > 0 && candidates.every((candidate) => approaches.includes(candidate));
}

/** The direction is switched on. Incomplete where only the workstream could tell and was not read. */
export function isEnabled(channel: ChannelFacts, direction: DirectionName, organization: Organization): Condition {
  const { enabled } = channel[direction];
  if (enabled !== null) return enabled;
  const number = direction === 'inbound' ? channel.number : channel.outboundNumber;
  if (number === null) return false;
  if (number.row === null) return unlessRead('msdyn_ocphonenumbers', organization);
  const flag = number.row[direction === 'inbound' ? 'msdyn_phoneinboundenabled' : 'msdyn_phoneoutboundenabled'];
  return flag === true ? INCOMPLETE.msdyn_liveworkstreams : false;
}
