/** The way of calls by each approach. Apart from the rest, so that the forms, which draw no legs and state no SIP context, do not carry it. */
import { acsDirectOfferDirections } from './approaches/acsDirectOffer';
import { acsDirectRoutingDirections } from './approaches/acsDirectRouting';
import { acsTrialDirections } from './approaches/acsTrial';
import { teamsCallingPlanDirections } from './approaches/teamsCallingPlan';
import { teamsDirectRoutingDirections } from './approaches/teamsDirectRouting';
import { teamsOperatorConnectDirections } from './approaches/teamsOperatorConnect';
import { teamsPhoneMobileDirections } from './approaches/teamsPhoneMobile';
import { traditionalOnPremisesDirections } from './approaches/traditionalOnPremises';
import type { ApproachDirections } from './catalogueTypes';
import type { ApproachId } from './vocabulary';

const DIRECTIONS: { readonly [approach in ApproachId]: () => ApproachDirections } = {
  'acs-direct-offer': acsDirectOfferDirections,
  'acs-direct-routing': acsDirectRoutingDirections,
  'teams-calling-plan': teamsCallingPlanDirections,
  'teams-direct-routing': teamsDirectRoutingDirections,
  'teams-operator-connect': teamsOperatorConnectDirections,
  'teams-phone-mobile': teamsPhoneMobileDirections,
  'acs-trial': acsTrialDirections,
  'traditional-on-premises': traditionalOnPremisesDirections,
};

const made: { [approach in ApproachId]?: ApproachDirections } = {};

/** Boundary, legs and SIP context of both directions of an approach; the same object each time. */
export const directionsOf = (approach: ApproachId): ApproachDirections => (made[approach] ??= DIRECTIONS[approach]());
