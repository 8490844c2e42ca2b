import { filledTextCell } from '../../organization/cells';
import type { NumberFacts } from '../../organization/numberFacts';
import { TABLE } from '../../tables/choices';
import { isMicrosoftNumberOfAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber, unlessRead } from '../verdict';

/** The carrier's own row names somebody other than Microsoft. The name that came with the lookup is not enough: it may be old. */
function namesAnother({ carrier }: NumberFacts): boolean {
  const name = carrier === null ? null : filledTextCell(carrier, 'msdyn_name');
  return name !== null && !name.toLowerCase().includes('microsoft');
}

/** The record says that Microsoft provides the number, and names another carrier. */
export const R_CARR_2 = defineRule({
  id: 'R-CARR-2',
  severity: 'warning',
  basis: 'inferred',
  sources: ['D-BYO', 'C-MIG'],
  scope: 'number',
  inputs: ['approach(number)', 'number._msdyn_carrierid_value', 'carrier.msdyn_name'],
  leftOut: null,
  contradictions: [],
  movesWith: null,
  notice: null,
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, (read) => {
        if (!isMicrosoftNumberOfAcs(read) || read.carrierId === null) return false;
        return read.carrier === null ? unlessRead('msdyn_occarriers', organization) : namesAnother(read);
      }),
    ),
  related: ({ carrierId }) => (carrierId === null ? [] : [{ table: TABLE.carrier, id: carrierId }]),
});
