import { R_OUT_2 } from '../../../../plugins-ts/findings/rules/R-OUT-2';
import { teams } from '../../../support/rows';
import { WORKSTREAMS, declared, inWorkstream, noOutbound, testRule } from '../../../support/rules';

testRule(R_OUT_2, {
  fires: [
    ['undecided', teams],
    ['Calling Plan', teams, {}, declared(1)],
  ],
  silent: [
    ['no calls out', { ...teams, ...noOutbound }],
    ['ACS', {}],
  ],
  incomplete: [[WORKSTREAMS, 'no workstream', teams, inWorkstream]],
});
