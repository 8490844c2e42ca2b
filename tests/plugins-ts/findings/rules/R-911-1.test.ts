import { R_911_1 } from '../../../../plugins-ts/findings/rules/R-911-1';
import { directOffer, teams } from '../../../support/rows';
import { WORKSTREAMS, declared, inWorkstream, noOutbound, testRule } from '../../../support/rules';

testRule(R_911_1, {
  fires: [['calls out', {}]],
  silent: [
    ['no calls out', noOutbound],
    ['Microsoft number', directOffer],
    ['Teams', teams, {}, declared(2)],
  ],
  incomplete: [[WORKSTREAMS, 'no workstream', {}, inWorkstream]],
});
