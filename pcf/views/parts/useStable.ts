import * as React from 'react';

const callLatest =
  <Given extends readonly unknown[]>(latest: React.MutableRefObject<((...given: Given) => void) | undefined>) =>
  (...given: Given): void =>
    latest.current?.(...given);

/**
 * A function that stays the same for as long as the component lives, and does what the one that was given last does.
 *
 * It is made outside of the component: a function that is made inside one keeps alive what any other function of the same
 * rendering uses, and one that is kept for good would keep the first report of an organization beside the newest.
 */
export function useStable<Given extends readonly unknown[]>(work: ((...given: Given) => void) | undefined): (...given: Given) => void {
  const latest = React.useRef(work);
  latest.current = work;
  return React.useMemo(() => callLatest(latest), []);
}

/** A value as long as its key stays the same: hosts make objects anew that say what the ones before said. */
export function useByKey<Value>(value: Value, key: string): Value {
  const kept = React.useRef({ key, value });
  if (kept.current.key !== key) kept.current = { key, value };
  return kept.current.value;
}
