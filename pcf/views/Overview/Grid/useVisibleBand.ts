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

/**
 * The band of a long list that is on the page: what is seen, and some beyond. Follows scrolling of anything around, before
 * the next frame is painted.
 * @param content changes with what is listed: the scroll position may then have been pushed
 * @param onSeen told what is really seen, with every scroll
 * @returns the band, and a function that measures at once
 */
export function useVisibleBand(list: React.RefObject<HTMLElement>, content: unknown, onSeen: (band: Band) => void): readonly [Band, () => void] {
  const [band, setBand] = React.useState<Band>({ from: 0, to: 1200 });
  const scroller = React.useRef<Element | null>(null);
  const tell = React.useRef(onSeen);
  tell.current = onSeen;

  const measure = React.useCallback(() => {
    if (!list.current) return;
    const now = seen(list.current, scroller.current);
    const next = inSteps(now);
    setBand((last) => (last.from === next.from && last.to === next.to ? last : next));
    tell.current(now);
  }, [list]);

  React.useLayoutEffect(() => {
    if (!list.current) return undefined;
    scroller.current = scrollParent(list.current);
    // Captured at the document, because scrolling does not bubble and a host may scroll any element around the list.
    document.addEventListener('scroll', measure, { capture: true, passive: true });
    window.addEventListener('resize', measure);
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(scroller.current ?? document.documentElement);
    return () => {
      document.removeEventListener('scroll', measure, { capture: true });
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [list, measure]);

  React.useLayoutEffect(measure, [content, measure]);
  return [band, measure];
}

/**
 * Scrolls what is around a list as little as needed for a stretch of it to be seen.
 * @param insetTop px at the top that something sticky covers
 * @param insetBottom px at the bottom that something sticky covers
 */
export function reveal(list: HTMLElement, band: { readonly top: number; readonly height: number }, insetTop: number, insetBottom: number): void {
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
