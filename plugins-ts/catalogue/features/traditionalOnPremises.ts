import { article, inferred } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const traditionalOnPremises: ApproachFeatures = {
  carrierContract: 'CarrierContract_SeveralVendors',
  sbcOwner: 'SbcOwner_You',
  numberArrival: arrivals('NotInDynamics'),
  benefits: [benefit('FullControl', inferred('ART'))],
  considerations: [consideration('SeveralVendors', article('ART')), consideration('HardToGrow', article('ART'))],
  bestFor: [bestFor('Baseline', inferred('ART'))],
  features: {
    sms: value('ByVendor', inferred('ART')),
    tollFree: value('Yes', inferred('ART')),
    geographic: value('Yes', inferred('ART')),
    shortCode: value('ByVendor', inferred('ART')),
    anonymousInbound: value('Yes', inferred('ART')),
    emergencyCalling: value('YouAndCarrier', inferred('ART')),
    personalNumber: value('Yes', inferred('ART')),
    purchaseInAdminCentre: value('No', inferred('ART')),
    porting: value('CarrierPermitting', inferred('ART')),
    availability: value('WhereverBuilt', inferred('ART')),
    sbcRequired: value('Usually', inferred('ART')),
  },
  publishedSla: [],
  sources: ['ART', 'D-IVR', 'D-FAQ'],
};
