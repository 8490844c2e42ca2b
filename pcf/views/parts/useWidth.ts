import * as React from './react';

/**
 * The width of an element in px, followed as it changes. The window says nothing about a card in a pane.
 * @param allocated what the host says it gave (`context.mode.allocatedWidth`): used until the element was measured.
 *   Hosts give -1 for "no limit" and the test harness gives texts, so only a positive number counts.
 */
export function useWidth(allocated: unknown): readonly [React.RefObject<HTMLDivElement>, number] {
  const element = React.useRef<HTMLDivElement>(null);
  const given = Math.max(0, Number(allocated) || 0);
  // Starting with what was given, so that a measure that says the same renders nothing again.
  const [measured, setMeasured] = React.useState(given);
  const wasGiven = React.useRef(given > 0);
  React.useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = (): void => setMeasured(node.getBoundingClientRect().width);
    // Where a width is given it is nearly always the right one: measured before the first paint rather than here and now, the
    // page is not laid out once more for it.
    let frame: number | undefined;
    if (wasGiven.current && typeof ResizeObserver !== 'undefined') frame = requestAnimationFrame(measure);
    else measure();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(node);
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      observer?.disconnect();
    };
  }, []);
  return [element, measured > 0 ? measured : given];
}
