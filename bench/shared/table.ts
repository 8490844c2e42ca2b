/** Results as a table for a terminal. */
import { errorLine } from '../../cli/lib/commandError';
import { cut } from '../../plugins-ts/report/spreadsheetCells';
import type { Judged, Outcome } from './benchmarkTypes';

const UNITS: Readonly<Record<Judged['unit'], (value: number) => string>> = {
  ms: (value) =>
    value < 0.1
      ? `${(value * 1000).toFixed(1)} µs`
      : value < 10
        ? `${value.toFixed(2)} ms`
        : value < 1000
          ? `${value.toFixed(0)} ms`
          : `${(value / 1000).toFixed(2)} s`,
  bytes: (value) =>
    value < 10_240
      ? `${Math.round(value)} B`
      : value < 10_485_760
        ? `${(value / 1024).toFixed(1)} KB`
        : `${(value / 1_048_576).toFixed(1)} MB`,
  requests: (value) => String(value),
  ratio: (value) => value.toFixed(2),
};

const amount = (value: number, unit: Judged['unit']): string => (Number.isFinite(value) ? UNITS[unit](value) : '-');

const HEADS = ['benchmark', 'case', 'measured', 'reference', 'ratio', 'target', 'verdict', 'reference is'];

/** One line for each comparison; a benchmark that failed has a line with its reason. */
export function resultTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ name, comparisons, failure }) =>
    failure !== null
      ? [[name, '', '', '', '', '', 'failed', cut(errorLine(failure), 100)]]
      : comparisons.map(({ label, unit, measured, reference, ratio, target, verdict, referenceIs }) => [
          name,
          label,
          amount(measured, unit),
          amount(reference, unit),
          Number.isFinite(ratio) ? ratio.toFixed(2) : '-',
          target === null ? '' : `<= ${target.toFixed(2)}`,
          verdict,
          referenceIs,
        ]),
  );
  const lines = [HEADS, ...rows];
  const widths = HEADS.map((_head, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const numeric = new Set([2, 3, 4, 5]);
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[lineOf(HEADS), rule, ...rows.map(lineOf)].join('\n')}\n`;
}
