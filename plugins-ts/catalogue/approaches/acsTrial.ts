import { documented, inferred } from '../cite';
import { direction, noneStated } from '../direction';
import { calledAccess, callerAccess, fromRepresentative, interconnect, intoContactCenter, microsoftLink, toRepresentative } from '../legs';
import { atRisk, lost, same } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, never, value } from '../statement';
import type { Approach, ApproachComparison, ApproachDirections } from '../catalogueTypes';

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

/** The way of its calls. A function, so that the forms, which draw none, do not carry what it makes. */
export const acsTrialDirections = (): ApproachDirections => ({
  inbound: direction(
    'tri-in',
    noneStated({ sla: 'notStated', statement: 'AcsTrial_Inbound', ...inferred('D-TRIAL') }),
    [
      callerAccess('publicPstn', documented('D-TRIAL'), 'AccessTollFreeFromUs'),
      interconnect('publicPstn', 'microsoftPstnEdge', inferred('ART')),
      microsoftLink('microsoftPstnEdge', 'acs', { transport: 'MicrosoftInternal', note: 'TrialNoSla', ...inferred('D-TRIAL') }),
      intoContactCenter(inferred('D-TRIAL')),
      toRepresentative(inferred('D-TRIAL')),
    ],
    same('arrival', AS_MICROSOFT_NUMBER, { handoffFromNonMicrosoft: lost('TrialNoSipTrunk', inferred('D-IVR', 'D-TRIAL')) }),
  ),
  outbound: direction(
    'tri-out',
    noneStated({ sla: 'notStated', statement: 'AcsTrial_Outbound', ...inferred('D-TRIAL') }),
    [
      fromRepresentative(inferred('D-TRIAL')),
      microsoftLink('contactCenter', 'microsoftPstnEdge', { transport: 'MicrosoftInternalThroughAcs', ...inferred('D-TRIAL') }),
      interconnect('microsoftPstnEdge', 'publicPstn', inferred('ART')),
      calledAccess('publicPstn', inferred('ART')),
    ],
    same('origination', AS_MICROSOFT_NUMBER),
  ),
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
