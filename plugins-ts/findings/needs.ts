/**
 * Which columns a rule cannot do without. An environment may lack one (`Table.lacking`): then its cells say nothing, and neither does
 * the rule.
 */
import type { Organization } from '../organization/openOrganization';
import { lookupProperty, TABLES } from '../tables/columns';
import { ENTITY_SETS, type EntitySet } from '../tables/tables';
import { SET_OF_ROLE, type RuleInput } from './inputs';

const lacksOne = (set: EntitySet, properties: readonly string[], organization: Organization): boolean =>
  organization.table(set).lacking?.some((property) => properties.includes(property)) === true;

const propertyOf = (column: string): string => (column.startsWith('lookup:') ? lookupProperty(column.slice('lookup:'.length)) : column);

/** Whether an input looks at a column that is lacking, or at a workstream to which nothing leads. */
const sees = ({ role, columns }: RuleInput, organization: Organization): EntitySet | null => {
  if (role === 'workstream' && organization.lacks('msdyn_ocvoicechannelsettings', '_msdyn_liveworkstreamid_value'))
    return 'msdyn_ocvoicechannelsettings';
  return lacksOne(SET_OF_ROLE[role], columns.map(propertyOf), organization) ? SET_OF_ROLE[role] : null;
};

/**
 * The entity sets that lack a column that a rule with these inputs needs: `looked`, one that it looks at itself, so that it can say
 * nothing at all; `approach`, one that the approach of a number is read from, which is undecided then. What is said of all candidates
 * holds all the same.
 */
export const lackedBy = (
  inputs: readonly RuleInput[],
  organization: Organization,
): { readonly looked: readonly EntitySet[]; readonly approach: readonly EntitySet[] } => ({
  looked: inputs.flatMap((input) => sees(input, organization) ?? []),
  approach: inputs.some(({ approach }) => approach === true)
    ? ENTITY_SETS.filter((set) => lacksOne(set, TABLES[set].deciding, organization))
    : [],
});
