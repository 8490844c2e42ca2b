import { isTeamsNumber, isUntyped, mayHaveConnectivityRecords } from '../conditions';
import { defineRule } from '../defineRule';
import { connectivityReference } from '../references';
import { firesIf, onNumber } from '../verdict';

/** What was declared or imported for the number disagrees. */
export const R_EVID_1 = defineRule({
  id: 'R-EVID-1',
  severity: 'warning',
  basis: 'inferred',
  sources: ['V-NUM'],
  scope: 'number',
  inputs: ['number.msdyn_phonenumbertype', 'provider.msdyn_occommunicationprovider', 'row.vcd_connectivity'],
  leftOut: (number) => (isUntyped(number) ? [] : ['provider.msdyn_occommunicationprovider']),
  contradictions: [],
  movesWith: null,
  notice: { form: 'number', id: 'vcd_records', text: 'Forms_Record_R_EVID_1' },
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, (read) => {
        if (!isTeamsNumber(read)) return false;
        const disagree = read.recognition.decidingRecords.length > 0 && read.recognition.classification.certainty === 'ambiguous';
        return disagree || mayHaveConnectivityRecords(read, organization);
      }),
    ),
  related: ({ recognition }) => recognition.decidingRecords.map(connectivityReference),
});
