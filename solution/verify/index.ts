/** What is wrong with packed solutions. */
import { ACCESS_RULES } from './accessRules';
import { APP_RULES } from './appRules';
import { BINDING_RULES } from './bindingRules';
import { DECLARATION_RULES } from './declarationRules';
import { ELEMENT_RULES } from './elementRules';
import { FILE_RULES } from './fileRules';
import { IDENTITY_RULES } from './identityRules';
import type { Release } from './model';
import { ROOT_RULES } from './rootRules';
import type { Problem, Rule } from './rule';
import { SCRIPT_RULES } from './scriptRules';
import { STRING_RULES } from './stringRules';
import { TABLE_RULES } from './tableRules';
import { VIEW_RULES } from './viewRules';

export { readPackedSolution, solutionFromParts, type PackedSolution, type Release } from './model';
export type { Problem, Rule } from './rule';

/** All rules, in the order in which they are reported. */
export const RULES: readonly Rule[] = [
  ...FILE_RULES,
  ...ELEMENT_RULES,
  ...IDENTITY_RULES,
  ...ROOT_RULES,
  ...DECLARATION_RULES,
  ...TABLE_RULES,
  ...ACCESS_RULES,
  ...VIEW_RULES,
  ...BINDING_RULES,
  ...SCRIPT_RULES,
  ...STRING_RULES,
  ...APP_RULES,
];

/**
 * Checks solutions against every rule.
 * @param release all zips that belong together: managed and unmanaged, core and forms
 */
export function verify(release: Release): Problem[] {
  return release.flatMap((solution) => RULES.flatMap((rule) => rule.check(solution, release)));
}
