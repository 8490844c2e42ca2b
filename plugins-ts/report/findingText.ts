import type { FindingTextPart } from '../findings/findingKeys';
import type { Finding } from '../findings/findingTypes';
import { saidKey, type Said } from '../findings/wording';
import type { PhoneNumber } from '../organization/organizationTypes';
import { hasText, type Text } from '../text';
import type { Channel } from './reportTypes';

/**
 * A text of a finding, or of a rule by itself, or `null` where it has none: a rule of another version is shown by its id rather than
 * not at all.
 */
export function findingText(text: Text, said: Said, part: FindingTextPart): string | null {
  const key = saidKey(said, part);
  return hasText(text, key) ? text(key) : null;
}

/** The numbers of a channel, of which a finding may be about one. */
export type NumbersOfChannel = Pick<Channel, 'number' | 'callerIdNumber'>;

/** Of findings of no single channel. */
export const NO_NUMBERS: NumbersOfChannel = { number: null, callerIdNumber: null };

/**
 * What is so; `null` as in `findingText`. In a channel with two numbers, a finding about one of them says about which: the same rule
 * may have found something of both.
 *
 * @param nameOf how a number is written
 */
export function findingTitle(
  text: Text,
  finding: Said & Pick<Finding, 'subject'>,
  { number, callerIdNumber }: NumbersOfChannel,
  nameOf: (number: PhoneNumber) => string,
): string | null {
  const title = findingText(text, finding, 'Title');
  if (title === null || number === null || callerIdNumber === null || number.id === callerIdNumber.id) return title;
  const about = [number, callerIdNumber].find(({ id }) => id === finding.subject.id);
  return about === undefined
    ? title
    : text(about === number ? 'Finding_Of_Number' : 'Finding_Of_CallerId', { number: nameOf(about), finding: title });
}
