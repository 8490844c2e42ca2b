import { documented, inferred } from '../cite';
import { noneStated } from '../direction';
import { calledAccess, callerAccess, operatorLink } from '../legs';
import { notApplicable, same } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, never, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

const NO_PATH = /* @__PURE__ */ notApplicable('NoContactCenterPath', /* @__PURE__ */ inferred('D-TPE', 'M-PSTN'));

/** Mobile number that also rings in Teams. No path to Contact Center is documented: its legs end at a Teams user. */
export const teamsPhoneMobile: Approach = {
  id: 'teams-phone-mobile',
  platform: 'teams',
  numberSource: 'mobile-operator-teams',
  carrier: 'mobileOperator',
  sbc: 'operator',
  isTrial: false,
  isCandidate: false,
  lifecycle: { status: 'notSupportedHere', endsOn: null, successors: [], note: null, ...inferred('D-TPE', 'M-PSTN') },
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const teamsPhoneMobileTerms = (): ApproachTerms => ({
  inbound: {
    boundary: noneStated({ sla: 'notStated', statement: 'TeamsPhoneMobile_Inbound', ...inferred('D-TPE') }),
    sipContext: same('arrival', NO_PATH),
  },
  outbound: {
    boundary: noneStated({ sla: 'notStated', statement: 'TeamsPhoneMobile_Outbound', ...inferred('D-TPE') }),
    sipContext: same('origination', NO_PATH, { handoffFromNonMicrosoft: NO_PATH }),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const teamsPhoneMobileWay = (): ApproachWay => ({
  prefix: 'tpm',
  inbound: [
    callerAccess('operatorNetwork', inferred('M-PSTN')),
    operatorLink('operatorNetwork', 'teamsPhone', { transport: 'OperatorPeering', note: 'EndsAtTeamsUser', ...inferred('M-PSTN') }),
  ],
  outbound: [
    operatorLink('teamsPhone', 'operatorNetwork', { transport: 'OperatorPeering', note: 'TeamsUserCalling', ...inferred('M-PSTN') }),
    calledAccess('operatorNetwork', inferred('M-PSTN')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const teamsPhoneMobileComparison = (): ApproachComparison => ({
  approach: 'teams-phone-mobile',
  articleCoverage: 'silent',
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
    campaigns: value('CampaignsNotNamed', inferred('PE')),
  },
  publishedSla: ['sla-operator'],
  sources: ['M-PSTN', 'D-TPE', 'PE'],
  advice: never('PhoneMobile', inferred('D-TPE', 'M-PSTN')),
});
