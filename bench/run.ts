/**
 * `npm run bench`: every benchmark in a process of its own, one after the other; a table of ratios on standard output, and
 * the same in `out/bench.json`. Times are for people to read: no test depends on them.
 */
import { Argument, Command } from 'commander';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorLine } from '../cli/lib/commandError';
import { BENCHMARKS, fileOf } from './shared/benchmarks';
import { judge } from './shared/judge';
import { messageOf, start } from './shared/processes';
import { resultTable } from './shared/table';
import type { ChildMessage, Outcome } from './shared/benchmarkTypes';

async function outcomeOf(name: string): Promise<Outcome> {
  try {
    const { what, comparisons, failure } = await messageOf<ChildMessage>(start('bench/shared/child.ts', [fileOf(name)]));
    return { name, what, comparisons: comparisons.map(judge), failure: failure === null ? null : errorLine(failure) };
  } catch (error) {
    return { name, what: '', comparisons: [], failure: errorLine((error as Error).message) };
  }
}

async function main(): Promise<void> {
  const program = new Command('bench')
    .description('Measures what is promised, as ratios within one run.')
    .addArgument(new Argument('[names...]', 'run these alone').choices(BENCHMARKS))
    .option('--output <file>', 'where the results are kept as JSON', path.join('out', 'bench.json'))
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse();
  const names = program.args.length > 0 ? program.args : BENCHMARKS;
  const outcomes: Outcome[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    outcomes.push(await outcomeOf(name));
  }
  process.stdout.write(
    `${resultTable(outcomes)}\n${outcomes
      .filter(({ what }) => what !== '')
      .map(({ name, what }) => `${name}: ${what}.`)
      .join('\n')}\n`,
  );
  const file = path.resolve(program.opts<{ output: string }>().output);
  mkdirSync(path.dirname(file), { recursive: true });
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: os.cpus()[0]?.model ?? '',
    processors: os.cpus().length,
  };
  writeFileSync(
    file,
    `${JSON.stringify({ format: 'voice-channel-bench/1', measuredAt: new Date().toISOString(), machine, outcomes }, null, 2)}\n`,
  );
  process.exitCode = outcomes.some(({ failure }) => failure !== null) ? 1 : 0;
}

void main();
