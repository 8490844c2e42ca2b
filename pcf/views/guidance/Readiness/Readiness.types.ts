import type { NumberState, Owner } from '../../../../plugins-ts/retirement';

/** What people decided, and what they look at; kept by the caller, in an address. */
export interface ReadinessState {
  readonly settled: readonly string[];
  readonly sbcTransition: 'cutOver' | 'secondName' | null;
  readonly states: readonly NumberState[];
  /** Whose part of the agenda is shown; `null` shows everybody's. */
  readonly owner: Owner | null;
}
