import { R_REF_1 } from '../../../../plugins-ts/findings/rules/R-REF-1';
import { NUMBERS, noNumbers, testRule } from '../../../support/rules';

testRule(R_REF_1, {
  fires: [
    ['number', {}, { _msdyn_phonenumberid_value: 'gone' }],
    ['caller id', {}, { _msdyn_calleridphonenumberid_value: 'gone' }],
  ],
  silent: [
    ['found', {}],
    ['no number', {}, { _msdyn_phonenumberid_value: null }],
  ],
  incomplete: [
    [NUMBERS, 'denied', {}, {}, noNumbers],
    [NUMBERS, 'cut off', {}, {}, { msdyn_ocphonenumbers: { state: 'truncated', rows: [], message: null } }],
  ],
});
