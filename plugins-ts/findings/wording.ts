/** Which words a finding has, where its rule says one thing or another by what it saw. */
import type { TextKey } from '../catalogue/catalogueTypes';
import { findingKey, type FindingTextPart } from './findingKeys';
import type { Finding } from './findingTypes';
import { ruleById } from './rules';

/** A rule that is named, with what it saw where it fired. */
export type Said = Pick<Finding, 'rule'> & Partial<Pick<Finding, 'seen'>>;

/** The name of the words by what was seen; `null` for those that hold whatever it was. */
function wordingOf({ rule, seen }: Said): string | null {
  const by = ruleById(rule)?.wordedBy;
  const value = by && seen?.find(({ column }) => column === by.column)?.value;
  return (typeof value === 'boolean' && by?.[value ? 'whenOn' : 'whenOff']) || null;
}

/** The resource of a finding's words: of those for what was seen, where the rule has them. Without `seen`: of those that always hold. */
export function saidKey(said: Said, part: FindingTextPart): TextKey {
  const wording = wordingOf(said);
  const key = findingKey(said.rule, part);
  return wording === null ? key : `${key}_${wording}`;
}

/** The names of all words that a rule has besides those that always hold. */
export function wordingsOf(rule: string): readonly string[] {
  const by = ruleById(rule)?.wordedBy;
  return by === undefined ? [] : [by.whenOn, by.whenOff];
}
