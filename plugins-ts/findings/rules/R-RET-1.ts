import { isRetiring } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** The number stops working in Contact Center when ACS telephony ends. */
export const R_RET_1 = defineRule({
  id: 'R-RET-1',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-RET', 'A-RET'],
  scope: 'number',
  inputs: ['approach(number)'],
  leftOut: null,
  contradictions: ['closed-to-new-customers', 'who-may-buy', 'release-before-move'],
  movesWith: null,
  notice: null,
  check: (number, organization) => firesIf(onNumber(number, organization, isRetiring)),
  related: null,
});
