import { R_PROV_1 } from '../../../../plugins-ts/findings/rules/R-PROV-1';
import { ACS, TEAMS_PHONE, teams } from '../../../support/rows';
import { NUMBERS, named, noNumbers, providers, testRule } from '../../../support/rules';

testRule(R_PROV_1, {
  fires: [
    ['type 0, Teams provider', named, {}, providers(TEAMS_PHONE)],
    ['old row, resource account', { msdyn_phonenumbertype: null, msdyn_teamsresourceaccount: 'a' }],
  ],
  silent: [
    ['ACS', named, {}, providers(ACS)],
    ['type 0 with a resource account', { msdyn_teamsresourceaccount: 'a' }],
    ['Teams', { ...teams, ...named }, {}, providers(TEAMS_PHONE)],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
