import { R_SLA_BACK } from '../../../../plugins-ts/findings/rules/R-SLA-BACK';
import { directOffer, teams } from '../../../support/rows';
import {
  NUMBERS,
  OWN,
  WORKSTREAMS,
  consultOut,
  declared,
  inWorkstream,
  noInbound,
  noNumbers,
  noOwnTable,
  testRule,
  transferOut,
} from '../../../support/rules';

testRule(R_SLA_BACK, {
  fires: [
    ['ACS', {}, transferOut],
    ['Teams', teams, transferOut, declared(2)],
  ],
  silent: [
    ['no transfer', {}],
    ['no inbound calls', noInbound, transferOut],
    ['consult alone stays', {}, consultOut],
    ['Microsoft number', directOffer, transferOut],
    ['undecided', teams, transferOut],
  ],
  incomplete: [
    [WORKSTREAMS, 'the workstream was not read', {}, { ...transferOut, ...inWorkstream }],
    [NUMBERS, 'no numbers', {}, transferOut, noNumbers],
    [OWN, 'Direct Routing may be declared', teams, transferOut, noOwnTable],
  ],
});
