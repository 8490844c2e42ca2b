// How the built cards look: themes, directions, forced colors, widths.
import type { Page } from 'playwright-core';
import type { StoryKey } from '../../preview/sample';
import { expectNoAxeViolations, expectNoSidewaysScroll, settled, usePreview, type OpenOptions } from '../support/browser';
import { cardOf, goToCard } from '../support/cards';

const opened = usePreview();

describe('how a card looks', () => {
  const LOOKS: readonly [string, string, OpenOptions][] = [
    ['light', '', {}],
    ['dark', '&theme=dark', { colorScheme: 'dark' }],
    ['high contrast theme', '&theme=contrast', {}],
    ['right to left', '&lang=ar', {}],
    ['German', '&lang=de', {}],
    ['forced colors', '', { forcedColors: 'active' }],
    ['forced colors on dark', '&theme=dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ];
  const STORIES: readonly StoryKey[] = ['uk-orders', 'us-orders', 'uk-arabic', 'default-inbound'];

  test.each(LOOKS)('%s: axe finds nothing in any of them', async (_look, query, options) => {
    const page = await opened.open(cardOf(STORIES[0] as StoryKey, query), options);
    for (const key of STORIES) {
      await goToCard(page, cardOf(key, query));
      await expectNoAxeViolations(page);
    }
  });

  test.each<[string, string]>([
    ['left to right', ''],
    ['right to left', '&lang=ar'],
  ])('%s: none scrolls sideways, from 300 pixels up', async (_direction, query) => {
    const page = await opened.open(cardOf(STORIES[0] as StoryKey, query, 0));
    for (const key of STORIES) {
      await goToCard(page, cardOf(key, query, 0));
      for (const width of [1100, 768, 520, 479, 340, 300]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        await expectNoSidewaysScroll(page);
      }
    }
  });

  test('sizes as texts, as Microsoft’s test harness gives them, change nothing', async () => {
    const numbers = await opened.open(cardOf('uk-orders', '', 340));
    const texts = await opened.open(cardOf('uk-orders', '&textsizes=1', 340));
    const height = (page: Page): Promise<number> => page.locator('#control').evaluate((element) => element.clientHeight);
    expect(await height(texts)).toBe(await height(numbers));
  });

  test('a card takes the width that its container gets, not that of the window', async () => {
    const page = await opened.open(cardOf('uk-orders', '', 340), { viewport: { width: 1280, height: 900 } });
    const narrow = await page.locator('#control').evaluate((element) => element.clientHeight);
    await page.goto(page.url().replace('width=340', 'width=768'));
    await settled(page);
    expect(await page.locator('#control').evaluate((element) => element.clientHeight)).toBeLessThan(narrow);
  });
});
