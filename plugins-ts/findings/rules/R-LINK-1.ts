import { hasResourceAccount } from '../../organization/numberFacts';
import { isTeamsNumber, isUntyped } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** A Teams number without a resource account: the sync is not complete. */
export const R_LINK_1 = defineRule({
  id: 'R-LINK-1',
  severity: 'error',
  basis: 'inferred',
  sources: ['V-NUM', 'C-MIG'],
  scope: 'number',
  inputs: ['number.msdyn_phonenumbertype', 'provider.msdyn_occommunicationprovider', 'number.msdyn_teamsresourceaccount'],
  leftOut: (number) => (isUntyped(number) ? [] : ['provider.msdyn_occommunicationprovider']),
  contradictions: [],
  movesWith: 'noResourceAccount',
  notice: { form: 'number', id: 'vcd_records', text: 'Forms_Record_R_LINK_1' },
  check: (number, organization) => firesIf(onNumber(number, organization, (read) => isTeamsNumber(read) && !hasResourceAccount(read))),
  related: null,
});
