import type { ApproachId } from './vocabulary';
import { acsDirectOffer } from './features/acsDirectOffer';
import { acsDirectRouting } from './features/acsDirectRouting';
import { acsTrial } from './features/acsTrial';
import { teamsCallingPlan } from './features/teamsCallingPlan';
import { teamsDirectRouting } from './features/teamsDirectRouting';
import { teamsOperatorConnect } from './features/teamsOperatorConnect';
import { teamsPhoneMobile } from './features/teamsPhoneMobile';
import { traditionalOnPremises } from './features/traditionalOnPremises';
import type { ApproachFeatures, FeatureName } from './types';

/** The features in the order in which a comparison lists them. */
export const FEATURE_NAMES: readonly FeatureName[] = [
  'sms',
  'tollFree',
  'geographic',
  'shortCode',
  'anonymousInbound',
  'emergencyCalling',
  'personalNumber',
  'purchaseInAdminCentre',
  'porting',
  'availability',
  'sbcRequired',
];

export const FEATURES: Readonly<Record<ApproachId, ApproachFeatures>> = {
  'acs-direct-offer': acsDirectOffer,
  'acs-direct-routing': acsDirectRouting,
  'teams-calling-plan': teamsCallingPlan,
  'teams-direct-routing': teamsDirectRouting,
  'teams-operator-connect': teamsOperatorConnect,
  'teams-phone-mobile': teamsPhoneMobile,
  'acs-trial': acsTrial,
  'traditional-on-premises': traditionalOnPremises,
};
