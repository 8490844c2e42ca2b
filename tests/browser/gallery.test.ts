// Every view in every state, drawn by the gallery in a browser: axe finds nothing, and nothing is laid out badly at any width.
import type { Page } from 'playwright-core';
import { STATES_ELEMENT } from '../../preview/gallery/GalleryPage';
import { expectNoAxeViolations, usePreview } from '../support/browser';
import { setWideLetters } from '../support/fonts';
import { layoutFaults, NO_FAULTS, settle } from '../support/panel';

const preview = usePreview();

interface Shown {
  readonly id: string;
  readonly extent: Extent;
}

type Extent = 'part' | 'page';

/** Whole pages are looked at from right to left in the panel as it ships. */
const LOOKS: readonly (readonly [name: string, query: string, width: number, extents: readonly Extent[]])[] = [
  ['light', '', 1280, ['part', 'page']],
  ['Arabic', '&lang=ar', 340, ['part']],
];

/** Shows a state as a link in the gallery does: without loading the page anew. */
async function goToState(page: Page, id: string, query: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?state=${id}&bare=1${query}`);
  await page.locator(`[data-state="${id}"] *`).first().waitFor({ state: 'attached' });
  // A card that loads shows its shape only after a while, and pages read their rows.
  await page.waitForFunction(() => document.querySelector('[data-state]')?.textContent !== '');
  await settle(page.mainFrame());
}

test.each(LOOKS)(
  '%s: every state',
  async (_name, query, width, extents) => {
    const page = await preview.visit(`/gallery/?bare=1&state=card-loading${query}`, { viewport: { width, height: 900 } });
    const list = page.locator(`#${STATES_ELEMENT}`);
    await list.waitFor({ state: 'attached' });
    const states = JSON.parse((await list.textContent()) ?? '') as Shown[];
    expect(states.length).toBeGreaterThan(100);
    const faults: Record<string, unknown> = {};
    for (const { id } of states.filter(({ extent }) => extents.includes(extent))) {
      await goToState(page, id, query);
      try {
        await expectNoAxeViolations(page);
      } catch (error) {
        faults[`${id}, axe`] = (error as Error).message.slice(0, 900);
      }
      for (const wide of [false, true]) {
        await setWideLetters(page, wide);
        const found = await layoutFaults(page.mainFrame());
        if (JSON.stringify(found) !== JSON.stringify(NO_FAULTS)) faults[`${id}${wide ? ', wide letters' : ''}`] = found;
      }
      await setWideLetters(page, false);
    }
    expect(faults).toEqual({});
  },
  600_000,
);
