import { R_RET_2 } from '../../../../plugins-ts/findings/rules/R-RET-2';
import { directOffer } from '../../../support/rows';
import { NUMBERS, noNumbers, testRule } from '../../../support/rules';

testRule(R_RET_2, {
  fires: [
    ['Australia', { ...directOffer, msdyn_countryisocode: 'AU' }],
    ['three letters', { ...directOffer, msdyn_countryisocode: 'sgp' }],
  ],
  silent: [
    ['blank', directOffer],
    ['Germany', { ...directOffer, msdyn_countryisocode: 'DE' }],
    ['own carrier', { msdyn_countryisocode: 'AU' }],
    ['not Asia-Pacific', { ...directOffer, msdyn_countryisocode: 'AE' }],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
