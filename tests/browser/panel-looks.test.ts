// Every screen of the panel at every width, from left to right and from right to left.
import { usePreview } from '../support/browser';
import { goTo, openPanel, settle } from '../support/panel';
import { faultsOf, startFaults, type Look } from '../support/panelLooks';

const preview = usePreview();

const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['light', { query: '', options: {}, turn: 0 }],
  ['Arabic', { query: '&lang=ar', options: {}, turn: 2 }],
];

test.each(LOOKS)(
  '%s: every screen',
  async (_name, look) => {
    expect(await faultsOf(preview, look)).toEqual({});
  },
  600_000,
);

test.each(['en', 'ar'])(
  '%s: every line of the lists begins at the start side of its cell, and is cut at its own end',
  async (language) => {
    const opened = await openPanel(preview, `&lang=${language}`, { viewport: { width: 1400, height: 900 } });
    for (const [fragment, width] of [
      ['group=none&help=off', 1400],
      ['group=none&help=off', 900],
      ['list=unused&help=off', 1400],
    ] as const) {
      await opened.page.setViewportSize({ width, height: 900 });
      await goTo(opened, fragment);
      expect(await startFaults(opened.frame)).toEqual([]);
      // Where nothing fits, each line still has its beginning.
      const narrow = await opened.frame.evaluateHandle(() => {
        const sheet = document.createElement('style');
        sheet.textContent = '[role=row] > [role=rowheader], [role=row] > [role=gridcell] { width: 72px; }';
        return document.head.appendChild(sheet);
      });
      await settle(opened.frame);
      expect(await startFaults(opened.frame)).toEqual([]);
      await narrow.evaluate((sheet) => sheet.remove());
    }
  },
  120_000,
);

test('Arabic: an English product name in a block is cut at its own end', async () => {
  const opened = await openPanel(preview, '&lang=ar', { viewport: { width: 480, height: 1600 } });
  await goTo(opened, 'group=none&help=off');
  const names = await opened.frame.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.textContent === 'Teams Direct Routing' && node.parentElement?.closest('[role=gridcell]')
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
    );
    const found: { readonly cut: boolean; readonly begins: boolean }[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const whole = range.getBoundingClientRect();
      const line = (text.parentElement as HTMLElement).closest('[role=gridcell] > div')?.getBoundingClientRect();
      const box = (text.parentElement as HTMLElement).getBoundingClientRect();
      if (line) found.push({ cut: whole.right > box.right + 1 || whole.left < line.left - 1, begins: whole.left >= line.left - 1 });
    }
    return found;
  });
  expect(names.some(({ cut }) => cut)).toBe(true);
  expect(names.filter(({ begins }) => !begins)).toEqual([]);
}, 60_000);
