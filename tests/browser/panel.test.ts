// The admin panel as it ships, in a frame of the preview: by keyboard, by link, with what it exports, and with odd organizations.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { ROOT } from '../../tools/build/targets';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { channelId, numberId, sampleTables } from '../../preview/sample';
import { expectNoAxeViolations, usePreview } from '../support/browser';
import { NOTED } from '../support/cards';
import { focusedText, layoutFaults, NO_FAULTS, openPanel, settle, tabTo, type OpenedPanel } from '../support/panel';

const preview = usePreview();

const CHANNELS = 'msdyn_ocvoicechannelsettings';
const count = sampleTables()[CHANNELS].length;
const ROW = '[data-item]';

const listed = ({ panel }: OpenedPanel): ReturnType<OpenedPanel['panel']['locator']> =>
  panel.locator('[role="row"][data-item][aria-level="2"], [role="row"][data-item]:not([aria-level])');

/** Replaces the channels of the organization behind the panel. */
function setChannels(make: (rows: readonly UnknownRow[]) => readonly UnknownRow[]): void {
  const { store } = preview.preview.emulator;
  const table = store.table(CHANNELS);
  if (table === undefined) throw new Error('no channels');
  const before = [...table.rows];
  for (const row of before) store.remove(table.table, String(row['msdyn_ocvoicechannelsettingid']));
  for (const row of make(before)) store.insert(table.table, { ...row });
}

test('the script stays within its budget', () => {
  const script = readFileSync(path.join(ROOT, 'out/web/panel.js'));
  expect(script.length).toBeLessThanOrEqual(850 * 1024);
  expect(gzipSync(script).length).toBeLessThanOrEqual(260 * 1024);
});

describe('telephone numbers', () => {
  test('are written as people read them, and found however they are typed', async () => {
    const { panel } = await openPanel(preview, '&help=off&group=none');
    for (const typed of ['+44 20 7946 0101', '+442079460101', '20) 7946-0101']) {
      await panel.getByRole('searchbox').fill(typed);
      await panel
        .getByText(/^[1-9]\d? of \d+ channels$/)
        .first()
        .waitFor();
      await panel.getByText('+44 20 7946 0101', { exact: true }).first().waitFor();
    }
    // One that is stored in another way stays as it is stored.
    await panel.getByRole('searchbox').fill('+44 20 7946 0108');
    await panel.getByText('0044 20 7946 0108', { exact: true }).first().waitFor();
  });

  test('are shown as they are stored where what writes them cannot be loaded', async () => {
    const page = await preview.visit('/panel?bare=1', { expectedErrors: [/Failed to load resource/] });
    await page.route('**/numbers.js', (route) => route.abort());
    await page.goto(`${preview.preview.address}/panel?bare=1&help=off&group=none`);
    await page.frameLocator('iframe').getByText('+61255500102', { exact: true }).first().waitFor();
  });
});

