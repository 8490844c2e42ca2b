// The built controls on the platform's own React and Fluent: every state in which a card can be, as a person meets it.
import type { Page } from 'playwright-core';
import { numberId, type StoryKey } from '../../preview/sample';
import { expectNoAxeViolations, settled, usePreview } from '../support/browser';
import { cardOf, goToCard, NOTED, titleOf, wordsOf } from '../support/cards';

const opened = usePreview();

describe('a channel whose approach is decided', () => {
  const STORIES: readonly StoryKey[] = [
    'us-orders',
    'uk-orders',
    'us-financing',
    'de-orders',
    'uk-trade-manchester',
    'se-mobil',
    'pilot-garden-advice',
  ];

  test('each names its approach by a title of its own, both directions and where the answer comes from', async () => {
    const page = await opened.open(cardOf('us-orders'));
    const card = page.locator('#control');
    const titles: string[] = [];
    for (const key of STORIES) {
      await goToCard(page, cardOf(key));
      titles.push(await titleOf(page));
      // Both answers are read without a click.
      expect([key, await card.getByRole('tab').count(), await card.getByText('How we know').count()]).toEqual([key, 2, 1]);
      expect(await card.getByRole('link').count()).toBeGreaterThan(0);
      await expectNoAxeViolations(page);
    }
    expect(new Set(titles).size).toBe(STORIES.length);
    expect(titles.filter((title) => title.length < 4)).toEqual([]);
  });

  test('own carrier: Microsoft has a part inbound and none outbound', async () => {
    const page = await opened.open(cardOf('uk-orders'));
    const [inbound = '', outbound = ''] = await page.getByRole('tab').allInnerTexts();
    expect(inbound).toMatch(/Microsoft from/);
    expect(outbound).toMatch(/No Microsoft SLA stated/);
  });
});

describe('a channel that cannot be decided, or of which nothing is known', () => {
  test('a Teams number without evidence lists three approaches and assumes none', async () => {
    const page = await opened.open(cardOf('uk-arabic'));
    expect(await wordsOf(page)).toMatch(/Undecided/);
    expect(await wordsOf(page)).toMatch(/Three approaches are possible/);
    await expectNoAxeViolations(page);
  });

  test('each says why', async () => {
    const REASONS: readonly [StoryKey, string][] = [
      ['default-inbound', 'There is no phone number'],
      ['suppliers', 'The phone number was not found'],
      ['old-hotline', 'Approach not known'],
      ['de-repairs', 'Undecided'],
      ['de-hotline', 'Undecided'],
      ['recall-mowers', 'Undecided'],
    ];
    const page = await opened.open(cardOf('default-inbound'));
    for (const [key, words] of REASONS) {
      await goToCard(page, cardOf(key));
      expect(await wordsOf(page)).toContain(words);
      await expectNoAxeViolations(page);
    }
  });
});

describe('a channel that cannot be read', () => {
  test('numbers denied: names the privilege that is missing', async () => {
    const page = await opened.open(cardOf('us-orders', '&deny=msdyn_ocphonenumbers'), { expectedErrors: NOTED.refused });
    expect(await wordsOf(page)).toContain('prvReadmsdyn_ocphonenumber');
    expect(await titleOf(page)).toBe('Number not readable');
    await expectNoAxeViolations(page);
  });

  test('the column is hidden by column security', async () => {
    const page = await opened.open(cardOf('us-orders', '&hide=msdyn_ocvoicechannelsettings.msdyn_phonenumberid'));
    expect(await titleOf(page)).toBe('Hidden from you');
    expect(await wordsOf(page)).not.toContain('+1425');
    await expectNoAxeViolations(page);
  });

  test('another table denied: the rest stands, and what is missing is said', async () => {
    const page = await opened.open(cardOf('de-orders', '&deny=vcd_numberconnectivities'), { expectedErrors: NOTED.refused });
    expect(await wordsOf(page)).toMatch(/Undecided/);
    expect(await wordsOf(page)).toMatch(/Number connectivity could not be read/);
    await expectNoAxeViolations(page);
  });

  test('offline: says so and shows nothing old', async () => {
    const page = await opened.open(cardOf('us-orders', '&offline=1'), { expectedErrors: NOTED.cutOff });
    expect(await titleOf(page)).toBe('Offline');
    await expectNoAxeViolations(page);
  });

  test('failed: reads again on request, and then shows the card', async () => {
    const page = await opened.open(cardOf('us-orders', '&fail=*'), { expectedErrors: NOTED.failed });
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await expectNoAxeViolations(page);
    opened.preview.emulator.setFaults({ fail: {} });
    await retry.click();
    await page.getByRole('tab').first().waitFor();
    expect(await page.getByText('could not be read').count()).toBe(0);
  });

  test('slow: a shape of the card stands there, and is announced, until the answer comes', async () => {
    const page = await opened.visit(cardOf('us-orders', '&slow=2500'));
    await page.locator('#control').getByText('Reading deployment').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    await expectNoAxeViolations(page);
    await page.getByRole('tab').first().waitFor();
    await settled(page);
  });
});

/** The form locks the text; another script on it can change it all the same, and the card has to follow. */
async function fillLocked(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Phone number', { exact: true });
  expect(await field.isEditable()).toBe(false);
  await field.evaluate((input) => ((input as HTMLInputElement).readOnly = false));
  await field.fill(text);
}

describe('a number on its own form', () => {
  test('the card follows the bound text', async () => {
    const page = await opened.open(`/?number=${numberId('us-orders')}&bare=1`);
    expect((await titleOf(page)).length).toBeGreaterThan(3);
    await expectNoAxeViolations(page);
  });

  test('an edit counts before it is saved: the new text is shown, with what the form says of it, and the old one is gone', async () => {
    const page = await opened.open(`/?number=${numberId('us-orders')}&width=768`);
    expect(await wordsOf(page)).toContain('+14255550101');
    await fillLocked(page, '+14255550199');
    await page.locator('#control').getByText('+14255550199').waitFor();
    expect(await wordsOf(page)).not.toContain('+14255550101');
  });

  test('no text: said to be blank; type and source on the form still say what the number is', async () => {
    const page = await opened.open(`/?number=${numberId('us-orders')}&width=768`);
    const title = await titleOf(page);
    await fillLocked(page, '');
    await page.locator('#control').getByText('Blank, or hidden from you').waitFor();
    expect(await titleOf(page)).toBe(title);
    expect(await wordsOf(page)).not.toContain('+14255550101');
  });
});
