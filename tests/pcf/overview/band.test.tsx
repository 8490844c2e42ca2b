/** @jest-environment jsdom */
// Which part of a long list is on the page, where the browser tells of sizes and paints.
import { act, render } from '@testing-library/react';
import * as React from 'react';
import { useVisibleBand, type Band } from '../../../pcf/views/overview/Grid/useVisibleBand';

const frames: (() => void)[] = [];
const observers: { readonly tell: () => void; readonly seen: Element[] }[] = [];

class Observer {
  private readonly seen: Element[] = [];
  constructor(tell: () => void) {
    observers.push({ tell, seen: this.seen });
  }
  observe(element: Element): void {
    this.seen.push(element);
  }
  disconnect(): void {
    this.seen.length = 0;
  }
}

beforeEach(() => {
  jest.useFakeTimers();
  frames.length = 0;
  observers.length = 0;
  jest.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => frames.push(() => call(0)));
  (window as { ResizeObserver?: unknown }).ResizeObserver = Observer;
  Object.defineProperty(window, 'innerHeight', { value: 900, configurable: true });
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  delete (window as { ResizeObserver?: unknown }).ResizeObserver;
});

const bands: Band[] = [];
const measured = jest.fn();

/** A list that begins at a height of the window. */
function List({
  top,
  content = 0,
  onSeen,
}: {
  readonly top: number;
  readonly content?: number;
  readonly onSeen: (band: Band) => void;
}): React.ReactElement {
  const element = React.useRef<HTMLDivElement>(null);
  const [band] = useVisibleBand(element, content, onSeen);
  bands.push(band);
  React.useLayoutEffect(() => {
    if (element.current) element.current.getBoundingClientRect = () => (measured(), { top, height: 50_000 } as DOMRect);
  }, [top]);
  return <div ref={element} />;
}

const nextFrame = (): void => act(() => frames.splice(0).forEach((call) => call()));

it('renders half a window first without measuring anything, what is seen before the paint, and what lies beyond after it', () => {
  const onSeen = jest.fn();
  bands.length = 0;
  measured.mockClear();
  render(<List top={100} onSeen={onSeen} />);
  expect(bands).toEqual([{ from: 0, to: 480 }]);
  expect(measured).not.toHaveBeenCalled();

  nextFrame();
  expect(bands[bands.length - 1]).toEqual({ from: 0, to: 960 });
  expect(onSeen).toHaveBeenLastCalledWith({ from: 0, to: 800 });

  act(() => void jest.runOnlyPendingTimers());
  expect(observers[0]?.seen).toEqual([document.documentElement]);
  act(() => observers[0]?.tell());
  expect(bands[bands.length - 1]).toEqual({ from: 0, to: 1200 });
});

it('renders nothing again where half a window is enough for the first paint', () => {
  bands.length = 0;
  render(<List top={500} onSeen={() => undefined} />);
  nextFrame();
  expect(bands).toEqual([{ from: 0, to: 480 }]);
});

it('measures at once when what is listed changes', () => {
  const onSeen = jest.fn();
  const { rerender } = render(<List top={100} onSeen={onSeen} />);
  nextFrame();
  onSeen.mockClear();
  rerender(<List top={100} content={1} onSeen={onSeen} />);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

it('does nothing any more once it has gone', () => {
  const onSeen = jest.fn();
  const cancel = jest.spyOn(window, 'cancelAnimationFrame');
  const { unmount } = render(<List top={100} onSeen={onSeen} />);
  unmount();
  expect(cancel).toHaveBeenCalled();
  expect(observers[0]?.seen).toEqual([]);
  nextFrame();
  expect(onSeen).not.toHaveBeenCalled();
});
