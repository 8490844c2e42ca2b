import { R_SIP_UNBRIDGE } from '../../../../plugins-ts/findings/rules/R-SIP-UNBRIDGE';
import { bridged, consultOut, recording, testRule, transferOut, unbridged } from '../../../support/rules';

testRule(R_SIP_UNBRIDGE, {
  fires: [
    ['transfer', {}, { ...unbridged, ...recording, ...transferOut }],
    ['consult', {}, { ...unbridged, ...recording, ...consultOut }],
  ],
  silent: [
    ['calls stay', {}, { ...unbridged, ...recording }],
    ['on', {}, { ...bridged, ...recording, ...transferOut }],
    ['not set', {}, { ...recording, ...transferOut }],
    ['not recorded', {}, { ...unbridged, ...transferOut }],
  ],
  incomplete: [],
});
