import { defineRule } from '../defineRule';
import { numberReference } from '../references';
import { both, firesIf, onceRead } from '../verdict';

/** The channel names a phone number that was not found. */
export const R_REF_1 = defineRule({
  id: 'R-REF-1',
  severity: 'error',
  basis: 'inferred',
  sources: ['V-NUM', 'D-ALM'],
  scope: 'channel',
  direction: null,
  inputs: ['channel._msdyn_phonenumberid_value', 'channel._msdyn_calleridphonenumberid_value'],
  speaksOf: ({ numbers }) => numbers.filter(({ row }) => row === null),
  contradictions: [],
  movesWith: null,
  notice: { form: 'channel', id: 'vcd_missing', text: 'Forms_NumberMissing' },
  // That it is missing is known only of a table that was read whole.
  check: ({ numbers }, organization) =>
    firesIf(
      both(
        numbers.some(({ row }) => row === null),
        () => onceRead('msdyn_ocphonenumbers', organization),
      ),
    ),
  related: ({ numbers }) => numbers.filter(({ row }) => row === null).map(numberReference),
});
