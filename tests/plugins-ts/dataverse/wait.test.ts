import { waitFor, withLimits } from '../../../plugins-ts/dataverse/wait';

/** A signal with the number of listeners that still hang on it. */
const watched = () => {
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...call: Parameters<typeof add>) => {
    listeners += 1;
    add(...call);
  };
  signal.removeEventListener = (...call: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...call);
  };
  return { controller, signal, listeners: () => listeners };
};

describe('waiting', () => {
  it('ends when its time is over, and leaves nothing behind', async () => {
    const { signal, listeners } = watched();
    await expect(waitFor(1, signal)).resolves.toBeUndefined();
    expect(listeners()).toBe(0);
  });

  it('ends with the signal', async () => {
    const { controller, signal, listeners } = watched();
    const waiting = waitFor(60_000, signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ kind: 'cancelled' });
    expect(listeners()).toBe(0);
    await expect(waitFor(60_000, signal)).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('limits', () => {
  it('let the outcome through, a failure as it is', async () => {
    const { signal, listeners } = watched();
    const failure = new Error('x');
    await expect(withLimits(Promise.resolve(7), { signal, milliseconds: 1000 })).resolves.toBe(7);
    await expect(withLimits(Promise.reject(failure), { signal, milliseconds: 1000 })).rejects.toBe(failure);
    expect(listeners()).toBe(0);
  });

  it('stop the work once, whichever limit ends it', async () => {
    const stop = jest.fn();
    const { controller, signal } = watched();
    await expect(withLimits(new Promise(() => undefined), { signal, milliseconds: 1, stop })).rejects.toMatchObject({ kind: 'timedOut' });
    controller.abort();
    expect(stop).toHaveBeenCalledTimes(1);
    await expect(withLimits(Promise.reject(new Error('late')), { signal, stop })).rejects.toMatchObject({ kind: 'cancelled' });
    expect(stop).toHaveBeenCalledTimes(2);
  });
});
