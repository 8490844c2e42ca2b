/**
 * What a rule is. Each stands in a file of its own under `rules`, named by its id, and says there everything that the code
 * knows of it; `rules/index.ts` lists them. A part that is forgotten is a compile error.
 */
import type { SourceId } from '../catalogue/sources';
import type { TextKey } from '../catalogue/catalogueTypes';
import type { Basis, DirectionName } from '../catalogue/vocabulary';
import type { ChannelFacts } from '../organization/channelFacts';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import type { BlockerId } from '../retirement/retirementTypes';
import type { EntitySet } from '../tables/tables';
import type { RuleInput } from './inputs';
import { lackedBy } from './needs';
import type { RecordReference, Severity } from './findingTypes';
import { incompleteWithout, type Verdict } from './verdict';

/** The notification of a form that says what a rule found. Forms show it as an error. */
export interface RuleNotice {
  readonly form: 'channel' | 'number';
  /** Of the notifications of one name, a form shows the first. */
  readonly id: `vcd_${string}`;
  readonly text: TextKey;
}

/** A switch by which a rule says one thing or another, and the last part of its words' keys for each. */
export interface WordedBy {
  /** One of the rule's inputs, by its column. */
  readonly column: string;
  readonly whenOn: string;
  readonly whenOff: string;
}

interface RuleBase {
  /** As cited everywhere, such as `R-RET-1`. Title, explanation and fix are the resources `Finding_<id>_…`. */
  readonly id: `R-${string}`;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly sources: readonly SourceId[];
  /**
   * What the rule looks at, in the order of the report's contract. It is shown as what was seen, an acceptance holds as long
   * as it stays the same, and it tells which tables the rule needs.
   */
  readonly inputs: readonly RuleInput[];
  /**
   * Where what the rule says depends on what it saw: besides the words that hold either way, and are those of an empty value, it has
   * `Finding_<id>_Title_<whenOn>`, and so on.
   */
  readonly wordedBy?: WordedBy;
  /** Ids of the catalogue's contradictions between sources that apply to what the rule says. */
  readonly contradictions: readonly string[];
  /** What the rule says of a number that has to move before ACS telephony ends; `null` where it says nothing of that. */
  readonly movesWith: BlockerId | null;
  /** `null` where no form says it. */
  readonly notice: RuleNotice | null;
}

/** Looks at a channel; the channel is the subject. */
export interface ChannelRule extends RuleBase {
  readonly scope: 'channel';
  /** The direction that the finding is about; `null` when it is about both. */
  readonly direction: DirectionName | null;
  readonly check: (channel: ChannelFacts, organization: Organization) => Verdict;
  /**
   * The numbers that `number` stands for among the inputs, the channel's own first; of the channel's lookups, those that name one of
   * these are shown. `null` where the inputs name the channel's numbers by their part, `own` or `shown`.
   */
  readonly speaksOf: ((channel: ChannelFacts, organization: Organization) => readonly NumberFacts[]) | null;
  /** Other records that a finding names; `null`: none. */
  readonly related: ((channel: ChannelFacts, organization: Organization) => readonly RecordReference[]) | null;
}

/** Looks at a number; the number is the subject, and the finding is about both directions. */
export interface NumberRule extends RuleBase {
  readonly scope: 'number';
  readonly check: (number: NumberFacts, organization: Organization) => Verdict;
  /** The severity for a number, where it is not always the same; `severity` is the worst then. */
  readonly severityOf?: (number: NumberFacts) => Severity;
  /** The rule is about what numbers are used for besides channels: channels that were not read leave nothing of it open. */
  readonly looksBeyondChannels?: true;
  /** Inputs that had no part in it that the rule fired for a number; `null`: every input always has. */
  readonly leftOut: ((number: NumberFacts) => readonly RuleInput[]) | null;
  readonly related: ((number: NumberFacts, organization: Organization) => readonly RecordReference[]) | null;
}

/** What a rule found in the organization, and the entity sets without which there may be more. */
export interface OrganizationVerdict {
  readonly hits: readonly { readonly subject: RecordReference; readonly related: readonly RecordReference[] }[];
  readonly incomplete: readonly EntitySet[];
}

/** Looks at the organization and names its own subjects. */
export interface OrganizationRule extends RuleBase {
  readonly scope: 'organization';
  readonly check: (organization: Organization) => OrganizationVerdict;
}

interface RuleOf {
  readonly channel: ChannelRule;
  readonly number: NumberRule;
  readonly organization: OrganizationRule;
}

export type Rule = RuleOf[keyof RuleOf];

/** The check, after a look at whether the environment has the columns that it needs. */
const withColumns =
  <Subject>({ inputs }: RuleBase, check: (subject: Subject, organization: Organization) => Verdict) =>
  (subject: Subject, organization: Organization): Verdict => {
    if (!organization.anyLacking) return check(subject, organization);
    const { looked, approach } = lackedBy(inputs, organization);
    if (looked[0] !== undefined) return incompleteWithout(looked[0]);
    const verdict = check(subject, organization);
    return verdict === 'silent' && approach[0] !== undefined ? incompleteWithout(approach[0]) : verdict;
  };

function guarded(rule: Rule): Rule {
  if (rule.scope === 'channel') return { ...rule, check: withColumns(rule, rule.check) };
  if (rule.scope === 'number') return { ...rule, check: withColumns(rule, rule.check) };
  return {
    ...rule,
    check: (organization: Organization): OrganizationVerdict => {
      const { looked } = lackedBy(rule.inputs, organization);
      const { hits, incomplete } = rule.check(organization);
      return looked.length === 0 ? { hits, incomplete } : { hits: [], incomplete: [...new Set([...looked, ...incomplete])] };
    },
  };
}

/** Makes a rule. What it must say depends on its `scope`. A rule is incomplete where the environment lacks a column of its `inputs`. */
export const defineRule = <Scope extends keyof RuleOf>(rule: RuleOf[Scope] & { readonly scope: Scope }): RuleOf[Scope] =>
  guarded(rule) as RuleOf[Scope];
