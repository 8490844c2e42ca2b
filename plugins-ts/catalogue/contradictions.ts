/**
 * Where sources disagree, and how the product treats each matter.
 */
import type { SourceId } from './sources';
import type { Contradiction } from './catalogueTypes';

const contradiction = (id: string, name: string, ...sources: SourceId[]): Contradiction => ({
  id,
  topic: `Contradiction_${name}_Topic`,
  bothSides: `Contradiction_${name}_BothSides`,
  treatAs: `Contradiction_${name}_TreatAs`,
  sources,
});

export const CONTRADICTIONS: readonly Contradiction[] = [
  contradiction('closed-to-new-customers', 'ClosedToNewCustomers', 'A-RET', 'D-RET', 'D-DEP'),
  contradiction('who-may-buy', 'WhoMayBuy', 'A-RET', 'D-RET'),
  contradiction('outbound-own-telephony', 'OutboundOwnTelephony', 'ART'),
  contradiction('outbound-teams', 'OutboundTeams', 'ART', 'L-TC'),
  contradiction('voice-quality', 'VoiceQuality', 'ART', 'D-FAQ'),
  contradiction('teams-numbers', 'TeamsNumbers', 'D-FAQ', 'D-TPE'),
  contradiction('emergency-calls', 'EmergencyCalls', 'D-FAQ', 'D-911', 'D-REG', 'A-911', 'T-911'),
  contradiction('replaces-header', 'ReplacesHeader', 'A-SIP'),
  contradiction('transfer-to-teams-user', 'TransferToTeamsUser', 'D-XFER', 'T-CAP', 'D-TPE25', 'T-IVR', 'ART'),
  contradiction('preserved', 'Preserved', 'ART', 'A-CTX', 'D-IVR'),
  contradiction('application-id', 'ApplicationId', 'D-TPE', 'C-PS'),
  contradiction('microsoft-number-name', 'MicrosoftNumberName', 'V-NUM', 'A-TEL', 'A-RET'),
  contradiction('registered-addresses', 'RegisteredAddresses', 'T-CAP', 'M-PSTN'),
  contradiction('key-tones', 'KeyTones', 'D-XFER', 'D-IN'),
  contradiction('sms', 'Sms', 'D-NUM', 'A-RET', 'D-MIGDO', 'D-RET'),
  contradiction('release-before-move', 'ReleaseBeforeMove', 'A-RET', 'D-MIGDO', 'D-NUM'),
  contradiction('campaigns', 'Campaigns', 'ART', 'PE'),
  contradiction('japan', 'Japan', 'D-REG', 'D-INTL'),
];
