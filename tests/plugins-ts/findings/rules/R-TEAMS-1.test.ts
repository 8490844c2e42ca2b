import { R_TEAMS_1 } from '../../../../plugins-ts/findings/rules/R-TEAMS-1';
import { own, teams } from '../../../support/rows';
import { OWN, declared, noOwnTable, connectivityRecords, testRule } from '../../../support/rules';

testRule(R_TEAMS_1, {
  fires: [
    ['nothing declared', teams],
    ['only on-premises declared', teams, {}, declared(5)],
  ],
  silent: [
    ['declared', teams, {}, declared(1)],
    ['rows disagree', teams, {}, connectivityRecords(own('a', 1), own('b', 2))],
    ['ACS', {}],
  ],
  incomplete: [[OWN, 'own table', teams, {}, noOwnTable]],
});
