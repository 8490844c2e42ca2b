import { TABLE } from '../../tables/choices';
import { defineRule } from '../defineRule';
import { numberInput, PROVIDER_LOOKUP, RESOURCE_ACCOUNT } from '../inputs';
import { firesIf, incompleteWithout, onNumber } from '../verdict';

/** The number's record says both ACS and Teams, so that its approach cannot be decided. */
export const R_PROV_1 = defineRule({
  id: 'R-PROV-1',
  severity: 'error',
  basis: 'inferred',
  sources: ['V-NUM', 'V-PROV', 'C-MIG'],
  scope: 'number',
  inputs: [
    numberInput('msdyn_phonenumbertype', RESOURCE_ACCOUNT, PROVIDER_LOOKUP),
    { role: 'provider', columns: ['msdyn_name', 'msdyn_occommunicationprovider'] },
  ],
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
