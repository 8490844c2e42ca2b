export { RULES, ruleById } from './rules';
export { RuleRun } from './ruleRun';
