import { R_OUT_1 } from '../../../../plugins-ts/findings/rules/R-OUT-1';
import { NUMBERS, consultOut, noNumbers, noOutbound, testRule, transferOut } from '../../../support/rules';

testRule(R_OUT_1, {
  fires: [
    ['transfer', noOutbound, transferOut],
    ['consult', noOutbound, consultOut],
  ],
  silent: [
    ['may call', {}, transferOut],
    ['call stays', noOutbound],
    ['not known', { msdyn_phoneoutboundenabled: null }, transferOut],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, transferOut, noNumbers]],
});
