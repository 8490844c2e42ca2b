import { R_STATE_1 } from '../../../../plugins-ts/findings/rules/R-STATE-1';
import { directOffer, teams } from '../../../support/rows';
import { NUMBERS, declared, noNumbers, testRule } from '../../../support/rules';

testRule(R_STATE_1, {
  fires: [['inactive', { statecode: 1 }]],
  silent: [
    ['active', {}],
    ['direct offer', { ...directOffer, statecode: 1 }],
    ['Teams', { ...teams, statecode: 1 }, {}, declared(2)],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
