import { article, documented, inferred } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const teamsCallingPlan: ApproachFeatures = {
  carrierContract: 'CarrierContract_Microsoft',
  sbcOwner: 'SbcOwner_NotNeeded',
  numberArrival: arrivals('ResourceAccount', 'ServiceNumbersOnly', 'SyncFromTeamsRoles'),
  benefits: [
    benefit('SimpleToProvision', article('ART')),
    benefit('WideReach', article('ART')),
    benefit('UntouchedByRetirement', documented('D-RET')),
  ],
  considerations: [
    consideration('ContextMayBeStripped', article('ART')),
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
    emergencyCalling: value('EmergencyTeamsCountries', documented('T-FAQ')),
    personalNumber: value('NotDocumented', inferred('ART')),
    purchaseInAdminCentre: value('TeamsAdminCenter', documented('D-TPE')),
    porting: value('ToTeamsByRequest', documented('D-MIGDO')),
    availability: value('CallingPlanCountries', documented('T-COST')),
    sbcRequired: value('No', documented('M-PSTN')),
  },
  publishedSla: ['sla-teams-phone', 'sla-acs'],
  sources: ['ART', 'D-TPE', 'T-FAQ', 'T-COST', 'T-CAP', 'D-RET', 'D-MIGDO', 'M-PSTN', 'L-TC'],
};
