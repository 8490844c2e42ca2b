import { article, documented } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const acsDirectOffer: ApproachFeatures = {
  carrierContract: 'CarrierContract_Microsoft',
  sbcOwner: 'SbcOwner_NotNeeded',
  numberArrival: arrivals('BoughtInAdminCenter', 'BoughtInAzure', 'SpecialOrder'),
  benefits: [
    benefit('SimpleToProvision', article('ART')),
    benefit('WideReach', article('ART')),
    benefit('WorksWithRouting', article('ART')),
  ],
  considerations: [
    consideration('ContextMayBeStripped', article('ART')),
    consideration('RetiresMoveToTeams', documented('D-RET')),
    consideration('TwoOutboundCalls', documented('A-LIM')),
    consideration('DirectRoutingRouteFirst', documented('A-PROV')),
  ],
  bestFor: [bestFor('CloudFirst', article('ART')), bestFor('NoFullMetadata', article('ART'))],
  features: {
    sms: value('SmsTollFreeUntilEnd', documented('D-NUM', 'D-DEP')),
    tollFree: value('Yes', documented('D-NUM')),
    geographic: value('Yes', documented('D-NUM')),
    shortCode: value('MessagingOnly', documented('A-NUM')),
    anonymousInbound: value('No', documented('D-IN')),
    emergencyCalling: value('EmergencyFiveCountries', documented('D-911')),
    personalNumber: value('GeographicOnly', documented('D-OUT')),
    purchaseInAdminCentre: value('UnitedStatesOnly', documented('D-NUM')),
    porting: value('WhileAcsResourceExists', documented('D-RET')),
    availability: value('AzureBillingLocation', documented('D-REG')),
    sbcRequired: value('No', documented('A-TEL')),
  },
  publishedSla: ['sla-acs'],
  sources: ['ART', 'D-NUM', 'D-SYNC', 'D-FAQ', 'D-911', 'A-PROV', 'A-LIM', 'A-RET', 'D-RET', 'D-MIGDO'],
};
