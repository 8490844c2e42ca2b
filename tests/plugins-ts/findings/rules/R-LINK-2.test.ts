import { R_LINK_2 } from '../../../../plugins-ts/findings/rules/R-LINK-2';
import { teams } from '../../../support/rows';
import { NUMBERS, noNumbers, testRule } from '../../../support/rules';

testRule(R_LINK_2, {
  fires: [['left over', { msdyn_teamsresourceaccount: 'a' }]],
  silent: [
    ['none', {}],
    ['Teams', teams],
    ['old row', { msdyn_phonenumbertype: null, msdyn_teamsresourceaccount: 'a' }],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
