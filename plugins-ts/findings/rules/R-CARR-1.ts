import { isOwnTelephonyOnAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** No carrier is recorded for a direct routing number, so that none can be named as a contact. */
export const R_CARR_1 = defineRule({
  id: 'R-CARR-1',
  severity: 'info',
  basis: 'inferred',
  sources: ['D-BYO'],
  scope: 'number',
  inputs: ['approach(number)', 'number._msdyn_carrierid_value'],
  leftOut: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (number, organization) => firesIf(onNumber(number, organization, (read) => isOwnTelephonyOnAcs(read) && read.carrierId === null)),
  related: null,
});
