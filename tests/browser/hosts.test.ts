// The panel wherever it may stand, with an app around it and without; and the ways to it from forms.
import type { Frame, Page } from 'playwright-core';
import type { PanelPlace } from '../../preview/host/hostAddress';
import { channelId, numberId } from '../../preview/sample';
import { expectNoAxeViolations, usePreview, type OpenOptions } from '../support/browser';
import { layoutFaults, NO_FAULTS, settle } from '../support/panel';
import { bundleOptions } from '../../tools/build/bundles';
import { bundleTargets, ROOT } from '../../tools/build/targets';

const preview = usePreview();

const READING = /^Reading your organization/;

interface Opened {
  /** The page of the app, or the tab. */
  readonly page: Page;
  /** Where the panel is. */
  readonly panel: Frame;
}

async function ready(panel: Frame): Promise<void> {
  await panel.locator('h1, h2').first().waitFor({ state: 'attached' });
  await panel.getByText(READING).waitFor({ state: 'detached' });
  await settle(panel);
}

/** The frame that shows the panel, once there is one. */
async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe.panel');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('the panel has no frame');
  await frame.waitForURL(/\/web\/panel\.html/);
  await ready(frame);
  return frame;
}

async function popupOf(page: Page, act: () => Promise<void>): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), act()]);
  await popup.waitForLoadState();
  return popup;
}

/** Opens the panel at a place. @param query parts of its address, each after `&` */
async function openAt(place: PanelPlace, query: string, options?: OpenOptions): Promise<Opened> {
  const page = await preview.visit(`/panel?host=${place}${query}`, options);
  if (place !== 'tab') return { page, panel: await frameOf(page) };
  const tab = await popupOf(page, () => page.click('#open'));
  await ready(tab.mainFrame());
  return { page: tab, panel: tab.mainFrame() };
}

/** Where a click on *Open record* leads: the app's own page, or a tab. */
async function openRecord({ page, panel }: Opened, alone: boolean): Promise<string> {
  const press = (): Promise<void> => panel.getByRole('button', { name: 'Open record' }).first().click();
  if (alone) return (await popupOf(page, press)).url();
  await Promise.all([page.waitForURL(/\/\?channel=/), press()]);
  return page.url();
}

const PLACES: readonly PanelPlace[] = ['frame', 'pane', 'dialog', 'tab'];
const MATRIX = PLACES.flatMap((place) => [false, true].map((noXrm) => [place, noXrm ? 'without Xrm' : 'with Xrm', noXrm] as const));

/** Lists channels, declares a number, copies a ticket sheet, opens a record. */
async function walk(place: PanelPlace, noXrm: boolean, context: OpenOptions = {}): Promise<Opened> {
  // A tab has the app behind it at best, on its opener.
  const alone = noXrm || place === 'tab';
  const query = `${noXrm ? '&with=noXrm' : ''}&channel=${channelId('uk-arabic')}&help=off`;
  const opened = await openAt(place, query, { permissions: ['clipboard-read', 'clipboard-write'], ...context });
  const { page, panel } = opened;
  expect(await panel.getByText('This page runs without the app', { exact: false }).count()).toBe(alone ? 1 : 0);

  const rows = (): number => preview.preview.emulator.store.table('vcd_numberconnectivities')?.rows.length ?? 0;
  const before = rows();
  await panel.getByRole('button', { name: 'Say how it is connected' }).click();
  await panel.getByRole('radio', { name: /^Operator Connect/ }).check();
  await panel.getByRole('button', { name: 'Declare', exact: true }).click();
  await panel.getByText('Declared: 1 number as Operator Connect.').waitFor();
  expect(rows()).toBe(before + 1);
  await expectNoAxeViolations(page);
  expect(await layoutFaults(panel)).toEqual(NO_FAULTS);

  await panel.evaluate((id) => void (location.hash = `channel=${id}&ticket=1`), channelId('uk-arabic'));
  await panel.getByRole('button', { name: 'Copy as text' }).click();
  await panel.getByText('Copied', { exact: true }).waitFor();
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toContain('Operator Connect');

  await panel.evaluate(() => void (location.hash = 'help=off'));
  expect(await panel.getByText(/^\d+ voice channels/).count()).toBe(1);
  await panel.evaluate((id) => void (location.hash = `channel=${id}&help=off`), channelId('us-orders'));
  expect(new URL(await openRecord(opened, alone)).search).toContain(`channel=${channelId('us-orders')}`);
  return opened;
}

test.each(MATRIX)('in a %s, %s: lists channels, declares a number, copies a ticket sheet, opens a record', async (place, _with, noXrm) => {
  await walk(place, noXrm);
});

