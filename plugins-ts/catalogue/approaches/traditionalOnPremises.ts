import { article, inferred } from '../cite';
import { noneStated } from '../direction';
import { calledAccess, callerAccess, carrierTrunk, ownLink } from '../legs';
import { atRisk, notApplicable, preserved, same } from '../sipContext';
import { arrivals, benefit, bestFor, consideration, never, value } from '../statement';
import type { ApproachWay } from '../direction';
import type { Approach, ApproachComparison, ApproachTerms } from '../catalogueTypes';

const OWN_SIP_DOMAIN = /* @__PURE__ */ preserved('OwnSipDomain', /* @__PURE__ */ inferred('ART'));
const ALREADY_NON_MICROSOFT = /* @__PURE__ */ notApplicable('AlreadyNonMicrosoft', /* @__PURE__ */ inferred('ART'));

/** The organization's own contact center platform, with no Microsoft part in the call. */
export const traditionalOnPremises: Approach = {
  id: 'traditional-on-premises',
  platform: 'onPremises',
  numberSource: 'carrier-on-premises',
  carrier: 'own',
  sbc: 'own',
  isTrial: false,
  isCandidate: false,
  lifecycle: {
    status: 'legacy',
    endsOn: null,
    successors: ['teams-calling-plan', 'teams-direct-routing', 'teams-operator-connect'],
    note: null,
    ...article('ART'),
  },
};

/** What is said of its calls. A function, so that the forms, which state none of it, do not carry what it makes. */
export const traditionalOnPremisesTerms = (): ApproachTerms => ({
  inbound: {
    boundary: noneStated({ sla: 'notStated', statement: 'TraditionalOnPremises_Inbound', ...inferred('ART') }),
    sipContext: same('arrival', OWN_SIP_DOMAIN, {
      handoffToNonMicrosoft: ALREADY_NON_MICROSOFT,
      handoffFromNonMicrosoft: atRisk('OnlyThroughSbc', inferred('D-IVR')),
    }),
  },
  outbound: {
    boundary: noneStated({ sla: 'notStated', statement: 'TraditionalOnPremises_Outbound', ...inferred('ART') }),
    sipContext: same('origination', OWN_SIP_DOMAIN, {
      handoffToNonMicrosoft: ALREADY_NON_MICROSOFT,
      handoffFromNonMicrosoft: notApplicable('StartsOnOldPlatform', inferred('ART')),
    }),
  },
});

/** The way of its calls. Apart from what is said of them, so that the list, which draws none, does not carry what it makes. */
export const traditionalOnPremisesWay = (): ApproachWay => ({
  prefix: 'onp',
  inbound: [
    callerAccess('customerCarrier', inferred('ART')),
    carrierTrunk('customerCarrier', 'customerSbc', inferred('ART')),
    ownLink('customerSbc', 'onPremPbx', { transport: 'InternalSip', ...inferred('ART') }),
    ownLink('onPremPbx', 'onPremDesk', { transport: 'DeskPhone', note: 'SeveralVendors', ...inferred('ART') }),
    ownLink('customerSbc', 'acs', {
      transport: 'SipTlsStagedMove',
      note: 'ThirdPartyIvr',
      when: 'stagedMove',
      ...inferred('D-IVR', 'D-FAQ'),
    }),
  ],
  outbound: [
    ownLink('onPremDesk', 'onPremPbx', { transport: 'DeskPhone', ...inferred('ART') }),
    ownLink('onPremPbx', 'customerSbc', { transport: 'InternalSip', ...inferred('ART') }),
    carrierTrunk('customerSbc', 'customerCarrier', inferred('ART')),
    calledAccess('customerCarrier', inferred('ART')),
  ],
});

/** For comparing and advising. A function, so that the cards, which do neither, do not carry what it makes. */
export const traditionalOnPremisesComparison = (): ApproachComparison => ({
  approach: 'traditional-on-premises',
  articleCoverage: 'named',
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
    campaigns: value('OutsideContactCenter', inferred('ART')),
  },
  publishedSla: [],
  sources: ['ART', 'D-IVR', 'D-FAQ'],
  advice: never('OnPremises', article('ART')),
});
