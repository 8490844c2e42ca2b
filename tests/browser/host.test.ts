// The preview's own page around the controls: list, form, switches, addresses.
import { channelId, numberId } from '../../preview/sample';
import { expectNoAxeViolations, expectNoSidewaysScroll, settled, usePreview } from '../support/browser';
import { NOTED, titleOf } from '../support/cards';

const opened = usePreview();
const ORDERS = `channel=${channelId('us-orders')}`;

test('begins with a record that has a name and a number, in the list and on the form', async () => {
  const page = await opened.open('/');
  const current = page.getByRole('navigation').locator('[aria-current="page"]');
  expect(await current.count()).toBe(1);
  expect(await current.innerText()).toContain(await page.getByRole('heading', { level: 1 }).innerText());
});

describe.each<[string, string, object]>([
  ['light', '', {}],
  ['dark', '&theme=dark', { colorScheme: 'dark' }],
  ['high contrast', '&theme=contrast', {}],
  ['right to left', '&lang=ar', {}],
  ['forced colors', '', { forcedColors: 'active' }],
])('%s', (_look, query, options) => {
  test('axe finds nothing on the page, with all switches open', async () => {
    const page = await opened.open(`/?${ORDERS}${query}`, options);
    await page.locator('details > summary').first().click();
    await expectNoAxeViolations(page);
  });
});

test.each(['', '&lang=ar'])('nothing scrolls sideways from 300 pixels up (%j)', async (query) => {
  const page = await opened.open(`/?${ORDERS}${query}`);
  for (const width of [1280, 768, 480, 300]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await expectNoSidewaysScroll(page);
  }
});

test('a search narrows the list, stays in the address, and a link opens the record without loading the page anew', async () => {
  const page = await opened.open(`/?${ORDERS}`);
  await page.getByRole('searchbox').fill('orders australia');
  const link = page.getByRole('link', { name: /Orders, Australia/ });
  expect(await page.getByRole('navigation').getByRole('listitem').count()).toBe(1);
  expect(page.url()).toContain('search=orders');
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Orders, Australia' }).waitFor();
  await settled(page);
  expect(await page.evaluate(() => 'kept' in window)).toBe(true);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Orders, United States' }).waitFor();
});

test('a hostile name is a text, in the list and on the form', async () => {
  const page = await opened.open('/');
  await page.getByRole('link', { name: /Click and collect/ }).click();
  const title = page.getByRole('heading', { level: 1 });
  await title.filter({ hasText: '<b>' }).waitFor();
  expect(await title.locator('b, img').count()).toBe(0);
});

test('the phone numbers have a form of their own', async () => {
  const page = await opened.open(`/?${ORDERS}`);
  await page.getByRole('link', { name: 'Phone numbers' }).click();
  await page.locator('#field-msdyn_phonenumber').waitFor();
  await settled(page);
  await page.goto(`${opened.preview.address}/?number=${numberId('uk-orders')}`);
  await settled(page);
  expect(await page.locator('#field-msdyn_phonenumber').inputValue()).not.toBe('');
});

test('the number form lists the channels that use the number, in the control that the form XML binds, and opens one', async () => {
  const page = await opened.open(`/?number=${numberId('us-orders')}`);
  const list = page.locator('#subgrid-vcd_subgrid_channels');
  await list.getByText('Orders, United States').first().waitFor();
  expect(await page.locator('#subgrid-vcd_subgrid_callerid[data-rendered="true"]').count()).toBe(1);
  await expectNoAxeViolations(page);
  await list.getByRole('rowheader').getByText('Orders, United States').dblclick();
  await page.getByRole('heading', { level: 1, name: 'Orders, United States' }).waitFor();
  await settled(page);
});

test('tabs and sections are those of the form XML, in the language of the reader', async () => {
  const page = await opened.open(`/?${ORDERS}`);
  expect(await page.locator('.tab > h2').allInnerTexts()).toEqual(['Deployment', 'Calls that leave']);
  expect(await page.locator('h3').filter({ hasText: 'Recording and transcription' }).count()).toBe(1);
  const german = await opened.open(`/?${ORDERS}&lang=de`);
  expect(await german.locator('.tab > h2').first().innerText()).toBe('Bereitstellung');
});

test('switches act at once, and are in the address', async () => {
  const page = await opened.open(`/?${ORDERS}`, { expectedErrors: NOTED.refused });
  await page.locator('#width').selectOption('340');
  await page.waitForFunction(() => document.getElementById('control')?.style.width === '340px');
  await page.locator('#theme').selectOption('dark');
  await page.waitForFunction(() => document.documentElement.style.colorScheme === 'dark');
  await page.locator('#language').selectOption('ar');
  await page.waitForFunction(() => document.documentElement.dir === 'rtl');
  await settled(page);
  await page.locator('details > summary').first().click();
  await page.locator('#deny-msdyn_ocphonenumbers').check();
  await page.waitForFunction(() => document.getElementById('control')?.textContent?.includes('prvReadmsdyn_ocphonenumber'));
  const query = new URL(page.url()).searchParams;
  expect(Object.fromEntries(query)).toMatchObject({ width: '340', theme: 'dark', lang: 'ar', deny: 'msdyn_ocphonenumbers' });
  const again = await opened.open(`/${new URL(page.url()).search}`, { expectedErrors: NOTED.refused });
  expect(await titleOf(again)).toBe(await titleOf(page));
});

test('another day: days left are counted from it', async () => {
  const page = await opened.open(`/?${ORDERS}&today=2028-10-01&bare=1`);
  expect(await page.locator('#control').innerText()).toMatch(/1 day ago/);
});

test('read-only: fields are locked, and the card stands', async () => {
  const page = await opened.open(`/?${ORDERS}&readonly=1`);
  expect(await page.getByLabel('Caller ID number').isDisabled()).toBe(true);
  expect((await titleOf(page)).length).toBeGreaterThan(3);
});

test('an id that no record has is said, and not replaced by another', async () => {
  const page = await opened.visit('/?channel=00000000-0000-4000-8000-000000000000', { expectedErrors: [/status of 404/] });
  await page.getByRole('heading', { name: 'There is no such record' }).waitFor();
});
