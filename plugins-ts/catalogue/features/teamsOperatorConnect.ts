import { documented, inferred } from '../cite';
import { arrivals, benefit, bestFor, consideration, value } from '../statement';
import type { ApproachFeatures } from '../types';

export const teamsOperatorConnect: ApproachFeatures = {
  carrierContract: 'CarrierContract_Operator',
  sbcOwner: 'SbcOwner_Operator',
  numberArrival: arrivals('OperatorUploads', 'OperatorConnectAccount', 'SyncFromTeams'),
  benefits: [
    benefit('NoOwnSbc', documented('M-OC')),
    benefit('OperatorSupport', documented('M-OC')),
    benefit('UntouchedThroughTeams', documented('D-RET')),
  ],
  considerations: [
    consideration('ArticleSilent', inferred('D-TPE')),
    consideration('SupportMoves', documented('A-RET')),
    consideration('VariesByOperator', documented('A-RET')),
    consideration('CheckResourceAccountCalls', documented('T-COST')),
  ],
  bestFor: [bestFor('LeavingSbcOperations', documented('A-RET')), bestFor('NoCallingPlanCountry', documented('M-OC'))],
  features: {
    sms: value('NotDocumented', inferred('ART')),
    tollFree: value('ByOperator', inferred('ART')),
    geographic: value('Yes', inferred('ART')),
    shortCode: value('No', inferred('ART')),
    anonymousInbound: value('NotDocumented', inferred('ART')),
    emergencyCalling: value('EmergencyOperator', documented('M-PSTN')),
    personalNumber: value('NotDocumented', inferred('ART')),
    purchaseInAdminCentre: value('No', documented('M-PSTN')),
    porting: value('OperatorSchedule', documented('A-RET')),
    availability: value('OperatorDirectory', documented('T-COST')),
    sbcRequired: value('No', documented('M-OC')),
  },
  publishedSla: ['sla-operator', 'sla-teams-phone'],
  sources: ['D-TPE', 'T-COST', 'M-OC', 'M-PSTN', 'A-RET', 'D-RET'],
};
