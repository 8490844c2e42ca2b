/** What is measured inside the page of the panel, frame by frame. */
import type { Browser, Frame, Page } from 'playwright-core';

/** A page at the width of a desk. What runs TypeScript here names functions by a helper that no page has. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript({ content: 'globalThis.__name = (made) => made;' });
  return page;
}

/** Waits for some frames: what was changed has been painted then. */
export const settled = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    for (let count = 0; count < 6; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

interface Probe {
  readonly keys: number[];
}

/** Types texts into the search and takes them out again, key by key. @returns milliseconds from each key to the paint after it */
export async function keystrokes(page: Page, frame: Frame, typed: readonly string[]): Promise<readonly number[]> {
  await frame.evaluate(() => {
    const keys: number[] = [];
    (window as unknown as { probe: Probe }).probe = { keys };
    // Before anybody else hears of the key.
    window.addEventListener(
      'input',
      () => {
        const began = performance.now();
        // A task behind the frame's own work runs after its paint.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => keys.push(performance.now() - began);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  await frame.locator('input[type=search]').focus();
  for (const text of typed) {
    for (const key of [...text, ...Array.from(text, () => 'Backspace')]) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await settled(frame);
    }
  }
  return frame.evaluate(() => (window as unknown as { probe: Probe }).probe.keys);
}

/**
 * Scrolls by wheel as fast as frames come, and looks at each after its paint.
 * @returns frames while scrolling, and those of them in which a stretch of the list was seen without its rows
 */
export async function blankFrames(
  page: Page,
  frame: Frame,
  turns: number,
  pixels: number,
): Promise<{ readonly frames: number; readonly blank: number }> {
  await page.mouse.move(640, 700);
  await frame.evaluate(() => {
    const seen = { frames: 0, blank: 0, last: -1, going: true };
    (window as unknown as { seen: typeof seen }).seen = seen;
    /** Px of the window in which rows belong and are missing: a line between two rows is none. */
    const missing = (): number => {
      const list = document.querySelector('[role="grid"], [role="treegrid"]')?.getBoundingClientRect();
      if (list === undefined) return 0;
      const [from, to] = [Math.max(0, list.top), Math.min(innerHeight, list.bottom)];
      const covered = [...document.querySelectorAll('[data-item]')].reduce((sum, row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return sum + Math.max(0, Math.min(bottom, to) - Math.max(top, from));
      }, 0);
      return to - from - covered;
    };
    const top = (): number => document.querySelector('[data-item]')?.closest('[role="rowgroup"]')?.getBoundingClientRect().top ?? 0;
    const look = (): void => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = top();
        // Frames in which nothing moved prove nothing.
        if (now !== seen.last) {
          seen.frames += 1;
          // The heading of the columns, and a row at either end.
          if (missing() > 96) seen.blank += 1;
        }
        seen.last = now;
        if (seen.going) requestAnimationFrame(look);
      };
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, pixels);
  await settled(frame);
  return frame.evaluate(() => {
    const { seen } = window as unknown as { seen: { frames: number; blank: number; going: boolean } };
    seen.going = false;
    return { frames: seen.frames, blank: seen.blank };
  });
}
