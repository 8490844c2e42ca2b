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

/** Keeps results alive until they have been timed, so that no work is optimised away. */
const kept: unknown[] = [];

const collect = (): void => {
  kept.length = 0;
  (globalThis as { gc?: () => void }).gc?.();
};

/** Milliseconds of one call. Memory is tidied before it and not during it, so that nobody pays for another's litter. */
async function time(work: () => unknown): Promise<number> {
  collect();
  const start = performance.now();
  kept.push(await work());
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
    const [first, second] = [await time(measured), await time(reference)];
    if (round >= 0) {
      times.measured.push(first);
      times.reference.push(second);
    }
  }
  collect();
  return { measured: median(times.measured), reference: median(times.reference) };
}
