/**
 * Approaches by what they are. Code that treats some approaches in their own way asks for traits and names none, so that
 * another approach needs no change there.
 */
import { approachById, APPROACHES } from './index';
import type { Approach, ApproachTraits } from './catalogueTypes';
import type { ApproachId } from './vocabulary';

/** Traits that an approach must have; those that are left out do not matter. */
export type WantedTraits = Partial<ApproachTraits>;

/** Whether an approach has all of these traits. */
export const hasTraits = (approach: Approach, wanted: WantedTraits): boolean =>
  (Object.keys(wanted) as (keyof ApproachTraits)[]).every((trait) => approach[trait] === wanted[trait]);

/** The approaches with all of these traits, in the order of the catalogue. */
export const approachesWith = (wanted: WantedTraits): readonly ApproachId[] =>
  APPROACHES.filter((approach) => hasTraits(approach, wanted)).map(({ id }) => id);

/** Whether the approach, where it is decided, has all of these traits. */
export const isApproachWith = (id: ApproachId | 'unknown', wanted: WantedTraits): boolean =>
  id !== 'unknown' && hasTraits(approachById(id), wanted);

/** A day is set on which its service ends. */
export const retires = ({ lifecycle }: Approach): boolean => lifecycle.endsOn !== null;

/** Microsoft numbers and numbers on the organization's own telephony, as the article tells them apart; then those of ACS alone. */
export const MICROSOFT_NUMBERS: WantedTraits = { carrier: 'microsoft', isTrial: false };
export const OWN_TELEPHONY: WantedTraits = { carrier: 'own', isCandidate: true };
export const MICROSOFT_NUMBERS_OF_ACS: WantedTraits = { platform: 'acs', carrier: 'microsoft', isTrial: false };
export const OWN_TELEPHONY_ON_ACS: WantedTraits = { platform: 'acs', carrier: 'own' };
