// Evidence in the panel as it ships: importing a real file with the real parser, declaring, and who sees any of it.
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { channelId } from '../../preview/sample';
import { expectNoAxeViolations, expectNoSidewaysScroll, usePreview, type OpenOptions } from '../support/browser';

const preview = usePreview();

interface OpenedPanel {
  readonly page: Page;
  readonly panel: FrameLocator;
}

async function openPanel(query: string, options?: OpenOptions): Promise<OpenedPanel> {
  const page = await preview.visit(`/panel?bare=1${query}`, options);
  const panel = page.frameLocator('iframe');
  await panel.locator('h1').first().waitFor();
  return { page, panel };
}

const own = () => preview.preview.emulator.store.table('vcd_numberconnectivities')?.rows ?? [];
const writes = (): number => preview.preview.emulator.requests.filter(({ method }) => method !== 'GET').length;

/** Numbers that the page lists as undecided, in E.164 whether they are written for people yet or not. */
const undecided = (panel: FrameLocator): Promise<string[]> =>
  panel
    .locator('li input[type=checkbox]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')?.slice('Select '.length).replace(/ /g, '') ?? ''));

/** An export of the Teams admin center for Excel in Germany: UTF-16, semicolons, a line over two lines, a bad line, strangers. */
function exportOf(numbers: readonly string[]): Buffer {
  const lines = [
    'sep=;',
    'Phone number;Location;Number type',
    ...numbers.map((number) => `${number};"Köln; ""Mitte""\r\n2. Stock";Direct Routing`),
    'kein;Köln;Calling Plan',
    '+12065559999;Omaha;Calling Plan',
  ];
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf16le')]);
}
const upload = (panel: FrameLocator, buffer: Buffer): Promise<void> =>
  panel.getByLabel('Export from Teams').setInputFiles({ name: 'telefonnummern.csv', mimeType: 'text/csv', buffer });

test('an export decides every undecided Teams number of the sample, and the same file again changes nothing', async () => {
  const { page, panel } = await openPanel('&page=connectivity');
  await panel.getByRole('radio', { name: /^Numbers to declare \([1-9]/ }).waitFor();
  await panel.getByText('Reading your organization').waitFor({ state: 'detached' });
  const open = await undecided(panel);
  expect(open.length).toBeGreaterThan(5);
  const file = exportOf(open);
  await upload(panel, file);
  await panel.getByText(`Line ${String(2 + 2 * open.length + 1)}:`, { exact: false }).waitFor({ state: 'attached' });
  expect(writes()).toBe(0);
  await panel.getByRole('button', { name: `Write ${open.length} numbers` }).click();
  await panel.getByText(`Written: ${open.length} of ${open.length}.`).waitFor();
  await panel.getByRole('radio', { name: 'Numbers to declare (0)' }).waitFor();
  expect(
    own()
      .filter((row) => row['vcd_source'] === 'telefonnummern.csv')
      .map((row) => String(row['vcd_phonenumber']).replace(/ /g, ''))
      .sort(),
  ).toEqual([...open].sort());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save the result as a file' }).click(),
  ]);
  const result = JSON.parse(readFileSync((await download.path()) ?? '', 'utf8')) as { format: string; numbers: { outcome: string }[] };
  expect([result.format, new Set(result.numbers.map(({ outcome }) => outcome))]).toEqual([
    'voice-channel-evidence-result/1',
    new Set(['written']),
  ]);

  const before = writes();
  await upload(panel, file);
  await panel.getByText('There is nothing to write.').waitFor();
  expect(writes()).toBe(before);
  await expectNoAxeViolations(page);
});

test('a number is declared in its details, with who and when, and taken back', async () => {
  const { panel } = await openPanel(`&channel=${channelId('uk-arabic')}&help=off`);
  await panel.getByRole('button', { name: 'Say how it is connected' }).click();
  await panel.getByRole('radio', { name: /^Operator Connect/ }).check();
  const before = own().length;
  await panel.getByRole('button', { name: 'Declare', exact: true }).click();
  await panel.getByText('Declared: 1 number as Operator Connect.').waitFor();
  await panel.getByText(/^Last written (by .+ )?on /).waitFor();
  expect(own().length).toBe(before + 1);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('Undone for 1 number.').waitFor();
  expect(own().length).toBe(before);
});

test('who may only read sees nothing of it', async () => {
  const { panel } = await openPanel(`&channel=${channelId('uk-arabic')}&help=off&readonly=1`);
  await panel.getByRole('button', { name: 'Close details' }).waitFor();
  await panel.getByText('Reading your organization').waitFor({ state: 'detached' });
  expect(await panel.getByRole('link', { name: 'Teams numbers' }).count()).toBe(0);
  expect(await panel.getByText(/^Connection of /).count()).toBe(0);
});

test('no request for the reader of exports before a file is chosen', async () => {
  const { page, panel } = await openPanel('&page=connectivity');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await panel.getByRole('heading', { level: 2, name: 'Import from Teams' }).waitFor();
  expect(asked.filter((address) => address.endsWith('evidence.js'))).toEqual([]);
  await upload(panel, exportOf([]));
  await panel.getByRole('heading', { name: 'What the export says' }).waitFor();
  expect(asked.filter((address) => address.endsWith('evidence.js'))).toHaveLength(1);
});

test('a file that is chosen while the organization is still being read waits for it', async () => {
  const { panel } = await openPanel('&page=connectivity&slow=1500');
  await upload(panel, exportOf([]));
  expect(await panel.getByText('Reading your organization').count()).toBe(1);
  await panel.getByRole('heading', { name: 'What the export says' }).waitFor();
  await panel.getByText('Reading your organization').waitFor({ state: 'detached' });
});

test.each([
  ['light', ''],
  ['dark', '&theme=dark'],
  ['Arabic', '&lang=ar'],
  ['German', '&lang=de'],
])('%s: at any width axe finds nothing, and nothing scrolls sideways', async (_name, query) => {
  const { page, panel } = await openPanel(`&page=connectivity${query}`);
  await panel.locator('li input[type=checkbox]').first().waitFor();
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: exportOf(['+12065550110', '+442079460110']) });
  await panel.locator('details').first().waitFor();
  await panel.locator('summary').first().click();
  for (const width of [300, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(300);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }
});
