/** What only comparing and advising need of the approaches. Apart from the rest, so that the cards, which compare nothing, do not carry it. */
import { acsDirectOfferComparison } from './approaches/acsDirectOffer';
import { acsDirectRoutingComparison } from './approaches/acsDirectRouting';
import { acsTrialComparison } from './approaches/acsTrial';
import { teamsCallingPlanComparison } from './approaches/teamsCallingPlan';
import { teamsDirectRoutingComparison } from './approaches/teamsDirectRouting';
import { teamsOperatorConnectComparison } from './approaches/teamsOperatorConnect';
import { teamsPhoneMobileComparison } from './approaches/teamsPhoneMobile';
import { traditionalOnPremisesComparison } from './approaches/traditionalOnPremises';
import type { ApproachComparison } from './catalogueTypes';
import type { ApproachId } from './vocabulary';

const COMPARISONS: readonly (() => ApproachComparison)[] = [
  acsDirectOfferComparison,
  acsDirectRoutingComparison,
  teamsCallingPlanComparison,
  teamsDirectRoutingComparison,
  teamsOperatorConnectComparison,
  teamsPhoneMobileComparison,
  acsTrialComparison,
  traditionalOnPremisesComparison,
];

let comparisons: ReadonlyMap<ApproachId, ApproachComparison> | null = null;

/** Arguments, features and advice of the approach with this id; the same object each time. */
export const comparisonOf = (id: ApproachId): ApproachComparison => {
  comparisons ??= new Map(COMPARISONS.map((make) => make()).map((comparison) => [comparison.approach, comparison]));
  const comparison = comparisons.get(id);
  if (comparison === undefined) throw new Error(`The catalogue compares no approach ${id}.`);
  return comparison;
};
