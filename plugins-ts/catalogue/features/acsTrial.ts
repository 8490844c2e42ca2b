import { documented, inferred } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const acsTrial: ApproachFeatures = {
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
  },
  publishedSla: [],
  sources: ['D-TRIAL', 'ART'],
};
