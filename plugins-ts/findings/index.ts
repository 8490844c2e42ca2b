import type { Severity } from './types';
import { BOUNDARY_RULES } from './boundaries';
import { CALL_RULES } from './calls';
import { LIFECYCLE_RULES } from './lifecycle';
import { PERSONAL_NUMBER_RULE, RECORD_RULES } from './records';
import type { Rule } from './rule';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every rule that can find something, in the order in which findings are listed: worst first. */
export const RULES: readonly Rule[] = [...BOUNDARY_RULES, ...CALL_RULES, ...LIFECYCLE_RULES, ...RECORD_RULES, PERSONAL_NUMBER_RULE].sort(
  (a, b) => RANK[a.severity] - RANK[b.severity],
);

export { RuleRun } from './run';
