/**
 * On which records a rule could not be checked. The report names the rules and the tables; this says of how many channels or numbers
 * that holds, and which they are.
 */
import { channelFacts, type ChannelFacts } from '../organization/channelFacts';
import { isInQuestion, type NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import type { Report } from '../report/reportTypes';
import { TABLE } from '../tables/choices';
import { RULES } from './rules';
import type { RecordReference, Unchecked } from './findingTypes';
import type { Rule } from './defineRule';
import { hasFired, lackingFor, type Verdict } from './verdict';

/** One rule and one table without which it could not be checked. */
export interface UncheckedRule extends Unchecked {
  /** What the rule looks at one by one; `null` for a rule about the whole organization, which has no count. */
  readonly of: 'channels' | 'numbers' | null;
  /** How many of them there are. */
  readonly total: number;
  /** Those on which it could not be checked, in the order of the report. */
  readonly records: readonly RecordReference[];
  /** It found something on others all the same, of which there may be more. */
  readonly foundInPart: boolean;
}

/** What rules look at: active channels, and numbers, each once. */
interface Subjects {
  readonly channels: readonly ChannelFacts[];
  readonly numbers: readonly NumberFacts[];
}

const lacks = (verdict: Verdict, because: string): boolean => lackingFor(verdict).some((set) => set === because);

/** Of what a rule looks at one by one, that on which it could not be checked, and whether it fired on more. */
function split<Subject>(subjects: readonly Subject[], because: string, check: (subject: Subject) => Verdict) {
  const lacking = subjects.map((subject) => ({ subject, verdict: check(subject) })).filter(({ verdict }) => lacks(verdict, because));
  const open = lacking.filter(({ verdict }) => !hasFired(verdict)).map(({ subject }) => subject);
  return { open, foundInPart: open.length < lacking.length };
}

function ofRule(rule: Rule, because: string, { channels, numbers }: Subjects, organization: Organization): UncheckedRule {
  if (rule.scope === 'channel') {
    const { open, foundInPart } = split(channels, because, (channel) => rule.check(channel, organization));
    const records = open.map(({ id }) => ({ table: TABLE.channel, id }));
    return { rule: rule.id, because, of: 'channels', total: channels.length, records, foundInPart };
  }
  if (rule.scope === 'number') {
    const { open, foundInPart } = split(numbers, because, (number) => rule.check(number, organization));
    const records = open.map(({ described }) => ({ table: TABLE.number, id: described.id }));
    return { rule: rule.id, because, of: 'numbers', total: numbers.length, records, foundInPart };
  }
  return { rule: rule.id, because, of: null, total: 0, records: [], foundInPart: false };
}

/** The rules that could not be checked on a channel or on one of its numbers, each with the table without which it could not. */
export function uncheckedOn(channelId: string, organization: Organization, rules: readonly Rule[] = RULES): readonly Unchecked[] {
  const row = organization.channel(channelId);
  if (row === undefined) return [];
  const channel = channelFacts({ id: channelId, row }, organization);
  if (!channel.active) return [];
  return rules.flatMap((rule) => {
    const verdicts =
      rule.scope === 'channel'
        ? [rule.check(channel, organization)]
        : rule.scope === 'number'
          ? channel.numbers.filter(isInQuestion).map((number) => rule.check(number, organization))
          : [];
    // Of what fired, something is said.
    const sets = new Set(verdicts.filter((verdict) => !hasFired(verdict)).flatMap(lackingFor));
    return [...sets].map((because) => ({ rule: rule.id, because }));
  });
}

/**
 * The rules of a report that were not checked everywhere, in its order. Only these are looked at again, so that nothing is to be done
 * where everything was checked.
 *
 * @param organization what the report describes
 * @param rules those by which it was made
 */
export function uncheckedRecords(report: Report, organization: Organization, rules: readonly Rule[] = RULES): readonly UncheckedRule[] {
  if (report.unchecked.length === 0) return [];
  const channels = report.channels.flatMap(({ id, active }) => {
    const row = active ? organization.channel(id) : undefined;
    return row === undefined ? [] : [channelFacts({ id, row }, organization)];
  });
  // As the report has it: numbers of active channels, others with a use, and those that nothing names.
  const unused = new Set(report.unusedNumbers.map(({ id }) => id));
  const others = [...organization.numbers.values()].filter(({ described }) => described.useCount > 0 || unused.has(described.id));
  const numbers = [...new Set([...channels.flatMap((channel) => channel.numbers), ...others])].filter(isInQuestion);
  return report.unchecked.flatMap(({ rule: id, because }) => {
    const rule = rules.find((one) => one.id === id);
    return rule === undefined ? [] : [ofRule(rule, because, { channels, numbers }, organization)];
  });
}
