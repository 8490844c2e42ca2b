/** The admin panel as it ships, in a frame of the preview: opening it, going from state to state without a reload, and where it is badly laid out. */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { OpenedPreview, OpenOptions } from './browser';

export interface OpenedPanel {
  readonly page: Page;
  /** For finding things in it. */
  readonly panel: FrameLocator;
  /** For running code in it. */
  readonly frame: Frame;
}

/** Opens the panel alone in its frame, and waits until everything was read. @param query parts of an address, each after `&` */
export async function openPanel(preview: Pick<OpenedPreview, 'visit'>, query = '', options?: OpenOptions): Promise<OpenedPanel> {
  const page = await preview.visit(`/panel?bare=1${query}`, options);
  const panel = page.frameLocator('iframe');
  await panel.locator('h1, h2').first().waitFor({ state: 'attached' });
  await panel.getByText(/^(Reading your organization|Ihre Organisation wird gelesen|جارٍ قراءة مؤسستك)/).waitFor({ state: 'detached' });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the panel has no frame');
  await settle(frame);
  return { page, panel, frame };
}

/** Waits until what was changed is laid out, at a width that was told again. */
export const settle = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    for (let count = 0; count < 4; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** Goes to a state as a link in the panel would. */
export async function goTo({ frame }: OpenedPanel, fragment: string): Promise<void> {
  await frame.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await settle(frame);
}

/** What of the element that has the focus can be read: its name, else its text. */
export const focusedText = ({ frame }: OpenedPanel): Promise<string> =>
  frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** The focus moves by keyboard alone: Tab until an element of that name has it. @param selector which elements count */
export async function tabTo(opened: OpenedPanel, name: RegExp, selector = '*'): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await opened.page.keyboard.press('Tab');
    const fits = await opened.frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (fits && name.test(await focusedText(opened))) return;
  }
  throw new Error(`Tab reached nothing called ${String(name)}`);
}

export interface LayoutFaults {
  /** The page scrolls sideways. */
  readonly sideways: boolean;
  /** Ends beyond the page's edges, or runs out of what it stands in without being cut on purpose. */
  readonly beyond: readonly string[];
  /** Two things that can be clicked, one over the other. */
  readonly overlapping: readonly string[];
  /** Text that is cut on purpose, and of which no tooltip says the rest. */
  readonly cut: readonly string[];
}

export const NO_FAULTS: LayoutFaults = { sideways: false, beyond: [], overlapping: [], cut: [] };

/**
 * Looks for what a person would call broken: sideways scrolling, clipped text, text cut without a tooltip, things over each other.
 * Everything is scrolled to its beginning first: what was scrolled lies under a bar that stays in sight, as it should.
 */
export async function layoutFaults(frame: Frame): Promise<LayoutFaults> {
  const scrolled = await frame.evaluate(() => {
    const scrollers = [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0);
    for (const scroller of scrollers) scroller.scrollTop = 0;
    return scrollers.length > 0;
  });
  if (scrolled) await settle(frame);
  return frame.evaluate(() => {
    const root = document.documentElement;
    const named = (element: Element): string => element.outerHTML.slice(0, 160);
    const shown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      // What is in a closed part of the page has a place there all the same.
      return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
    };
    /** In something that scrolls or is cut by itself, such as a wide table. */
    const inScroller = (element: Element): boolean => {
      for (let around = element.parentElement; around !== null && around !== root; around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== 'visible') return true;
      }
      return false;
    };
    const texts = [
      ...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, p, li, dt, dd, th, td, label, legend, summary, caption'),
    ].filter(shown);
    const beyond = texts.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      if ((right > root.clientWidth + 1 || left < -1) && !inScroller(element)) return true;
      const { overflowX, textOverflow } = getComputedStyle(element);
      return (
        overflowX !== 'visible' && textOverflow !== 'ellipsis' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
      );
    });
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const shortened =
        (textOverflow === 'ellipsis' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight + 1);
      return shortened && shown(element) && !element.closest('[title]')?.getAttribute('title');
    });
    /** What can be seen of a box: around it may be something that scrolls, and cuts it. */
    const seen = (
      element: Element,
      { left, top, right, bottom }: DOMRect,
    ): { left: number; top: number; right: number; bottom: number } => {
      const box = { left, top, right, bottom };
      for (let around = element.parentElement; around !== null && around !== root; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const edge = around.getBoundingClientRect();
        box.left = Math.max(box.left, edge.left);
        box.top = Math.max(box.top, edge.top);
        box.right = Math.min(box.right, edge.right);
        box.bottom = Math.min(box.bottom, edge.bottom);
      }
      return box;
    };
    const clickable = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input:not([type=hidden]), textarea, select, summary'),
    ].filter(shown);
    const pieces = clickable
      .flatMap((element) => [...element.getClientRects()].map((box) => ({ element, box: seen(element, box) })))
      .filter(({ box }) => box.bottom > box.top && box.right > box.left);
    pieces.sort((a, b) => a.box.top - b.box.top);
    const overlapping: string[] = [];
    pieces.forEach(({ element, box }, index) => {
      for (const other of pieces.slice(index + 1)) {
        if (other.box.top >= box.bottom) break;
        if (other.element === element || other.element.contains(element) || element.contains(other.element)) continue;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Lines of text stand closer than the boxes of their links.
        if (wide > 2 && high > 5) overlapping.push(`${named(element)} / ${named(other.element)}`);
      }
    });
    return { sideways: root.scrollWidth > root.clientWidth, beyond: beyond.map(named), overlapping, cut: cut.map(named) };
  });
}
