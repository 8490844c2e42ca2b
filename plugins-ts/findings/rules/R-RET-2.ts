import { filledTextCell } from '../../organization/cells';
import { isAsiaPacific } from '../asiaPacific';
import { isMicrosoftNumberOfAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** A direct offer number of Asia-Pacific may not be movable to Teams Calling Plan. */
export const R_RET_2 = defineRule({
  id: 'R-RET-2',
  severity: 'warning',
  basis: 'documented',
  sources: ['D-MIGDO', 'A-RET'],
  scope: 'number',
  inputs: ['approach(number)', 'number.msdyn_countryisocode'],
  leftOut: null,
  contradictions: [],
  movesWith: 'asiaPacific',
  notice: null,
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, (read) => {
        const country = read.row === null || !isMicrosoftNumberOfAcs(read) ? null : filledTextCell(read.row, 'msdyn_countryisocode');
        return country !== null && isAsiaPacific(country);
      }),
    ),
  related: null,
});
