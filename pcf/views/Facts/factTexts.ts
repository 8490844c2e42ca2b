/**
 * The four facts of a number in words. A blank column is never read as an answer: each kind of blank has its own words.
 */
import { approachById } from '../../../plugins-ts/domain/catalogue';
import { numberSourceKey } from '../../../plugins-ts/domain/catalogue/keys';
import type { ApproachId, PhoneNumber } from '../../../plugins-ts/domain/types';
import type { Text } from '../../../plugins-ts/text';

/** Which platforms the candidates stand on. */
export function platformsOf(candidates: readonly ApproachId[]): 'acs' | 'teams' | 'mixed' | 'none' {
  const platforms = new Set(candidates.map((id) => approachById(id).platform));
  if (platforms.size === 0) return 'none';
  if (platforms.size > 1) return 'mixed';
  return platforms.has('teams') ? 'teams' : platforms.has('acs') ? 'acs' : 'mixed';
}

/** A text that names how many candidates there are: `<key>_2`, `<key>_3`, else `<key>_Many`. */
export function candidateCountText(text: Text, key: string, count: number): string {
  return text(`${key}_${count === 2 || count === 3 ? count : 'Many'}`, { count });
}

export function numberSourceText(number: PhoneNumber, text: Text): string {
  if (number.candidates.length > 1) return candidateCountText(text, 'Card_NumberSource_OneOf', number.candidates.length);
  return text(numberSourceKey(number.numberSource));
}

/** Title of the card: the approach, or what is known of it. */
export function titleKey(number: PhoneNumber): string {
  switch (platformsOf(number.candidates)) {
    case 'acs':
      return 'Card_Title_Acs';
    case 'teams':
      return 'Card_Title_Teams';
    case 'mixed':
      return 'Card_Title_Mixed';
    default:
      return 'Card_Title_Unknown';
  }
}

export function carrierText(number: PhoneNumber, carrierUnread: boolean, text: Text): string {
  if (number.carrier) return number.carrier;
  const [first] = number.candidates;
  const family = number.candidates.length === 1 && first ? approachById(first).family : null;
  if (family === 'microsoftNumber' || family === 'trial') return text('Card_Carrier_Microsoft');
  if (carrierUnread) return text('Card_Carrier_Unread');
  return text(platformsOf(number.candidates) === 'teams' ? 'Card_Carrier_BlankTeams' : 'Card_Carrier_Blank');
}

/** How the approach is known, in a few words. The evidence behind it opens on demand. */
export function certaintyText(number: PhoneNumber, text: Text): string {
  switch (number.certainty) {
    case 'certain':
      return text('Card_Known_Certain');
    case 'declared':
      return text('Card_Known_Declared');
    case 'imported':
      return text('Card_Known_Imported');
    case 'ambiguous':
      return text(`Card_Known_Ambiguous_${ambiguityOf(number)}`);
    default:
      return text('Card_Known_Unknown');
  }
}

/** Why a number with several candidates is not decided. */
export type Ambiguity = 'Teams' | 'Disagree' | 'Acs' | 'Mixed';

export function ambiguityOf(number: Pick<PhoneNumber, 'candidates' | 'evidence'>): Ambiguity {
  const platforms = platformsOf(number.candidates);
  if (platforms === 'mixed') return 'Mixed';
  if (platforms === 'acs') return 'Acs';
  return number.evidence.some((item) => item.column === 'vcd_connectivity') ? 'Disagree' : 'Teams';
}
