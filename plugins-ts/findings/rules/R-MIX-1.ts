import type { NumberFacts } from '../../organization/numberFacts';
import type { Organization } from '../../organization/openOrganization';
import { compareCodePoints } from '../../organization/order';
import { isOwnTelephonyOnAcs, isMicrosoftNumberOfAcs } from '../conditions';
import { defineRule } from '../defineRule';
import { MAKES_CALLS, outboundInput, PROVIDER_LOOKUP, WORKSTREAM_INPUT } from '../inputs';
import { numberReference } from '../references';
import type { RecordReference } from '../findingTypes';
import { both, either, firesIf, isEnabled, onNumber, unlessRead, type Condition } from '../verdict';

const directRoutingNeighbors = new WeakMap<Organization, ReadonlyMap<string, readonly RecordReference[]>>();

/** ACS direct-routing numbers by the provider row they name. Made once for an organization, and shared by its findings. */
function neighborsByProvider(organization: Organization): ReadonlyMap<string, readonly RecordReference[]> {
  const known = directRoutingNeighbors.get(organization);
  if (known !== undefined) return known;
  const byProvider = new Map<string, RecordReference[]>();
  for (const number of organization.numbers.values()) {
    if (number.providerId === null || !isOwnTelephonyOnAcs(number)) continue;
    const list = byProvider.get(number.providerId) ?? [];
    list.push(numberReference(number));
    byProvider.set(number.providerId, list);
  }
  for (const list of byProvider.values()) list.sort((a, b) => compareCodePoints(a.id, b.id));
  directRoutingNeighbors.set(organization, byProvider);
  return byProvider;
}

function neighborsOf(number: NumberFacts | null, organization: Organization): readonly RecordReference[] {
  const providerId = number?.providerId ?? null;
  return providerId === null ? [] : (neighborsByProvider(organization).get(providerId) ?? []);
}

const sharesProvider = (number: NumberFacts, organization: Organization): Condition =>
  isMicrosoftNumberOfAcs(number) &&
  number.providerId !== null &&
  // A neighbor that is there was seen; that there is none is known only of a table that was read whole.
  either(neighborsOf(number, organization).length > 0, () => unlessRead('msdyn_ocphonenumbers', organization));

/** A direct routing number shares the ACS resource of a direct offer number, and a voice route may send its calls through the SBC. */
export const R_MIX_1 = defineRule({
  id: 'R-MIX-1',
  severity: 'warning',
  basis: 'documented',
  sources: ['A-PROV', 'D-911'],
  scope: 'channel',
  direction: 'outbound',
  inputs: [
    outboundInput(MAKES_CALLS, PROVIDER_LOOKUP),
    WORKSTREAM_INPUT,
    { role: 'neighbor', columns: ['msdyn_phonenumber', 'msdyn_ocphonenumbersource', PROVIDER_LOOKUP], only: 'relatedRecords' },
  ],
  contradictions: ['emergency-calls'],
  movesWith: null,
  notice: null,
  check: (channel, organization) =>
    firesIf(both(onNumber(channel.outboundNumber, organization, sharesProvider), () => isEnabled(channel, 'outbound', organization))),
  related: (channel, organization) => neighborsOf(channel.outboundNumber, organization),
});
