/** Where the cards of the sample's stories are, and what is on them. */
import type { Page } from 'playwright-core';
import { channelId, type StoryKey } from '../../preview/sample';
import { settled } from './browser';

/** Address of a channel's card alone, at a width at which both directions are tabs. */
export function cardOf(key: StoryKey, more = '', width = 768): string {
  return `/?channel=${channelId(key)}&bare=1${width ? `&width=${width}` : ''}${more}`;
}

/** Goes to another card, or stays at this one, as a link on the page does: without loading the page anew. */
export async function goToCard(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    if (location.pathname + location.search === address) return;
    // Each card has an element of its own.
    document.getElementById('control')?.setAttribute('data-left', '');
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.locator('#control[data-rendered]:not([data-left])').waitFor({ state: 'attached' });
  await settled(page);
}

/** The React and Fluent under a control, and what the address says for it. */
export const PLATFORMS: readonly (readonly [string, string])[] = [
  ['React 16.14.0 and Fluent 8.29.0, as declared', ''],
  ['React 17.0.2, which model-driven apps load', '&with=react17'],
  ['React 17.0.2 and Fluent 8.121.1, the newest that an app may load', '&with=react17,fluentNewest'],
];

/** The card's title: the approach, or why there is none. */
export function titleOf(page: Page): Promise<string> {
  return page.locator('#control').getByRole('heading', { level: 2 }).first().innerText();
}

/** All words on the card that can be seen. */
export function wordsOf(page: Page): Promise<string> {
  return page.locator('#control').innerText();
}

/** Browsers note a refused or failed request on the console; the page can do nothing about it. */
export const NOTED = {
  refused: [/Failed to load resource: the server responded with a status of 403/],
  failed: [/Failed to load resource: the server responded with a status of 500/],
  cutOff: [/Failed to load resource: net::ERR_(EMPTY_RESPONSE|CONNECTION_(RESET|CLOSED))/],
} as const;
