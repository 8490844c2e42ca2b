// Using the built controls: edits on the form that nobody saved, the keyboard alone, menus and focus; on each React and Fluent that
// an app may load. React 17 hears events at the root of the control, React 16 at the document.
import { channelId, numberId } from '../../preview/sample';
import { expectNoAxeViolations, settled, usePreview } from '../support/browser';
import { cardOf, PLATFORMS, titleOf } from '../support/cards';

const opened = usePreview();

describe.each(PLATFORMS)('%s', (_platform, query) => {
  describe('edits that nobody saved', () => {
    test('the card follows the lookup on the form, there and back', async () => {
      const page = await opened.open(`/?channel=${channelId('us-orders')}${query}`);
      const before = await titleOf(page);
      await page.getByLabel('Channel number', { exact: true }).selectOption(numberId('uk-orders'));
      await settled(page);
      await page.waitForFunction((title) => document.querySelector('#control h2')?.textContent !== title, before);
      await page.getByText('Unsaved changes').waitFor();
      await page.getByRole('button', { name: 'Discard changes' }).click();
      await page.waitForFunction((title) => document.querySelector('#control h2')?.textContent === title, before);
    });

    test('no number: the old answer is gone at once', async () => {
      const page = await opened.open(`/?channel=${channelId('us-orders')}${query}`);
      await page.getByLabel('Channel number', { exact: true }).selectOption('');
      await page.getByText('There is no phone number').waitFor();
      expect(await page.locator('#control').getByRole('tab').count()).toBe(0);
    });

    test('a caller id of another approach changes the outbound answer alone', async () => {
      const page = await opened.open(`/?channel=${channelId('us-orders')}${query}`);
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
      const page = await opened.open(cardOf('uk-orders', query));
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
      const page = await opened.open(cardOf('uk-orders', query));
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
      const page = await opened.open(cardOf('uk-orders', query));
      await page.getByRole('button', { name: 'Show as list' }).click();
      const lines = await page.getByRole('listitem').allInnerTexts();
      expect(lines.join('\n')).toMatch(/Microsoft responsibility starts at/);
      await expectNoAxeViolations(page);
    });
  });

  describe('the list on a form', () => {
    const FORM = `/?number=${numberId('us-orders')}${query}`;

    test('its menu opens, moves and chooses by keyboard, and gives the focus back', async () => {
      const page = await opened.open(FORM);
      const list = page.locator('#subgrid-vcd_subgrid_channels');
      const menu = list.getByRole('button', { name: /^Group by/ });
      await menu.focus();
      await page.keyboard.press('Enter');
      const items = page.getByRole('menuitemradio');
      await items.first().waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      const first = await focused();
      await page.keyboard.press('ArrowDown');
      expect(await focused()).not.toBe(first);
      const chosen = await focused();
      await page.keyboard.press('Enter');
      await items.first().waitFor({ state: 'detached' });
      expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
      expect(await menu.innerText()).toContain(chosen.trim().split(' ').pop());
      await page.keyboard.press('Enter');
      await items.first().waitFor();
      await page.keyboard.press('Escape');
      await items.first().waitFor({ state: 'detached' });
      expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
    });

    test('a click beside the menu closes it', async () => {
      const page = await opened.open(FORM);
      const list = page.locator('#subgrid-vcd_subgrid_channels');
      await list.getByRole('button', { name: /^Group by/ }).click();
      await page.getByRole('menuitemradio').first().waitFor();
      await page.getByRole('heading', { level: 1 }).click();
      await page.getByRole('menuitemradio').first().waitFor({ state: 'detached' });
    });

    test('a row is reached, selected and opened by keyboard', async () => {
      const page = await opened.open(FORM);
      const list = page.locator('#subgrid-vcd_subgrid_channels');
      const row = list.locator('[role="row"][data-item]').first();
      await row.waitFor();
      await row.focus();
      await page.keyboard.press(' ');
      expect(await list.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(0);
      const name = await list.getByRole('rowheader').first().innerText();
      await page.keyboard.press('Enter');
      await page
        .locator('#field-msdyn_name, h1')
        .filter({ hasText: name.split('\n')[0] ?? name })
        .first()
        .waitFor();
      await settled(page);
    });
  });

  test('is what the page runs on', async () => {
    const page = await opened.open(cardOf('uk-orders', query));
    expect(await page.evaluate(() => (window as unknown as { React: { version: string } }).React.version)).toBe(
      query.includes('react17') ? '17.0.2' : '16.14.0',
    );
    expect(await page.evaluate(() => [...document.scripts].map(({ src }) => src).join())).toContain(
      query.includes('fluentNewest') ? 'fluent_8_121_1' : 'fluent_8_29_0',
    );
  });
});
