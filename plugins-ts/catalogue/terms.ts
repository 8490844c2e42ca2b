/**
 * Boundary and SIP context of each approach. Apart from the rest, so that the forms, which state neither, do not carry it; and from the
 * legs, which the list does not draw.
 */
import { acsDirectOfferTerms } from './approaches/acsDirectOffer';
import { acsDirectRoutingTerms } from './approaches/acsDirectRouting';
import { teamsCallingPlanTerms } from './approaches/teamsCallingPlan';
import { teamsDirectRoutingTerms } from './approaches/teamsDirectRouting';
import { teamsOperatorConnectTerms } from './approaches/teamsOperatorConnect';
import { teamsPhoneMobileTerms } from './approaches/teamsPhoneMobile';
import { acsTrialTerms } from './approaches/acsTrial';
import { traditionalOnPremisesTerms } from './approaches/traditionalOnPremises';
import type { ApproachTerms } from './catalogueTypes';
import type { ApproachId } from './vocabulary';

const TERMS: { readonly [approach in ApproachId]: () => ApproachTerms } = {
  'acs-direct-offer': acsDirectOfferTerms,
  'acs-direct-routing': acsDirectRoutingTerms,
  'teams-calling-plan': teamsCallingPlanTerms,
  'teams-direct-routing': teamsDirectRoutingTerms,
  'teams-operator-connect': teamsOperatorConnectTerms,
  'teams-phone-mobile': teamsPhoneMobileTerms,
  'acs-trial': acsTrialTerms,
  'traditional-on-premises': traditionalOnPremisesTerms,
};

const made: { [approach in ApproachId]?: ApproachTerms } = {};

/** Boundary and SIP context of both directions of an approach; the same object each time. */
export const termsOf = (approach: ApproachId): ApproachTerms => (made[approach] ??= TERMS[approach]());