describe('the panel on React 17', () => {
  // A context of its own, whose pages get the other script.
  const context: OpenOptions = { reducedMotion: 'reduce' };
  let script = '';
  beforeAll(async () => {
    const target = bundleTargets().find(({ name }) => name === 'panel');
    if (target === undefined) throw new Error('no panel');
    const { build } = await import('esbuild');
    const options = bundleOptions(target, ROOT, 'shipped');
    const made = await build({ ...options, alias: { ...options.alias, react: 'react-17', 'react-dom': 'react-dom-17' }, write: false });
    script = made.outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '';
  });

  test.each([
    ['frame', true],
    ['pane', false],
    ['dialog', true],
    ['tab', false],
  ] as const)('in a %s, without an app: %s', async (place, noXrm) => {
    const first = await preview.visit('/preview/info', { permissions: ['clipboard-read', 'clipboard-write'], ...context });
    await first.context().route('**/web/panel.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    expect(script).toContain('17.0.2');
    expect(script).not.toContain('16.14.0');
    await walk(place, noXrm, context);
  });
});

test('without Xrm, who may only read sees nothing of writing, and the words are the user’s', async () => {
  const { panel } = await openAt('tab', `&with=noXrm&lang=de&readonly=1&channel=${channelId('uk-arabic')}&help=off`);
  await panel.getByText(/^Ihre Organisation wird gelesen/).waitFor({ state: 'detached' });
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(await panel.getByText('Diese Seite läuft ohne die App', { exact: false }).count()).toBe(1);
  expect(await panel.getByRole('link', { name: 'Teams-Nummern' }).count()).toBe(0);
});

test.each(['notEncoded', 'encodedTwice'])('data that arrives %s says the same', async (how) => {
  const { panel } = await openAt('frame', `&with=${how}&channel=${channelId('us-orders')}&ticket=1`);
  expect(await panel.getByRole('button', { name: 'Copy as text' }).count()).toBe(1);
});

test('without a clipboard the text is shown, selected, and the focus comes back', async () => {
  const { page, panel } = await openAt('frame', `&with=noClipboard&channel=${channelId('us-orders')}&ticket=1`);
  const copy = panel.getByRole('button', { name: 'Copy as text' });
  await copy.click();
  const area = panel.getByRole('textbox', { name: 'Text to copy' });
  await area.waitFor();
  const selected = await panel.evaluate(() => {
    const { selectionStart, selectionEnd, value } = document.activeElement as HTMLTextAreaElement;
    return { start: selectionStart, end: selectionEnd, length: value.length };
  });
  expect(selected).toEqual({ start: 0, end: selected.length, length: expect.any(Number) });
  expect(selected.length).toBeGreaterThan(200);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await area.waitFor({ state: 'detached' });
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Copy as text');
});

test('a frame that may not print offers the page in a tab, where it works as in the app', async () => {
  const { page, panel } = await openAt('frame', `&with=sandboxedFrame&channel=${channelId('us-orders')}&ticket=1`, {
    // The browser's own remark on the sandbox, which is a stand-in for that of a careful client.
    expectedErrors: [/can escape its sandboxing/],
  });
  await panel.getByRole('button', { name: 'Print' }).click();
  const link = panel.getByRole('link', { name: 'Open this page in a new tab' });
  const tab = await popupOf(page, () => link.click());
  await ready(tab.mainFrame());
  expect(await tab.getByRole('button', { name: 'Copy as text' }).count()).toBe(1);
});

test('a refused navigation says so, and its link works', async () => {
  const { page, panel } = await openAt('frame', `&with=refusedNavigation&channel=${channelId('us-orders')}&help=off`);
  await panel.getByRole('button', { name: 'Open record' }).first().click();
  await panel.getByText('The record could not be opened from here.', { exact: false }).waitFor();
  await expectNoAxeViolations(page);
  const tab = await popupOf(page, () => panel.getByRole('link', { name: 'Open it in a new tab' }).click());
  expect(new URL(tab.url()).search).toContain(`channel=${channelId('us-orders')}`);
});

describe('ways to the panel from a form', () => {
  const NUMBER = numberId('uk-arabic');

  test('the card leads to the panel at that number', async () => {
    const page = await preview.open(`/?number=${NUMBER}`);
    const tab = await popupOf(page, () => page.getByRole('button', { name: 'Tell us which' }).click());
    expect(new URL(tab.url()).pathname).toBe('/panel');
    const panel = await frameOf(tab);
    await panel.getByRole('heading', { level: 1, name: 'Teams numbers' }).waitFor();
    expect(await panel.locator('li input[type=checkbox]').count()).toBe(1);
  });

  test('a command opens the pane, and the same command again shows the page again that was left in it', async () => {
    const page = await preview.open(`/?channel=${channelId('us-orders')}`);
    const command = page.getByRole('group', { name: 'Commands', exact: true }).getByRole('button', { name: 'Ticket sheet' });
    await command.click();
    const first = await frameOf(page);
    await first.getByRole('button', { name: 'Copy as text' }).waitFor();
    const steps = await page.evaluate(() => history.length);
    await first.getByRole('link', { name: 'Advisor' }).click();
    await first.getByRole('button', { name: 'Copy as text' }).waitFor({ state: 'detached' });
    await first.getByRole('link', { name: 'Channels' }).click();
    await first.getByRole('button', { name: 'Ticket sheet' }).first().click();
    await first.getByRole('button', { name: 'Copy as text' }).waitFor();
    await first.getByRole('link', { name: 'Readiness' }).click();
    await first.getByRole('button', { name: 'Copy as text' }).waitFor({ state: 'detached' });
    // Back belongs to the form: the pane has left no steps.
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await command.click();
    await page.locator('aside iframe.panel').contentFrame().getByRole('button', { name: 'Copy as text' }).waitFor();
    expect(await page.locator('aside.side-pane').count()).toBe(1);
  });

  test('where the client refuses panes, a command opens a dialog; where it refuses that too, a tab', async () => {
    const page = await preview.open(`/?channel=${channelId('us-orders')}&with=refusedPanes`);
    await page.click('#command-openDeployment');
    await (await frameOf(page)).getByRole('button', { name: 'Ticket sheet' }).first().waitFor();
    expect(await page.locator('dialog.side-dialog').count()).toBe(1);

    const strict = await preview.open(`/?channel=${channelId('us-orders')}&with=refusedPanes,refusedNavigation`);
    const tab = await popupOf(strict, () => strict.click('#command-copyTicketSheet'));
    await (await frameOf(tab)).getByRole('button', { name: 'Copy as text' }).waitFor();
  });
});
