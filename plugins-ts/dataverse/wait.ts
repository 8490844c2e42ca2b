/**
 * Time: waiting that can be given up, and a limit on how long something may take.
 */
import { DataverseError } from './client';

export const cancelled = (): DataverseError => new DataverseError({ kind: 'cancelled', message: 'Read_Cancelled' });

/** Resolves after `milliseconds`; rejects with kind `cancelled` as soon as the signal aborts. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export const waitFor: Wait = (milliseconds, signal) =>
  withLimits(new Promise<void>(() => undefined), { signal, milliseconds }).catch((error: unknown) => {
    if (!(error instanceof DataverseError && error.kind === 'timedOut')) throw error;
  });

interface Limits {
  readonly signal?: AbortSignal;
  readonly milliseconds?: number;
  /** Called when the limit ends the waiting, so that the work itself can be stopped as well. */
  readonly stop?: () => void;
}

/**
 * The outcome of `work`, unless the signal aborts first (kind `cancelled`) or the time is over (kind `timedOut`).
 *
 * Written out because `AbortSignal.any` and `AbortSignal.timeout` are newer than the platform's oldest browsers, and
 * because the platform's own calls know no signal: their late answers are dropped here.
 */
export function withLimits<T>(work: PromiseLike<T>, { signal, milliseconds, stop }: Limits): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      stop?.();
      // The work has begun; nobody waits for it any more, and its failure must not go unhandled.
      work.then(undefined, () => undefined);
      reject(cancelled());
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    const onAbort = (): void => {
      stop?.();
      end(() => reject(cancelled()));
    };
    signal?.addEventListener('abort', onAbort);
    if (milliseconds !== undefined) {
      timer = setTimeout(() => {
        stop?.();
        end(() => reject(new DataverseError({ kind: 'timedOut', message: 'Read_TimedOut' })));
      }, milliseconds);
    }
    work.then(
      (value) => end(() => resolve(value)),
      (error: unknown) => end(() => reject(error)),
    );
  });
}
