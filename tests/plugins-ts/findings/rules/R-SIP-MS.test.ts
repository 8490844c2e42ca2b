import { R_SIP_MS } from '../../../../plugins-ts/findings/rules/R-SIP-MS';
import { directOffer, teams } from '../../../support/rows';
import { OWN, consultOut, declared, ivr, noOwnTable, testRule, transferOut } from '../../../support/rules';

testRule(R_SIP_MS, {
  fires: [
    ['transfer', directOffer, transferOut],
    ['consult', directOffer, consultOut],
    ['Calling Plan', teams, transferOut, declared(1)],
    ['IVR in front', directOffer, {}, ivr],
  ],
  silent: [
    ['own carrier', {}, transferOut],
    ['call stays', directOffer],
    ['undecided', teams, transferOut],
  ],
  incomplete: [
    [OWN, 'an IVR may be declared', directOffer, {}, noOwnTable],
    [OWN, 'a Calling Plan may be declared', teams, transferOut, noOwnTable],
  ],
});
