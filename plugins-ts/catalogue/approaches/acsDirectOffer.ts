import { endsWithAcs } from '../acsRetirement';
import { article, documented, inferred } from '../cite';
import { responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  fromRepresentative,
  interconnect,
  intoContactCenter,
  microsoftLink,
  toRepresentative,
  transferOut,
} from '../legs';
import { microsoftNumberOutbound, microsoftNumberInbound } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, fit, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

/** Microsoft-provided number bought in Azure Communication Services: Microsoft is the carrier. */
export const acsDirectOffer: Approach = {
  id: 'acs-direct-offer',
  platform: 'acs',
  numberSource: 'microsoft-acs',
  carrier: 'microsoft',
  sbc: 'none',
  isTrial: false,
  isCandidate: true,
  lifecycle: endsWithAcs(
    ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'],
    documented('A-RET', 'D-RET', 'D-DEP', 'D-MIGDO'),
  ),
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const acsDirectOfferTerms = (): ApproachTerms => ({
  inbound: {
    boundary: responsible('microsoftPstnEdge', 'representative', {
      sla: 'benefit',
      statement: 'AcsDirectOffer_Inbound',
      ...inferred('ART', 'D-FAQ'),
    }),
    sipContext: microsoftNumberInbound(inferred('D-IVR')),
  },
  outbound: {
    boundary: responsible('representative', 'microsoftPstnEdge', {
      sla: 'notStated',
      statement: 'AcsDirectOffer_Outbound',
      ...inferred('ART'),
    }),
    sipContext: microsoftNumberOutbound(),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const acsDirectOfferWay = (): ApproachWay => ({
  prefix: 'ado',
  inbound: [
    callerAccess('publicPstn', inferred('ART')),
    interconnect('publicPstn', 'microsoftPstnEdge', article('ART'), 'CarriersMayStrip'),
    microsoftLink('microsoftPstnEdge', 'acs', {
      transport: 'MicrosoftInternal',
      note: 'MicrosoftIsCarrier',
      ...inferred('ART', 'A-TEL'),
    }),
    intoContactCenter(inferred('ART', 'D-FAQ')),
    toRepresentative(documented('D-FAQ', 'D-PRICE')),
    transferOut('acs', inferred('ART')),
  ],
  outbound: [
    fromRepresentative(documented('D-FAQ', 'D-PRICE'), 'LocalNetwork'),
    microsoftLink('contactCenter', 'acs', { transport: 'CallControl', ...inferred('ART', 'D-FAQ') }),
    microsoftLink('acs', 'microsoftPstnEdge', {
      transport: 'MicrosoftInternal',
      note: 'NoMatchingRoute',
      ...inferred('ART', 'A-PROV'),
    }),
    interconnect('microsoftPstnEdge', 'publicPstn', article('ART')),
    calledAccess('publicPstn', inferred('ART')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const acsDirectOfferComparison = (): ApproachComparison => ({
  approach: 'acs-direct-offer',
  articleCoverage: 'named',
  carrierContract: 'CarrierContract_Microsoft',
  sbcOwner: 'SbcOwner_NotNeeded',
  numberArrival: arrivals('BoughtInAdminCenter', 'BoughtInAzure', 'SpecialOrder'),
  benefits: [
    benefit('SimpleToProvision', article('ART'), 'inbound'),
    benefit('WideReach', article('ART'), 'inbound'),
    benefit('WorksWithRouting', article('ART'), 'inbound'),
    benefit('GlobalScale', article('ART'), 'outbound'),
    benefit('EnterpriseReliability', article('ART'), 'outbound'),
    benefit('CampaignAutomation', article('ART'), 'outbound'),
  ],
  considerations: [
    consideration('ContextMayBeStripped', article('ART'), 'inbound'),
    consideration('ContextLostToOtherPlatform', article('ART'), 'outbound'),
    consideration('RetiresMoveToTeams', documented('D-RET')),
    consideration('TwoOutboundCalls', documented('A-LIM')),
    consideration('DirectRoutingRouteFirst', documented('A-PROV')),
  ],
  bestFor: [bestFor('CloudFirst', article('ART')), bestFor('NoFullMetadata', article('ART'))],
  features: {
    sms: value('SmsKindsUntilEnd', documented('D-NUM', 'A-RET', 'D-DEP')),
    tollFree: value('Yes', documented('D-NUM')),
    geographic: value('Yes', documented('D-NUM')),
    shortCode: value('MessagingOnly', documented('A-NUM')),
    anonymousInbound: value('No', documented('D-IN')),
    emergencyCalling: value('EmergencyFiveCountries', documented('D-911', 'A-911')),
    personalNumber: value('GeographicOnly', documented('D-OUT')),
    purchaseInAdminCentre: value('UnitedStatesOnly', documented('D-NUM')),
    porting: value('WhileAcsResourceExists', documented('D-RET')),
    availability: value('AzureBillingLocation', documented('D-REG')),
    sbcRequired: value('No', documented('A-TEL')),
    campaigns: value('CampaignsAcsDirectRoutingOnly', documented('PE')),
  },
  publishedSla: ['sla-acs'],
  sources: ['ART', 'D-NUM', 'D-SYNC', 'D-FAQ', 'D-911', 'A-PROV', 'A-LIM', 'A-RET', 'D-RET', 'D-MIGDO', 'PE', 'D-DEP', 'A-911'],
  advice: {
    order: 5,
    sbc: documented('A-TEL'),
    fits: {
      ownCarrier: fit('no', 'MicrosoftIsCarrier', article('ART')),
      noCarrierContract: fit('yes', 'MicrosoftCarries', article('ART')),
      countries: fit('check', 'BillingLocation', documented('D-REG')),
      outboundCalls: fit('check', 'TwoCallsAtOnce', documented('A-LIM')),
      campaigns: fit('no', 'CampaignsNotAccepted', documented('PE')),
      beyond2028: fit('no', 'Ends2028', documented('D-RET', 'A-RET')),
      withheldCallers: fit('no', 'WithheldOnlyDirectRouting', documented('D-IN')),
      sms: fit('check', 'SmsKindsUntil2028', documented('D-NUM', 'A-RET', 'D-DEP')),
      emergencyCalls: fit('check', 'EmergencySomeCountries', documented('D-911', 'A-911')),
    },
  },
});
