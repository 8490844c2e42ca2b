import { isOwnTelephonyOnAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** One SBC name cannot serve ACS and Teams at once, so that a move needs a cut-over or a second name. */
export const R_RET_3 = defineRule({
  id: 'R-RET-3',
  severity: 'info',
  basis: 'documented',
  sources: ['D-MIGDR'],
  scope: 'number',
  inputs: ['approach(number)'],
  leftOut: null,
  contradictions: [],
  movesWith: 'sbcName',
  notice: null,
  check: (number, organization) => firesIf(onNumber(number, organization, isOwnTelephonyOnAcs)),
  related: null,
});
