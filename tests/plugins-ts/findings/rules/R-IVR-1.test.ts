import { R_IVR_1 } from '../../../../plugins-ts/findings/rules/R-IVR-1';
import { directOffer, own, teams } from '../../../support/rows';
import { OWN, ivr, noOwnTable, connectivityRecords, testRule } from '../../../support/rules';

testRule(R_IVR_1, {
  fires: [
    ['direct offer', directOffer, {}, ivr],
    ['Calling Plan', teams, {}, connectivityRecords(own('o', 1, { vcd_ivrinfront: true }))],
  ],
  silent: [
    ['own carrier', {}, {}, ivr],
    ['no IVR', directOffer, {}, connectivityRecords(own('o', null, { vcd_ivrinfront: false }))],
    ['inactive row', directOffer, {}, connectivityRecords(own('o', null, { vcd_ivrinfront: true, statecode: 1 }))],
    ['undecided', teams, {}, ivr],
  ],
  incomplete: [[OWN, 'own table', directOffer, {}, noOwnTable]],
});
