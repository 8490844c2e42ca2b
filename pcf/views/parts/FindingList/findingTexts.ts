import type { Severity, Finding } from '../../../../plugins-ts/findings/types';
import { hasText, type Text } from '../../../../plugins-ts/text';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Worst first; findings of one weight stay in their order. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

/** A text of a rule, or `null` where it has none: a new rule is shown by its id rather than not at all. */
export function findingText(rule: string, part: 'Title' | 'Explanation' | 'Cure', text: Text): string | null {
  const key = `Finding_${rule.replace(/-/g, '_')}_${part}`;
  return hasText(text, key) ? text(key) : null;
}
