import { R_SMS_2 } from '../../../../plugins-ts/findings/rules/R-SMS-2';
import { TEAMS_PHONE, directOffer, teams } from '../../../support/rows';
import { NUMBERS, named, noNumbers, providers, sms, testRule } from '../../../support/rules';

testRule(R_SMS_2, {
  fires: [
    ['direct offer', { ...directOffer, ...sms }],
    ['source not known', { msdyn_ocphonenumbersource: null, ...sms }],
  ],
  silent: [
    ['no SMS', directOffer],
    ['Teams', { ...teams, ...sms }],
    ['direct routing, which has no SMS to end', sms],
    ['contradictory', { ...named, ...sms }, {}, providers(TEAMS_PHONE)],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
