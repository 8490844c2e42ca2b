/**
 * Limits and technical requirements worth knowing. All of them are documented.
 */
import type { SourceId } from './sources';
import type { TextKey } from './types';

export interface Limit {
  readonly id: string;
  readonly name: TextKey;
  readonly value: TextKey;
  readonly sources: readonly string[];
}

/** `purchases-per-tenant` names the resources `Limit_PurchasesPerTenant` and `LimitValue_PurchasesPerTenant`. */
const limit = (id: string, ...sources: SourceId[]): Limit => {
  const name = id.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
  return { id, name: `Limit_${name}`, value: `LimitValue_${name}`, sources };
};

export const LIMITS: readonly Limit[] = [
  limit('purchases-per-tenant', 'A-LIM', 'D-NUM'),
  limit('searches-per-tenant', 'A-LIM'),
  limit('simultaneous-outbound-calls', 'A-LIM'),
  limit('call-setup-timeout', 'A-LIM'),
  limit('transfer-timeout', 'A-LIM'),
  limit('workstreams-per-number', 'D-NUM'),
  limit('environments-per-resource', 'D-ACS'),
  limit('disconnecting-resource', 'D-DISC'),
  limit('direct-routing-import', 'D-BYO'),
  limit('reservation-time', 'D-NUM'),
  limit('plan-changes', 'D-NUM'),
  limit('trial', 'D-TRIAL'),
  limit('who-may-buy', 'A-NUM'),
  limit('sip-signaling', 'A-INF'),
  limit('signaling-addresses', 'A-INF'),
  limit('media-ports', 'A-INF', 'D-MIGDR'),
  limit('codecs', 'A-INF', 'D-FAQ'),
  limit('media-bypass', 'A-SBC'),
  limit('sbc-certificate', 'A-INF'),
  limit('sbc-name', 'A-INF', 'D-BYO', 'D-MIGDR'),
  limit('sbc-health', 'A-PROV'),
  limit('sbc-failover', 'A-PROV'),
  limit('certified-sbc-makers', 'A-SBC'),
  limit('emergency-callback', 'D-911'),
];
