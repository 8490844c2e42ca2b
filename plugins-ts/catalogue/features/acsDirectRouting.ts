import { article, documented, inferred } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const acsDirectRouting: ApproachFeatures = {
  carrierContract: 'CarrierContract_OwnCarrier',
  sbcOwner: 'SbcOwner_YouOrPartner',
  numberArrival: arrivals('TypedIn', 'Imported', 'CarrierRecord'),
  benefits: [
    benefit('KeepNumbers', article('ART')),
    benefit('ControlCampaigns', article('ART')),
    benefit('ContextKept', article('ART')),
    benefit('FitsMonitoring', article('ART')),
  ],
  considerations: [
    consideration('NoSlaOutbound', article('ART')),
    consideration('YoursAfterHandBack', article('ART')),
    consideration('NoSms', documented('D-BYO')),
    consideration('NoEmergencyCalls', documented('D-REG')),
    consideration('SbcUpkeep', documented('D-BYO', 'A-INF')),
    consideration('Retires', documented('D-RET')),
  ],
  bestFor: [bestFor('BreakWithoutContext', article('ART')), bestFor('InvestmentsToKeep', article('ART'))],
  features: {
    sms: value('No', documented('D-BYO')),
    tollFree: value('IfCarrierProvides', documented('D-BYO')),
    geographic: value('Yes', documented('D-BYO')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('YesOnlyHere', documented('D-IN')),
    emergencyCalling: value('EmergencyNotSupported', documented('D-REG', 'D-911')),
    personalNumber: value('GeographicOnly', documented('D-OUT')),
    purchaseInAdminCentre: value('No', documented('D-BYO')),
    porting: value('StayWithCarrier', documented('A-TEL')),
    availability: value('EveryGeographyWithSbc', documented('D-REG')),
    sbcRequired: value('Yes', documented('D-BYO')),
  },
  publishedSla: ['sla-acs'],
  sources: ['ART', 'D-BYO', 'D-IVR', 'D-IN', 'D-REG', 'D-911', 'A-SIP', 'A-INF', 'A-PROV', 'A-SBC', 'A-RET', 'D-RET', 'D-MIGDR'],
};
