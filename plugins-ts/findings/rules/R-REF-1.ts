import { defineRule } from '../defineRule';
import { NUMBER_LOOKUPS_INPUT } from '../inputs';
import { numberReference } from '../references';
import { both, firesIf, onceRead } from '../verdict';

/** The channel names a phone number that was not found. */
export const R_REF_1 = defineRule({
  id: 'R-REF-1',
  severity: 'error',
  basis: 'inferred',
  sources: ['V-NUM'],
  scope: 'channel',
  direction: null,
  inputs: [NUMBER_LOOKUPS_INPUT],
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
