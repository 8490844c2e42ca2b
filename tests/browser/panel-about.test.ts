// The panel's page about an approach, as it ships: reached by links, at every width, in every look.
import { APPROACHES } from '../../plugins-ts/catalogue';
import { expectNoAxeViolations, usePreview } from '../support/browser';
import { setWideLetters } from '../support/fonts';
import { focusedText, goTo, layoutFaults, NO_FAULTS, openPanel, tabTo } from '../support/panel';
import { pathFaults } from '../support/panelLooks';

const preview = usePreview();

test('links lead to it from the channels, the details, the advisor and the comparison', async () => {
  const opened = await openPanel(preview);
  const { page, panel } = opened;
  await panel.getByRole('link', { name: 'About the approaches' }).click();
  await panel.getByRole('heading', { name: 'About this approach' }).waitFor();
  expect(page.url()).toContain('about=');
  await page.goBack();
  await goTo(opened, 'compare=teams-calling-plan,acs-trial');
  await panel.getByRole('link', { name: 'Trial number' }).click();
  expect(await panel.locator('h2').filter({ hasText: /trial/i }).count()).toBeGreaterThan(0);
  expect(page.url()).toContain('about=acs-trial');
  await goTo(opened, 'page=advisor');
  await panel.getByRole('link', { name: 'Teams Direct Routing' }).first().click();
  expect(page.url()).toContain('about=teams-direct-routing');
  expect(
    await panel
      .getByRole('link', { name: /Direct Routing/, exact: false })
      .and(panel.locator('[aria-current=page]'))
      .count(),
  ).toBe(1);
}, 60_000);

test('by keyboard another approach is chosen, and each statement has its basis and its source', async () => {
  const opened = await openPanel(preview, '&about=teams-direct-routing');
  const { page, panel } = opened;
  await tabTo(opened, /^ACS direct offer/);
  await page.keyboard.press('Enter');
  await panel.getByText('SLAs during the ACS retirement').waitFor();
  expect(await focusedText(opened)).toBe('About this approach');
  for (const name of ['SIP headers', 'Limits', 'Published SLA', 'Features']) {
    const rows = panel.getByRole('region', { name, exact: true }).locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(2);
    for (const row of await rows.all()) expect(await row.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
  }
}, 60_000);

test.each([
  ['light', ''],
  ['dark', '&theme=dark'],
  ['Arabic', '&lang=ar'],
])(
  '%s: nothing overlaps or runs over at any width, and axe finds nothing',
  async (_name, query) => {
    const opened = await openPanel(preview, `${query}&about=acs-direct-routing`);
    // In other colors it is laid out as in light ones.
    for (const width of query.includes('dark') ? [1280] : [300, 800, 1280]) {
      await opened.page.setViewportSize({ width, height: 900 });
      for (const { id } of APPROACHES) {
        await goTo(opened, `about=${id}${query.includes('dark') ? '&theme=dark' : ''}`);
        expect([id, width, await layoutFaults(opened.frame)]).toEqual([id, width, NO_FAULTS]);
      }
    }
    await expectNoAxeViolations(opened.page);
  },
  300_000,
);

test.each(['en', 'de', 'ar'])(
  '%s: names and parties of each call path stand apart where it is narrowest, in wide letters too',
  async (language) => {
    // 480 px for a path, and 1280 where two stand beside each other.
    const opened = await openPanel(preview, `&lang=${language}&about=acs-direct-routing`, { viewport: { width: 528, height: 900 } });
    for (const wide of [false, true]) {
      await setWideLetters(opened.frame, wide);
      for (const width of [528, 1280]) {
        await opened.page.setViewportSize({ width, height: 900 });
        for (const { id } of APPROACHES) {
          await goTo(opened, `about=${id}`);
          expect([id, width, wide, await pathFaults(opened.frame)]).toEqual([id, width, wide, []]);
        }
      }
    }
  },
  120_000,
);
