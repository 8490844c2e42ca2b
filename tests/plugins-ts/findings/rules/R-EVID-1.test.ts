import { R_EVID_1 } from '../../../../plugins-ts/findings/rules/R-EVID-1';
import { own, teams } from '../../../support/rows';
import { OWN, noOwnTable, connectivityRecords, testRule } from '../../../support/rules';

testRule(R_EVID_1, {
  fires: [['disagree', teams, {}, connectivityRecords(own('a', 1), own('b', 2))]],
  silent: [
    ['agree', teams, {}, connectivityRecords(own('a', 1), own('b', 1))],
    ['on-premises does not count', teams, {}, connectivityRecords(own('a', 1), own('b', 5))],
    ['ACS', {}, {}, connectivityRecords(own('a', 1), own('b', 2))],
  ],
  incomplete: [[OWN, 'own table', teams, {}, noOwnTable]],
});
