// The built controls on the platform's own React and Fluent: every state in which a card can be, as a person meets it.
import type { Page } from 'playwright-core';
import { channelId, numberId } from '../../preview/sample';
import type { StoryKey } from '../../preview/sample';
import { expectNoAxeViolations, expectNoSidewaysScroll, settled, usePreview } from '../support/browser';

const opened = usePreview();

const channel = (key: StoryKey, more = ''): string => `/?channel=${channelId(key)}&bare=1${more}`;
const titleOf = (page: Page): Promise<string> => page.locator('#control').getByRole('heading', { level: 2 }).first().innerText();
/** A refused or failed request shows on the console of every browser; the page can do nothing about it. */
const REFUSED = [/Failed to load resource: the server responded with a status of 403/];
const FAILED = [/Failed to load resource: the server responded with a status of 500/];
const CUT_OFF = [/Failed to load resource: net::ERR_(EMPTY_RESPONSE|CONNECTION_(RESET|CLOSED))/];

describe('a channel whose approach is decided', () => {
  const CASES: readonly [StoryKey, string, string][] = [
    ['us-orders', 'Microsoft numbers', 'ACS'],
    ['uk-orders', 'own carrier', 'ACS'],
    ['us-financing', 'Calling Plan', 'Teams'],
    ['de-orders', 'Direct Routing', 'Teams'],
    ['uk-trade-manchester', 'Operator Connect', 'Teams'],
    ['se-mobil', 'Mobile', 'Teams'],
    ['pilot-garden-advice', 'trial', ''],
  ];

  test.each(CASES)('%s names its approach, both directions and where the answer comes from', async (key) => {
    const page = await opened.open(channel(key));
    const card = page.locator('#control');
    expect((await titleOf(page)).length).toBeGreaterThan(3);
    // Both answers are read without a click.
    await expect(card.getByRole('tab').allInnerTexts()).resolves.toHaveLength(2);
    expect(await card.getByText('How we know').count()).toBe(1);
    expect(await card.getByRole('link').count()).toBeGreaterThan(0);
    await expectNoAxeViolations(page);
  });

  test('each approach has a title of its own', async () => {
    const titles: string[] = [];
    for (const [key] of CASES) titles.push(await titleOf(await opened.open(channel(key))));
    expect(new Set(titles).size).toBe(CASES.length);
  });

  test('own carrier: Microsoft has a part inbound and none outbound', async () => {
    const page = await opened.open(channel('uk-orders'));
    const [inbound = '', outbound = ''] = await page.getByRole('tab').allInnerTexts();
    expect(inbound).toMatch(/Microsoft from/);
    expect(outbound).toMatch(/No Microsoft SLA stated/);
  });
});

describe('a channel that cannot be decided, or of which nothing is known', () => {
  test('a Teams number without evidence lists three approaches and assumes none', async () => {
    const page = await opened.open(channel('uk-arabic'));
    expect(await page.locator('#control').innerText()).toMatch(/Undecided/);
    expect(await page.locator('#control').innerText()).toMatch(/Three approaches are possible/);
    await expectNoAxeViolations(page);
  });

  test.each<[StoryKey, string]>([
    ['default-inbound', 'There is no phone number'],
    ['suppliers', 'The phone number was not found'],
    ['old-hotline', 'Approach not known'],
    ['de-repairs', 'Undecided'],
    ['de-hotline', 'Undecided'],
    ['recall-mowers', 'Undecided'],
  ])('%s says: %s', async (key, words) => {
    const page = await opened.open(channel(key));
    expect(await page.locator('#control').innerText()).toContain(words);
    await expectNoAxeViolations(page);
  });
});

describe('a channel that cannot be read', () => {
  test('numbers denied: names the privilege that is missing', async () => {
    const page = await opened.open(channel('us-orders', '&deny=msdyn_ocphonenumbers'), { expectedErrors: REFUSED });
    expect(await page.locator('#control').innerText()).toContain('prvReadmsdyn_ocphonenumber');
    expect(await titleOf(page)).toBe('Number not readable');
    await expectNoAxeViolations(page);
  });

  test('the column is hidden by column security', async () => {
    const page = await opened.open(channel('us-orders', '&hide=msdyn_ocvoicechannelsettings.msdyn_phonenumberid'));
    expect(await titleOf(page)).toBe('Hidden from you');
    expect(await page.locator('#control').innerText()).not.toContain('+1425');
    await expectNoAxeViolations(page);
  });

  test('another table denied: the rest stands, and what is missing is said', async () => {
    const page = await opened.open(channel('de-orders', '&deny=vcd_numberconnectivities'), { expectedErrors: REFUSED });
    expect(await page.locator('#control').innerText()).toMatch(/Undecided/);
    expect(await page.locator('#control').innerText()).toMatch(/Number connectivity could not be read/);
    await expectNoAxeViolations(page);
  });

  test('offline: says so and shows nothing old', async () => {
    const page = await opened.open(channel('us-orders', '&offline=1'), { expectedErrors: CUT_OFF });
    expect(await titleOf(page)).toBe('Offline');
    await expectNoAxeViolations(page);
  });

  test('failed: reads again on request, and then shows the card', async () => {
    const page = await opened.open(channel('us-orders', '&fail=*'), { expectedErrors: FAILED });
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await expectNoAxeViolations(page);
    opened.preview.standIn.setFaults({ fail: {} });
    await retry.click();
    await page.getByRole('tab').first().waitFor();
    expect(await page.getByText('could not be read').count()).toBe(0);
  });

  test('slow: a shape of the card stands there, and is announced, until the answer comes', async () => {
    const page = await opened.visit(channel('us-orders', '&slow=2500'));
    await page.locator('#control').getByText('Reading deployment').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    await expectNoAxeViolations(page);
    await page.getByRole('tab').first().waitFor();
    await settled(page);
  });
});

