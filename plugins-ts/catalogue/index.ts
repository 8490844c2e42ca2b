import type { ApproachId } from './vocabulary';
import { acsDirectOffer } from './approaches/acsDirectOffer';
import { acsDirectRouting } from './approaches/acsDirectRouting';
import { acsTrial } from './approaches/acsTrial';
import { teamsCallingPlan } from './approaches/teamsCallingPlan';
import { teamsDirectRouting } from './approaches/teamsDirectRouting';
import { teamsOperatorConnect } from './approaches/teamsOperatorConnect';
import { teamsPhoneMobile } from './approaches/teamsPhoneMobile';
import { traditionalOnPremises } from './approaches/traditionalOnPremises';
import type { Approach } from './catalogueTypes';

/** Every approach, in the order in which candidates are listed. */
export const APPROACHES: readonly Approach[] = [
  acsDirectOffer,
  acsDirectRouting,
  teamsCallingPlan,
  teamsDirectRouting,
  teamsOperatorConnect,
  teamsPhoneMobile,
  acsTrial,
  traditionalOnPremises,
];

const BY_ID = new Map(APPROACHES.map((approach) => [approach.id, approach]));

/** The approach with this id. Throws only if the catalogue lost one, which its tests rule out. */
export const approachById = (id: ApproachId): Approach => {
  const approach = BY_ID.get(id);
  if (approach === undefined) throw new Error(`The catalogue has no approach ${id}.`);
  return approach;
};
