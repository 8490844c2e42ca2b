import { R_SMS_1 } from '../../../../plugins-ts/findings/rules/R-SMS-1';
import { directOffer, teams } from '../../../support/rows';
import { NUMBERS, noNumbers, sms, testRule } from '../../../support/rules';

testRule(R_SMS_1, {
  fires: [
    ['sends', sms],
    ['receives', { msdyn_smsinboundenabled: true }],
  ],
  silent: [
    ['no SMS', {}],
    ['direct offer', { ...directOffer, ...sms }],
    ['Teams', { ...teams, ...sms }],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
