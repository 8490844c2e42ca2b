import { TABLE } from '../../tables/choices';
import { isUntyped } from '../conditions';
import { defineRule } from '../defineRule';
import { firesIf, incompleteWithout, onNumber } from '../verdict';

/** The number's record says both ACS and Teams, so that its approach cannot be decided. */
export const R_PROV_1 = defineRule({
  id: 'R-PROV-1',
  severity: 'error',
  basis: 'inferred',
  sources: ['V-NUM', 'V-PROV', 'C-MIG'],
  scope: 'number',
  inputs: ['number.msdyn_phonenumbertype', 'provider.msdyn_occommunicationprovider', 'number.msdyn_teamsresourceaccount'],
  leftOut: (number) => (isUntyped(number) ? [] : ['number.msdyn_teamsresourceaccount']),
  contradictions: [],
  movesWith: 'undecidedSource',
  notice: { form: 'number', id: 'vcd_records', text: 'Forms_Record_R_PROV_1' },
  check: (number, organization) =>
    firesIf(
      onNumber(number, organization, ({ recognition, providerUnread }) =>
        providerUnread ? incompleteWithout('msdyn_occommunicationprovidersettings') : recognition.platform === 'contradictory',
      ),
    ),
  related: ({ providerId, provider }) => (providerId === null || provider === null ? [] : [{ table: TABLE.provider, id: providerId }]),
});
