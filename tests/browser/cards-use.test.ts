// Using the built cards: edits on the form that nobody saved, and the keyboard alone.
import { channelId, numberId } from '../../preview/sample';
import { expectNoAxeViolations, settled, usePreview } from '../support/browser';
import { cardOf, titleOf } from '../support/cards';

const opened = usePreview();

describe('edits that nobody saved', () => {
  test('the card follows the lookup on the form, there and back', async () => {
    const page = await opened.open(`/?channel=${channelId('us-orders')}`);
    const before = await titleOf(page);
    await page.getByLabel('Channel number', { exact: true }).selectOption(numberId('uk-orders'));
    await settled(page);
    await page.waitForFunction((title) => document.querySelector('#control h2')?.textContent !== title, before);
    await page.getByText('Unsaved changes').waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.waitForFunction((title) => document.querySelector('#control h2')?.textContent === title, before);
  });

  test('no number: the old answer is gone at once', async () => {
    const page = await opened.open(`/?channel=${channelId('us-orders')}`);
    await page.getByLabel('Channel number', { exact: true }).selectOption('');
    await page.getByText('There is no phone number').waitFor();
    expect(await page.locator('#control').getByRole('tab').count()).toBe(0);
  });

  test('a caller id of another approach changes the outbound answer alone', async () => {
    const page = await opened.open(`/?channel=${channelId('us-orders')}`);
    const [inbound, outbound] = await page.getByRole('tab').allInnerTexts();
    await page.getByLabel('Caller ID number').selectOption(numberId('uk-orders'));
    await page.waitForFunction((text) => {
      const [, tab] = document.querySelectorAll<HTMLElement>('#control [role=tab]');
      return tab !== undefined && tab.innerText !== text;
    }, outbound);
    await settled(page);
    expect((await page.getByRole('tab').allInnerTexts())[0]).toBe(inbound);
  });
});

describe('keyboard only', () => {
  test('arrows move between the directions, and everything that can be used shows its focus', async () => {
    const page = await opened.open(cardOf('uk-orders'));
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
    const page = await opened.open(cardOf('uk-orders'));
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
    const page = await opened.open(cardOf('uk-orders'));
    await page.getByRole('button', { name: 'Show as list' }).click();
    const lines = await page.getByRole('listitem').allInnerTexts();
    expect(lines.join('\n')).toMatch(/Microsoft responsibility starts at/);
    await expectNoAxeViolations(page);
  });
});
