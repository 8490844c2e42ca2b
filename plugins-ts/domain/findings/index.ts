/**
 * All rules, and one pass of them over an organisation.
 */
import type { ChannelFacts } from '../channelFacts';
import { TABLE } from '../choices';
import type { NumberFacts } from '../numberFacts';
import type { Organisation } from '../organisation';
import { compareCodePoints } from '../order';
import { ENTITY_SETS, type EntitySet } from '../tables';
import type { DirectionName, Finding, RecordReference, Severity, Unchecked } from '../types';
import { BOUNDARY_RULES } from './boundaries';
import { CALL_RULES } from './calls';
import { LIFECYCLE_RULES } from './lifecycle';
import { PERSONAL_NUMBER_RULE, RECORD_RULES } from './records';
import type { ChannelRule, NumberRule, Rule } from './rule';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every rule that can find something, in the order in which findings are listed: worst first. */
export const RULES: readonly Rule[] = [...BOUNDARY_RULES, ...CALL_RULES, ...LIFECYCLE_RULES, ...RECORD_RULES, PERSONAL_NUMBER_RULE].sort(
  (a, b) => RANK[a.severity] - RANK[b.severity],
);

const CHANNEL_RULES = RULES.filter((rule): rule is ChannelRule => rule.scope === 'channel');
const NUMBER_RULES = RULES.filter((rule): rule is NumberRule => rule.scope === 'number');

const POSITION: ReadonlyMap<string, number> = new Map(RULES.map((rule, index) => [rule.id, index]));
const positionOf = (rule: string): number => POSITION.get(rule) ?? 0;

const NO_FINDINGS: readonly Finding[] = [];
const NO_RECORDS: readonly RecordReference[] = [];

function finding(rule: Rule, subject: RecordReference, related: readonly RecordReference[], direction: DirectionName | null): Finding {
  return { rule: rule.id, severity: rule.severity, direction, subject, related, basis: rule.basis, sources: rule.sources };
}

/** In the order of the rules, then of the records. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => positionOf(a.rule) - positionOf(b.rule) || compareCodePoints(a.subject.id, b.subject.id));
}

/** Lists that are each in order, as one: by far most channels have one number, whose findings only need to be let in. */
function merged(own: readonly Finding[], ofNumbers: readonly (readonly Finding[])[]): readonly Finding[] {
  if (ofNumbers.length === 0) return own;
  const [only = NO_FINDINGS] = ofNumbers;
  if (ofNumbers.length > 1) return sorted([...own, ...ofNumbers.flat()]);
  if (only.length === 0) return own;
  const all: Finding[] = [];
  let next = 0;
  for (const mine of own) {
    const position = positionOf(mine.rule);
    for (let other = only[next]; other !== undefined && positionOf(other.rule) < position; other = only[next]) {
      all.push(other);
      next += 1;
    }
    all.push(mine);
  }
  for (; next < only.length; next++) all.push(only[next] as Finding);
  return all;
}

/** Runs the rules and keeps what could not be checked. */
export class RuleRun {
  private readonly open = new Map<string, Set<EntitySet>>();
  private readonly ofNumbers = new Map<NumberFacts, readonly Finding[]>();

  constructor(private readonly organisation: Organisation) {
    // Without all channels nothing can be said of those that are missing, nor of which numbers they use.
    if (organisation.table('msdyn_ocvoicechannelsettings').state !== 'read') {
      for (const rule of [...CHANNEL_RULES, ...NUMBER_RULES]) this.leaveOpen(rule, 'msdyn_ocvoicechannelsettings');
    }
  }

  /** Findings of an active channel and of its numbers; an inactive channel has none. */
  channel(channel: ChannelFacts): readonly Finding[] {
    if (!channel.active) return NO_FINDINGS;
    const findings: Finding[] = [];
    const subject = { table: TABLE.channel, id: channel.id };
    for (const rule of CHANNEL_RULES) {
      const verdict = rule.check(channel, this.organisation);
      if (verdict === true) {
        const related = rule.related?.(channel, this.organisation) ?? NO_RECORDS;
        findings.push(finding(rule, subject, related, rule.direction));
      } else if (verdict !== false) this.leaveOpen(rule, verdict);
    }
    return merged(findings, channel.numbers.map((number) => this.number(number)));
  }

  /** Findings of a number. Computed once, however many channels share the number. */
  number(number: NumberFacts): readonly Finding[] {
    const known = this.ofNumbers.get(number);
    if (known !== undefined) return known;
    const findings: Finding[] = [];
    const subject = { table: TABLE.number, id: number.described.id };
    for (const rule of NUMBER_RULES) {
      const verdict = rule.check(number, this.organisation);
      if (verdict === true) {
        const related = rule.related?.(number, this.organisation) ?? NO_RECORDS;
        findings.push(finding(rule, subject, related, null));
      } else if (verdict !== false) this.leaveOpen(rule, verdict);
    }
    this.ofNumbers.set(number, findings);
    return findings;
  }

  /** Findings of no single channel: those of the organisation, and those of numbers that no channel uses. */
  organisationAnd(unusedNumbers: readonly NumberFacts[]): readonly Finding[] {
    const { hits, unchecked } = PERSONAL_NUMBER_RULE.find(this.organisation);
    for (const set of unchecked) this.leaveOpen(PERSONAL_NUMBER_RULE, set);
    const personal = hits.map(({ subject, related }) => finding(PERSONAL_NUMBER_RULE, subject, related, null));
    return sorted([...personal, ...unusedNumbers.flatMap((number) => this.number(number))]);
  }

  /** Rules that could not be checked so far, each with the tables that stood in the way. */
  unchecked(): readonly Unchecked[] {
    return RULES.flatMap((rule) => {
      const sets = this.open.get(rule.id);
      return ENTITY_SETS.filter((set) => sets?.has(set)).map((because) => ({ rule: rule.id, because }));
    });
  }

  private leaveOpen(rule: Rule, because: EntitySet): void {
    const sets = this.open.get(rule.id);
    if (sets === undefined) this.open.set(rule.id, new Set([because]));
    else sets.add(because);
  }
}
