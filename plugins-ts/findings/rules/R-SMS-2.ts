import { usesSms } from '../../organization/numberFacts';
import { defineRule } from '../defineRule';
import { numberInput, SMS } from '../inputs';
import { firesIf, onNumber } from '../verdict';

/** SMS through ACS ends with ACS telephony. */
export const R_SMS_2 = defineRule({
  id: 'R-SMS-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-DEP'],
  scope: 'number',
  inputs: [numberInput(...SMS)],
  contradictions: ['closed-to-new-customers'],
  movesWith: 'sms',
  notice: null,
  check: (number, organization) => firesIf(onNumber(number, organization, (read) => read.recognition.platform === 'acs' && usesSms(read))),
  related: null,
});
