// The letters that all other browser tests measure: those that the tests bring, and none that the machine has installed.
import type { Page } from 'playwright-core';
import { usePreview } from '../support/browser';
import { FAMILIES, setWideLetters } from '../support/fonts';
import { openPanel } from '../support/panel';

const preview = usePreview();

/** Families in which the text of the page and its frame is drawn. */
async function familiesOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  type Node = typeof root;
  const below = (node: Node): Node[] => [
    node,
    ...[...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])].flatMap(below),
  ];
  const families = new Set<string>();
  const withText = below(root).filter(({ children = [] }) =>
    children.some(({ nodeName, nodeValue }) => nodeName === '#text' && nodeValue.trim() !== ''),
  );
  for (const { nodeId } of withText) {
    for (const { familyName } of (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts) families.add(familyName);
  }
  await session.detach();
  return [...families];
}

const widthOf = (page: Page, text: string, weight: number): Promise<number> =>
  page.evaluate(
    ([words, bold]) => {
      const line = document.body.appendChild(document.createElement('span'));
      line.style.cssText = `font: ${bold} 14px "Segoe UI"; position: absolute; white-space: nowrap`;
      line.textContent = words;
      const { width } = line.getBoundingClientRect();
      line.remove();
      return width;
    },
    [text, weight] as const,
  );

// Other systems choose their fonts by themselves.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the letters', () => {
  test.each(['en', 'ar'])('are those that the tests bring, in %s', async (language) => {
    const { page } = await openPanel(preview, `&lang=${language}&help=off`);
    const families = await familiesOf(page);
    expect(families).toContain('Selawik');
    expect(families.filter((family) => !FAMILIES.includes(family))).toEqual([]);
    expect(families.includes('Noto Sans Arabic')).toBe(language === 'ar');
  });

  test.each([400, 600, 700])('are as wide as those of Segoe UI, or a fifth wider (weight %i)', async (weight) => {
    const page = await preview.visit('/panel?bare=1');
    const words = 'Microsoft is responsible from Azure Communication Services, outbound +44 20 7946 0101';
    const usual = await widthOf(page, words, weight);
    await setWideLetters(page, true);
    expect(await widthOf(page, words, weight)).toBeGreaterThan(usual * 1.18);
    await setWideLetters(page, false);
    expect(await widthOf(page, words, weight)).toBe(usual);
  });
});
