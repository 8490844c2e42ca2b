import { R_SLA_OUT_BYO } from '../../../../plugins-ts/findings/rules/R-SLA-OUT-BYO';
import { denied, directOffer, read, teams } from '../../../support/rows';
import { NUMBERS, OWN, WORKSTREAMS, declared, inWorkstream, noNumbers, noOutbound, noOwnTable, testRule } from '../../../support/rules';

testRule(R_SLA_OUT_BYO, {
  fires: [
    ['ACS', {}],
    ['Teams', teams, {}, declared(2)],
  ],
  silent: [
    ['no calls out', noOutbound],
    ['Microsoft number', directOffer],
    ['undecided', teams],
    ['inbound only', {}, inWorkstream, { msdyn_liveworkstreams: read({ msdyn_liveworkstreamid: 'w', msdyn_direction: 2 }) }],
  ],
  incomplete: [
    [NUMBERS, 'no numbers', {}, {}, noNumbers],
    [WORKSTREAMS, 'no workstream', {}, inWorkstream, { msdyn_liveworkstreams: denied() }],
    [WORKSTREAMS, 'workstream not found', {}, inWorkstream],
    [OWN, 'Direct Routing may be declared', teams, {}, noOwnTable],
  ],
});
