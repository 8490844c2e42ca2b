/**
 * Why a finding stands: what was seen, what it means, what to do, and where sources disagree about it.
 */
import type { Contradiction, TextKey } from '../catalogue/catalogueTypes';
import type { Organization } from '../organization/openOrganization';
import type { ApproachId } from '../catalogue/vocabulary';
import type { Finding } from './findingTypes';
import { contradictionsOfRule } from './contradictionsFor';
import { ruleById } from './rules';
import { findingContext, type FindingContext } from './findingContext';
import { seenIn, type SeenRecord } from './observed';
import { saidKey } from './wording';

export { APPLICABILITY, contradictionsFor, contradictionsOfRule } from './contradictionsFor';
export type { StatementKind, StatementSubject } from './contradictionsFor';
export type { RuleInput } from './inputs';
export { seenBy, unreadFor } from './observed';
export type { SeenRecord } from './observed';

export interface Explanation {
  readonly rule: string;
  /** What is so, why it matters, and what to do: resource keys. */
  readonly title: TextKey;
  readonly explanation: TextKey;
  readonly fix: TextKey;
  /** The records that the rule looked at, with columns and values; `[]` where they are not there. Of related ones, the first. */
  readonly records: readonly SeenRecord[];
  /** Related records that are not among `records`. */
  readonly more: number;
  /** Where sources disagree about what the finding says. */
  readonly contradictions: readonly Contradiction[];
}

/** Related records that an explanation shows. An ACS resource may be shared by thousands of numbers. */
const MOST_RELATED = 3;

/** The approach that a finding speaks of: of the outbound number where it is about outbound calls, else of the number. */
function approachOf(finding: Finding, context: FindingContext | null): ApproachId | undefined {
  const number = finding.direction === 'outbound' ? context?.outboundNumber : context?.number;
  const approach = number?.described.approach ?? 'unknown';
  return approach === 'unknown' ? undefined : approach;
}

/** Explains one finding of an organization. Never throws: what is not there is left out. */
export function explainFinding(finding: Finding, organization: Organization): Explanation {
  const { rule, related } = finding;
  const known = ruleById(rule);
  const context = findingContext(finding, organization);
  return {
    rule,
    title: saidKey(finding, 'Title'),
    explanation: saidKey(finding, 'Explanation'),
    fix: saidKey(finding, 'Fix'),
    records: known === undefined || context === null ? [] : seenIn({ rule: known, context, related: related.slice(0, MOST_RELATED) }),
    more: Math.max(0, related.length - MOST_RELATED),
    contradictions: known === undefined ? [] : contradictionsOfRule(known, approachOf(finding, context)),
  };
}
