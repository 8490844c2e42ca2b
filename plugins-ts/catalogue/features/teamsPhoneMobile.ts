import { documented, inferred } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const teamsPhoneMobile: ApproachFeatures = {
  carrierContract: 'CarrierContract_MobileOperator',
  sbcOwner: 'SbcOwner_Operator',
  numberArrival: arrivals('SimUserNumbers'),
  benefits: [benefit('OneNumberForOnePerson', documented('M-PSTN'))],
  considerations: [consideration('MadeForPeople', inferred('M-PSTN'))],
  bestFor: [bestFor('FieldStaff', documented('M-PSTN'))],
  features: {
    sms: value('Operator', inferred('ART')),
    tollFree: value('No', inferred('ART')),
    geographic: value('No', inferred('ART')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('NotDocumented', inferred('ART')),
    emergencyCalling: value('Operator', documented('M-PSTN')),
    personalNumber: value('OwnSimNumber', documented('M-PSTN')),
    purchaseInAdminCentre: value('No', inferred('ART')),
    porting: value('Operator', inferred('ART')),
    availability: value('MobileOperators', documented('M-PSTN')),
    sbcRequired: value('No', documented('M-PSTN')),
  },
  publishedSla: ['sla-operator'],
  sources: ['M-PSTN', 'D-TPE'],
};
