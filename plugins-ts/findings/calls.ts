/**
 * Findings on calls: which way they leave, who may ring in, whom they cannot reach.
 */
import { TABLE } from '../tables/choices';
import type { NumberFacts } from '../organization/numberFacts';
import type { Organization } from '../organization/openOrganization';
import { compareCodePoints } from '../organization/order';
import { anyNumber, consultsOrTransfersToTeams, isAcsDirectRouting, isDirectOffer, isTeamsNumber } from './conditions';
import { both, channelRule, either, isEnabled, onNumber, unlessRead, type ChannelRule } from './rule';
import { TRANSFER_RULE } from './transferRule';
import type { RecordReference } from './types';

const directRoutingNeighbors = new WeakMap<Organization, ReadonlyMap<string, readonly RecordReference[]>>();

/** ACS direct-routing numbers by the provider row they name. Made once for an organization, and shared by its findings. */
function neighborsByProvider(organization: Organization): ReadonlyMap<string, readonly RecordReference[]> {
  const known = directRoutingNeighbors.get(organization);
  if (known !== undefined) return known;
  const byProvider = new Map<string, RecordReference[]>();
  for (const number of organization.numbers.values()) {
    if (number.providerId === null || !isAcsDirectRouting(number)) continue;
    const list = byProvider.get(number.providerId) ?? [];
    list.push({ table: TABLE.number, id: number.described.id });
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

/** An approach of which nothing is known, or that may still be direct routing, gives no cause. */
const isNoAcsDirectRouting = ({ recognition }: NumberFacts): boolean =>
  recognition.answer.candidates.length > 0 && !recognition.answer.candidates.includes('acs-direct-routing');

export const CALL_RULES: readonly ChannelRule[] = [
  channelRule(
    'R-MIX-1',
    'warning',
    'documented',
    ['A-PROV', 'D-911'],
    'outbound',
    (channel, organization) =>
      both(
        onNumber(
          channel.outboundNumber,
          organization,
          (number) =>
            isDirectOffer(number) &&
            number.providerId !== null &&
            // A neighbor that is there was seen; that there is none is known only of a table that was read whole.
            either(neighborsOf(number, organization).length > 0, () => unlessRead('msdyn_ocphonenumbers', organization)),
        ),
        () => isEnabled(channel, 'outbound', organization),
      ),
    (channel, organization) => neighborsOf(channel.outboundNumber, organization),
  ),
  channelRule('R-911-1', 'error', 'documented', ['D-REG'], 'outbound', (channel, organization) =>
    both(onNumber(channel.outboundNumber, organization, isAcsDirectRouting), () => isEnabled(channel, 'outbound', organization)),
  ),
  channelRule('R-911-2', 'warning', 'documented', ['T-FAQ', 'D-MIGDO'], 'outbound', (channel, organization) =>
    onNumber(channel.outboundNumber, organization, isTeamsNumber),
  ),
  channelRule('R-ANON-1', 'warning', 'documented', ['D-IN'], 'inbound', (channel, organization) =>
    both(onNumber(channel.number, organization, isNoAcsDirectRouting), () => isEnabled(channel, 'inbound', organization)),
  ),
  TRANSFER_RULE,
  channelRule('R-OUT-2', 'warning', 'documented', ['T-COST', 'D-TPE'], 'outbound', (channel, organization) =>
    both(onNumber(channel.outboundNumber, organization, isTeamsNumber), () => isEnabled(channel, 'outbound', organization)),
  ),
  channelRule(
    'R-TEAMS-2',
    'warning',
    'documented',
    ['T-CAP', 'D-XFER'],
    null,
    (channel, organization) => consultsOrTransfersToTeams(channel) && anyNumber(channel, organization, isTeamsNumber),
  ),
];
