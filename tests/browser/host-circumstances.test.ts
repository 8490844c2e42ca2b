// Awkward truths about a form and its host, switched on one by one: the product answers as without them, or says what is lacking.
import type { Page } from 'playwright-core';
import { channelId, numberId } from '../../preview/sample';
import { expectNoAxeViolations, settled, usePreview } from '../support/browser';
import { cardOf } from '../support/cards';

const opened = usePreview();

const notifications = (page: Page) => page.getByRole('list', { name: 'Notifications' });

describe.each([
  ['one object for the life of the form', ''],
  ['another object with each access', '&with=formDataAnew'],
])("notifications of the form's script, where the form's data is %s", (_, query) => {
  test('stand worst first, follow an edit that nobody saved, and are taken back', async () => {
    const page = await opened.open(`/?channel=${channelId('uk-orders')}${query}`);
    const said = notifications(page).getByRole('listitem');
    await said.filter({ hasText: 'ACS direct routing ends' }).waitFor();
    expect(await said.allInnerTexts()).toEqual([
      expect.stringMatching(/^Warning\. ACS direct routing ends/),
      expect.stringMatching(/^Warning\. No Microsoft SLA/),
    ]);
    await expectNoAxeViolations(page);
    await page.getByLabel('Channel number', { exact: true }).selectOption('');
    await said.filter({ hasText: 'ACS direct routing ends' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await said.filter({ hasText: 'ACS direct routing ends' }).waitFor();
  });
});

test('notifications speak the language of the reader', async () => {
  const page = await opened.open(`/?channel=${channelId('uk-orders')}&lang=de`);
  await notifications(page).getByText('Keine Microsoft-SLA').waitFor();
});

test('privileges that cannot be asked for: the card stands, and leads to the panel', async () => {
  const page = await opened.open(cardOf('uk-arabic', '&with=privilegesThrow'));
  await page.getByRole('button', { name: 'Tell us which' }).waitFor();
  expect(await page.locator('#control').innerText()).toMatch(/Undecided/);
});

test('a list that promises more rows and never brings them says so after ten seconds, and asks again', async () => {
  const page = await opened.open(`/?number=${numberId('us-orders')}&with=silentDataSet`);
  const list = page.locator('#subgrid-vcd_subgrid_channels');
  await list.getByText('Orders, United States').first().waitFor();
  await list.getByRole('button', { name: 'Show more channels' }).click();
  await list.getByRole('button', { name: 'Reading more channels' }).waitFor();
  await list.locator('p').filter({ hasText: 'No more channels came' }).waitFor({ timeout: 15_000 });
  await expectNoAxeViolations(page);
  await list.getByRole('button', { name: 'Show more channels' }).click();
  await list.getByRole('button', { name: 'Reading more channels' }).waitFor();
});

test('switching one off leaves the switches open, and the focus where it was', async () => {
  const page = await opened.open(`/?channel=${channelId('us-orders')}`);
  await page.locator('details > summary').first().click();
  for (const on of [true, false]) {
    await page.locator('#with-privilegesThrow').setChecked(on);
    await settled(page);
    expect(await page.locator('details.rights').evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('with-privilegesThrow');
  }
});

test('a pane beside a form has the app around it', async () => {
  const page = await opened.open(`/?channel=${channelId('us-orders')}`);
  await page.locator('#command-openDeployment').click();
  const panel = page.frameLocator('.side-pane iframe');
  await panel.getByRole('navigation').first().waitFor();
  expect(await panel.getByText('This page runs without the app').count()).toBe(0);
});

test('what acts while the page loads loads it anew when it is switched on', async () => {
  const page = await opened.open(`/?channel=${channelId('us-orders')}`);
  await page.locator('details > summary').first().click();
  await Promise.all([page.waitForEvent('load'), page.locator('#with-react17').check()]);
  await settled(page);
  expect(await page.evaluate(() => (window as unknown as { React: { version: string } }).React.version)).toBe('17.0.2');
});