describe('a number on its own form', () => {
  test('the card follows the bound text', async () => {
    const page = await opened.open(`/?number=${numberId('us-orders')}&bare=1`);
    expect((await titleOf(page)).length).toBeGreaterThan(3);
    await expectNoAxeViolations(page);
  });

  test('a text that is no saved number is not guessed at', async () => {
    const page = await opened.open(`/?number=${numberId('us-orders')}`);
    await page.getByLabel('Phone number', { exact: true }).fill('+14255550199');
    await page.getByText('The phone number was not found').waitFor();
  });
});

describe('how a card looks', () => {
  const LOOKS: readonly [string, string, object][] = [
    ['light', '', {}],
    ['dark', '&theme=dark', { colorScheme: 'dark' }],
    ['high contrast theme', '&theme=contrast', {}],
    ['right to left', '&lang=ar', {}],
    ['German', '&lang=de', {}],
    ['forced colors', '', { forcedColors: 'active' }],
    ['forced colors on dark', '&theme=dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ];
  const STORIES: readonly StoryKey[] = ['uk-orders', 'us-orders', 'uk-arabic', 'default-inbound'];

  describe.each(LOOKS)('%s', (_look, query, options) => {
    test.each(STORIES)('axe finds nothing in %s', async (key) => {
      const page = await opened.open(channel(key, query), options);
      await expectNoAxeViolations(page);
    });
  });

  describe.each([300, 340, 520, 768, 1100])('%i pixels wide', (width) => {
    test.each<[string, string]>([['left to right', ''], ['right to left', '&lang=ar']])('%s: nothing scrolls sideways', async (_direction, query) => {
      for (const key of STORIES) {
        const page = await opened.open(channel(key, query), { viewport: { width, height: 900 } });
        await expectNoSidewaysScroll(page);
        await page.close();
      }
    });
  });

  test('sizes as texts, as Microsoft’s test harness gives them, change nothing', async () => {
    const numbers = await opened.open(channel('uk-orders', '&width=340'));
    const texts = await opened.open(channel('uk-orders', '&width=340&textsizes=1'));
    const height = (page: Page): Promise<number> => page.locator('#control').evaluate((element) => element.clientHeight);
    expect(await height(texts)).toBe(await height(numbers));
  });

  test('a card takes the width that its container gets, not that of the window', async () => {
    const page = await opened.open(channel('uk-orders', '&width=340'), { viewport: { width: 1280, height: 900 } });
    const narrow = await page.locator('#control').evaluate((element) => element.clientHeight);
    await page.goto(page.url().replace('width=340', 'width=768'));
    await settled(page);
    expect(await page.locator('#control').evaluate((element) => element.clientHeight)).toBeLessThan(narrow);
  });
});

describe('edits that nobody saved', () => {
  test('the card follows the lookup on the form, there and back', async () => {
    const page = await opened.open(`/?channel=${channelId('us-orders')}`);
    const before = await titleOf(page);
    await page.getByLabel('Phone number', { exact: true }).selectOption(numberId('uk-orders'));
    await settled(page);
    await page.waitForFunction((title) => document.querySelector('#control h2')?.textContent !== title, before);
    await page.getByText('Unsaved changes').waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.waitForFunction((title) => document.querySelector('#control h2')?.textContent === title, before);
  });

  test('no number: the old answer is gone at once', async () => {
    const page = await opened.open(`/?channel=${channelId('us-orders')}`);
    await page.getByLabel('Phone number', { exact: true }).selectOption('');
    await page.getByText('There is no phone number').waitFor();
    expect(await page.locator('#control').getByRole('tab').count()).toBe(0);
  });

  test('a caller id of another approach changes the outbound answer alone', async () => {
    const page = await opened.open(`/?channel=${channelId('us-orders')}`);
    const [inbound, outbound] = await page.getByRole('tab').allInnerTexts();
    await page.getByLabel('Caller ID number').selectOption(numberId('uk-orders'));
    await page.waitForFunction((text) => document.querySelectorAll('#control [role=tab]')[1]?.textContent !== text, outbound);
    await settled(page);
    expect((await page.getByRole('tab').allInnerTexts())[0]).toBe(inbound);
  });
});

describe('keyboard only', () => {
  test('arrows move between the directions, and everything that can be used shows its focus', async () => {
    const page = await opened.open(channel('uk-orders'));
    const [inbound, outbound] = await page.getByRole('tab').all();
    await inbound?.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await outbound?.getAttribute('aria-selected')).toBe('true');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const active = document.activeElement;
        if (!active || active === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        const name = active.getAttribute('aria-label') ?? active.textContent ?? '';
        return { name: `${active.tagName} ${name.slice(0, 60)}`, visible: outlineStyle !== 'none' && outlineWidth !== '0px' };
      });
      if (state === null) break;
      expect(state).toEqual({ name: state.name, visible: true });
      seen.add(state.name);
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  test('a leg of the call path opens with Enter, closes with Escape and gives the focus back', async () => {
    const page = await opened.open(channel('uk-orders'));
    const leg = page.getByRole('button', { name: /^Leg 1: / }).first();
    await leg.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await leg.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the same as a list, for those who cannot see the drawing', async () => {
    const page = await opened.open(channel('uk-orders'));
    await page.getByRole('button', { name: 'Show as list' }).click();
    const lines = await page.getByRole('listitem').allInnerTexts();
    expect(lines.join('\n')).toMatch(/Microsoft responsibility starts at/);
    await expectNoAxeViolations(page);
  });
});
