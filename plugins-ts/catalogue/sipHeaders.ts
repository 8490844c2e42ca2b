import type { Basis } from './vocabulary';
import { documented, inferred, type Cited } from './cite';
import { hasTraits, MICROSOFT_NUMBERS, OWN_TELEPHONY } from './traits';
import type { Approach, TextKey } from './catalogueTypes';

export interface SipHeader {
  readonly id: string;
  readonly name: TextKey;
  /** On the organization's own telephony through ACS, and through Teams. */
  readonly ownOnAcs: TextKey;
  readonly ownOnTeams: TextKey;
  readonly microsoftNumbers: TextKey;
  readonly onTransfer: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** `uses`: on own telephony through ACS and through Teams, on Microsoft numbers, on transfer. */
const header = (id: string, name: string, uses: readonly [string, string, string, string], cited: Cited): SipHeader => {
  const [acs, teams, microsoft, transfer] = uses;
  return {
    id,
    name: `SipHeader_${name}`,
    ownOnAcs: `SipHeaderUse_${acs}`,
    ownOnTeams: `SipHeaderUse_${teams}`,
    microsoftNumbers: `SipHeaderUse_${microsoft}`,
    onTransfer: `SipHeaderUse_${transfer}`,
    ...cited,
  };
};

export const SIP_HEADERS: readonly SipHeader[] = [
  header('from', 'From', ['CallerNumberE164', 'AsForAcs', 'NumberAsDelivered', 'SeeBridged'], documented('A-SIP', 'M-SIP', 'D-XFER')),
  header(
    'p-asserted-identity',
    'PAssertedIdentity',
    ['AskedByProactiveEngagement', 'ForwardPai', 'NotAvailable', 'Unknown'],
    documented('M-SBC', 'PE', 'A-SIP'),
  ),
  header(
    'user-to-user',
    'UserToUser',
    ['UserToUserLimits', 'CallAutomationSupported', 'NotCarriedByNetworks', 'SetOnTransferNotTeams'],
    documented('A-UUI', 'A-CTX', 'T-CAP', 'T-IVR'),
  ),
  header(
    'user-to-user-contact-center',
    'UserToUserContactCenter',
    ['PairsBecomeVariables', 'NotDocumented', 'NotDocumented', 'ReceivingSideOnly'],
    documented('D-IVR'),
  ),
  header(
    'x-ms-custom',
    'XMsCustom',
    ['FiveCustomHeaders', 'AsForUserToUser', 'NotCarriedByNetworks', 'SetOnTransfer'],
    documented('A-CTX'),
  ),
  header('x-plain', 'XPlain', ['Betas2025', 'SameLibrary', 'NotCarried', 'IncomingAndTransfers'], documented('A-XHDR')),
  header('diversion', 'Diversion', ['HistoryInfoInstead', 'NotDescribed', 'NotAvailable', 'NotDescribed'], inferred('A-SIP')),
  header('history-info', 'HistoryInfo', ['AlwaysOn', 'ForwardCallHistory', 'NotAvailable', 'NotAdded'], documented('A-SIP', 'M-SBC')),
  header('referred-by', 'ReferredBy', ['WhenReferAdvertised', 'Same', 'InternalOnly', 'PreferredTransfer'], documented('A-SIP', 'M-SIP')),
  header('replaces', 'Replaces', ['AcceptNotSend', 'Same', 'InternalOnly', 'ConsultAndDialing'], documented('A-SIP', 'PE')),
];

/** How a header is used on an approach, as resource keys: two where the second completes "as for ACS". `null`: no page describes it. */
export function headerUse(header: SipHeader, approach: Approach): readonly TextKey[] | null {
  if (hasTraits(approach, MICROSOFT_NUMBERS)) return [header.microsoftNumbers];
  if (!hasTraits(approach, OWN_TELEPHONY)) return null;
  if (approach.platform === 'acs') return [header.ownOnAcs];
  return LIKE_ACS.has(header.ownOnTeams) ? [header.ownOnTeams, header.ownOnAcs] : [header.ownOnTeams];
}

/** Uses on Teams that only say that it is as on ACS. */
const LIKE_ACS: ReadonlySet<TextKey> = new Set(['SipHeaderUse_AsForAcs', 'SipHeaderUse_Same', 'SipHeaderUse_SameLibrary']);