describe('the window', () => {
  const inWindow = ({ frame }: OpenedPanel, selector: string): Promise<{ top: number; bottom: number; window: number }> =>
    frame.evaluate((wanted) => {
      const { top, bottom } = (wanted === 'focus' ? document.activeElement : document.querySelector(wanted))?.getBoundingClientRect() ?? {
        top: -1,
        bottom: -1,
      };
      return { top: Math.round(top), bottom: Math.round(bottom), window: window.innerHeight };
    }, selector);

  test.each([
    [1280, 900],
    [340, 700],
    [300, 400],
  ])('of %i by %i pixels is filled by the list, and the row with the focus is in it', async (width, height) => {
    const opened = await openPanel(preview, '&help=off&group=none', { viewport: { width, height } });
    const list = await inWindow(opened, '.panel-list > [lang]');
    expect(list.bottom).toBe(height);
    expect(await opened.frame.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await opened.panel.locator(ROW).first().focus();
    await opened.page.keyboard.press('End');
    await settle(opened.frame);
    const focused = await inWindow(opened, 'focus');
    expect(focused.top).toBeGreaterThanOrEqual(list.top);
    expect(focused.bottom).toBeLessThanOrEqual(height);
  });

  test('details open beside the row that they are about, wherever the list was scrolled to, and nothing passes above its headings', async () => {
    const opened = await openPanel(preview, '&help=off&group=none');
    await opened.panel.locator(ROW).first().focus();
    for (let pages = 0; pages < 4; pages += 1) await opened.page.keyboard.press('PageDown');
    await opened.page.keyboard.press('Enter');
    await opened.panel.getByRole('button', { name: 'Close details' }).waitFor();
    await settle(opened.frame);
    const open = await inWindow(opened, '[aria-current="true"]');
    expect(open.top).toBeGreaterThan(100);
    expect(open.bottom).toBeLessThanOrEqual(open.window);
    const [list, headings] = [
      await inWindow(opened, '[aria-busy]:has(> h1)'),
      await inWindow(opened, '[role="rowgroup"]:has([role="columnheader"])'),
    ];
    expect(headings.top).toBe(list.top);
    await opened.page.keyboard.press('Escape');
    await settle(opened.frame);
    const focused = await inWindow(opened, 'focus');
    expect(focused.bottom).toBeLessThanOrEqual(focused.window);
  });
});

test('without the phone numbers no tile and no page says that there is nothing to do', async () => {
  const { panel } = await openPanel(preview, '&help=off&deny=msdyn_ocphonenumbers', { expectedErrors: [/403/] });
  for (const name of [/^No Microsoft SLA/, /^Retiring/, /^Undecided/])
    expect(await panel.getByRole('button', { name }).textContent()).toMatch(/–.*not known for \d+ channels$/);
  await panel.getByRole('link', { name: 'Readiness' }).click();
  await panel.getByText('Which numbers depend on ACS telephony is not known').waitFor();
  expect(await panel.getByText('Nothing is left to move').count()).toBe(0);
});

describe('by keyboard alone', () => {
  test('searches, filters, opens a channel, closes it and is back on its row; groups, selects two and compares; exports', async () => {
    const opened = await openPanel(preview, '&help=off');
    const { page, panel } = opened;
    await tabTo(opened, /./, 'input[type=search]');
    await page.keyboard.type('united states');
    await panel
      .getByText(/^\d+ of \d+ channels$/)
      .first()
      .waitFor();
    const few = await listed(opened).count();
    expect(few).toBeLessThan(count);

    await tabTo(opened, /^Retiring/, 'button');
    await page.keyboard.press('Space');
    await panel.getByRole('button', { name: /^Remove filter: Retiring/ }).waitFor();

    await tabTo(opened, /./, ROW);
    await page.keyboard.press('ArrowDown');
    const row = await focusedText(opened);
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Close details' }).waitFor();
    const title = await focusedText(opened);
    expect(row).toContain(title);
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Close details' }).waitFor({ state: 'detached' });
    expect(await focusedText(opened)).toBe(row);

    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await panel.getByRole('button', { name: 'Compare 2 channels' }).waitFor();
    await tabTo(opened, /^Compare 2 channels$/, 'button');
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { level: 1, name: 'Compare' }).waitFor();
    expect(await panel.getByRole('columnheader').count()).toBe(2);
    expect(await focusedText(opened)).toBe('Compare');
    await tabTo(opened, /^Back to all channels$/, 'button');
    await page.keyboard.press('Enter');
    await panel.getByRole('searchbox').waitFor();
    // Back where it began: with what was selected, and a focus that is somewhere.
    expect(await focusedText(opened)).toBe('Voice channel deployment');
    expect(await panel.locator('[role=row][aria-selected=true]').count()).toBe(2);

    await tabTo(opened, /^Group by/, 'button');
    await page.keyboard.press('Enter');
    await panel.getByRole('menu').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: /^Group by: Workstream/ }).waitFor();

    await tabTo(opened, /^Export$/, 'button');
    await page.keyboard.press('Enter');
    await panel.getByRole('menuitem', { name: 'CSV file' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('voice-channels-2026-11-22.csv');
    const records = parse(readFileSync(await download.path(), 'utf8'), { bom: true }) as string[][];
    expect(records.filter(([kind]) => kind === 'Channel')).toHaveLength(count);
  });
});

test('says which records point to one that is missing, and leads to them', async () => {
  const { panel } = await openPanel(preview, '&help=off');
  const missing = panel.getByRole('group', { name: 'Records that point to a missing record' });
  expect(await missing.innerText()).toMatch(/\d channels point to a record that is missing\./);
  await missing.getByRole('button', { name: 'Show them' }).click();
  expect(await missing.getByRole('button', { name: 'Wholesale, Ireland' }).count()).toBe(1);
});

test('exports a workbook that opens', async () => {
  const { page, panel } = await openPanel(preview, '&help=off');
  await panel.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('menuitem', { name: 'Excel workbook' }).click()]);
  const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path()))));
  expect(parts).toEqual(expect.arrayContaining(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']));
});

