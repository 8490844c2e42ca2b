import { bySeverity } from '../../../../plugins-ts/findings/severity';
import type { Finding } from '../../../../plugins-ts/findings/types';
import { hasText, type Text } from '../../../../plugins-ts/text';

/** Worst first; findings of one severity stay in their order. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(bySeverity);
}

/** A text of a rule, or `null` where it has none: a new rule is shown by its id rather than not at all. */
export function findingText(rule: string, part: 'Title' | 'Explanation' | 'Cure', text: Text): string | null {
  const key = `Finding_${rule.replace(/-/g, '_')}_${part}`;
  return hasText(text, key) ? text(key) : null;
}
