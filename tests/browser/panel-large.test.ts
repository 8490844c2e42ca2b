// Ten thousand channels in the panel as it ships: the page holds what is in sight, wherever one scrolls, searches or goes by keyboard.
import { largeTables } from '../../preview/sample/large';
import { usePreview } from '../support/browser';
import { openPanel, settle, type OpenedPanel } from '../support/panel';

const CHANNELS = 10_000;
const NUMBERS = 12_000;
const MOST_ROWS = 300;

const tables = largeTables(CHANNELS);
const preview = usePreview({
  tables: Object.fromEntries(Object.entries(tables).map(([set, rows]) => [set, { state: 'read' as const, rows, message: null }])),
});

const rowsInPage = ({ frame }: OpenedPanel): Promise<number> => frame.evaluate(() => document.querySelectorAll('[role="row"], tr').length);

/** Scrolls whatever scrolls the list to a part of its height. */
async function scrollTo({ frame }: OpenedPanel, part: number): Promise<void> {
  await frame.evaluate((share) => {
    for (let element = document.querySelector('[data-item]')?.parentElement ?? null; ; element = element.parentElement) {
      const scroller = element ?? document.scrollingElement;
      if (scroller === null) return;
      if (
        element === null ||
        (scroller.scrollHeight > scroller.clientHeight + 100 && /auto|scroll/.test(getComputedStyle(scroller).overflowY))
      ) {
        scroller.scrollTop = share * scroller.scrollHeight;
        return;
      }
    }
  }, part);
  await settle(frame);
}

test('at most 300 rows are in the document, and those in sight are there', async () => {
  expect(tables.msdyn_ocphonenumbers).toHaveLength(NUMBERS);
  const opened = await openPanel(preview, '&help=off&group=none');
  const { page, panel, frame } = opened;
  expect(await panel.getByText('10,000 voice channels', { exact: false }).count()).toBeGreaterThan(0);
  for (const part of [0, 0.1, 0.37, 0.5, 0.999, 0]) {
    await scrollTo(opened, part);
    expect(await rowsInPage(opened)).toBeLessThanOrEqual(MOST_ROWS);
    // Half of what is seen is list, except at the very top, where tiles are.
    const covered = await frame.evaluate(() => {
      const boxes = [...document.querySelectorAll('[data-item]')]
        .map((row) => row.getBoundingClientRect())
        .filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
      return boxes.reduce((sum, { bottom, top }) => sum + Math.min(bottom, innerHeight) - Math.max(top, 0), 0) / innerHeight;
    });
    expect(covered).toBeGreaterThan(part === 0 ? 0.2 : 0.5);
  }
  await panel.locator('[data-item]').first().focus();
  await page.keyboard.press('End');
  await settle(frame);
  expect(await frame.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'))).toBe(String(CHANNELS + 1));
  expect(await rowsInPage(opened)).toBeLessThanOrEqual(MOST_ROWS);

  await panel.getByRole('searchbox').fill('channel 77');
  await panel
    .getByText(/^[\d,]+ of 10,000 channels$/)
    .first()
    .waitFor();
  expect(await rowsInPage(opened)).toBeLessThanOrEqual(MOST_ROWS);
});

test('in groups and in blocks too', async () => {
  const opened = await openPanel(preview, '&help=off&group=approach', { viewport: { width: 340, height: 900 } });
  for (const part of [0, 0.5, 1]) {
    await scrollTo(opened, part);
    expect(await opened.frame.evaluate(() => document.querySelectorAll('[role="row"], [data-item]').length)).toBeLessThanOrEqual(MOST_ROWS);
  }
});
