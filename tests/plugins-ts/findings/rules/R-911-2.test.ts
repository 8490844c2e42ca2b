import { R_911_2 } from '../../../../plugins-ts/findings/rules/R-911-2';
import { TEAMS_PHONE, teams } from '../../../support/rows';
import { NUMBERS, WORKSTREAMS, declared, inWorkstream, named, noNumbers, noOutbound, providers, testRule } from '../../../support/rules';

testRule(R_911_2, {
  fires: [
    ['undecided', teams],
    ['decided', teams, {}, declared(3)],
  ],
  silent: [
    ['ACS', {}],
    ['no outbound calls', { ...teams, ...noOutbound }],
    ['contradictory', named, {}, providers(TEAMS_PHONE)],
  ],
  incomplete: [
    [NUMBERS, 'no numbers', {}, {}, noNumbers],
    [WORKSTREAMS, 'the workstream was not read', teams, inWorkstream],
  ],
});
