import { R_CARR_1 } from '../../../../plugins-ts/findings/rules/R-CARR-1';
import { denied, directOffer, teams } from '../../../support/rows';
import { NUMBERS, noNumbers, testRule } from '../../../support/rules';

testRule(R_CARR_1, {
  fires: [['blank', { _msdyn_carrierid_value: null }]],
  silent: [
    ['named', {}],
    ['named, carriers denied', {}, {}, { msdyn_occarriers: denied() }],
    ['Teams', teams],
    ['direct offer', directOffer],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, {}, noNumbers]],
});
