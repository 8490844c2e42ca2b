import { endsWithAcs } from '../acsRetirement';
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
  toRepresentative,
  transferBack,
} from '../legs';
import { ownTelephonyOutbound, preserved } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, fit, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

/** The organization's carrier and session border controller, connected to Azure Communication Services. */
export const acsDirectRouting: Approach = {
  id: 'acs-direct-routing',
  platform: 'acs',
  numberSource: 'carrier-acs',
  carrier: 'own',
  sbc: 'own',
  isTrial: false,
  isCandidate: true,
  lifecycle: endsWithAcs(['teams-direct-routing', 'teams-operator-connect'], documented('A-RET', 'D-RET', 'D-MIGDR', 'D-MIGOC')),
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const acsDirectRoutingTerms = (): ApproachTerms => ({
  inbound: {
    boundary: responsible('acs', 'representative', { sla: 'stated', statement: 'AcsDirectRouting_Inbound', ...article('ART') }),
    sipContext: {
      arrival: preserved('OwnTrunk', article('ART', 'D-IVR')),
      blindTransfer: preserved('BlindRecommended', article('ART', 'A-SIP')),
      consultTransfer: preserved('ConsultNeedsReplaces', inferred('ART', 'A-SIP')),
      callback: preserved('CallbackBestFor', article('ART')),
      handoffToNonMicrosoft: preserved('HandoffBestFor', article('ART')),
      handoffFromNonMicrosoft: preserved('IvrUserToUser', documented('D-IVR')),
    },
  },
  outbound: {
    boundary: noneStated({ sla: 'excluded', statement: 'AcsDirectRouting_Outbound', ...article('ART') }),
    sipContext: ownTelephonyOutbound(),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const acsDirectRoutingWay = (): ApproachWay => ({
  prefix: 'adr',
  inbound: [
    callerAccess('customerCarrier', inferred('ART')),
    carrierTrunk('customerCarrier', 'customerSbc', documented('D-PRICE', 'A-INF')),
    ownLink('customerSbc', 'acs', { transport: 'SipTls5061', note: 'AfterAcs', ...article('ART', 'A-INF', 'A-SIP') }),
    intoContactCenter(article('ART', 'D-FAQ')),
    toRepresentative(documented('D-FAQ', 'D-PRICE')),
    ...transferBack('acs', article('ART', 'A-SIP'), article('ART')),
  ],
  outbound: [
    fromRepresentative(article('ART', 'D-PRICE'), 'NoSlaOwnTelephony'),
    microsoftLink('contactCenter', 'acs', { transport: 'CallControl', note: 'OperatedNoSla', ...article('ART', 'D-PRICE') }),
    ownLink('acs', 'customerSbc', { transport: 'SipTls', note: 'VoiceRoutes', ...article('ART', 'A-PROV') }),
    carrierTrunk('customerSbc', 'customerCarrier', article('ART', 'D-PRICE')),
    calledAccess('customerCarrier', inferred('ART')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const acsDirectRoutingComparison = (): ApproachComparison => ({
  approach: 'acs-direct-routing',
  articleCoverage: 'named',
  carrierContract: 'CarrierContract_OwnCarrier',
  sbcOwner: 'SbcOwner_YouOrPartner',
  numberArrival: arrivals('TypedIn', 'Imported', 'CarrierRecord'),
  benefits: [
    benefit('KeepNumbers', article('ART'), 'inbound'),
    benefit('ControlCampaigns', article('ART')),
    benefit('ContextKept', article('ART')),
    benefit('FitsMonitoring', article('ART'), 'outbound'),
  ],
  considerations: [
    consideration('NoSlaOutbound', article('ART'), 'outbound'),
    consideration('YoursAfterHandBack', article('ART'), 'inbound'),
    consideration('NoSms', documented('D-BYO')),
    consideration('NoEmergencyCalls', documented('D-REG')),
    consideration('SbcUpkeep', documented('D-BYO', 'A-INF')),
    consideration('Retires', documented('D-RET')),
  ],
  bestFor: [bestFor('BreakWithoutContext', article('ART'), 'inbound'), bestFor('InvestmentsToKeep', article('ART'), 'inbound')],
  features: {
    sms: value('No', documented('D-BYO')),
    tollFree: value('IfCarrierProvides', documented('D-BYO')),
    geographic: value('Yes', documented('D-BYO')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('YesOnlyHere', documented('D-IN')),
    emergencyCalling: value('EmergencyNotSupported', documented('D-REG', 'D-911', 'A-911')),
    personalNumber: value('GeographicOnly', documented('D-OUT')),
    purchaseInAdminCentre: value('No', documented('D-BYO')),
    porting: value('StayWithCarrier', documented('A-TEL')),
    availability: value('EveryGeographyWithSbc', documented('D-REG')),
    sbcRequired: value('Yes', documented('D-BYO')),
    campaigns: value('Yes', documented('PE')),
  },
  publishedSla: ['sla-acs'],
  sources: [
    'ART',
    'D-BYO',
    'D-IVR',
    'D-IN',
    'D-REG',
    'D-911',
    'A-SIP',
    'A-INF',
    'A-PROV',
    'A-SBC',
    'A-RET',
    'D-RET',
    'D-MIGDR',
    'PE',
    'A-911',
    'D-MIGOC',
  ],
  advice: {
    order: 4,
    sbc: documented('D-BYO'),
    fits: {
      ownCarrier: fit('yes', 'KeepsCarrier', article('ART')),
      noCarrierContract: fit('no', 'NeedsCarrier', article('ART')),
      countries: fit('yes', 'ChannelGeographies', documented('D-REG')),
      outboundCalls: fit('yes', 'OwnTrunkOut', documented('A-PROV')),
      campaigns: fit('yes', 'CampaignsAccepted', documented('PE')),
      beyond2028: fit('no', 'Ends2028', documented('D-RET', 'A-RET')),
      withheldCallers: fit('yes', 'WithheldDocumented', documented('D-IN')),
      sms: fit('no', 'SmsNotOffered', documented('D-BYO')),
      emergencyCalls: fit('no', 'EmergencyNotSupported', documented('D-REG')),
    },
  },
});
