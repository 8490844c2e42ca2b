/** What an import found, for the person at a terminal. */
import { countsOf, PLANNED_KINDS, type ImportPlan } from '../../plugins-ts/connectivity';
import type { Text } from '../../plugins-ts/text';

/** Lines of one kind that are shown; the others are in the result file. */
const MOST_SHOWN = 20;

const connectivityWord = (value: number | null, text: Text): string => {
  const key = `Live_Evidence_Connectivity_${value ?? 'unknown'}`;
  const word = text(key);
  return word === key ? text('Live_Evidence_Connectivity_unknown') : word;
};

/** The plan as lines for a terminal: counts, then what would be written or stands against Dynamics, then bad lines. */
export function planLines(plan: ImportPlan, text: Text): string[] {
  const lines = [text('Live_Evidence_Counts', countsOf(plan))];
  const shown = (all: readonly string[], count: number = all.length): void => {
    lines.push(...all.slice(0, MOST_SHOWN));
    if (count > MOST_SHOWN) lines.push(text('Live_Evidence_More', { count: count - MOST_SHOWN }));
  };
  for (const kind of PLANNED_KINDS) {
    if (kind === 'unchanged') continue;
    const ofKind = plan.numbers.filter((number) => number.kind === kind);
    shown(
      ofKind.map((one) =>
        text(`Live_Evidence_Line_${kind}`, {
          number: one.e164,
          before: connectivityWord(one.before, text),
          after: connectivityWord(one.connectivity, text),
        }),
      ),
    );
  }
  const bad = plan.bad.listed.map(({ line, reason, found }) =>
    text('Live_Evidence_Bad', { line: String(line), reason: text(`Live_Evidence_Bad_${reason}`), found }),
  );
  shown(bad, plan.bad.count);
  return lines;
}
