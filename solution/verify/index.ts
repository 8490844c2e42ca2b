/** What is wrong with packed solutions. */
import { ACCESS_RULES } from './access';
import { APP_RULES } from './app';
import { BINDING_RULES } from './bindings';
import { DECLARATION_RULES } from './declarations';
import { ELEMENT_RULES } from './elements';
import { FILE_RULES } from './files';
import { IDENTITY_RULES } from './identity';
import type { Release } from './model';
import { ROOT_RULES } from './roots';
import type { Problem, Rule } from './rule';
import { SCRIPT_RULES } from './scripts';
import { STRING_RULES } from './strings';
import { TABLE_RULES } from './tables';
import { VIEW_RULES } from './views';

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
