import { article, documented, inferred } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const teamsDirectRouting: ApproachFeatures = {
  carrierContract: 'CarrierContract_OwnCarrier',
  sbcOwner: 'SbcOwner_YouOrPartner',
  numberArrival: arrivals('DirectRoutingInTeams', 'VoiceRoutingPolicy', 'SyncFromTeams'),
  benefits: [
    benefit('KeepNumbers', article('ART')),
    benefit('ControlCallFlow', article('ART')),
    benefit('ContextKept', article('ART')),
    benefit('UntouchedDestination', documented('D-RET')),
  ],
  considerations: [
    consideration('NoSlaOutbound', article('ART')),
    consideration('OneSbcName', documented('D-MIGDR')),
    consideration('LicensePerNumber', documented('D-TPE', 'D-MIGDR')),
    consideration('VoiceRoutingPolicy', documented('D-TPE')),
    consideration('TeamsUserUnsupported', documented('T-CAP')),
  ],
  bestFor: [bestFor('ContextDependent', article('ART')), bestFor('InvestmentsToKeep', article('ART'))],
  features: {
    sms: value('NotDocumentedForTeams', inferred('ART')),
    tollFree: value('IfCarrierProvides', inferred('ART')),
    geographic: value('Yes', inferred('ART')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('NotDocumentedAnonymous', inferred('ART')),
    emergencyCalling: value('EmergencyStaticAddress', documented('T-CAP', 'M-PSTN')),
    personalNumber: value('NotDocumented', inferred('ART')),
    purchaseInAdminCentre: value('No', documented('D-TPE')),
    porting: value('StayWithCarrier', documented('M-PSTN')),
    availability: value('WhereSbcReaches', documented('T-COST')),
    sbcRequired: value('Yes', documented('M-PSTN')),
  },
  publishedSla: ['sla-teams-phone'],
  sources: ['ART', 'D-TPE', 'T-FAQ', 'T-COST', 'T-CAP', 'M-PSTN', 'M-SIP', 'D-MIGDR', 'D-RET', 'L-TC'],
};
