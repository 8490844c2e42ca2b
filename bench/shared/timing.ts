/** Timing two things against each other. */
import { performance } from 'node:perf_hooks';

export interface Timed {
  /** Medians, in milliseconds. */
  readonly measured: number;
  readonly reference: number;
}

/** The middle value; of an even number of values the mean of the two in the middle. `NaN` for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

/**
 * Keeps results alive until they have been timed, so that no work is optimized away. The last result of each side stays
 * until its next: were all objects of a shape to die, the engine would throw away the code that it made for them.
 */
const kept: unknown[] = [];

/** Clears what is young and dead, so that nobody pays for another's litter. A full collection would also undo the warm-up. */
const tidy = (): void => (globalThis as { gc?: (options: { type: 'minor' }) => void }).gc?.({ type: 'minor' });

/** Milliseconds of one call. */
async function time(work: () => unknown, side: 0 | 1): Promise<number> {
  tidy();
  const start = performance.now();
  kept[side] = await work();
  return performance.now() - start;
}

/**
 * Times both in turn, A B A B, so that whatever else the machine does falls on both, and takes the medians.
 *
 * @param rounds timed calls of each
 * @param warmUps calls of each before those
 */
export async function timeInTurn(measured: () => unknown, reference: () => unknown, rounds: number, warmUps = 2): Promise<Timed> {
  const times: { measured: number[]; reference: number[] } = { measured: [], reference: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const [first, second] = [await time(measured, 0), await time(reference, 1)];
    if (round >= 0) {
      times.measured.push(first);
      times.reference.push(second);
    }
  }
  kept.length = 0;
  return { measured: median(times.measured), reference: median(times.reference) };
}

/** The value below which this part of the values lies, such as 0.95. `NaN` for none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}
