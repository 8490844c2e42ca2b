import { article, documented, inferred } from '../cite';
import { responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  fromRepresentative,
  interconnect,
  intoContactCenter,
  microsoftLink,
  resourceAccountEvent,
  toRepresentative,
  transferOut,
} from '../legs';
import { microsoftNumberOutbound, microsoftNumberInbound } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, fit, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

/** Microsoft-provided number in Teams Phone: Microsoft is the carrier. */
export const teamsCallingPlan: Approach = {
  id: 'teams-calling-plan',
  platform: 'teams',
  numberSource: 'microsoft-teams',
  carrier: 'microsoft',
  sbc: 'none',
  isTrial: false,
  isCandidate: true,
  lifecycle: { status: 'current', endsOn: null, successors: [], note: null, ...documented('D-RET') },
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const teamsCallingPlanTerms = (): ApproachTerms => ({
  inbound: {
    boundary: responsible('microsoftPstnEdge', 'representative', {
      sla: 'benefit',
      statement: 'TeamsCallingPlan_Inbound',
      ...inferred('ART', 'L-TC'),
    }),
    sipContext: microsoftNumberInbound(inferred('D-IVR', 'T-CAP')),
  },
  outbound: {
    boundary: responsible('representative', 'microsoftPstnEdge', {
      sla: 'notStated',
      statement: 'TeamsCallingPlan_Outbound',
      ...inferred('ART', 'L-TC'),
    }),
    sipContext: microsoftNumberOutbound(),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const teamsCallingPlanWay = (): ApproachWay => ({
  prefix: 'tcp',
  inbound: [
    callerAccess('publicPstn', inferred('ART')),
    interconnect('publicPstn', 'microsoftPstnEdge', article('ART'), 'CarriersMayStrip'),
    microsoftLink('microsoftPstnEdge', 'teamsPhone', {
      transport: 'MicrosoftInternal',
      note: 'SlaStartInferred',
      ...inferred('ART', 'M-PSTN'),
    }),
    resourceAccountEvent(inferred('T-FAQ', 'D-TPE')),
    intoContactCenter(inferred('ART')),
    toRepresentative(documented('D-FAQ', 'T-COST')),
    transferOut('teamsPhone', inferred('ART')),
  ],
  outbound: [
    fromRepresentative(documented('D-FAQ'), 'LocalNetwork'),
    microsoftLink('contactCenter', 'acs', { transport: 'CallControl', ...inferred('T-FAQ') }),
    microsoftLink('acs', 'teamsPhone', { transport: 'OnBehalfOfResourceAccount', note: 'PayAsYouGo', ...inferred('T-FAQ', 'T-COST') }),
    microsoftLink('teamsPhone', 'microsoftPstnEdge', { transport: 'MicrosoftInternal', ...inferred('ART') }),
    interconnect('microsoftPstnEdge', 'publicPstn', article('ART')),
    calledAccess('publicPstn', inferred('ART')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const teamsCallingPlanComparison = (): ApproachComparison => ({
  approach: 'teams-calling-plan',
  articleCoverage: 'named',
  carrierContract: 'CarrierContract_Microsoft',
  sbcOwner: 'SbcOwner_NotNeeded',
  numberArrival: arrivals('ResourceAccount', 'ServiceNumbersOnly', 'SyncFromTeamsRoles'),
  benefits: [
    benefit('SimpleToProvision', article('ART'), 'inbound'),
    benefit('WideReach', article('ART'), 'inbound'),
    benefit('WorksWithRouting', article('ART'), 'inbound'),
    benefit('GlobalScale', article('ART'), 'outbound'),
    benefit('EnterpriseReliability', article('ART'), 'outbound'),
    benefit('CampaignAutomation', article('ART'), 'outbound'),
    benefit('UntouchedByRetirement', documented('D-RET')),
  ],
  considerations: [
    consideration('ContextMayBeStripped', article('ART'), 'inbound'),
    consideration('ContextLostToOtherPlatform', article('ART'), 'outbound'),
    consideration('ServiceNumbersOnly', documented('D-TPE')),
    consideration('AccountLicenseSync', documented('D-TPE')),
    consideration('PayAsYouGo', documented('T-COST')),
    consideration('TeamsUserUnsupported', documented('T-CAP')),
  ],
  bestFor: [
    bestFor('CloudFirst', article('ART')),
    bestFor('NoFullMetadata', article('ART')),
    bestFor('LeavingDirectOffer', documented('D-RET')),
  ],
  features: {
    sms: value('NotDocumentedForTeams', inferred('ART')),
    tollFree: value('TollFreeServiceNumbers', documented('M-PSTN')),
    geographic: value('TollServiceNumbers', documented('M-PSTN')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('NotDocumentedAnonymous', inferred('ART')),
    emergencyCalling: value('EmergencyTeamsCountries', documented('T-FAQ', 'T-911', 'M-PSTN')),
    personalNumber: value('PersonalOnlyForEmergency', documented('T-OVER')),
    purchaseInAdminCentre: value('TeamsAdminCenter', documented('D-TPE')),
    porting: value('ToTeamsByRequest', documented('D-MIGDO')),
    availability: value('CallingPlanCountries', documented('T-COST')),
    sbcRequired: value('No', documented('M-PSTN')),
    campaigns: value('CampaignsReadAsCallingPlan', inferred('PE')),
  },
  publishedSla: ['sla-teams-phone', 'sla-acs'],
  sources: ['ART', 'D-TPE', 'T-FAQ', 'T-COST', 'T-CAP', 'D-RET', 'D-MIGDO', 'M-PSTN', 'L-TC', 'PE', 'T-911', 'T-OVER', 'D-TPE25'],
  advice: {
    order: 3,
    sbc: documented('M-PSTN'),
    fits: {
      ownCarrier: fit('no', 'MicrosoftIsCarrier', article('ART')),
      noCarrierContract: fit('yes', 'MicrosoftCarries', article('ART')),
      countries: fit('check', 'CallingPlanList', documented('T-COST')),
      outboundCalls: fit('yes', 'PayAsYouGo', documented('T-COST')),
      campaigns: fit('yes', 'CampaignsReadAsCallingPlan', inferred('PE')),
      beyond2028: fit('yes', 'GoesOn', documented('D-RET')),
      withheldCallers: fit('check', 'WithheldNotDocumented', inferred('D-IN')),
      sms: fit('check', 'SmsNotDocumented', inferred('D-RET')),
      emergencyCalls: fit('check', 'EmergencyTeamsCountries', documented('T-FAQ', 'T-911', 'M-PSTN')),
    },
  },
});
