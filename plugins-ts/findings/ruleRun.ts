/**
 * One pass of rules over an organization.
 */
import type { ChannelFacts } from '../organization/channelFacts';
import { TABLE } from '../tables/choices';
import { isInQuestion, type NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { compareCodePoints } from '../organization/order';
import { ENTITY_SETS, type EntitySet } from '../tables/tables';
import type { DirectionName } from '../catalogue/vocabulary';
import type { Evidence } from '../organization/organizationTypes';
import type { Finding, RecordReference, Severity, Unchecked } from './findingTypes';
import { contextOfChannel, contextOfNumber, findingContext } from './findingContext';
import type { Scene } from './observed';
import { SEVERITIES } from './severity';
import { hasFired, lackingFor } from './verdict';
import type { ChannelRule, NumberRule, OrganizationRule, Rule } from './defineRule';

const NO_FINDINGS: readonly Finding[] = [];
const NO_RECORDS: readonly RecordReference[] = [];

function severityOf({ rule, context: { number } }: Scene): Severity {
  if (rule.scope !== 'number' || rule.severityOf === undefined || number === null) return rule.severity;
  return rule.severityOf(number);
}

/** What made a rule fire. Scenes of one channel come one after the other. */
export type SeeEvidence = (scene: Scene) => readonly Evidence[];

/** Runs rules and keeps which were incomplete. `rules` come in the order in which their findings are listed. */
export class RuleRun {
  private readonly incomplete = new Map<string, Set<EntitySet>>();
  private readonly ofNumbers = new Map<NumberFacts, readonly Finding[]>();
  private readonly positions: ReadonlyMap<string, number>;
  private readonly channelRules: readonly ChannelRule[];
  private readonly numberRules: readonly NumberRule[];

  constructor(
    private readonly organization: Organization,
    private readonly rules: readonly Rule[],
    private readonly see: SeeEvidence,
  ) {
    this.positions = new Map(rules.map((rule, index) => [rule.id, index]));
    this.channelRules = rules.filter((rule): rule is ChannelRule => rule.scope === 'channel');
    this.numberRules = rules.filter((rule): rule is NumberRule => rule.scope === 'number');
    // Without all channels nothing can be said of those that are missing, nor of which numbers they use.
    if (organization.table('msdyn_ocvoicechannelsettings').state !== 'read') {
      const ofNumbers = this.numberRules.filter(({ looksBeyondChannels }) => looksBeyondChannels !== true);
      for (const rule of [...this.channelRules, ...ofNumbers]) this.addIncomplete(rule, 'msdyn_ocvoicechannelsettings');
    }
  }

  /** Findings of an active channel and of its numbers; an inactive channel has none. */
  channel(channel: ChannelFacts): readonly Finding[] {
    if (!channel.active) return NO_FINDINGS;
    const findings: Finding[] = [];
    const subject = { table: TABLE.channel, id: channel.id };
    const context = contextOfChannel(channel, this.organization);
    for (const rule of this.channelRules) {
      const verdict = rule.check(channel, this.organization);
      if (hasFired(verdict)) {
        const related = rule.related?.(channel, this.organization) ?? NO_RECORDS;
        findings.push(this.finding({ rule, context, related }, subject, rule.direction));
      }
      for (const set of lackingFor(verdict)) this.addIncomplete(rule, set);
    }
    return this.merged(
      findings,
      channel.numbers.map((number) => this.number(number)),
    );
  }

  /** Findings of a number. Computed once, however many channels share the number. */
  number(number: NumberFacts): readonly Finding[] {
    if (!isInQuestion(number)) return NO_FINDINGS;
    const known = this.ofNumbers.get(number);
    if (known !== undefined) return known;
    const findings: Finding[] = [];
    const subject = { table: TABLE.number, id: number.described.id };
    const context = contextOfNumber(number, this.organization);
    for (const rule of this.numberRules) {
      const verdict = rule.check(number, this.organization);
      if (hasFired(verdict)) {
        const related = rule.related?.(number, this.organization) ?? NO_RECORDS;
        findings.push(this.finding({ rule, context, related }, subject, null));
      }
      for (const set of lackingFor(verdict)) this.addIncomplete(rule, set);
    }
    // A rule may be less grave of one number than of another.
    const unordered = findings.some((one, index) => index > 0 && this.positionOf(one) < this.positionOf(findings[index - 1] ?? one));
    const list = unordered ? this.sorted(findings) : findings;
    this.ofNumbers.set(number, list);
    return list;
  }

  /** Findings of no single channel: those of the organization, and those of numbers that no channel uses. */
  organizationFindings(unusedNumbers: readonly NumberFacts[]): readonly Finding[] {
    const ofOrganization = this.rules
      .filter((rule): rule is OrganizationRule => rule.scope === 'organization')
      .flatMap((rule) => {
        const { hits, incomplete } = rule.check(this.organization);
        for (const set of incomplete) this.addIncomplete(rule, set);
        return hits.flatMap(({ subject, related }) => {
          const context = findingContext({ subject }, this.organization);
          return context === null ? [] : [this.finding({ rule, context, related }, subject, null)];
        });
      });
    return this.sorted([...ofOrganization, ...unusedNumbers.flatMap((number) => this.number(number))]);
  }

  /** Rules that were incomplete so far, each with the tables that were not read, as the report shows them. */
  unchecked(): readonly Unchecked[] {
    return this.rules.flatMap((rule) => {
      const sets = this.incomplete.get(rule.id);
      return ENTITY_SETS.filter((set) => sets?.has(set)).map((because) => ({ rule: rule.id, because }));
    });
  }

  private finding(scene: Scene, subject: RecordReference, direction: DirectionName | null): Finding {
    const { id: rule, basis, sources } = scene.rule;
    return { rule, severity: severityOf(scene), direction, subject, related: scene.related, basis, sources, seen: this.see(scene) };
  }

  /** Worst first, then in the order of the rules. */
  private positionOf({ rule, severity }: Finding): number {
    return SEVERITIES.indexOf(severity) * this.rules.length + (this.positions.get(rule) ?? 0);
  }

  /** In their positions, then in the order of the records. */
  private sorted(findings: readonly Finding[]): readonly Finding[] {
    return [...findings].sort((a, b) => this.positionOf(a) - this.positionOf(b) || compareCodePoints(a.subject.id, b.subject.id));
  }

  /** Merges lists that are each in order. Most channels have one number, so that sorting all of it again would be wasted. */
  private merged(own: readonly Finding[], ofNumbers: readonly (readonly Finding[])[]): readonly Finding[] {
    if (ofNumbers.length === 0) return own;
    const [only = NO_FINDINGS] = ofNumbers;
    if (ofNumbers.length > 1) return this.sorted([...own, ...ofNumbers.flat()]);
    if (only.length === 0) return own;
    const all: Finding[] = [];
    let next = 0;
    for (const mine of own) {
      const position = this.positionOf(mine);
      for (let other = only[next]; other !== undefined && this.positionOf(other) < position; other = only[next]) {
        all.push(other);
        next += 1;
      }
      all.push(mine);
    }
    for (; next < only.length; next++) all.push(only[next] as Finding);
    return all;
  }

  private addIncomplete(rule: Rule, set: EntitySet): void {
    const sets = this.incomplete.get(rule.id);
    if (sets === undefined) this.incomplete.set(rule.id, new Set([set]));
    else sets.add(set);
  }
}
