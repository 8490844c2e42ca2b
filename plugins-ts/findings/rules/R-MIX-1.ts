import type { NumberFacts } from '../../organization/numberFacts';
import { onceFor } from '../../organization/onceFor';
import type { Organization } from '../../organization/openOrganization';
import { TABLE } from '../../tables/choices';
import { isOwnTelephonyOnAcs, isMicrosoftNumberOfAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { both, either, firesIf, isEnabled, onNumber, unlessRead, type Condition } from '../verdict';

/** Provider settings that a direct routing number names. */
const providersWithDirectRouting = /* @__PURE__ */ onceFor((organization: Organization): ReadonlySet<string> => {
  const named = new Set<string>();
  for (const number of organization.numbers.values()) {
    if (number.providerId !== null && isOwnTelephonyOnAcs(number) && !number.described.superseded) named.add(number.providerId);
  }
  return named;
});

const sharesProvider = (number: NumberFacts, organization: Organization): Condition =>
  isMicrosoftNumberOfAcs(number) &&
  number.providerId !== null &&
  // A neighbor that is there was seen; that there is none is known only of a table that was read whole.
  either(providersWithDirectRouting(organization).has(number.providerId), () => unlessRead('msdyn_ocphonenumbers', organization));

/** A direct routing number shares the ACS resource of a direct offer number, and a voice route may send its calls through the SBC. */
export const R_MIX_1 = defineRule({
  id: 'R-MIX-1',
  severity: 'warning',
  basis: 'documented',
  sources: ['A-PROV', 'D-911'],
  scope: 'channel',
  direction: 'outbound',
  inputs: [
    'approach(shown)',
    'shown.msdyn_phoneoutboundenabled',
    'workstream.msdyn_direction',
    'shown._msdyn_occommunicationprovidersettingid_value',
  ],
  speaksOf: null,
  contradictions: ['emergency-calls'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, sharesProvider), () => isEnabled(channel, 'outbound', organization))),
  // The provider setting alone, and not its numbers: a report grows with its rows, and not with their pairs.
  related: ({ outboundNumber }) => (outboundNumber?.providerId ? [{ table: TABLE.provider, id: outboundNumber.providerId }] : []),
});
