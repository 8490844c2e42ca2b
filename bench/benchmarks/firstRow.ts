import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
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

function allWords(): Record<string, string> {
  const folder = path.join(ROOT, 'strings/en');
  return Object.assign(
    {},
    ...readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object),
  ) as Record<string, string>;
}

async function freshPage(browser: Browser, script: string, channels: number, waiting: boolean): Promise<Page> {
  const page = await newPage(browser);
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ content: script });
  await page.evaluate(([count, asOf, words, shown]) => window.firstRow.prepare(count, asOf, words, shown), [
    channels,
    AS_OF,
    allWords(),
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
