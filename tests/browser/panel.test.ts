// The admin panel as it ships, in a frame of the preview: by keyboard, in every width and color, and with what it exports.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { ROOT } from '../../cli/build/targets';
import { channelId, sampleTables } from '../../preview/sample';
import { expectNoAxeViolations, usePreview, type OpenOptions } from '../support/browser';
import { NOTED } from '../support/cards';

const preview = usePreview();

interface OpenedPanel {
  readonly page: Page;
  readonly panel: FrameLocator;
}

/** Opens the panel alone in its frame, and waits until everything was read. */
async function openPanel(query = '', options?: OpenOptions): Promise<OpenedPanel> {
  const page = await preview.visit(`/panel?bare=1${query}`, options);
  const panel = page.frameLocator('iframe');
  await panel.locator('h1').first().waitFor();
  await panel.getByText('Reading your organization').waitFor({ state: 'detached' });
  return { page, panel };
}

const rows = (panel: FrameLocator): ReturnType<FrameLocator['locator']> => panel.locator('[role="row"][data-item][aria-level="2"]');
const count = sampleTables().msdyn_ocvoicechannelsettings.length;

/** Focus moves with the keyboard alone: Tab until an element of that name has it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.frames()[1]?.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused ?? '')) return;
  }
  throw new Error(`Tab reached nothing called ${String(name)}`);
}

const focusedText = (page: Page): Promise<string> | undefined => page.frames()[1]?.evaluate(() => document.activeElement?.textContent ?? '');

test('the script stays within its budget', () => {
  const script = readFileSync(path.join(ROOT, 'out/web/panel.js'));
  expect(script.length).toBeLessThanOrEqual(850 * 1024);
  expect(gzipSync(script).length).toBeLessThanOrEqual(260 * 1024);
});

describe('by keyboard alone', () => {
  test('filters by a tile, opens a channel, closes it, and comes back to its row', async () => {
    const { page, panel } = await openPanel('&help=off');
    await tabTo(page, /^No Microsoft SLA/);
    await page.keyboard.press('Space');
    await panel.getByRole('button', { name: /^Remove filter: No Microsoft SLA/ }).waitFor();
    await tabTo(page, /^(Ends|No end date|Undecided)/);
    await page.keyboard.press('ArrowDown');
    const row = await focusedText(page);
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Close details' }).waitFor();
    expect(row).toContain((await focusedText(page))?.slice(0, 8) ?? '?');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Close details' }).waitFor({ state: 'detached' });
    expect(await focusedText(page)).toBe(row);
  });

  test('groups, selects two channels, and compares them', async () => {
    const { page, panel } = await openPanel('&help=off');
    await tabTo(page, /^Group by: Retirement/);
    await page.keyboard.press('Enter');
    await panel.getByRole('menu').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await panel.getByRole('grid').waitFor();
    await tabTo(page, /Voice pilot|no name/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await panel.getByRole('button', { name: 'Compare 2 channels' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { level: 1, name: 'Compare' }).waitFor();
    expect(await panel.getByRole('columnheader').count()).toBe(2);
    expect(await focusedText(page)).toBe('Compare');
    await tabTo(page, /^Back to all channels$/);
    await page.keyboard.press('Enter');
    await panel.getByRole('grid').waitFor();
  });

  test('exports a CSV file with a row for every channel', async () => {
    const { page, panel } = await openPanel('&help=off');
    await tabTo(page, /^Export$/);
    await page.keyboard.press('Enter');
    await panel.getByRole('menuitem', { name: 'CSV file' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('voice-channels-2026-11-22.csv');
    const records = parse(readFileSync(await download.path(), 'utf8'), { bom: true }) as string[][];
    expect(records.filter(([kind]) => kind === 'Channel')).toHaveLength(count);
  });
});

test('exports a workbook that opens', async () => {
  const { page, panel } = await openPanel('&help=off');
  await panel.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('menuitem', { name: 'Excel workbook' }).click()]);
  const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path()))));
  expect(parts).toEqual(expect.arrayContaining(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']));
});

describe('the address', () => {
  test('a link opens a channel, and the back button leads back', async () => {
    const { page, panel } = await openPanel(`&channel=${channelId('us-orders')}&help=off`);
    await panel.getByRole('button', { name: 'Close details' }).waitFor();
    await panel.getByRole('button', { name: 'Close details' }).click();
    await panel.getByRole('button', { name: /^Retiring/ }).first().click();
    expect(page.url()).toContain('retiring=1');
    await page.goBack();
    await panel.getByRole('button', { name: /^Remove filter/ }).waitFor({ state: 'detached' });
    await page.goBack();
    await panel.getByRole('button', { name: 'Close details' }).waitFor();
  });

  test('a reload keeps the filters, and nothing is stored', async () => {
    const { page, panel } = await openPanel('&help=off');
    await panel.getByRole('button', { name: /^Undecided/ }).first().click();
    await page.reload();
    await panel.getByRole('button', { name: /^Remove filter: Undecided/ }).waitFor();
    expect(await page.frames()[1]?.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  });
});

/** Sideways scrolling of the page, and texts of controls that run out of them. */
async function layoutFaults(page: Page): Promise<unknown> {
  return page.frames()[1]?.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll<HTMLElement>('button, h1, h2, p, dd')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.right > clientWidth + 1 || box.left < -1);
    });
    return { sideways: scrollWidth > clientWidth, beyond: beyond.map((element) => element.outerHTML.slice(0, 160)) };
  });
}

describe.each([300, 480, 768, 1280])('at %i px', (width) => {
  test.each([
    ['light', '', {}],
    ['dark', '&theme=dark', {}],
    ['Arabic', '&lang=ar', {}],
    ['forced colors', '', { forcedColors: 'active' }],
  ] as const)('%s: nothing is clipped, and axe finds nothing', async (_name, query, options) => {
    const page = await preview.visit(`/panel?bare=1${query}`, { viewport: { width, height: 900 }, ...options });
    await page.frameLocator('iframe').locator('[role="row"][data-item], [role="gridcell"][data-item]').first().waitFor();
    await page.waitForTimeout(300);
    expect(await layoutFaults(page)).toEqual({ sideways: false, beyond: [] });
    await expectNoAxeViolations(page);
  });

  test('comparing: nothing is clipped, and axe finds nothing', async () => {
    const { page } = await openPanel('&compare=', { viewport: { width, height: 900 } });
    expect(await layoutFaults(page)).toEqual({ sideways: false, beyond: [] });
    await expectNoAxeViolations(page);
  });
});

test('names the table that was refused, and the privilege', async () => {
  const { panel } = await openPanel('&deny=msdyn_occarriers', { expectedErrors: [...NOTED.refused] });
  expect(await panel.getByRole('region', { name: 'Tables that could not be read' }).innerText()).toContain('prvReadmsdyn_occarrier');
});

test('hostile names stand there as text', async () => {
  const { page, panel } = await openPanel('&help=off&group=none');
  await panel.getByText('<b>Click & Collect</b>', { exact: false }).first().waitFor();
  expect(await page.frames()[1]?.evaluate(() => document.querySelectorAll('[role="row"] b, [role="row"] img').length)).toBe(0);
});

test('prints a sheet of all channels, without what can only be clicked', async () => {
  const { page, panel } = await openPanel('&help=off');
  await page.frames()[1]?.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await panel.locator('.print-sheet tbody tr').count()).toBe(count);
  expect(await panel.locator('.print-sheet').isVisible()).toBe(true);
  expect(await panel.getByRole('button', { name: 'Refresh' }).isVisible()).toBe(false);
  expect(await rows(panel).first().isVisible()).toBe(false);
});
