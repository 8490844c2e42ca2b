/** Runs one benchmark in a process of its own, so that none warms up, heats up or fills up another. */
import path from 'node:path';
import type { Benchmark, ChildMessage } from './benchmarkTypes';

async function main(file: string): Promise<void> {
  const { benchmark } = (await import(path.resolve(file))) as { benchmark: Benchmark };
  const { what } = benchmark;
  try {
    send({ what, comparisons: await benchmark.run(), failure: null });
  } catch (error) {
    send({ what, comparisons: [], failure: error instanceof Error ? error.message : String(error) });
  }
}

function send(message: ChildMessage): void {
  process.send?.(message);
  process.disconnect?.();
}

// Whoever started this is gone, so nobody waits for the result. After `tell` there is nothing left to end.
process.once('disconnect', () => process.exit());

void main(process.argv[2] ?? '');
