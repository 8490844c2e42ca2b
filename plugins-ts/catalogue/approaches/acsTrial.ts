import { documented, inferred } from '../cite';
import { noneStated } from '../direction';
import { calledAccess, callerAccess, fromRepresentative, interconnect, intoContactCenter, microsoftLink, toRepresentative } from '../legs';
import { atRisk, lost, same } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, never, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

const AS_MICROSOFT_NUMBER = /* @__PURE__ */ atRisk('SameAsMicrosoftNumber', /* @__PURE__ */ inferred('ART', 'D-TRIAL'));

/** Number lent by Microsoft for evaluation. Microsoft runs its part; no SLA is documented for it. */
export const acsTrial: Approach = {
  id: 'acs-trial',
  platform: 'acs',
  numberSource: 'trial',
  carrier: 'microsoft',
  sbc: 'none',
  isTrial: true,
  isCandidate: false,
  lifecycle: {
    status: 'temporary',
    endsOn: null,
    successors: ['teams-calling-plan'],
    note: 'LifecycleNote_TrialMinutes',
    ...documented('D-TRIAL'),
  },
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const acsTrialTerms = (): ApproachTerms => ({
  inbound: {
    boundary: noneStated({ sla: 'notStated', statement: 'AcsTrial_Inbound', ...inferred('D-TRIAL') }),
    sipContext: same('arrival', AS_MICROSOFT_NUMBER, { handoffFromNonMicrosoft: lost('TrialNoSipTrunk', inferred('D-IVR', 'D-TRIAL')) }),
  },
  outbound: {
    boundary: noneStated({ sla: 'notStated', statement: 'AcsTrial_Outbound', ...inferred('D-TRIAL') }),
    sipContext: same('origination', AS_MICROSOFT_NUMBER),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const acsTrialWay = (): ApproachWay => ({
  prefix: 'tri',
  inbound: [
    callerAccess('publicPstn', documented('D-TRIAL'), 'AccessTollFreeFromUs'),
    interconnect('publicPstn', 'microsoftPstnEdge', inferred('ART')),
    microsoftLink('microsoftPstnEdge', 'acs', { transport: 'MicrosoftInternal', note: 'TrialNoSla', ...inferred('D-TRIAL') }),
    intoContactCenter(inferred('D-TRIAL')),
    toRepresentative(inferred('D-TRIAL')),
  ],
  outbound: [
    fromRepresentative(inferred('D-TRIAL')),
    microsoftLink('contactCenter', 'microsoftPstnEdge', { transport: 'MicrosoftInternalThroughAcs', ...inferred('D-TRIAL') }),
    interconnect('microsoftPstnEdge', 'publicPstn', inferred('ART')),
    calledAccess('publicPstn', inferred('ART')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const acsTrialComparison = (): ApproachComparison => ({
  approach: 'acs-trial',
  articleCoverage: 'silent',
  carrierContract: 'CarrierContract_MicrosoftTrial',
  sbcOwner: 'SbcOwner_NotNeeded',
  numberArrival: arrivals('TrialAssigned', 'TrialNoConnection'),
  benefits: [benefit('NoAzureSetup', documented('D-TRIAL'))],
  considerations: [
    consideration('TrialMinutes', documented('D-TRIAL')),
    consideration('TrialNotRecoverable', documented('D-TRIAL')),
    consideration('TrialSaysNothingOfContext', inferred('D-TRIAL')),
  ],
  bestFor: [bestFor('EvaluationOnly', inferred('D-TRIAL'))],
  features: {
    sms: value('NotDocumented', inferred('ART')),
    tollFree: value('FirstTrialNumber', documented('D-TRIAL')),
    geographic: value('SecondTrialNumber', documented('D-TRIAL')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('No', inferred('ART')),
    emergencyCalling: value('NotDocumented', inferred('ART')),
    personalNumber: value('No', inferred('ART')),
    purchaseInAdminCentre: value('AssignedNotBought', documented('D-TRIAL')),
    porting: value('No', documented('D-TRIAL')),
    availability: value('UsNumbers', documented('D-TRIAL')),
    sbcRequired: value('No', inferred('ART')),
    campaigns: value('CampaignsAcsDirectRoutingOnly', inferred('PE')),
  },
  publishedSla: [],
  sources: ['D-TRIAL', 'ART', 'PE'],
  advice: never('Trial', documented('D-TRIAL')),
});
