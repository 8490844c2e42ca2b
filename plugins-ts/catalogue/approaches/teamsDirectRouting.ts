import { article, documented, inferred } from '../cite';
import { noneStated, responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  carrierTrunk,
  fromRepresentative,
  intoContactCenter,
  microsoftLink,
  ownLink,
  resourceAccountEvent,
  toRepresentative,
  transferBack,
} from '../legs';
import { atRisk, ownTelephonyOutbound, preserved } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, fit, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

/** The organization's carrier and session border controller, connected to Teams Phone. */
export const teamsDirectRouting: Approach = {
  id: 'teams-direct-routing',
  platform: 'teams',
  numberSource: 'carrier-teams',
  carrier: 'own',
  sbc: 'own',
  isTrial: false,
  isCandidate: true,
  lifecycle: { status: 'current', endsOn: null, successors: [], note: null, ...documented('D-RET') },
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const teamsDirectRoutingTerms = (): ApproachTerms => ({
  inbound: {
    boundary: responsible('teamsPhone', 'representative', { sla: 'stated', statement: 'TeamsDirectRouting_Inbound', ...article('ART') }),
    sipContext: {
      arrival: preserved('TeamsLikeAcs', article('ART', 'T-CAP')),
      blindTransfer: preserved('BlindRecommendedPolicy', article('ART', 'D-TPE')),
      consultTransfer: preserved('ConsultNeedsReplaces', inferred('ART', 'M-SIP')),
      callback: preserved('CallbackBestFor', article('ART')),
      handoffToNonMicrosoft: preserved('HandoffBestFor', article('ART')),
      handoffFromNonMicrosoft: atRisk('MappingUnproven', inferred('D-IVR', 'T-CAP')),
    },
  },
  outbound: {
    boundary: noneStated({ sla: 'excluded', statement: 'TeamsDirectRouting_Outbound', ...article('ART') }),
    sipContext: ownTelephonyOutbound(),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const teamsDirectRoutingWay = (): ApproachWay => ({
  prefix: 'tdr',
  inbound: [
    callerAccess('customerCarrier', inferred('ART')),
    carrierTrunk('customerCarrier', 'customerSbc', documented('M-PSTN')),
    ownLink('customerSbc', 'teamsPhone', { transport: 'SipTlsUsually5061', note: 'AfterTeams', ...article('ART', 'D-MIGDR') }),
    resourceAccountEvent(article('ART', 'T-FAQ')),
    intoContactCenter(article('ART')),
    toRepresentative(documented('D-FAQ', 'T-COST')),
    ...transferBack('teamsPhone', article('ART', 'M-SIP'), article('ART')),
  ],
  outbound: [
    fromRepresentative(article('ART'), 'NoSlaOwnTelephony'),
    microsoftLink('contactCenter', 'acs', { transport: 'CallControl', note: 'OperatedNoSla', ...article('ART', 'T-FAQ') }),
    microsoftLink('acs', 'teamsPhone', { transport: 'OnBehalfOfResourceAccount', note: 'TeamsPhoneSla', ...article('ART', 'T-FAQ') }),
    ownLink('teamsPhone', 'customerSbc', { transport: 'SipTls', note: 'VoiceRoutingPolicy', ...article('ART') }),
    carrierTrunk('customerSbc', 'customerCarrier', article('ART')),
    calledAccess('customerCarrier', inferred('ART')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const teamsDirectRoutingComparison = (): ApproachComparison => ({
  approach: 'teams-direct-routing',
  articleCoverage: 'named',
  carrierContract: 'CarrierContract_OwnCarrier',
  sbcOwner: 'SbcOwner_YouOrPartner',
  numberArrival: arrivals('DirectRoutingInTeams', 'VoiceRoutingPolicy', 'SyncFromTeams'),
  benefits: [
    benefit('KeepNumbers', article('ART'), 'inbound'),
    benefit('ControlCampaigns', article('ART')),
    benefit('ContextKept', article('ART')),
    benefit('FitsMonitoring', article('ART'), 'outbound'),
    benefit('UntouchedDestination', documented('D-RET')),
  ],
  considerations: [
    consideration('NoSlaOutbound', article('ART'), 'outbound'),
    consideration('YoursAfterHandBack', article('ART'), 'inbound'),
    consideration('OneSbcName', documented('D-MIGDR')),
    consideration('LicensePerNumber', documented('D-TPE', 'D-MIGDR')),
    consideration('VoiceRoutingPolicy', documented('D-TPE')),
    consideration('TeamsUserUnsupported', documented('T-CAP')),
  ],
  bestFor: [bestFor('BreakWithoutContext', article('ART'), 'inbound'), bestFor('InvestmentsToKeep', article('ART'), 'inbound')],
  features: {
    sms: value('NotDocumentedForTeams', inferred('ART')),
    tollFree: value('IfCarrierProvides', inferred('ART')),
    geographic: value('Yes', inferred('ART')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('NotDocumentedAnonymous', inferred('ART')),
    emergencyCalling: value('EmergencyPagesDisagree', documented('M-PSTN', 'T-CAP', 'T-911')),
    personalNumber: value('PersonalOnlyForEmergency', documented('T-OVER')),
    purchaseInAdminCentre: value('No', documented('D-TPE')),
    porting: value('StayWithCarrier', documented('M-PSTN')),
    availability: value('WhereSbcReaches', documented('T-COST')),
    sbcRequired: value('Yes', documented('M-PSTN')),
    campaigns: value('Yes', documented('PE')),
  },
  publishedSla: ['sla-teams-phone'],
  sources: [
    'ART',
    'D-TPE',
    'T-FAQ',
    'T-COST',
    'T-CAP',
    'M-PSTN',
    'M-SIP',
    'D-MIGDR',
    'D-RET',
    'L-TC',
    'PE',
    'T-911',
    'T-OVER',
    'D-TPE25',
    'M-SBC',
  ],
  advice: {
    order: 1,
    sbc: documented('M-PSTN', 'D-MIGDR'),
    fits: {
      ownCarrier: fit('yes', 'KeepsCarrier', article('ART')),
      noCarrierContract: fit('no', 'NeedsCarrier', article('ART')),
      countries: fit('yes', 'WhereSbcReaches', documented('T-COST')),
      outboundCalls: fit('yes', 'RoutingPolicy', documented('D-TPE')),
      campaigns: fit('yes', 'CampaignsAccepted', documented('PE')),
      beyond2028: fit('yes', 'GoesOn', documented('D-RET')),
      withheldCallers: fit('check', 'WithheldNotDocumented', inferred('D-IN')),
      sms: fit('check', 'SmsNotDocumented', inferred('D-RET')),
      emergencyCalls: fit('check', 'EmergencyPagesDisagree', documented('M-PSTN', 'T-CAP', 'T-911')),
    },
  },
});
