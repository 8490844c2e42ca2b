/** Shapes of what is measured. A measurement always stands beside a reference from the same run: a ratio travels, a time does not. */

export interface Comparison {
  /** What was measured, such as "10,000 channels". */
  readonly label: string;
  readonly unit: 'ms' | 'bytes' | 'requests' | 'ratio';
  readonly measured: number;
  readonly reference: number;
  /** What the reference is, such as "JSON.parse of the same tables". */
  readonly referenceIs: string;
  /** Largest ratio of measured to reference that is promised; `null` where nothing is. */
  readonly target: number | null;
}

export interface Benchmark {
  /** Name on the command line. */
  readonly name: string;
  /** What it answers, in one sentence. */
  readonly what: string;
  run(): Promise<readonly Comparison[]>;
}

export type Verdict = 'within' | 'over' | 'no target';

export interface Judged extends Comparison {
  readonly ratio: number;
  readonly verdict: Verdict;
}

/** What the process of a benchmark says before it ends. */
export interface ChildMessage {
  readonly what: string;
  readonly comparisons: readonly Comparison[];
  readonly failure: string | null;
}

/** What became of one benchmark. */
export interface Outcome {
  readonly name: string;
  readonly what: string;
  readonly comparisons: readonly Judged[];
  /** Why there is no result, or `null`. */
  readonly failure: string | null;
}
