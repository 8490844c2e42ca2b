import type { NumberFacts } from '../../organization/numberFacts';
import { saysOnPremises, teamsApproachOf } from '../../organization/recognize';
import type { Row } from '../../tables/tables';
import { isUntyped, mayHaveConnectivityRecords } from '../conditions';
import { defineRule } from '../defineRule';
import { connectivityReference } from '../references';
import { firesIf, onNumber } from '../verdict';

/** Connectivity records that Dynamics contradicts: a Teams connectivity for an ACS number, or the old platform for any number. */
function contradictedRows(number: NumberFacts): readonly Row<'vcd_numberconnectivity'>[] {
  if (number.connectivityRecords.length === 0) return number.connectivityRecords;
  const isAcs = number.recognition.platform === 'acs';
  return number.connectivityRecords.filter((row) => saysOnPremises(row) || (isAcs && teamsApproachOf(row) !== null));
}

/** What was declared contradicts the number's record, which counts. */
export const R_EVID_2 = defineRule({
  id: 'R-EVID-2',
  severity: 'warning',
  basis: 'inferred',
  sources: ['V-NUM'],
  scope: 'number',
  inputs: ['number.msdyn_phonenumbertype', 'provider.msdyn_occommunicationprovider', 'row.vcd_connectivity'],
  leftOut: (number) => {
    // The old platform is no connectivity of any number in Dynamics, whichever its platform.
    if (contradictedRows(number).every(saysOnPremises)) return ['number.msdyn_phonenumbertype', 'provider.msdyn_occommunicationprovider'];
    return isUntyped(number) ? [] : ['provider.msdyn_occommunicationprovider'];
  },
  contradictions: [],
  movesWith: null,
  notice: { form: 'number', id: 'vcd_records', text: 'Forms_Record_R_EVID_2' },
  check: (number, organization) =>
    firesIf(onNumber(number, organization, (read) => contradictedRows(read).length > 0 || mayHaveConnectivityRecords(read, organization))),
  related: (number) => contradictedRows(number).map(connectivityReference),
});
