import { choiceCell } from '../../organization/cells';
import { NUMBER_TYPE } from '../../tables/choices';
import { hasResourceAccount } from '../../organization/numberFacts';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** An ACS number that still names a Teams resource account: a move that was not finished. */
export const R_LINK_2 = defineRule({
  id: 'R-LINK-2',
  severity: 'error',
  basis: 'inferred',
  sources: ['C-MIG'],
  scope: 'number',
  inputs: ['number.msdyn_phonenumbertype', 'number.msdyn_teamsresourceaccount'],
  leftOut: null,
  contradictions: [],
  movesWith: 'unfinishedMove',
  notice: { form: 'number', id: 'vcd_records', text: 'Forms_Record_R_LINK_2' },
  check: (number, organization) =>
    firesIf(
      onNumber(
        number,
        organization,
        (read) => read.row !== null && choiceCell(read.row, 'msdyn_phonenumbertype') === NUMBER_TYPE.acs && hasResourceAccount(read),
      ),
    ),
  related: null,
});
