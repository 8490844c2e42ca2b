import { usesSms } from '../../organization/numberFacts';
import { isOwnTelephonyOnAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { lackingToDecide } from '../needs';
import { firesIf, incompleteWithout, onNumber } from '../verdict';

/** SMS through ACS ends with ACS telephony. Direct routing has none: that is R-SMS-1. */
export const R_SMS_2 = defineRule({
  id: 'R-SMS-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-DEP'],
  scope: 'number',
  inputs: ['approach(number)', 'number.msdyn_smsinboundenabled', 'number.msdyn_smsoutboundenabled'],
  leftOut: null,
  contradictions: ['closed-to-new-customers'],
  movesWith: 'sms',
  notice: null,
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, (read) => {
        if (read.recognition.platform !== 'acs' || isOwnTelephonyOnAcs(read) || !usesSms(read)) return false;
        // It may be direct routing after all, where the environment lacks what would tell.
        const [lacking] = read.described.certainty === 'ambiguous' ? lackingToDecide(organization) : [];
        return lacking === undefined || incompleteWithout(lacking);
      }),
    ),
  related: null,
});
