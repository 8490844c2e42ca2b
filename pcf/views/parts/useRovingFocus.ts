import * as React from './react';

export interface RovingFocus {
  /** Index of the one item that Tab reaches. */
  readonly current: number;
  /** The element at an index, once it is on the page. */
  element(index: number): HTMLElement | null;
  /** Props of the item at an index. */
  item(index: number): {
    readonly tabIndex: 0 | -1;
    readonly ref: (element: HTMLElement | null) => void;
    readonly onKeyDown: (event: React.KeyboardEvent) => void;
    readonly onFocus: () => void;
  };
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * One Tab stop for a row of items. Arrow keys move between them, Home and End go to the ends.
 * @param count how many items there are
 * @param rtl whether the row runs from right to left, so that the arrows follow what is seen
 * @param onMove called with the index that a key moved to
 */
export function useRovingFocus(count: number, rtl: boolean, onMove?: (index: number) => void, start = 0): RovingFocus {
  const [wanted, setCurrent] = React.useState(start);
  const elements = React.useRef<(HTMLElement | null)[]>([]);
  const current = Math.min(wanted, Math.max(count - 1, 0));

  const go = (index: number): void => {
    setCurrent(index);
    elements.current[index]?.focus();
    onMove?.(index);
  };
  const keyDown = (event: React.KeyboardEvent, index: number): void => {
    const step = STEPS[event.key];
    let next: number | null = null;
    if (event.key === 'Home') next = 0;
    else if (event.key === 'End') next = count - 1;
    else if (step) {
      const mirrored = rtl && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
      next = Math.max(0, Math.min(count - 1, index + (mirrored ? -step : step)));
    }
    if (next === null) return;
    event.preventDefault();
    if (next !== index) go(next);
  };
  return {
    current,
    element: (index) => elements.current[index] ?? null,
    item: (index) => ({
      tabIndex: index === current ? 0 : -1,
      ref: (element) => {
        elements.current[index] = element;
      },
      onKeyDown: (event) => keyDown(event, index),
      onFocus: () => setCurrent(index),
    }),
  };
}
