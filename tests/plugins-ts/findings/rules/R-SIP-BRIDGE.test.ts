import { R_SIP_BRIDGE } from '../../../../plugins-ts/findings/rules/R-SIP-BRIDGE';
import { bridged, testRule, transferOut, unbridged } from '../../../support/rules';

testRule(R_SIP_BRIDGE, {
  fires: [['on', {}, { ...bridged, ...transferOut }]],
  silent: [
    ['off', {}, { ...unbridged, ...transferOut }],
    ['not set', {}, transferOut],
    ['call stays', {}, bridged],
  ],
  incomplete: [],
});
