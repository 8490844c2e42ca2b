import { R_911_2 } from '../../../../plugins-ts/findings/rules/R-911-2';
import { TEAMS_PHONE, teams } from '../../../support/rows';
import { NUMBERS, declared, named, noNumbers, providers, testRule } from '../../../support/rules';

testRule(R_911_2, {
  fires: [
    ['undecided', teams],
    ['decided', teams, {}, declared(3)],
  ],
  silent: [
    ['ACS', {}],
    ['contradictory', named, {}, providers(TEAMS_PHONE)],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
