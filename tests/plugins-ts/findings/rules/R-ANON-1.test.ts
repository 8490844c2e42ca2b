import { R_ANON_1 } from '../../../../plugins-ts/findings/rules/R-ANON-1';
import { ACS, directOffer, teams } from '../../../support/rows';
import { WORKSTREAMS, inWorkstream, named, noInbound, providers, testRule } from '../../../support/rules';

testRule(R_ANON_1, {
  fires: [
    ['direct offer', directOffer],
    ['undecided Teams', teams],
    ['trial', named, {}, providers(ACS, { msdyn_istrial: true })],
  ],
  silent: [
    ['direct routing', {}],
    ['may be direct routing', { msdyn_ocphonenumbersource: null }],
    ['nothing known', { msdyn_phonenumbertype: 9 }],
    ['takes no calls', { ...directOffer, ...noInbound }],
  ],
  incomplete: [[WORKSTREAMS, 'no workstream', directOffer, inWorkstream]],
});
