import { R_SIP_UNBRIDGE } from '../../../../plugins-ts/findings/rules/R-SIP-UNBRIDGE';
import { bridged, recording, testRule, unbridged } from '../../../support/rules';

testRule(R_SIP_UNBRIDGE, {
  fires: [['off', {}, { ...unbridged, ...recording }]],
  silent: [
    ['on', {}, { ...bridged, ...recording }],
    ['not set', {}, recording],
    ['not recorded', {}, unbridged],
  ],
  incomplete: [],
});
