import type { FindingTextPart } from '../findings/findingKeys';
import { saidKey, type Said } from '../findings/wording';
import { hasText, type Text } from '../text';

/**
 * A text of a finding, or of a rule by itself, or `null` where it has none: a rule of another version is shown by its id rather than
 * not at all.
 */
export function findingText(text: Text, said: Said, part: FindingTextPart): string | null {
  const key = saidKey(said, part);
  return hasText(text, key) ? text(key) : null;
}
