import type { Comparison, Judged } from './benchmarkTypes';

/** Adds ratio and verdict. A reference of zero makes any measured amount endlessly large, and nothing of nothing equal. */
export function judge(comparison: Comparison): Judged {
  const { measured, reference, target } = comparison;
  const ratio = reference === 0 ? (measured === 0 ? 1 : Infinity) : measured / reference;
  return { ...comparison, ratio, verdict: target === null ? 'no target' : ratio <= target ? 'within' : 'over' };
}
