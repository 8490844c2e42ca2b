/**
 * Which columns a rule cannot do without. An environment may lack one (`Table.lacking`): then its cells say nothing, and neither does
 * the rule.
 */
import type { Organization } from '../organization/openOrganization';
import { TABLES } from '../tables/columns';
import { ENTITY_SETS, type EntitySet } from '../tables/tables';
import { partsOf, SET_OF_ROLE, type InputParts, type RuleInput } from './inputs';

const lacksOne = (set: EntitySet, properties: readonly string[], organization: Organization): boolean =>
  organization.table(set).lacking?.some((property) => properties.includes(property)) === true;

/** Whether an input looks at a column that is lacking, or at a workstream to which nothing leads. */
const sees = ({ role, property }: InputParts, organization: Organization): EntitySet | null => {
  if (role === 'workstream' && organization.lacks('msdyn_ocvoicechannelsettings', '_msdyn_liveworkstreamid_value'))
    return 'msdyn_ocvoicechannelsettings';
  const set = SET_OF_ROLE[role];
  return set !== null && property !== null && lacksOne(set, [property], organization) ? set : null;
};

/** The approach of a number, or its platform, which is read from its provider as well. */
const isClassification = ({ role, property }: InputParts): boolean => property === null || role === 'provider';

/** The entity sets that lack a column that the approach of a number is read from. */
export const lackingToDecide = (organization: Organization): readonly EntitySet[] =>
  organization.anyLacking ? ENTITY_SETS.filter((set) => lacksOne(set, TABLES[set].deciding, organization)) : [];

/**
 * The entity sets that lack a column that a rule with these inputs needs: `looked`, one that it looks at itself, so that it can say
 * nothing at all; `approach`, one that the approach of a number is read from, which is undecided then. What is said of all candidates
 * holds all the same.
 */
export const lackedBy = (
  inputs: readonly RuleInput[],
  organization: Organization,
): { readonly looked: readonly EntitySet[]; readonly approach: readonly EntitySet[] } => {
  const parts = inputs.map(partsOf);
  return {
    looked: parts.filter((input) => !isClassification(input)).flatMap((input) => sees(input, organization) ?? []),
    approach: parts.some(isClassification) ? lackingToDecide(organization) : [],
  };
};
