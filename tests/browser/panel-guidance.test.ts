// The panel's pages on readiness, advice and tickets, and accepting findings, as they ship.
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { channelId } from '../../preview/sample';
import { usePreview } from '../support/browser';
import { NOTED } from '../support/cards';
import { focusedText, goTo, openPanel, settle, tabTo } from '../support/panel';

const preview = usePreview();

/** Px of an A4 page upright, less its margins of 12 mm, at 96 to the inch. */
const A4 = { width: 703, height: 1031 };

const acceptedRows = () => preview.preview.emulator.store.table('vcd_acceptedfindings')?.rows ?? [];

test('readiness says what to do this quarter, in order and by whom; the link keeps what was chosen', async () => {
  const opened = await openPanel(preview, '&page=readiness');
  const { page, panel, frame } = opened;
  const agenda = panel.getByRole('region', { name: 'This quarter' });
  // At a glance: the first of it is seen without scrolling.
  expect((await agenda.getByRole('row').nth(2).boundingBox())?.y).toBeLessThan(700);
  const order = await agenda.locator('tbody td:first-child').allInnerTexts();
  expect(order).toEqual(order.map((_text, index) => String(index + 1)));
  expect(order.length).toBeGreaterThan(10);
  const owner = agenda.getByRole('button', { name: /^Telephony team/ });
  const counted = Number((await owner.innerText()).replace(/\D/g, ''));
  await owner.click();
  await settle(frame);
  expect(await agenda.locator('tbody td:nth-child(2)').allInnerTexts()).toEqual(Array.from({ length: counted }, () => 'Telephony team'));
  expect(page.url()).toContain('owner=telephonyTeam');

  await panel.getByRole('radio', { name: 'Use a second name' }).check();
  await panel
    .getByRole('checkbox', { name: /^Settled for / })
    .first()
    .check();
  await page.reload();
  await panel.getByRole('radio', { name: 'Use a second name', checked: true }).waitFor();
  expect(await panel.getByRole('button', { name: /^Telephony team/ }).getAttribute('aria-pressed')).toBe('true');

  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Export CSV' }).click()]);
  expect(
    (parse(readFileSync(await download.path(), 'utf8'), { bom: true, relax_column_count: true }) as string[][]).length,
  ).toBeGreaterThan(100);
});

test('the advisor answers by keyboard, recommends nothing that retires, and its link keeps the answers', async () => {
  const opened = await openPanel(preview, '&page=advisor');
  const { page, panel } = opened;
  const status = panel.getByRole('status').filter({ hasText: /./ }).first();
  expect(await status.innerText()).toContain('Answer a question');
  await tabTo(opened, /^$/, 'input[type=radio]');
  await page.keyboard.press('Space');
  await panel
    .getByRole('group', { name: /^Must it work after/ })
    .getByRole('radio', { name: 'Yes' })
    .check();
  expect(await status.innerText()).toMatch(/Teams Direct Routing/);
  const heads = await panel.getByRole('columnheader').allInnerTexts();
  expect(heads.join(' ')).not.toMatch(/ACS direct/);
  await page.reload();
  await status.waitFor();
  expect(await status.innerText()).toMatch(/Teams Direct Routing/);
});

