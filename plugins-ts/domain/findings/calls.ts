/**
 * Findings on calls: which way they leave, who may ring in, whom they cannot reach.
 */
import { TABLE } from '../choices';
import type { NumberFacts } from '../numberFacts';
import type { Organisation } from '../organisation';
import { compareCodePoints } from '../order';
import { anyNumber, consultsOrTransfersToTeams, isAcsDirectRouting, isDirectOffer, isTeamsNumber } from './conditions';
import { both, channelRule, either, isEnabled, onNumber, unlessRead, type ChannelRule } from './rule';
import { TRANSFER_RULE } from './transferRule';
import type { RecordReference } from '../types';

const directRoutingNeighbours = new WeakMap<Organisation, ReadonlyMap<string, readonly RecordReference[]>>();

/** ACS direct-routing numbers by the provider row they name. Made once for an organisation, and shared by its findings. */
function neighboursByProvider(organisation: Organisation): ReadonlyMap<string, readonly RecordReference[]> {
  const known = directRoutingNeighbours.get(organisation);
  if (known !== undefined) return known;
  const byProvider = new Map<string, RecordReference[]>();
  for (const number of organisation.numbers.values()) {
    if (number.providerId === null || !isAcsDirectRouting(number)) continue;
    const list = byProvider.get(number.providerId) ?? [];
    list.push({ table: TABLE.number, id: number.described.id });
    byProvider.set(number.providerId, list);
  }
  for (const list of byProvider.values()) list.sort((a, b) => compareCodePoints(a.id, b.id));
  directRoutingNeighbours.set(organisation, byProvider);
  return byProvider;
}

function neighboursOf(number: NumberFacts | null, organisation: Organisation): readonly RecordReference[] {
  const providerId = number?.providerId ?? null;
  return providerId === null ? [] : (neighboursByProvider(organisation).get(providerId) ?? []);
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
    (channel, organisation) =>
      both(
        onNumber(
          channel.outboundNumber,
          organisation,
          (number) =>
            isDirectOffer(number) &&
            number.providerId !== null &&
            // A neighbour that is there was seen; that there is none is known only of a table that was read whole.
            either(neighboursOf(number, organisation).length > 0, () => unlessRead('msdyn_ocphonenumbers', organisation)),
        ),
        () => isEnabled(channel, 'outbound', organisation),
      ),
    (channel, organisation) => neighboursOf(channel.outboundNumber, organisation),
  ),
  channelRule('R-911-1', 'error', 'documented', ['D-REG'], 'outbound', (channel, organisation) =>
    both(onNumber(channel.outboundNumber, organisation, isAcsDirectRouting), () => isEnabled(channel, 'outbound', organisation)),
  ),
  channelRule('R-911-2', 'warning', 'documented', ['T-FAQ', 'D-MIGDO'], 'outbound', (channel, organisation) =>
    onNumber(channel.outboundNumber, organisation, isTeamsNumber),
  ),
  channelRule('R-ANON-1', 'warning', 'documented', ['D-IN'], 'inbound', (channel, organisation) =>
    both(onNumber(channel.number, organisation, isNoAcsDirectRouting), () => isEnabled(channel, 'inbound', organisation)),
  ),
  TRANSFER_RULE,
  channelRule('R-OUT-2', 'warning', 'documented', ['T-COST', 'D-TPE'], 'outbound', (channel, organisation) =>
    both(onNumber(channel.outboundNumber, organisation, isTeamsNumber), () => isEnabled(channel, 'outbound', organisation)),
  ),
  channelRule(
    'R-TEAMS-2',
    'warning',
    'documented',
    ['T-CAP', 'D-XFER'],
    null,
    (channel, organisation) => consultsOrTransfersToTeams(channel) && anyNumber(channel, organisation, isTeamsNumber),
  ),
];
