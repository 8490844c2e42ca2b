/** What an import found and did, as counts and as a file that a later person can read. */
import type { ImportPlan, PlannedKind, PlannedNumber } from './importPlan';
import type { Outcome } from './writeConnectivityRecords';

export const RESULT_FORMAT = 'voice-channel-evidence-result/1';

/** Kinds in the order in which they are told. */
export const PLANNED_KINDS = [
  'new',
  'changed',
  'confirmed',
  'unchanged',
  'older',
  'contradicting',
] as const satisfies readonly PlannedKind[];

export type PlanCounts = Readonly<Record<PlannedKind | 'lines' | 'unknown' | 'bad', number>>;

/** Counts of a plan, by name. */
export function countsOf(plan: ImportPlan): PlanCounts {
  const counts = Object.fromEntries(PLANNED_KINDS.map((kind) => [kind, 0])) as Record<PlannedKind, number>;
  for (const { kind } of plan.numbers) counts[kind] += 1;
  return { lines: plan.lines, ...counts, unknown: plan.unknown.count, bad: plan.bad.count };
}

export interface ResultFacts {
  readonly file: string;
  readonly organisation: string;
  readonly observedOn: string;
  readonly applied: boolean;
  readonly interrupted: boolean;
}

/** The result file, piece by piece. */
export function* resultPieces(plan: ImportPlan, outcomes: ReadonlyMap<PlannedNumber, Outcome>, facts: ResultFacts): Generator<string> {
  yield `${JSON.stringify({ format: RESULT_FORMAT, ...facts, counts: countsOf(plan) }).slice(0, -1)},\n"numbers":[`;
  for (const [place, number] of plan.numbers.entries()) {
    const { e164, line, kind, connectivity, before, writes } = number;
    const outcome = outcomes.get(number);
    const state = writes.length === 0 ? 'nothingToWrite' : (outcome?.state ?? 'notWritten');
    const reason = outcome?.state === 'failed' ? outcome.error.message : null;
    yield `${place === 0 ? '' : ','}\n${JSON.stringify({ number: e164, line, kind, connectivity, before, outcome: state, reason })}`;
  }
  yield `],\n"unknown":${JSON.stringify(plan.unknown)},\n"bad":${JSON.stringify(plan.bad)}}\n`;
}
