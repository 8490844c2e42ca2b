/**
 * How each approach answers what is asked for, as data: yes, no, or something that has to be checked, and why.
 */
import { article, documented, inferred, type Cited } from '../catalogue/cite';
import type { TextKey } from '../catalogue/types';
import type { ApproachId, Basis } from '../catalogue/vocabulary';

/** `check`: no page says so for this approach, or it depends on something that is not in Dynamics. */
export type Fit = 'yes' | 'no' | 'check';

export type CriterionId =
  | 'ownCarrier'
  | 'noCarrierContract'
  | 'sipContext'
  | 'noNewSbc'
  | 'countries'
  | 'outboundCalls'
  | 'campaigns'
  | 'beyond2028'
  | 'withheldCallers'
  | 'sms'
  | 'emergencyCalls';

export interface Criterion {
  readonly id: CriterionId;
  readonly fit: Fit;
  /** Why. */
  readonly text: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** The approaches that are compared. The others cannot be chosen for a contact center that lasts. */
export const COMPARED = [
  'teams-direct-routing',
  'teams-operator-connect',
  'teams-calling-plan',
  'acs-direct-routing',
  'acs-direct-offer',
] as const satisfies readonly ApproachId[];
export type ComparedApproach = (typeof COMPARED)[number];

type Judgment = readonly [fit: Fit, text: string, cited: Cited];

/** Criteria whose answer does not depend on more than the approach. SIP context follows the catalogue and is not here. */
export type TableCriterion = Exclude<CriterionId, 'sipContext' | 'noNewSbc'>;

const OWN_CARRIER: Judgment = ['yes', 'KeepsCarrier', article('ART')];
const MICROSOFT_CARRIER: Judgment = ['no', 'MicrosoftIsCarrier', article('ART')];
const ENDS: Judgment = ['no', 'Ends2028', documented('D-RET', 'A-RET')];
const GOES_ON: Judgment = ['yes', 'GoesOn', documented('D-RET')];
const WITHHELD_NOT_DOCUMENTED: Judgment = ['check', 'WithheldNotDocumented', inferred('D-IN')];

export const CRITERIA: { readonly [criterion in TableCriterion]: { readonly [approach in ComparedApproach]: Judgment } } = {
  ownCarrier: {
    'teams-direct-routing': OWN_CARRIER,
    'teams-operator-connect': ['check', 'CarrierMustParticipate', documented('M-OC', 'D-RET')],
    'teams-calling-plan': MICROSOFT_CARRIER,
    'acs-direct-routing': OWN_CARRIER,
    'acs-direct-offer': MICROSOFT_CARRIER,
  },
  noCarrierContract: {
    'teams-direct-routing': ['no', 'NeedsCarrier', article('ART')],
    'teams-operator-connect': ['no', 'NeedsOperator', documented('M-OC')],
    'teams-calling-plan': ['yes', 'MicrosoftCarries', article('ART')],
    'acs-direct-routing': ['no', 'NeedsCarrier', article('ART')],
    'acs-direct-offer': ['yes', 'MicrosoftCarries', article('ART')],
  },
  countries: {
    'teams-direct-routing': ['yes', 'WhereSbcReaches', documented('T-COST')],
    'teams-operator-connect': ['check', 'OperatorDirectory', documented('T-COST')],
    'teams-calling-plan': ['check', 'CallingPlanList', documented('T-COST')],
    'acs-direct-routing': ['yes', 'ChannelGeographies', documented('D-REG')],
    'acs-direct-offer': ['check', 'BillingLocation', documented('D-REG')],
  },
  outboundCalls: {
    'teams-direct-routing': ['yes', 'RoutingPolicy', documented('D-TPE')],
    'teams-operator-connect': ['check', 'OperatorMustSupport', documented('T-COST')],
    'teams-calling-plan': ['yes', 'PayAsYouGo', documented('T-COST')],
    'acs-direct-routing': ['yes', 'OwnTrunkOut', documented('A-PROV')],
    'acs-direct-offer': ['check', 'TwoCallsAtOnce', documented('A-LIM')],
  },
  campaigns: {
    // The article speaks of campaign routing for own telephony; of Teams Direct Routing by name it does not.
    'teams-direct-routing': ['yes', 'CampaignRouting', inferred('ART')],
    'teams-operator-connect': ['check', 'CampaignsNotDocumented', inferred('T-COST')],
    'teams-calling-plan': ['check', 'CampaignsNotDocumented', inferred('T-COST')],
    'acs-direct-routing': ['yes', 'CampaignRouting', article('ART')],
    'acs-direct-offer': ['check', 'TwoCallsAtOnce', documented('A-LIM')],
  },
  beyond2028: {
    'teams-direct-routing': GOES_ON,
    'teams-operator-connect': GOES_ON,
    'teams-calling-plan': GOES_ON,
    'acs-direct-routing': ENDS,
    'acs-direct-offer': ENDS,
  },
  withheldCallers: {
    'teams-direct-routing': WITHHELD_NOT_DOCUMENTED,
    'teams-operator-connect': WITHHELD_NOT_DOCUMENTED,
    'teams-calling-plan': WITHHELD_NOT_DOCUMENTED,
    'acs-direct-routing': ['yes', 'WithheldDocumented', documented('D-IN')],
    'acs-direct-offer': ['no', 'WithheldOnlyDirectRouting', documented('D-IN')],
  },
  sms: {
    'teams-direct-routing': ['check', 'SmsNotDocumented', inferred('D-RET')],
    'teams-operator-connect': ['check', 'SmsNotDocumented', inferred('D-RET')],
    'teams-calling-plan': ['check', 'SmsNotDocumented', inferred('D-RET')],
    'acs-direct-routing': ['no', 'SmsNotOffered', documented('D-BYO')],
    'acs-direct-offer': ['check', 'SmsTollFreeUntil2028', documented('D-NUM', 'D-DEP')],
  },
  emergencyCalls: {
    'teams-direct-routing': ['check', 'EmergencyStaticAddress', documented('T-CAP', 'M-PSTN')],
    'teams-operator-connect': ['check', 'EmergencyOperator', documented('M-PSTN')],
    'teams-calling-plan': ['check', 'EmergencyTeamsCountries', documented('T-FAQ')],
    'acs-direct-routing': ['no', 'EmergencyNotSupported', documented('D-REG')],
    'acs-direct-offer': ['check', 'EmergencySomeCountries', documented('D-911')],
  },
};

const SBC_NEEDED: { readonly [approach in ComparedApproach]: readonly [needed: boolean, cited: Cited] } = {
  'teams-direct-routing': [true, documented('M-PSTN', 'D-MIGDR')],
  'teams-operator-connect': [false, documented('M-OC')],
  'teams-calling-plan': [false, documented('M-PSTN')],
  'acs-direct-routing': [true, documented('D-BYO')],
  'acs-direct-offer': [false, documented('A-TEL')],
};

export const criterion = (
  id: CriterionId,
  fit: Fit,
  text: string,
  cited: { readonly basis: Basis; readonly sources: readonly string[] },
): Criterion => ({
  id,
  fit,
  text: `AdvisorReason_${text}`,
  basis: cited.basis,
  sources: cited.sources,
});

export const judge = (id: TableCriterion, approach: ComparedApproach): Criterion => {
  const [fit, text, cited] = CRITERIA[id][approach];
  return criterion(id, fit, text, cited);
};

/** No new session border controller: needed ones fit where one stands already. */
export function judgeSbc(approach: ComparedApproach, hasSbc: boolean): Criterion {
  const [needed, cited] = SBC_NEEDED[approach];
  if (!needed) return criterion('noNewSbc', 'yes', approach === 'teams-operator-connect' ? 'SbcOperators' : 'SbcNotNeeded', cited);
  return hasSbc ? criterion('noNewSbc', 'yes', 'SbcYours', cited) : criterion('noNewSbc', 'no', 'SbcNeeded', cited);
}

export const needsSbc = (approach: ComparedApproach): Criterion => {
  const [needed, cited] = SBC_NEEDED[approach];
  return criterion(
    'noNewSbc',
    'check',
    needed ? 'SbcNeeded' : approach === 'teams-operator-connect' ? 'SbcOperators' : 'SbcNotNeeded',
    cited,
  );
};
