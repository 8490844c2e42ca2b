import { findingKey, type FindingTextPart } from '../findings/findingKeys';
import { hasText, type Text } from '../text';

/** A text of a rule, or `null` where it has none: a rule of another version is shown by its id rather than not at all. */
export function findingText(text: Text, rule: string, part: FindingTextPart): string | null {
  const key = findingKey(rule, part);
  return hasText(text, key) ? text(key) : null;
}
