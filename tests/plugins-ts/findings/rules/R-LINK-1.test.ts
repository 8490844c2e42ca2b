import { R_LINK_1 } from '../../../../plugins-ts/findings/rules/R-LINK-1';
import { TEAMS_PHONE, teams } from '../../../support/rows';
import { NUMBERS, named, noNumbers, providers, testRule } from '../../../support/rules';

testRule(R_LINK_1, {
  fires: [
    ['empty', { ...teams, msdyn_teamsresourceaccount: null }],
    ['blank', { ...teams, msdyn_teamsresourceaccount: ' ' }],
    ['by its provider', { ...named, msdyn_phonenumbertype: null }, {}, providers(TEAMS_PHONE)],
  ],
  silent: [
    ['linked', teams],
    ['ACS', {}],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
