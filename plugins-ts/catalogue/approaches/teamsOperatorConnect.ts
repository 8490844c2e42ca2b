import { article, documented, inferred } from '../cite';
import { noneStated, responsible } from '../direction';
import {
  calledAccess,
  callerAccess,
  fromRepresentative,
  intoContactCenter,
  microsoftLink,
  operatorLink,
  operatorTransferOut,
  resourceAccountEvent,
  toRepresentative,
} from '../legs';
import { atRisk, same } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, fit, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

/** The operator owns the session border controller, so headers pass only if it lets them. */
const OPERATOR_CONTROLS = /* @__PURE__ */ atRisk('OperatorControls', /* @__PURE__ */ inferred('M-OC'));

/** Number and session border controller of a participating operator, peered with Teams Phone. */
export const teamsOperatorConnect: Approach = {
  id: 'teams-operator-connect',
  platform: 'teams',
  numberSource: 'operator-teams',
  carrier: 'operator',
  sbc: 'operator',
  isTrial: false,
  isCandidate: true,
  lifecycle: { status: 'current', endsOn: null, successors: [], note: null, ...documented('D-RET') },
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const teamsOperatorConnectTerms = (): ApproachTerms => ({
  inbound: {
    boundary: responsible('teamsPhone', 'representative', {
      sla: 'notStated',
      statement: 'TeamsOperatorConnect_Inbound',
      ...inferred('ART', 'M-OC', 'A-RET'),
    }),
    sipContext: same('arrival', OPERATOR_CONTROLS),
  },
  outbound: {
    boundary: noneStated({ sla: 'notStated', statement: 'TeamsOperatorConnect_Outbound', ...inferred('ART', 'M-OC') }),
    sipContext: same('origination', OPERATOR_CONTROLS),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const teamsOperatorConnectWay = (): ApproachWay => ({
  prefix: 'toc',
  inbound: [
    callerAccess('operatorNetwork', inferred('M-PSTN')),
    operatorLink('operatorNetwork', 'teamsPhone', {
      transport: 'DirectPeeringOperatorSbc',
      note: 'OperatorOwnsPeering',
      ...documented('M-OC', 'T-COST'),
    }),
    resourceAccountEvent(inferred('T-FAQ', 'D-TPE')),
    intoContactCenter(inferred('ART')),
    toRepresentative(inferred('D-FAQ')),
    operatorTransferOut('teamsPhone', inferred('M-OC')),
  ],
  outbound: [
    fromRepresentative(inferred('ART', 'D-FAQ'), 'NoSlaCombination'),
    microsoftLink('contactCenter', 'acs', { transport: 'CallControl', ...inferred('T-FAQ') }),
    microsoftLink('acs', 'teamsPhone', { transport: 'OnBehalfOfResourceAccount', note: 'OperatorMustAdjust', ...inferred('T-COST') }),
    operatorLink('teamsPhone', 'operatorNetwork', { transport: 'DirectPeering', ...documented('M-OC') }),
    calledAccess('operatorNetwork', inferred('M-OC')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const teamsOperatorConnectComparison = (): ApproachComparison => ({
  approach: 'teams-operator-connect',
  articleCoverage: 'silent',
  carrierContract: 'CarrierContract_Operator',
  sbcOwner: 'SbcOwner_Operator',
  numberArrival: arrivals('OperatorUploads', 'OperatorConnectAccount', 'SyncFromTeams'),
  benefits: [
    benefit('NoOwnSbc', documented('M-OC')),
    benefit('OperatorSupport', documented('M-OC')),
    benefit('UntouchedThroughTeams', documented('D-RET')),
  ],
  considerations: [
    consideration('ArticleSilent', article('ART')),
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
    emergencyCalling: value('EmergencyOperator', documented('M-PSTN', 'T-911')),
    personalNumber: value('PersonalOnlyForEmergency', documented('T-OVER')),
    purchaseInAdminCentre: value('No', documented('M-PSTN')),
    porting: value('OperatorSchedule', documented('A-RET')),
    availability: value('OperatorDirectory', documented('T-COST')),
    sbcRequired: value('No', documented('M-OC')),
    campaigns: value('Yes', documented('PE')),
  },
  publishedSla: ['sla-operator', 'sla-teams-phone'],
  sources: ['D-TPE', 'T-COST', 'M-OC', 'M-PSTN', 'A-RET', 'D-RET', 'ART', 'PE', 'T-911', 'T-OVER', 'D-TPE25', 'D-MIGOC'],
  advice: {
    order: 2,
    sbc: documented('M-OC'),
    fits: {
      ownCarrier: fit('check', 'CarrierMustParticipate', documented('M-OC', 'D-RET')),
      noCarrierContract: fit('no', 'NeedsOperator', documented('M-OC')),
      countries: fit('check', 'OperatorDirectory', documented('T-COST')),
      outboundCalls: fit('check', 'OperatorMustSupport', documented('T-COST')),
      campaigns: fit('yes', 'CampaignsAccepted', documented('PE')),
      beyond2028: fit('yes', 'GoesOn', documented('D-RET')),
      withheldCallers: fit('check', 'WithheldNotDocumented', inferred('D-IN')),
      sms: fit('check', 'SmsNotDocumented', inferred('D-RET')),
      emergencyCalls: fit('check', 'EmergencyOperator', documented('M-PSTN', 'T-911')),
    },
  },
});
