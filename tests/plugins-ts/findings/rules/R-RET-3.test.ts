import { R_RET_3 } from '../../../../plugins-ts/findings/rules/R-RET-3';
import { directOffer, teams } from '../../../support/rows';
import { NUMBERS, declared, noNumbers, testRule } from '../../../support/rules';

testRule(R_RET_3, {
  fires: [['direct routing', {}]],
  silent: [
    ['direct offer', directOffer],
    ['Teams', teams, {}, declared(2)],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
