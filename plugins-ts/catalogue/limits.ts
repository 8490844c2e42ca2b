/**
 * Limits and technical requirements worth knowing. All of them are documented.
 */
import type { SourceId } from './sources';
import { hasTraits, MICROSOFT_NUMBERS_OF_ACS, OWN_TELEPHONY_ON_ACS, type WantedTraits } from './traits';
import type { Approach, TextKey } from './catalogueTypes';

export interface Limit {
  readonly id: string;
  readonly name: TextKey;
  readonly value: TextKey;
  readonly sources: readonly string[];
  /** Approaches that it holds for: those with the traits of one of these. */
  readonly of: readonly WantedTraits[];
}

/** `purchases-per-tenant` names the resources `Limit_PurchasesPerTenant` and `LimitValue_PurchasesPerTenant`. */
const limit = (id: string, of: readonly WantedTraits[], ...sources: SourceId[]): Limit => {
  const name = id.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
  return { id, name: `Limit_${name}`, value: `LimitValue_${name}`, sources, of };
};

const ON_ACS: readonly WantedTraits[] = [{ platform: 'acs' }];
const OWN_RESOURCE: readonly WantedTraits[] = [{ platform: 'acs', isCandidate: true }];
const BOUGHT: readonly WantedTraits[] = [MICROSOFT_NUMBERS_OF_ACS];
const OWN_SBC: readonly WantedTraits[] = [OWN_TELEPHONY_ON_ACS];
/** Pages that speak of both platforms. */
const OWN_SBC_BOTH: readonly WantedTraits[] = [OWN_TELEPHONY_ON_ACS, { platform: 'teams', carrier: 'own' }];
const ON_TEAMS: readonly WantedTraits[] = [{ platform: 'teams', isCandidate: true }];
/** Those whose numbers proactive engagement accepts; Calling Plan among them by our reading. */
const CAMPAIGNS: readonly WantedTraits[] = [...OWN_SBC, ...ON_TEAMS];
const IN_DYNAMICS: readonly WantedTraits[] = [{ isCandidate: true }, { isTrial: true }];

export const LIMITS: readonly Limit[] = [
  limit('purchases-per-tenant', BOUGHT, 'A-LIM', 'D-NUM'),
  limit('searches-per-tenant', BOUGHT, 'A-LIM'),
  limit('simultaneous-outbound-calls', BOUGHT, 'A-LIM'),
  limit('call-setup-timeout', ON_ACS, 'A-LIM'),
  limit('transfer-timeout', ON_ACS, 'A-LIM'),
  limit('workstreams-per-number', IN_DYNAMICS, 'D-NUM'),
  limit('environments-per-resource', OWN_RESOURCE, 'D-ACS'),
  limit('disconnecting-resource', OWN_RESOURCE, 'D-DISC'),
  limit('direct-routing-import', OWN_SBC, 'D-BYO'),
  limit('reservation-time', BOUGHT, 'D-NUM'),
  limit('plan-changes', BOUGHT, 'D-NUM'),
  limit('trial', [{ isTrial: true }], 'D-TRIAL'),
  limit('who-may-buy', BOUGHT, 'A-NUM'),
  limit('sip-signaling', OWN_SBC, 'A-INF'),
  limit('signaling-addresses', OWN_SBC_BOTH, 'A-INF', 'T-LAT'),
  limit('media-ports', OWN_SBC_BOTH, 'A-INF', 'D-MIGDR'),
  limit('codecs', OWN_SBC, 'A-INF', 'D-FAQ'),
  limit('media-bypass', OWN_SBC, 'A-SBC'),
  limit('sbc-certificate', OWN_SBC, 'A-INF'),
  limit('sbc-name', OWN_SBC_BOTH, 'A-INF', 'D-BYO', 'D-MIGDR'),
  limit('sbc-health', OWN_SBC, 'A-PROV'),
  limit('sbc-failover', OWN_SBC, 'A-PROV'),
  limit('certified-sbc-makers', OWN_SBC, 'A-SBC'),
  limit('emergency-callback', BOUGHT, 'D-911'),
  limit('campaign-numbers', IN_DYNAMICS, 'PE'),
  limit('campaign-display-numbers', CAMPAIGNS, 'PE'),
  limit('dialing-sbc', OWN_SBC_BOTH, 'PE'),
  limit('emergency-callback-shared-calling', ON_TEAMS, 'T-911'),
  limit('ring-time', ON_TEAMS, 'T-LAT'),
];

/** The limits that hold for an approach. */
export const limitsOf = (approach: Approach): readonly Limit[] =>
  LIMITS.filter(({ of }) => of.some((wanted) => hasTraits(approach, wanted)));
