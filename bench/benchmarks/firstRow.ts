import type { Browser, Page } from 'playwright-core';
import { readWords, type Words } from '../../tools/build/strings';
import { bundleTargets } from '../../tools/build/targets';
import { launchBrowser } from '../../tests/support/browser';
import { pageScript } from '../shared/pageScript';
import { newPage } from '../shared/panelProbe';
import { ROOT } from '../shared/processes';
import { AS_OF, channelsLabel } from '../shared/measuredTables';
import { median } from '../shared/timing';
import type { Benchmark, Comparison } from '../shared/benchmarkTypes';

/** Pages of each. */
const ROUNDS: Readonly<Record<number, number>> = { 1_000: 11, 10_000: 11, 50_000: 5 };
const SIZES = [1_000, 10_000, 50_000] as const;

/** The words of the panel, in which the list is. */
const panelWords = (): Words => readWords(ROOT, 'en', bundleTargets().find(({ name }) => name === 'panel')?.wordScripts ?? []);

async function freshPage(browser: Browser, script: string, channels: number, waiting: boolean): Promise<Page> {
  const page = await newPage(browser);
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ content: script });
  await page.evaluate(([count, asOf, words, shown]) => window.firstRow.prepare(count, asOf, words, shown), [
    channels,
    AS_OF,
    panelWords(),
    waiting,
  ] as const);
  return page;
}

export const benchmark: Benchmark = {
  name: 'firstRow',
  what: 'From rows that are described already to the first row of the overview, against a plain Fluent DetailsList with the same rows, each in a page of its own in the same Chromium that has shown the progress of reading, as the panel does; cold: in one that has shown nothing',
  async run() {
    const script = await pageScript('firstRow.tsx');
    const browser = await launchBrowser();
    const compare = async (channels: number, waiting: boolean): Promise<Comparison> => {
      const overview: number[] = [];
      const plain: number[] = [];
      for (let round = 0; round < (ROUNDS[channels] ?? 5); round += 1) {
        const first = await freshPage(browser, script, channels, waiting);
        overview.push(await first.evaluate(() => window.firstRow.overview()));
        await first.close();
        const second = await freshPage(browser, script, channels, waiting);
        plain.push(await second.evaluate(() => window.firstRow.detailsList()));
        await second.close();
      }
      const label = `${channelsLabel(channels)}${waiting ? '' : ', cold'}`;
      return {
        label,
        unit: 'ms',
        measured: median(overview),
        reference: median(plain),
        referenceIs: 'a plain Fluent DetailsList, nine columns',
        target: channels <= 10_000 && waiting ? 1.5 : null,
      };
    };
    try {
      const comparisons: Comparison[] = [];
      for (const channels of SIZES) comparisons.push(await compare(channels, true));
      return [...comparisons, await compare(10_000, false)];
    } finally {
      await browser.close();
    }
  },
};
