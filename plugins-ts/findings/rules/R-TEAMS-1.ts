import { isTeamsNumber, mayHaveConnectivityRecords } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, onNumber } from '../verdict';

/** How a number reaches Teams is not declared, so that its boundary cannot be decided. */
export const R_TEAMS_1 = defineRule({
  id: 'R-TEAMS-1',
  severity: 'warning',
  basis: 'inferred',
  sources: ['V-NUM', 'D-TPE'],
  scope: 'number',
  inputs: ['approach(number)'],
  leftOut: null,
  contradictions: ['teams-numbers'],
  movesWith: null,
  notice: null,
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, (read) => {
        if (!isTeamsNumber(read) || read.recognition.decidingRecords.length > 0) return false;
        // That nothing is declared is known only of a table that was read whole.
        return mayHaveConnectivityRecords(read, organization) || true;
      }),
    ),
  related: null,
});
