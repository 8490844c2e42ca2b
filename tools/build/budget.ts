/** Sizes of what ships, against what is promised, and a look for code that the checkers of Dataverse refuse. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { controlOutput } from './controls';
import { bundleTargets, CONTROL_BUDGET, controlTargets, ROOT } from './targets';

export interface Size {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
  /** In bytes; `null` where nothing is promised. */
  readonly budget: number | null;
}

const EVAL = /\beval\(|\bnew Function\(/;

/** Measures every built bundle. Call it after a build. */
export function measure(root: string = ROOT): readonly Size[] {
  const shipped = [
    ...controlTargets(root).map((control) => ({
      name: control.name,
      file: `${controlOutput(control)}/bundle.js`,
      budget: control.budget ?? CONTROL_BUDGET,
    })),
    ...bundleTargets(root).map((bundle) => ({ name: bundle.name, file: bundle.output, budget: bundle.budget ?? null })),
  ];
  return shipped.map(({ name, file, budget }) => {
    const content = readFileSync(path.join(root, file));
    return { name, file, budget, bytes: content.length, gzipped: gzipSync(content).length };
  });
}

/** What is wrong with the built bundles: too large, or with code made at run time. One line each; none when all is well. */
export function complaints(sizes: readonly Size[], root: string = ROOT): string[] {
  return sizes.flatMap(({ file, bytes, budget }) => [
    ...(budget !== null && bytes > budget ? [`${file}: ${kilobytes(bytes)} KB, ${kilobytes(budget)} KB are allowed`] : []),
    ...(EVAL.test(readFileSync(path.join(root, file), 'utf8'))
      ? [`${file}: makes code at run time (eval), which solution checker refuses`]
      : []),
  ]);
}

/** The sizes as a table for a terminal. */
export function sizeTable(sizes: readonly Size[]): string {
  const rows = [
    ['bundle', 'KB', 'gzipped', 'allowed'],
    ...sizes.map(({ name, bytes, gzipped, budget }) => [
      name,
      kilobytes(bytes),
      kilobytes(gzipped),
      budget === null ? '' : kilobytes(budget),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n');
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
