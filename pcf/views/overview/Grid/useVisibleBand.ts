import * as React from 'react';

/** A stretch of a list in px from its top. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** How far beyond what is seen lines are kept, so that scrolling finds them in place. */
const BEYOND = 300;
/** Steps in which the band moves: smaller ones would render for every few pixels of scrolling. */
const STEP = 240;
/** A window is never taken for higher than this: whatever a host does, the number of lines on the page stays small. */
const HIGHEST = 4000;

const SCROLLS = /auto|scroll|overlay/;

/** The nearest element around that scrolls vertically; `null`: the window. */
export function scrollParent(element: Element): Element | null {
  for (let parent = element.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement) {
    if (SCROLLS.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}

/** What can be seen at most, in px of the window. */
export function clipOf(scroller: Element | null): { readonly top: number; readonly bottom: number } {
  const bottom = window.innerHeight;
  if (scroller === null) return { top: 0, bottom };
  const box = scroller.getBoundingClientRect();
  // Without a layout, as in tests, everything is zero and nothing clips.
  return box.height === 0 ? { top: 0, bottom } : { top: Math.max(0, box.top), bottom: Math.min(bottom, box.bottom) };
}

/** The part of an element that is seen, in px from its top. */
function seen(element: Element, scroller: Element | null): Band {
  const { top } = element.getBoundingClientRect();
  const clip = clipOf(scroller);
  const from = Math.max(0, clip.top - top);
  return { from, to: Math.max(from, Math.min(clip.bottom - top, from + HIGHEST)) };
}

const inSteps = ({ from, to }: Band): Band => ({
  from: Math.max(0, Math.floor((from - BEYOND) / STEP) * STEP),
  to: Math.ceil((to + BEYOND) / STEP) * STEP,
});

/** Without what lies beyond: enough for the first paint. */
const justSeen = ({ from, to }: Band): Band => ({ from: Math.floor(from / STEP) * STEP, to: Math.ceil(to / STEP) * STEP });

/** Before anything was measured: half of the window, under a head and tiles. */
const firstBand = (): Band => justSeen({ from: 0, to: Math.min(window.innerHeight / 2, HIGHEST) });

/**
 * Calls one function before the next paint, when the page can be measured without being laid out once more, and another
 * after it.
 * @returns a function that calls both off
 */
function aroundPaint(before: () => void, after: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    before();
    timer = setTimeout(after);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * The band of a long list that is on the page: what is seen, and some beyond. Follows scrolling of anything around, before
 * the next frame is painted.
 *
 * The first paint has what is seen alone: rows beyond come after it, so that nobody waits for rows that are out of sight.
 * @param content changes with what is listed: the scroll position may then have been pushed
 * @param onSeen told what is really seen, with every scroll
 * @returns the band, and a function that measures at once
 */
export function useVisibleBand(
  list: React.RefObject<HTMLElement>,
  content: unknown,
  onSeen: (band: Band) => void,
): readonly [Band, () => void] {
  const [band, setBand] = React.useState<Band>(firstBand);
  const scroller = React.useRef<Element | null>(null);
  const notify = React.useRef(onSeen);
  notify.current = onSeen;

  const measureWith = React.useCallback(
    (reach: (seen: Band) => Band) => {
      if (!list.current) return;
      const now = seen(list.current, scroller.current);
      const next = reach(now);
      setBand((last) => (last.from === next.from && last.to === next.to ? last : next));
      notify.current(now);
    },
    [list],
  );
  const measure = React.useCallback(() => measureWith(inSteps), [measureWith]);

  React.useLayoutEffect(() => {
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    const begin = (reach: (seen: Band) => Band): void => {
      if (!list.current) return;
      scroller.current = scrollParent(list.current);
      measureWith(reach);
    };
    // Captured at the document, because scrolling does not bubble and a host may scroll any element around the list.
    document.addEventListener('scroll', measure, { capture: true, passive: true });
    window.addEventListener('resize', measure);
    let callOff: (() => void) | undefined;
    if (observer === null) begin(inSteps);
    else
      callOff = aroundPaint(
        () => begin(justSeen),
        // What is observed tells at once: it measures, too.
        () => observer.observe(scroller.current ?? document.documentElement),
      );
    return () => {
      callOff?.();
      document.removeEventListener('scroll', measure, { capture: true });
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [list, measure, measureWith]);

  const begun = React.useRef(false);
  React.useLayoutEffect(() => {
    if (begun.current) measure();
    begun.current = true;
  }, [content, measure]);
  return [band, measure];
}

/**
 * Scrolls what is around a list as little as needed for a stretch of it to be seen.
 * @param insetTop px at the top that something sticky covers
 * @param insetBottom px at the bottom that something sticky covers
 */
export function reveal(
  list: HTMLElement,
  band: { readonly top: number; readonly height: number },
  insetTop: number,
  insetBottom: number,
): void {
  const scroller = scrollParent(list);
  const clip = clipOf(scroller);
  const top = list.getBoundingClientRect().top + band.top;
  const above = clip.top + insetTop - top;
  const below = top + band.height - (clip.bottom - insetBottom);
  const by = above > 0 ? -above : below > 0 ? below : 0;
  if (by === 0) return;
  const target = scroller ?? document.scrollingElement;
  if (target) target.scrollTop += by;
}
