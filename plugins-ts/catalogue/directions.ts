/** The way of calls by each approach. Apart from the rest, so that the forms and the list, which draw no legs, do not carry it. */
import { acsDirectOfferWay } from './approaches/acsDirectOffer';
import { acsDirectRoutingWay } from './approaches/acsDirectRouting';
import { teamsCallingPlanWay } from './approaches/teamsCallingPlan';
import { teamsDirectRoutingWay } from './approaches/teamsDirectRouting';
import { teamsOperatorConnectWay } from './approaches/teamsOperatorConnect';
import { teamsPhoneMobileWay } from './approaches/teamsPhoneMobile';
import { acsTrialWay } from './approaches/acsTrial';
import { traditionalOnPremisesWay } from './approaches/traditionalOnPremises';
import type { ApproachDirections } from './catalogueTypes';
import { direction, type ApproachWay } from './direction';
import { termsOf } from './terms';
import type { ApproachId } from './vocabulary';

const WAYS: { readonly [approach in ApproachId]: () => ApproachWay } = {
  'acs-direct-offer': acsDirectOfferWay,
  'acs-direct-routing': acsDirectRoutingWay,
  'teams-calling-plan': teamsCallingPlanWay,
  'teams-direct-routing': teamsDirectRoutingWay,
  'teams-operator-connect': teamsOperatorConnectWay,
  'teams-phone-mobile': teamsPhoneMobileWay,
  'acs-trial': acsTrialWay,
  'traditional-on-premises': traditionalOnPremisesWay,
};

const made: { [approach in ApproachId]?: ApproachDirections } = {};

function make(approach: ApproachId): ApproachDirections {
  const terms = termsOf(approach);
  const { prefix, inbound, outbound } = WAYS[approach]();
  return {
    inbound: direction(`${prefix}-in`, terms.inbound, inbound),
    outbound: direction(`${prefix}-out`, terms.outbound, outbound),
  };
}

/** Boundary, legs and SIP context of both directions of an approach; the same object each time. */
export const directionsOf = (approach: ApproachId): ApproachDirections => (made[approach] ??= make(approach));
