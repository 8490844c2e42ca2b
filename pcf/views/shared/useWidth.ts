import * as React from './react';

/**
 * The width of an element in px, followed as it changes. The window says nothing about a card in a pane.
 * @param allocated what the host says it gave (`context.mode.allocatedWidth`): used until the element was measured.
 *   Hosts give -1 for "no limit" and the test harness gives texts, so only a positive number counts.
 */
export function useWidth(allocated: unknown): readonly [React.RefObject<HTMLDivElement>, number] {
  const element = React.useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = React.useState(0);
  React.useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = (): void => setMeasured(node.getBoundingClientRect().width);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  const given = Number(allocated);
  return [element, measured > 0 ? measured : given > 0 ? given : 0];
}