test('a ticket sheet opens by its short link, fits an A4 page, and leads back to its channel', async () => {
  const opened = await openPanel(preview, `&channel=${channelId('us-orders')}&ticket=1`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page, panel, frame } = opened;
  await panel.getByRole('heading', { level: 1, name: /^Orders, United States/ }).waitFor();
  expect(await panel.getByText(/^Seen: Bridged transfer to outside numbers = Yes/).count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(A4);
  await settle(frame);
  // A printer's own margins decide of the last few pixels.
  expect(await frame.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0)).toBeLessThan(A4.height + 5);
  expect(await panel.getByRole('button', { name: 'Copy as text' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await panel.getByRole('button', { name: 'Back to channel' }).click();
  await panel.getByRole('button', { name: 'Close details' }).waitFor();
  expect(await panel.getByText(/^Seen: Bridged transfer to outside numbers = Yes/).count()).toBe(1);
  await goTo(opened, 'channel=00000000-0000-0000-0000-000000000001&ticket=1');
  await panel.getByRole('heading', { level: 1 }).waitFor();
});

describe('accepting a finding', () => {
  const open = `&channel=${channelId('us-orders')}&help=off`;

  test('by keyboard, with a reason; it stays after a reload, and is taken back', async () => {
    const opened = await openPanel(preview, open);
    const { page, panel } = opened;
    const before = acceptedRows().length;
    const finding = panel.getByRole('listitem').filter({ hasText: 'stops working in Contact Center' });
    await finding.getByRole('button', { name: 'Accept', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Moves with wave 3');
    await tabTo(opened, /^Accept finding$/, 'button');
    await page.keyboard.press('Enter');
    await panel.getByText('The finding is accepted.', { exact: false }).waitFor();
    await finding.getByText('Moves with wave 3').waitFor();
    expect(acceptedRows()).toHaveLength(before + 1);
    expect(acceptedRows()[before]).toMatchObject({
      vcd_rule: 'R-RET-1',
      vcd_reason: 'Moves with wave 3',
      vcd_acceptedon: new Date().toISOString().slice(0, 10),
    });
    // The focus is where the form was, not lost.
    expect(await focusedText(opened)).toContain('Moves with wave 3');
    await page.reload();
    await finding.getByText('Moves with wave 3').waitFor();
    await finding.getByRole('button', { name: 'Take back' }).click();
    await panel.getByText('The finding is open again.').waitFor();
    expect(acceptedRows()).toHaveLength(before);
  });

  test('opens again when what was seen changes', async () => {
    const { emulator } = preview.preview;
    const channels = emulator.store.table('msdyn_ocvoicechannelsettings');
    const row = channels?.byId(channelId('us-orders'));
    if (channels === undefined || row === undefined) throw new Error('no channel');
    const { panel, page } = await openPanel(preview, open);
    const withheld = panel.getByRole('listitem').filter({ hasText: 'withheld' }).first();
    await withheld.getByText('Accepted', { exact: true }).waitFor();
    // Another number: what the rule looked at is not what it was.
    emulator.store.replace(channels.table, channelId('us-orders'), {
      ...row,
      _msdyn_phonenumberid_value: emulator.store.table('msdyn_ocvoicechannelsettings')?.byId(channelId('us-billing'))?.[
        '_msdyn_phonenumberid_value'
      ],
    });
    await page.reload();
    await withheld.getByText('Open again', { exact: true }).waitFor();
  });

  test('is not offered to who may only read', async () => {
    const { panel } = await openPanel(preview, `${open}&readonly=1`);
    await panel.getByRole('listitem').filter({ hasText: 'withheld' }).first().getByText('Accepted', { exact: true }).waitFor();
    expect(await panel.getByRole('button', { name: /^(Accept|Accept again|Take back)$/ }).count()).toBe(0);
  });

  test('may be refused all the same, and then says by which role', async () => {
    const { panel } = await openPanel(preview, open, { expectedErrors: [...NOTED.refused] });
    preview.preview.emulator.setFaults({ readOnly: true });
    const finding = panel.getByRole('listitem').filter({ hasText: 'stops working in Contact Center' });
    await finding.getByRole('button', { name: 'Accept', exact: true }).click();
    await finding.getByRole('textbox', { name: 'Reason' }).fill('Known');
    await finding.getByRole('button', { name: 'Accept finding' }).click();
    await panel.getByText('Voice Channel Deployment Administrator', { exact: false }).waitFor();
  });

  test('a table that cannot be read warns of nothing', async () => {
    const { panel } = await openPanel(preview, `${open}&deny=vcd_acceptedfindings`, { expectedErrors: [...NOTED.refused] });
    await panel.getByRole('listitem').filter({ hasText: 'withheld' }).first().waitFor();
    expect(await panel.getByText('Accepted', { exact: true }).count()).toBe(0);
    expect(await panel.getByRole('region', { name: 'Tables that could not be read' }).count()).toBe(0);
  });
});
