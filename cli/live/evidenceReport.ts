/** What an import found and did: for the person, and as a file. */
import type { EvidencePlan, PlannedNumber } from '../../plugins-ts/dataverse/evidence';
import type { Text } from '../../plugins-ts/text';
import type { Outcome } from './writeEvidence';

export const RESULT_FORMAT = 'voice-channel-evidence-result/1';

/** Lines of one kind that are shown; the others are in the result file. */
const MOST_SHOWN = 20;

const KINDS = ['new', 'changed', 'confirmed', 'unchanged', 'older', 'contradicting'] as const;

/** Counts of a plan, by name. */
export function countsOf(plan: EvidencePlan): Readonly<Record<(typeof KINDS)[number] | 'lines' | 'unknown' | 'bad', number>> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<(typeof KINDS)[number], number>;
  for (const { kind } of plan.numbers) counts[kind] += 1;
  return { lines: plan.lines, ...counts, unknown: plan.unknown.count, bad: plan.bad.count };
}

const connectivityWord = (value: number | null, text: Text): string => {
  const key = `Live_Evidence_Connectivity_${value ?? 'unknown'}`;
  const word = text(key);
  return word === key ? text('Live_Evidence_Connectivity_unknown') : word;
};

/** The plan as lines for a terminal: counts, then what would be written or stands against Dynamics, then bad lines. */
export function planLines(plan: EvidencePlan, text: Text): string[] {
  const lines = [text('Live_Evidence_Counts', countsOf(plan))];
  const shown = (all: readonly string[], count: number = all.length): void => {
    lines.push(...all.slice(0, MOST_SHOWN));
    if (count > MOST_SHOWN) lines.push(text('Live_Evidence_More', { count: count - MOST_SHOWN }));
  };
  for (const kind of KINDS) {
    if (kind === 'unchanged') continue;
    const ofKind = plan.numbers.filter((number) => number.kind === kind);
    shown(ofKind.map((one) => text(`Live_Evidence_Line_${kind}`, { number: one.e164, before: connectivityWord(one.before, text), after: connectivityWord(one.connectivity, text) })));
  }
  const bad = plan.bad.listed.map(({ line, reason, found }) => text('Live_Evidence_Bad', { line: String(line), reason: text(`Live_Evidence_Bad_${reason}`), found }));
  shown(bad, plan.bad.count);
  return lines;
}

export interface ResultFacts {
  readonly file: string;
  readonly organisation: string;
  readonly observedOn: string;
  readonly applied: boolean;
  readonly interrupted: boolean;
}

/** The result file, piece by piece. */
export function* resultPieces(plan: EvidencePlan, outcomes: ReadonlyMap<PlannedNumber, Outcome>, facts: ResultFacts): Generator<string> {
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
