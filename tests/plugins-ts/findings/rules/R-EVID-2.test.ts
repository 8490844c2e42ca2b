import { R_EVID_2 } from '../../../../plugins-ts/findings/rules/R-EVID-2';
import { ACS, own, teams } from '../../../support/rows';
import { OWN, declared, ivr, named, noOwnTable, connectivityRecords, providers, testRule } from '../../../support/rules';

testRule(R_EVID_2, {
  fires: [
    ['ACS', {}, {}, declared(2)],
    ['on-premises', teams, {}, declared(5)],
    ['trial', named, {}, { ...providers(ACS, { msdyn_istrial: true }), ...declared(1) }],
  ],
  silent: [
    ['Teams', teams, {}, declared(2)],
    ['no connectivity', {}, {}, ivr],
    ['another number', {}, {}, connectivityRecords(own('o', 2, { vcd_phonenumber: '+14255550199' }))],
  ],
  incomplete: [[OWN, 'own table', {}, {}, noOwnTable]],
});
