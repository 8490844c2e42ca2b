// Checking the organization in the panel as it ships: in an app's frame and in a tab without an app, with the host's circumstances.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { circumstancesFrom } from '../../preview/host/replayedCircumstances';
import type { Circumstance } from '../../preview/host/circumstances';
import { readDiagnosis } from '../../plugins-ts/diagnosis/document';
import type { Diagnosis } from '../../plugins-ts/diagnosis/diagnose';
import { diagnosisComplaints } from '../support/schema';
import { usePreview } from '../support/browser';
import { focusedText, openPanel, tabTo, type OpenedPanel } from '../support/panel';

const preview = usePreview();

/** What this page cannot know here: no app of the preview loads React or Fluent beside the panel. */
const NEVER_TOLD = ['reactOfPlatform', 'fluentOfPlatform'];

async function check(opened: OpenedPanel, { write = true, pane = true } = {}): Promise<void> {
  const { panel } = opened;
  if (write) await panel.getByRole('checkbox', { name: /Write one row/ }).check();
  if (pane) await panel.getByRole('checkbox', { name: /Open a side pane/ }).check();
  await panel.getByRole('button', { name: 'Check now' }).click();
  await panel.getByRole('button', { name: 'Check again' }).waitFor();
}

async function saved({ page, panel }: OpenedPanel): Promise<Diagnosis> {
  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save as file' }).click();
  const file = await (await downloading).path();
  const content = readFileSync(file, 'utf8');
  expect(diagnosisComplaints(JSON.parse(content))).toEqual([]);
  return readDiagnosis(content) as Diagnosis;
}

const notAsBelieved = ({ checks }: Diagnosis): readonly string[] =>
  checks.flatMap(({ points }) =>
    points.filter(({ id, verdict }) => verdict !== 'asBelieved' && !NEVER_TOLD.includes(id)).map(({ id, verdict }) => `${verdict} ${id}`),
  );

test('inside an app everything is as believed, and nothing is left behind', async () => {
  const opened = await openPanel(preview, '&page=diagnosis');
  await check(opened);
  const diagnosis = await saved(opened);
  expect(notAsBelieved(diagnosis)).toEqual([]);
  expect(circumstancesFrom(diagnosis)).toEqual([]);
  const rows = preview.preview.emulator.store.table('vcd_numberconnectivities')?.rows ?? [];
  expect(rows.filter((row) => String(row['vcd_phonenumber']).includes('00000'))).toEqual([]);
});

const under: readonly (readonly [Circumstance, readonly string[]])[] = [
  ['encodedTwice', ['differs dataEncodedOnce']],
  ['refusedPanes', ['differs sidePaneOpens']],
  ['noClipboard', ['differs clipboardWrites']],
  ['keysPending', ['differs keysActive']],
  ['environment2024', ['differs columnsThere']],
  ['noInFunction', ['differs manyIdsByList']],
];

test.each(under)('under %s it tells exactly that', async (circumstance, expected) => {
  // The browser notes each request that is refused, as it should be.
  const expectedErrors = ['environment2024', 'noInFunction'].includes(circumstance) ? [/status of 400/] : [];
  const opened = await openPanel(preview, `&page=diagnosis&with=${circumstance}`, { expectedErrors });
  await check(opened);
  expect(notAsBelieved(await saved(opened))).toEqual(expected);
});

test('by keyboard alone, from the links of the panel to the end', async () => {
  const opened = await openPanel(preview);
  await tabTo(opened, /^Check$/, 'nav a');
  await opened.page.keyboard.press('Enter');
  await opened.panel.getByRole('heading', { name: 'Check this organization' }).waitFor();
  await tabTo(opened, /^Check now$/, 'button');
  await opened.page.keyboard.press('Enter');
  await opened.panel.getByRole('button', { name: 'Check again' }).waitFor();
  await tabTo(opened, /^Copy as text$/, 'button');
  expect(await focusedText(opened)).toBe('Copy as text');
});

/** The panel by itself, as a link opens it in a tab. */
async function alone(path: string): Promise<Page> {
  return preview.visit(path);
}

test('in a tab without an app it works, and says what it cannot ask', async () => {
  const page = await alone('/web/panel.html?data=page%3Ddiagnosis');
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByRole('button', { name: 'Check again' }).waitFor();
  const status = await page.getByRole('status').last().textContent();
  expect(status).toMatch(/^Something here is not as we expect/);
  const groups = await page.locator('tbody > tr:first-child').allTextContents();
  expect(groups[0]).toBe('Differs: 1');
  expect(groups.join()).toMatch(/Cannot be asked here: \d/);
  // Records do open, in tabs: nothing else may be said of it.
  expect(await page.getByText('The page works without it; records and lists open in a new tab.').count()).toBe(1);
});
