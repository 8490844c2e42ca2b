/** Every screen of the panel in one look: nothing clipped, overlapping or scrolling sideways, and axe finds nothing. */
import type { Frame } from 'playwright-core';
import { channelId } from '../../preview/sample';
import { expectNoAxeViolations, type OpenedPreview, type OpenOptions } from './browser';
import { setWideLetters } from './fonts';
import { goTo, layoutFaults, NO_FAULTS, openPanel, settle } from './panel';

const WIDTHS = [300, 480, 768, 1280] as const;

/** A channel of own telephony with findings, one of them accepted, one open again. */
const CHANNEL = channelId('us-orders');

const SCREENS: readonly (readonly [name: string, fragment: string])[] = [
  ['first visit', 'group=none'],
  ['details', `channel=${CHANNEL}&help=off`],
  ['undecided', `channel=${channelId('uk-arabic')}&help=off`],
  ['no number', `channel=${channelId('no-number-yet')}&help=off`],
  ['unused numbers', 'list=unused&help=off'],
  ['nothing found', 'search=zzzz&errors=1&help=off'],
  ['compare', 'compare='],
  ['readiness', 'page=readiness'],
  ['readiness of one', 'page=readiness&owner=carrier&states=blocked'],
  ['advisor', 'page=advisor'],
  ['advice', 'page=advisor&keepCarrier=yes&retiringtoo=1'],
  ['ticket', `channel=${CHANNEL}&ticket=1`],
];

export interface Look {
  readonly query: string;
  readonly options: OpenOptions;
  /** Which of the widths axe looks at first; the looks together take all. */
  readonly turn: number;
  /** Lays out as another look does, so that each screen is looked at in one width alone. */
  readonly laidOutElsewhere?: boolean;
}

/** What is wrong, by screen and width; empty when nothing is. */
export async function faultsOf(
  preview: Pick<OpenedPreview, 'visit'>,
  { query, options, turn, laidOutElsewhere = false }: Look,
): Promise<Record<string, unknown>> {
  const theme = query.includes('theme=dark') ? '&theme=dark' : '';
  const opened = await openPanel(preview, query, { viewport: { width: 1280, height: 900 }, ...options });
  const { page, frame } = opened;
  const faults: Record<string, unknown> = {};
  const layout = async (place: string): Promise<void> => {
    const found = await layoutFaults(frame);
    if (JSON.stringify(found) !== JSON.stringify(NO_FAULTS)) faults[place] = found;
  };
  for (const [index, [name, fragment]] of SCREENS.entries()) {
    await goTo(opened, `${fragment}${theme}`);
    for (const [place, width] of WIDTHS.entries()) {
      // The list at every width; of the others each look takes one.
      const looked = index === 0 || (index + turn) % WIDTHS.length === place;
      if (!looked && laidOutElsewhere) continue;
      await page.setViewportSize({ width, height: 900 });
      await settle(frame);
      await layout(`${name} at ${width}`);
      if (!looked) continue;
      try {
        await expectNoAxeViolations(page);
      } catch (error) {
        faults[`${name} at ${width}, axe`] = (error as Error).message.slice(0, 900);
      }
    }
    if (laidOutElsewhere) continue;
    await setWideLetters(frame, true);
    for (const width of [...WIDTHS].reverse()) {
      await page.setViewportSize({ width, height: 900 });
      await settle(frame);
      await layout(`${name} at ${width}, wide letters`);
    }
    await setWideLetters(frame, false);
  }
  return faults;
}

/** Lines of the list in sight that fit and do not begin at the start side of their cells, or that are cut and lost their beginning. */
export function startFaults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const boxOf = (range: Range): DOMRect => range.getBoundingClientRect();
    const faults: string[] = [];
    const cells = [...document.querySelectorAll<HTMLElement>('[role=row] > [role=rowheader], [role=row] > [role=gridcell]')].filter(
      (cell) => cell.querySelector(':scope > div') !== null,
    );
    for (const cell of cells) {
      const { direction, paddingInlineStart } = getComputedStyle(cell);
      const { left, right } = cell.getBoundingClientRect();
      for (const line of cell.querySelectorAll<HTMLElement>(':scope > div')) {
        const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
        if (text === null || line.textContent?.trim() === '') continue;
        const range = document.createRange();
        if (line.scrollWidth > line.clientWidth) {
          range.setStart(text, 0);
          range.setEnd(text, 1);
          const first = boxOf(range);
          if (first.left < left - 1 || first.right > right + 1) faults.push(`lost its beginning: ${line.textContent}`);
        } else {
          range.selectNodeContents(line);
          const begins = direction === 'rtl' ? right - boxOf(range).right : boxOf(range).left - left;
          if (Math.abs(begins - parseFloat(paddingInlineStart)) > 1.5)
            faults.push(`begins ${begins} px from the edge: ${line.textContent}`);
        }
      }
    }
    return cells.length === 0 ? ['there are no cells'] : faults;
  });
}

/** Words of call paths that run out of their drawing, or stand against the next ones. */
export function pathFaults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const faults: string[] = [];
    const drawings = [...document.querySelectorAll('[role=toolbar]')];
    for (const drawing of drawings) {
      const edge = drawing.getBoundingClientRect();
      const lines: { readonly text: string; readonly parent: Node | null; readonly box: DOMRect }[] = [];
      const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) lines.push({ text: text.textContent ?? '', parent: text.parentNode, box });
      }
      for (const { text, parent, box } of lines) {
        if (box.right > edge.right + 3 || box.left < edge.left - 3) faults.push(`beyond the drawing: ${text}`);
        for (const other of lines) {
          const sameLine = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 6;
          if (other.parent !== parent && sameLine && box.left <= other.box.left && other.box.left - box.right < 2)
            faults.push(`against each other: ${text}, ${other.text}`);
        }
      }
    }
    return drawings.length === 0 ? ['there is no drawing'] : faults;
  });
}
