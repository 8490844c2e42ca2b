import { R_TEAMS_2 } from '../../../../plugins-ts/findings/rules/R-TEAMS-2';
import { teams } from '../../../support/rows';
import { NUMBERS, noNumbers, teamsTransfer, testRule } from '../../../support/rules';

testRule(R_TEAMS_2, {
  fires: [
    ['transfer', teams, teamsTransfer],
    ['consult', teams, { msdyn_agentexternalteamsparticipantcontrolenabled: true }],
  ],
  silent: [
    ['ACS', {}, teamsTransfer],
    ['call stays', teams],
  ],
  incomplete: [[NUMBERS, 'no numbers', {}, teamsTransfer, noNumbers]],
});
