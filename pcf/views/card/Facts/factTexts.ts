/**
 * The four facts of a number in words. A blank column is never read as a value: each kind of blank has its own words.
 */
import { approachById } from '../../../../plugins-ts/catalogue';
import { numberSourceKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import { hasConnectivityEvidence } from '../../../../plugins-ts/organization/connectivityEvidence';
import type { PhoneNumber } from '../../../../plugins-ts/organization/organizationTypes';
import type { Text } from '../../../../plugins-ts/text';
import { keyPart } from '../../../../plugins-ts/text/resourceKeys';

/** Which platforms the candidates stand on. */
export function platformsOf(candidates: readonly ApproachId[]): 'acs' | 'teams' | 'mixed' | 'unknown' {
  const [first, ...others] = new Set(candidates.map((id) => approachById(id).platform));
  return first === undefined ? 'unknown' : first === 'onPremises' || others.length > 0 ? 'mixed' : first;
}

/** A text that names how many candidates there are: `<key>_2`, `<key>_3`, else `<key>_Many`. */
export function candidateCountText(text: Text, key: string, count: number): string {
  return text(`${key}_${count === 2 || count === 3 ? count : 'Many'}`, { count });
}

export function numberSourceText(number: PhoneNumber, text: Text): string {
  if (number.candidates.length > 1) return candidateCountText(text, 'Card_NumberSource_OneOf', number.candidates.length);
  return text(numberSourceKey(number.numberSource));
}

/** Title of a card whose approach is not decided: what is known of the number all the same. */
export const titleKey = (number: PhoneNumber): string => `Card_Title_${keyPart(platformsOf(number.candidates))}`;

/** The carrier's name, or what its absence means. */
export function carrierText(number: PhoneNumber, carrierUnread: boolean, text: Text): string {
  const { approach, candidates, carrier } = number;
  if (carrier) return carrier;
  if (approach !== 'unknown' && approachById(approach).carrier === 'microsoft') return text('Card_Carrier_Microsoft');
  if (carrierUnread) return text('Card_Carrier_Unread');
  return text(platformsOf(candidates) === 'teams' ? 'Card_Carrier_BlankTeams' : 'Card_Carrier_Blank');
}

/** How the approach is known, in a few words. The evidence behind it opens on demand. */
export function certaintyText(number: PhoneNumber, text: Text): string {
  const { certainty } = number;
  return text(`Card_Known_${keyPart(certainty)}${certainty === 'ambiguous' ? `_${ambiguityOf(number)}` : ''}`);
}

/** Why a number with several candidates is not decided. */
export type Ambiguity = 'Teams' | 'Disagree' | 'Acs' | 'Mixed';

export function ambiguityOf(number: Pick<PhoneNumber, 'candidates' | 'evidence'>): Ambiguity {
  const platforms = platformsOf(number.candidates);
  if (platforms === 'mixed') return 'Mixed';
  if (platforms === 'acs') return 'Acs';
  return hasConnectivityEvidence(number) ? 'Disagree' : 'Teams';
}
