import { usesSms } from '../../organization/numberFacts';
import { isOwnTelephonyOnAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** SMS is turned on for a number whose approach does not offer it. */
export const R_SMS_1 = defineRule({
  id: 'R-SMS-1',
  severity: 'error',
  basis: 'documented',
  sources: ['D-BYO'],
  scope: 'number',
  inputs: ['approach(number)', 'number.msdyn_smsinboundenabled', 'number.msdyn_smsoutboundenabled'],
  leftOut: null,
  contradictions: [],
  movesWith: 'sms',
  notice: null,
  check: (number, organization) => firesIf(onNumber(number, organization, (read) => isOwnTelephonyOnAcs(read) && usesSms(read))),
  related: null,
});