describe('the address', () => {
  test('a link opens a channel, the back button leads back, a reload keeps filters, and nothing is stored', async () => {
    const { page, panel, frame } = await openPanel(preview, `&channel=${channelId('us-orders')}&help=off`);
    await panel.getByRole('button', { name: 'Close details' }).click();
    await panel
      .getByRole('button', { name: /^Retiring/ })
      .first()
      .click();
    expect(page.url()).toContain('retiring=1');
    await page.goBack();
    await panel.getByRole('button', { name: /^Remove filter/ }).waitFor({ state: 'detached' });
    await page.goBack();
    await panel.getByRole('button', { name: 'Close details' }).waitFor();
    await page.goForward();
    await page.goForward();
    await panel.getByRole('button', { name: /^Remove filter: Retiring/ }).waitFor();
    expect(await frame.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.reload();
    await panel.getByRole('button', { name: /^Remove filter: Retiring/ }).waitFor();
    expect(await page.frames()[1]?.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  });

  test('shows chosen records alone, and all of them again', async () => {
    const opened = await openPanel(preview, `&only=${channelId('us-orders')},${numberId('us-billing')}&group=none&help=off`);
    expect(await listed(opened).count()).toBe(2);
    await opened.panel.getByRole('button', { name: 'Show all' }).click();
    await settle(opened.frame);
    expect(await listed(opened).count()).toBeGreaterThan(10);
  });
});

test('the first visit explains the page, until somebody closes the explanation', async () => {
  const { page, panel } = await openPanel(preview);
  const help = panel.getByRole('region', { name: 'How to read this page' });
  await help
    .getByRole('button', { name: /^(Close|Got it|Hide)/ })
    .last()
    .click();
  await help.waitFor({ state: 'detached' });
  await page.reload();
  await panel.locator('h1').first().waitFor();
  expect(await help.count()).toBe(0);
  await panel
    .getByRole('button', { name: /help|How to read/i })
    .first()
    .click();
  await help.waitFor();
});

test('names the table that was refused and the privilege, and says in each row what was not read', async () => {
  const { panel } = await openPanel(preview, '&deny=msdyn_occarriers&help=off&approach=acs-direct-routing&group=none', {
    expectedErrors: [...NOTED.refused],
  });
  expect(await panel.getByRole('region', { name: 'Tables that could not be read' }).innerText()).toContain('prvReadmsdyn_occarrier');
  await panel.locator(ROW).getByText('Carrier not read').first().waitFor();
});

test('an organization without voice channels says what to do', async () => {
  setChannels(() => []);
  const { page, panel, frame } = await openPanel(preview, '', { viewport: { width: 340, height: 800 } });
  await panel.getByRole('heading', { name: 'No voice channels yet' }).waitFor();
  expect(await layoutFaults(frame)).toEqual(NO_FAULTS);
  await expectNoAxeViolations(page);
});

describe('hostile rows', () => {
  const NAMES = [
    '<img src=x onerror="window.hurt = 1"><script>window.hurt = 1</script>',
    '\u202e\u2066gnp.exe\u202c 1234',
    'x'.repeat(100_000),
    '=HYPERLINK("https://example.com")',
    '\u0000\u0007',
  ];

  test.each([300, 1280])('are shown as text, at %i px', async (width) => {
    setChannels((rows) => NAMES.map((name, index) => ({ ...rows[index], msdyn_name: name })));
    const opened = await openPanel(preview, '&help=off&group=none', { viewport: { width, height: 900 } });
    const { panel, frame } = opened;
    await panel.getByText('<img src=x', { exact: false }).first().waitFor();
    expect(await frame.evaluate(() => document.querySelectorAll('[data-item] img, [data-item] script').length)).toBe(0);
    expect(await frame.evaluate(() => (window as { hurt?: number }).hurt)).toBeUndefined();
    // Nobody can read it, and nothing is slowed by it.
    expect(await frame.evaluate(() => document.body.innerHTML.length)).toBeLessThan(400_000);
    expect(await layoutFaults(frame)).toEqual(NO_FAULTS);
    await panel.locator(ROW).first().click();
    await settle(frame);
    expect(await layoutFaults(frame)).toEqual(NO_FAULTS);
  });
});

test('prints a sheet of all channels, without what can only be clicked', async () => {
  const opened = await openPanel(preview, '&help=off');
  const { page, panel, frame } = opened;
  await frame.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await panel.locator('.print-sheet tbody tr').count()).toBe(count);
  expect(await panel.locator('.print-sheet').isVisible()).toBe(true);
  expect(await panel.getByRole('button', { name: 'Refresh' }).isVisible()).toBe(false);
  expect(await listed(opened).first().isVisible()).toBe(false);
});
