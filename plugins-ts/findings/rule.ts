/**
 * What a rule is, and how it answers.
 *
 * A rule answers in three ways: it fires, it stays silent, or it could not be checked because a table stands in the way.
 * The third is neither a pass nor a finding.
 */
import type { ChannelFacts } from '../organization/channelFacts';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import type { EntitySet } from '../tables/tables';
import type { ApproachId, Basis, DirectionName } from '../catalogue/vocabulary';
import type { RecordReference, Severity } from './types';

/** Fires, stays silent, or the entity set without which that cannot be said. */
export type Verdict = boolean | EntitySet;

interface RuleBase {
  /** As cited everywhere, such as `R-RET-1`. Title, explanation and cure are the resources `Finding_<id>_…`. */
  readonly id: string;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** Looks at a channel; the channel is the subject. */
export interface ChannelRule extends RuleBase {
  readonly scope: 'channel';
  /** The direction that the finding is about; `null` when it is about both. */
  readonly direction: DirectionName | null;
  readonly check: (channel: ChannelFacts, organization: Organization) => Verdict;
  readonly related?: (channel: ChannelFacts, organization: Organization) => readonly RecordReference[];
}

/** Looks at a number; the number is the subject. */
export interface NumberRule extends RuleBase {
  readonly scope: 'number';
  readonly check: (number: NumberFacts, organization: Organization) => Verdict;
  readonly related?: (number: NumberFacts, organization: Organization) => readonly RecordReference[];
}

/** Looks at the organization and names its own subjects. */
export interface OrganizationRule extends RuleBase {
  readonly scope: 'organisation';
  readonly find: (organization: Organization) => {
    readonly hits: readonly { readonly subject: RecordReference; readonly related: readonly RecordReference[] }[];
    readonly unchecked: readonly EntitySet[];
  };
}

export type Rule = ChannelRule | NumberRule | OrganizationRule;

/** Makes a rule about channels. */
export const channelRule = (
  id: string,
  severity: Severity,
  basis: Basis,
  sources: readonly string[],
  direction: DirectionName | null,
  check: ChannelRule['check'],
  related?: ChannelRule['related'],
): ChannelRule => ({ scope: 'channel', id, severity, basis, sources, direction, check, related });

/** Makes a rule about numbers. */
export const numberRule = (
  id: string,
  severity: Severity,
  basis: Basis,
  sources: readonly string[],
  check: NumberRule['check'],
  related?: NumberRule['related'],
): NumberRule => ({ scope: 'number', id, severity, basis, sources, check, related });

/**
 * Both hold; false as soon as one does not, whatever could not be checked; else what stands in the way. The second is
 * asked only when the first leaves it open: rules run on every channel of an organization.
 */
export function both(first: Verdict, second: () => Verdict): Verdict {
  if (first === false) return false;
  const answer = second();
  return answer === true || answer === false ? answer && first : first === true ? answer : first;
}

/** One holds, whatever could not be checked; else what stands in the way, or false. */
export function either(first: Verdict, second: () => Verdict): Verdict {
  if (first === true) return true;
  const answer = second();
  return answer === true || first === false ? answer : first;
}

/** A table whose missing rows prove nothing stands in the way; a table that was read does not. */
export function unlessRead(set: EntitySet, organization: Organization): Verdict {
  return organization.table(set).state === 'read' ? false : set;
}

/** A condition on a number's own row. A number that was not read stands in the way, a dangling lookup (R-REF-1) does not. */
export function onNumber(
  number: NumberFacts | null,
  organization: Organization,
  condition: (number: NumberFacts, organization: Organization) => Verdict,
): Verdict {
  if (number === null) return false;
  return number.row === null ? unlessRead('msdyn_ocphonenumbers', organization) : condition(number, organization);
}

/** The number's approach is one of these, or it is one of several candidates that are all among them. */
export function hasApproach(number: NumberFacts, approaches: readonly ApproachId[]): boolean {
  const { candidates } = number.recognition.answer;
  return candidates.length > 0 && candidates.every((candidate) => approaches.includes(candidate));
}

/** The direction is switched on. Where only the workstream could tell and was not read, it stands in the way. */
export function isEnabled(channel: ChannelFacts, direction: DirectionName, organization: Organization): Verdict {
  const { enabled } = channel[direction];
  if (enabled !== null) return enabled;
  const number = direction === 'inbound' ? channel.number : channel.outboundNumber;
  if (number === null) return false;
  if (number.row === null) return unlessRead('msdyn_ocphonenumbers', organization);
  const flag = number.row[direction === 'inbound' ? 'msdyn_phoneinboundenabled' : 'msdyn_phoneoutboundenabled'];
  return flag === true ? 'msdyn_liveworkstreams' : false;
}
