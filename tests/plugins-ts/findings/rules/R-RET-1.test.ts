import { R_RET_1 } from '../../../../plugins-ts/findings/rules/R-RET-1';
import { ACS, TEAMS_PHONE, directOffer, teams } from '../../../support/rows';
import { NUMBERS, named, noNumbers, providers, testRule } from '../../../support/rules';

testRule(R_RET_1, {
  fires: [
    ['direct routing', {}],
    ['direct offer', directOffer],
    ['either', { msdyn_ocphonenumbersource: null }],
  ],
  silent: [
    ['Teams', teams],
    ['trial', named, {}, providers(ACS, { msdyn_istrial: true })],
    ['contradictory', named, {}, providers(TEAMS_PHONE)],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
